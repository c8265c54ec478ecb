package app.plenary.tally;

import java.util.List;
import java.util.regex.Pattern;

/** An entry of a word cloud: as it is shown, and what it is compared by. */
final class Phrases {
    private static final String OPENING = "\"([{<«‹“„‘‚「『（";
    private static final String CLOSING = "\")]}>»›”“’‘」』）";

    /** What surrounds a word and does not belong to it. Signs as in C#, 100% or @home do. */
    private static final Pattern AROUND = Pattern.compile("[\\p{P}<>`´~^|=&&[^#%@‰]]");

    /** More signs than this at an end are no slip of the finger, and stay. */
    private static final int MOST_SIGNS = 50;

    /** Before figures these belong to them. */
    private static final Pattern SIGNED = Pattern.compile("[-−+#.,]\\d");

    /** What makes one sign with what stands before it, as in the emoji of a key. */
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L}) ?[-‐‑–] ?(?=\\p{L})");

    private Phrases() {}

    /**
     * The entry on one line without the punctuation around it: "“Trust!”" is Trust. Brackets that
     * belong together within it stay, as do signs that make up the whole entry, like :-).
     */
    static String bare(String given) {
        String whole = Folding.tidy(given);
        String bare = whole;
        for (int sign = 0; sign < MOST_SIGNS; sign++) {
            String before = bare;
            bare = withoutEnd(withoutStart(bare)).strip();
            if (bare.equals(before)) {
                break;
            }
        }
        return bare.isEmpty() ? whole : bare;
    }

    private static String withoutStart(String text) {
        if (text.isEmpty()
                || Character.isLetterOrDigit(text.codePointAt(0))
                || SIGNED.matcher(text).lookingAt()) {
            return text;
        }
        String first = Character.toString(text.codePointAt(0));
        int next = text.length() > first.length() ? text.codePointAt(first.length()) : ' ';
        if (MARK.matcher(Character.toString(next)).matches()) {
            return text;
        }
        boolean hashtag = first.equals("#") && Character.isLetter(next);
        if (!hashtag && !AROUND.matcher(first).matches()) {
            return text;
        }
        int bracket = OPENING.indexOf(first);
        String rest = text.substring(first.length());
        // a bracket whose other half is within the text, not at its end, encloses a part of it
        if (bracket >= 0) {
            int closing = rest.indexOf(CLOSING.charAt(bracket));
            if (closing >= 0 && closing < rest.length() - 1) {
                return text;
            }
        }
        return rest;
    }

    private static String withoutEnd(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
            return text;
        }
        String last = Character.toString(text.codePointBefore(text.length()));
        if (!AROUND.matcher(last).matches()) {
            return text;
        }
        int bracket = CLOSING.indexOf(last);
        String rest = text.substring(0, text.length() - last.length());
        return bracket >= 0 && rest.indexOf(OPENING.charAt(bracket)) >= 0 ? text : rest;
    }

    /**
     * What two {@linkplain #bare bare} entries share when they are the same but for spelling;
     * plurals are not looked at.
     */
    static String key(String bare) {
        String plain = Folding.plain(bare).replace('’', '\'').replace("\ufe0f", "");
        return HYPHEN.matcher(plain.replace("\ufe0e", "")).replaceAll(" ");
    }

    /** The keys of which this one could be the plural: it is the last word that is looked at. */
    static List<String> singulars(String key) {
        int start = key.lastIndexOf(' ') + 1;
        return Plurals.singulars(key.substring(start)).stream()
                .map(singular -> key.substring(0, start) + singular)
                .toList();
    }
}
