package app.plenary.ui;

import app.plenary.ui.Palette.Entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds entries by what someone types: every typed word must begin a word of the title, stand
 * within it, or at least give its letters in order. Better fits come first, then the given order.
 */
final class Search {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}+−.]+");
    private static final int NONE = -1;

    private record Known(Entry entry, String title, String group) {}

    private record Hit(Entry entry, int score) {}

    private final List<Known> known;

    Search(List<Entry> entries) {
        known =
                entries.stream()
                        .map(entry ->
                                new Known(entry, folded(entry.title()), folded(entry.group())))
                        .toList();
    }

    /** Without accents, case and anything between the words. */
    private static String folded(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var lower = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return " " + GAPS.matcher(lower).replaceAll(" ").strip();
    }

    List<Entry> find(String typed) {
        var query = folded(typed).strip();
        if (query.isEmpty()) {
            return known.stream().map(Known::entry).toList();
        }
        var words = query.split(" ");
        var hits = new ArrayList<Hit>();
        for (Known one : known) {
            int score = score(one, words);
            if (score != NONE) {
                hits.add(
                        new Hit(
                                one.entry(),
                                score + (one.title().startsWith(" " + query) ? 8 : 0)));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::score).reversed());
        return hits.stream().map(Hit::entry).toList();
    }

    private static int score(Known known, String[] words) {
        int sum = 0;
        for (String word : words) {
            int one = score(known, word);
            if (one == NONE) {
                return NONE;
            }
            sum += one;
        }
        return sum / words.length;
    }

    private static int score(Known known, String word) {
        if (known.title().contains(" " + word)) {
            return 12;
        }
        if (known.title().contains(word)) {
            return 8;
        }
        if (known.group().contains(" " + word)) {
            return 4;
        }
        return inOrder(known.title(), word) ? 1 : NONE;
    }

    private static boolean inOrder(String title, String word) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = title.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return word.length() > 1;
    }
}
