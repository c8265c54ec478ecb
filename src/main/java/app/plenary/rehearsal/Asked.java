package app.plenary.rehearsal;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One question as a simulated person reads it.
 *
 * @param kind the lasting name of its kind, such as {@code scale}
 * @param options the ids of what is chosen, rated, placed or ranked
 * @param low the lowest step, or the smallest number that is taken
 * @param high the highest
 * @param budget of points or dots; 0 elsewhere
 * @param most marks, dots on one option or texts; 0 elsewhere
 */
public record Asked(
        int id, String kind, List<Integer> options, int low, int high, int budget, int most) {
    private static final int EXTENT = 100;
    private static final List<String> WORDS =
            List.of("curious", "tired", "hopeful", "Zuversicht", "pressure", "trust", "Neugier");
    private static final List<String> SENTENCES =
            List.of(
                    "More time to talk to each other",
                    "Somebody who answers my questions",
                    "Weniger Besprechungen",
                    "Seeing how others do it",
                    "A quiet room");

    public Asked {
        options = List.copyOf(options);
    }

    static Asked of(JsonNode question) {
        return new Asked(
                question.path("id").asInt(0),
                question.path("kind").asString(""),
                question.path("options")
                        .valueStream()
                        .map(each -> each.path("id").asInt(0))
                        .toList(),
                question.path("low").asInt(question.path("least").asInt(0)),
                question.path("high").asInt(100),
                question.path("budget").asInt(0),
                question.path("most").asInt(0));
    }

    /** An answer as it goes over the wire; the same for the same {@code random}. */
    Map<String, Object> answer(Random random) {
        return switch (kind) {
            case "choice" -> given("marks", marks(random));
            case "scale" -> given("ratings", each(_ -> steps(random)));
            case "matrix" -> given("places", each(_ -> List.of(near(random), near(random))));
            case "points" -> given("amounts", amounts(budget, budget, random));
            case "dots" -> given("amounts", amounts(budget, most, random));
            case "ranking" -> given("order", order(random));
            case "estimate" -> given("figure", Integer.toString(low + random.nextInt(1, 100)));
            case "words" -> given("texts", texts(WORDS, random));
            default -> given("texts", texts(SENTENCES, random));
        };
    }

    private Map<String, Object> given(String shape, Object answer) {
        return Map.of("question", id, shape, answer);
    }

    /** At least as many as must be marked, and up to two more; the first are liked more. */
    private List<Integer> marks(Random random) {
        int least = Math.clamp(low, 1, options.size());
        int many = Math.clamp(least + (long) random.nextInt(3), least, Math.max(least, most));
        return liked(random).subList(0, Math.min(many, options.size()));
    }

    private List<Integer> order(Random random) {
        return liked(random).subList(0, 1 + random.nextInt(options.size()));
    }

    private List<Integer> liked(Random random) {
        var left = new ArrayList<>(options);
        var liked = new ArrayList<Integer>();
        while (!left.isEmpty()) {
            int next = (int) (Math.pow(random.nextDouble(), 1.7) * left.size());
            liked.add(left.get(next));
            left.subList(next, next + 1).clear();
        }
        return liked;
    }

    private int steps(Random random) {
        return low + random.nextInt(high - low + 1);
    }

    private static int near(Random random) {
        return Math.clamp(Math.round(60 + 20 * random.nextGaussian()), 0, EXTENT);
    }

    /** For everything there is, or for the question itself. */
    private <V> Map<String, V> each(java.util.function.IntFunction<V> give) {
        var all = new TreeMap<String, V>();
        var ids = options.isEmpty() ? List.of(0) : options;
        ids.forEach(option -> all.put(Integer.toString(option), give.apply(option)));
        return all;
    }

    private Map<String, Integer> amounts(int all, int limit, Random random) {
        var amounts = new TreeMap<String, Integer>();
        var liked = liked(random);
        int left = all;
        for (int i = 0; i < liked.size() && left > 0; i++) {
            boolean last = i == liked.size() - 1;
            int some = last ? left : 1 + random.nextInt(left);
            int given = Math.min(some, limit);
            amounts.put(liked.get(i).toString(), given);
            left -= given;
        }
        return amounts;
    }

    private List<String> texts(List<String> known, Random random) {
        var mixed = new ArrayList<>(known);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, 1 + random.nextInt(Math.clamp(most, 1, 3)));
    }
}
