package app.plenary.report;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of sheets that Excel takes: at most 31 characters, none of {@code []:*?/\}, no apostrophe
 * at the ends, not the word it keeps for itself, and none twice whatever the capitals.
 */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>(Set.of("history", "verlauf"));

    /** A name for the next sheet. */
    String name(String title) {
        var clean =
                PlainText.line(title)
                        .replaceAll("[\\[\\]:*?/\\\\]", " ")
                        .strip()
                        .replaceAll("\\s+", " ");
        clean = clean.replaceAll("^'+|'+$", "").strip();
        var base = clean.isEmpty() ? "…" : clean;
        var name = cut(base, "");
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = cut(base, " (" + n + ")");
        }
        return name;
    }

    /** Never within what a reader sees as one character. */
    private static String cut(String title, String ending) {
        int room = LONGEST - ending.length();
        if (title.length() <= room) {
            return title + ending;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(title);
        int end = Math.max(0, characters.preceding(room));
        return title.substring(0, end).strip().replaceAll("'+$", "") + "…" + ending;
    }
}
