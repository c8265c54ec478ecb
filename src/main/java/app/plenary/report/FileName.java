package app.plenary.report;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * File names from titles that people typed: letters and digits of any script with dashes between,
 * which Windows, macOS and Linux all take, also when synchronised or zipped.
 */
final class FileName {
    /**
     * Code points; with four bytes each, a date, a number and an ending it stays below 255 bytes.
     */
    private static final int LONGEST = 50;

    /** What Windows keeps for devices, with whatever ending. */
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    private static final Pattern UNUSABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern EDGES = Pattern.compile("^[-\\p{M}]+|-+$");

    private FileName() {}

    /** {@code ally-learning-2026-11-22}, without ending. */
    static String of(String title, Optional<LocalDate> day) {
        var name = slug(title);
        if (name.isEmpty()) {
            name = "workshop";
        }
        if (day.isPresent()) {
            return name + "-" + day.get();
        }
        return RESERVED.matcher(name).matches() ? name + "-workshop" : name;
    }

    private static String slug(String title) {
        var text = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        // apostrophes belong to their word
        text = UNUSABLE.matcher(text.replaceAll("['’]", "")).replaceAll("-");
        return EDGES.matcher(shortened(EDGES.matcher(text).replaceAll(""))).replaceAll("");
    }

    /** Cut where a word ends if one does so in the second half, never within a character. */
    private static String shortened(String slug) {
        if (slug.codePointCount(0, slug.length()) <= LONGEST) {
            return slug;
        }
        int end = slug.offsetByCodePoints(0, LONGEST);
        int word = slug.lastIndexOf('-', end);
        if (word > end / 2) {
            return slug.substring(0, word);
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(slug);
        return slug.substring(0, characters.isBoundary(end) ? end : characters.preceding(end));
    }
}
