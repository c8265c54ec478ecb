package app.plenary.rehearsal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a phone shows at one moment, as far as a simulated person looks at it.
 *
 * @param kind what the phone is for now, such as {@code voting}
 * @param headline the question, the group, or what else is largest
 * @param poll empty unless voting
 * @param stage of the poll, such as {@code open}; empty unless voting
 * @param options the ids that can be chosen
 * @param mine the choices the laptop has
 * @param revealed whether a result is shown
 */
public record Glimpse(
        long revision,
        String phase,
        String name,
        boolean present,
        String kind,
        String headline,
        String poll,
        String stage,
        boolean several,
        List<Integer> options,
        Set<Integer> mine,
        boolean revealed) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public Glimpse {
        options = List.copyOf(options);
        mine = Set.copyOf(mine);
    }

    /** Whether it asks for an answer that was not given yet. */
    public boolean asks() {
        return present && stage.equals("open") && mine.isEmpty();
    }

    /** Reads a view from the wire; empty when it is none. */
    static Optional<Glimpse> of(String json) {
        try {
            var view = MAPPER.readTree(json);
            var task = view.path("task");
            if (!task.isObject()) {
                return Optional.empty();
            }
            var options = task.path("options").valueStream().toList();
            return Optional.of(
                    new Glimpse(
                            view.path("revision").asLong(0),
                            view.path("phase").asString(""),
                            view.path("name").asString(""),
                            view.path("present").asBoolean(false),
                            task.path("kind").asString(""),
                            task.path("headline").asString(""),
                            task.path("poll").asString(""),
                            task.path("stage").asString(""),
                            task.path("several").asBoolean(false),
                            options.stream().map(option -> option.path("id").asInt(0)).toList(),
                            new TreeSet<>(
                                    task.path("mine").valueStream().map(JsonNode::asInt).toList()),
                            options.stream().anyMatch(option -> option.has("percent"))));
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

    /** A JSON object of texts. */
    static String json(java.util.Map<String, ?> fields) {
        return MAPPER.writeValueAsString(fields);
    }
}
