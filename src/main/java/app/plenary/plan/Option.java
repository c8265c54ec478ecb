package app.plenary.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Something to choose, rate, rank or place.
 *
 * @param id from 1, unlike every other option of the same question; answers refer to it, so that a
 *     text can be mended while they come in
 * @param text a line of Markdown
 */
public record Option(int id, String text) {

    /** The text without marks. */
    public String words() {
        return Marked.words(text);
    }

    /** Options numbered from 1 in the order given. */
    public static List<Option> of(List<String> texts) {
        return renamed(List.of(), texts);
    }

    /**
     * Options with these texts, line by line. A text that was there keeps its id; a changed line
     * keeps the id of its place when that text is gone; the rest get new ids.
     */
    public static List<Option> renamed(List<Option> options, List<String> texts) {
        var next = new ArrayList<Option>();
        var taken = new HashSet<Integer>();
        var ids = new int[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            for (Option option : options) {
                if (ids[i] == 0 && option.text().equals(texts.get(i)) && taken.add(option.id())) {
                    ids[i] = option.id();
                }
            }
        }
        for (int i = 0; i < texts.size() && i < options.size(); i++) {
            if (ids[i] == 0 && taken.add(options.get(i).id())) {
                ids[i] = options.get(i).id();
            }
        }
        int free = options.stream().mapToInt(Option::id).max().orElse(0);
        for (int i = 0; i < texts.size(); i++) {
            next.add(new Option(ids[i] == 0 ? ++free : ids[i], texts.get(i)));
        }
        return List.copyOf(next);
    }
}
