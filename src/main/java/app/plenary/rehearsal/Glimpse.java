package app.plenary.rehearsal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a phone shows at one moment, as far as a simulated person looks at it.
 *
 * @param kind what the phone is for now, such as {@code voting}
 * @param headline the question, the group, or what else is largest
 * @param poll empty unless voting
 * @param number which asking of the poll it is, from 1; 0 unless voting
 * @param stage of the poll, such as {@code open}; empty unless voting
 * @param questions of the poll
 * @param mine the options that are marked in the first question, as the laptop has them
 * @param answered whether the laptop has any answer of this person; never where it may not know
 * @param revealed whether a result is shown
 * @param pictures where the pictures of the questions are
 * @param sureness whether it asks how sure one is of an answer, which was not said yet
 */
public record Glimpse(
        long revision,
        String phase,
        String name,
        boolean present,
        String kind,
        String headline,
        String poll,
        int number,
        String stage,
        List<Asked> questions,
        Set<Integer> mine,
        boolean answered,
        boolean revealed,
        List<String> pictures,
        boolean sureness) {
    /** From guessed to sure. */
    private static final int SURENESS = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public Glimpse {
        questions = List.copyOf(questions);
        mine = Set.copyOf(mine);
        pictures = List.copyOf(pictures);
    }

    /** Whether it asks for an answer that was not given yet. */
    public boolean asks() {
        return present && stage.equals("open") && !answered;
    }

    /** Whether it shows that question of a quiz, answered or closed. */
    boolean isDone(String quiz, int question) {
        boolean there =
                poll.equals(quiz) && questions.stream().anyMatch(each -> each.id() == question);
        return there && (answered || !(stage.equals("open") || stage.equals("reading")));
    }

    /** How sure somebody is of the answer to the question of a quiz, as it goes over the wire. */
    Map<String, Object> sure(String command, Random random) {
        return Map.of(
                "command",
                command,
                "poll",
                poll,
                "number",
                number,
                "item",
                questions.getFirst().id(),
                "sure",
                1 + random.nextInt(SURENESS));
    }

    /** Which asking of which poll it shows, or which question of a quiz; asked again is another. */
    String asking() {
        return poll + ' ' + number + ' ' + questions.stream().map(Asked::id).toList();
    }

    /** Reads a view from the wire; empty when it is none. */
    static Optional<Glimpse> of(String json) {
        try {
            var view = MAPPER.readTree(json);
            var task = view.path("task");
            if (!task.isObject()) {
                return Optional.empty();
            }
            var questions = task.path("questions").valueStream().toList();
            var mine = task.path("mine");
            return Optional.of(
                    new Glimpse(
                            view.path("revision").asLong(0),
                            view.path("phase").asString(""),
                            view.path("name").asString(""),
                            view.path("present").asBoolean(false),
                            task.path("kind").asString(""),
                            task.path("headline").asString(""),
                            task.path("poll").asString(""),
                            task.path("number").asInt(0),
                            task.path("stage").asString(""),
                            questions.stream().map(Asked::of).toList(),
                            new TreeSet<>(
                                    mine.path(0)
                                            .path("marks")
                                            .valueStream()
                                            .map(JsonNode::asInt)
                                            .toList()),
                            !mine.isEmpty(),
                            questions.stream().anyMatch(question -> question.has("result")),
                            questions.stream()
                                    .map(question -> question.path("picture").path("src"))
                                    .map(src -> src.asString(""))
                                    .filter(src -> !src.isEmpty())
                                    .toList(),
                            task.path("sureness").asBoolean(false) && !task.has("sure")));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** One field of a JSON object as text; empty when it is missing or this is no JSON. */
    static String field(String json, String name) {
        try {
            return MAPPER.readTree(json).path(name).asString("");
        } catch (JacksonException _) {
            return "";
        }
    }

    /** A JSON object. */
    static String json(Map<String, ?> fields) {
        return MAPPER.writeValueAsString(fields);
    }
}
