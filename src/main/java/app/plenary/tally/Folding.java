package app.plenary.tally;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text in which spellings of the same thing are alike, and an order of texts. */
final class Folding {
    /** By the numbers of the characters: the same on every machine and in every language. */
    static final Comparator<String> BY_CODE_POINT =
            (one, other) -> {
                int at = 0;
                while (at < one.length() && at < other.length()) {
                    int here = one.codePointAt(at);
                    int there = other.codePointAt(at);
                    if (here != there) {
                        return Integer.compare(here, there);
                    }
                    at += Character.charCount(here);
                }
                return Integer.compare(one.length(), other.length());
            };

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /**
     * What one cannot see and no script needs: marks that turn the direction of writing, which
     * could turn round what stands beside them, zero-width spaces, soft hyphens, half characters.
     * The joiners that Persian, Hindi and emoji need stay.
     */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\x{FEFF}\\p{Cs}]");

    /** Accents over Latin and Greek letters; in other scripts such marks tell words apart. */
    private static final Pattern ACCENTS =
            Pattern.compile("([\\p{IsLatin}\\p{IsGreek}])[\\x{300}-\\x{36F}]+");

    private Folding() {}

    /** The text in one normal form, without what cannot be seen, on one line with single spaces. */
    static String tidy(String text) {
        String seen = UNSEEN.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll("");
        return GAP.matcher(seen).replaceAll(" ").strip();
    }

    /** The tidy text with the difference of small and capital letters taken away. */
    static String caseless(String text) {
        // by way of the capitals, so that ß is ss and every form of sigma is one
        return tidy(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The caseless text without accents over Latin and Greek letters. The German umlauts tell words
     * apart (schon, schön) and are taken as the ae, oe and ue they are otherwise written with.
     */
    static String plain(String text) {
        String umlauts = caseless(text).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        String decomposed = Normalizer.normalize(umlauts, Form.NFKD);
        String bare = ACCENTS.matcher(decomposed).replaceAll("$1");
        return Normalizer.normalize(bare, Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
