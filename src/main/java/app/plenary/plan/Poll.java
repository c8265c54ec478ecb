package app.plenary.plan;

import java.util.List;
import java.util.Optional;

/**
 * A question with options to choose from.
 *
 * @param several whether a ballot may mark more than one option
 */
public record Poll(String question, List<Option> options, boolean several) implements Activity {

    /** The most options that still read well on a phone and from the back of the room. */
    public static final int MOST_OPTIONS = 12;

    public Poll {
        options = List.copyOf(options);
    }

    /**
     * A choice.
     *
     * @param id unlike every other option of the same poll; ballots refer to it, so that a text can
     *     be mended while answers come in
     */
    public record Option(int id, String text) {}

    /** A poll whose options are numbered from 1 in the order given. */
    public static Poll of(String question, boolean several, List<String> texts) {
        return new Poll(question, List.of(), several).withTexts(texts);
    }

    public Optional<Option> option(int id) {
        return options.stream().filter(option -> option.id() == id).findFirst();
    }

    /**
     * The same poll with these option texts, line by line. A text that was there keeps its id; a
     * changed line keeps the id of its place when that text is gone; the rest get new ids.
     */
    public Poll withTexts(List<String> texts) {
        var next = new java.util.ArrayList<Option>();
        var taken = new java.util.HashSet<Integer>();
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
        return new Poll(question, next, several);
    }
}
