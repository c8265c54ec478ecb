package app.plenary.web;

import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.session.CommandId;
import app.plenary.session.GroupChoice;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The JSON body of a request, read with limits and taken apart with suspicion. */
final class Wish {
    static final int MOST_BYTES = 16 * 1024;

    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxNameLength(64)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .maxNumberLength(20)
                                                    .maxTokenCount(200)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final JsonNode body;

    private Wish(JsonNode body) {
        this.body = body;
    }

    /** Why a body cannot be used. */
    enum Fault {
        MALFORMED,
        TOO_LARGE
    }

    /** The request cannot be answered as asked. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final Fault fault;

        Unusable(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * Reads the body, but never more than it may have; one that announces more is not read at all.
     */
    static Wish of(HttpExchange exchange) throws IOException, Unusable {
        var announced = exchange.getRequestHeaders().getFirst("Content-Length");
        if (announced != null && Long.parseLong(announced) > MOST_BYTES) {
            throw new Unusable(Fault.TOO_LARGE);
        }
        var bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unusable(Fault.TOO_LARGE);
        }
        try {
            var body = MAPPER.readTree(bytes);
            if (body == null || !body.isObject()) {
                throw malformed();
            }
            return new Wish(body);
        } catch (JacksonException _) {
            throw malformed();
        }
    }

    private static Unusable malformed() {
        return new Unusable(Fault.MALFORMED);
    }

    CommandId command() throws Unusable {
        return new CommandId(id("command"));
    }

    BlockId poll() throws Unusable {
        return new BlockId(id("poll"));
    }

    BlockId breakout() throws Unusable {
        return new BlockId(id("breakout"));
    }

    /** The place of a group. */
    int group() throws Unusable {
        return number("group").orElseThrow(Wish::malformed);
    }

    /** The whole number of that field; empty when the field is missing. */
    Optional<Integer> number(String field) throws Unusable {
        var node = body.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isInt()) {
            throw malformed();
        }
        return Optional.of(node.intValue());
    }

    /** The text of that field; empty when the field is missing. */
    Optional<String> text(String field) throws Unusable {
        var node = body.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw malformed();
        }
        return Optional.of(node.stringValue());
    }

    /** The option ids of the field {@code choices}. */
    Set<Integer> choices() throws Unusable {
        return new HashSet<>(numbers("choices", Poll.MOST_OPTIONS));
    }

    /** What is wanted and offered, by the places of topics; see {@link GroupChoice}. */
    GroupChoice choice() throws Unusable {
        return new GroupChoice(
                numbers("wants", BreakoutRounds.MOST_TOPICS),
                numbers("offers", BreakoutRounds.MOST_TOPICS));
    }

    private List<Integer> numbers(String field, int most) throws Unusable {
        var node = body.get(field);
        if (node == null || !node.isArray() || node.size() > most) {
            throw malformed();
        }
        var numbers = new ArrayList<Integer>();
        for (JsonNode each : node) {
            if (!each.isInt()) {
                throw malformed();
            }
            numbers.add(each.intValue());
        }
        return numbers;
    }

    private UUID id(String field) throws Unusable {
        var text = text(field).orElseThrow(Wish::malformed);
        if (!ID.matcher(text).matches()) {
            throw malformed();
        }
        return UUID.fromString(text);
    }
}
