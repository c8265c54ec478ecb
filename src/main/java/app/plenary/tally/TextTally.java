package app.plenary.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people wrote in answer to an open question.
 *
 * @param texts as they were given, one for each answer, in alphabetical order (see {@link
 *     #ALPHABETICAL}), so that their order says nothing of who wrote first. Blank ones are left out
 */
public record TextTally(List<String> texts) implements Result {

    /**
     * First without regard to case and accents, then character by character: the same order on
     * every machine, whatever its language.
     */
    public static final Comparator<String> ALPHABETICAL =
            Comparator.comparing(Folding::plain, Folding.BY_CODE_POINT)
                    .thenComparing(Folding.BY_CODE_POINT);

    /**
     * A text and how many gave it.
     *
     * @param text its most frequent spelling; of equally frequent ones the first by character
     */
    public record Same(String text, int count) {}

    public TextTally {
        texts =
                texts.stream()
                        .filter(text -> !Folding.tidy(text).isEmpty())
                        .sorted(ALPHABETICAL)
                        .toList();
    }

    /** How many texts there are: one for each person, unless people may give several. */
    @Override
    public int ballots() {
        return texts.size();
    }

    /**
     * The texts with those counted together that differ only in white space, in small and capital
     * letters, or in how their characters are encoded. Most first, then in alphabetical order.
     */
    public List<Same> same() {
        var spellings = new TreeMap<String, List<String>>();
        texts.forEach(text ->
                spellings
                        .computeIfAbsent(Folding.caseless(text), _ -> new ArrayList<>())
                        .add(Folding.tidy(text)));
        return spellings.values().stream()
                .map(group -> new Same(mostFrequent(group), group.size()))
                .sorted(
                        Comparator.comparingInt((Same each) -> -each.count())
                                .thenComparing(Same::text, ALPHABETICAL))
                .toList();
    }

    /** The spelling that occurs most; of equally frequent ones the first by code point. */
    static String mostFrequent(List<String> spellings) {
        var counts = new TreeMap<String, Integer>(Folding.BY_CODE_POINT);
        spellings.forEach(spelling -> counts.merge(spelling, 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue()))
                .orElseThrow()
                .getKey();
    }
}
