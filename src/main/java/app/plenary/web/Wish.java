package app.plenary.web;

import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.CommandId;
import app.plenary.session.GroupChoice;
import app.plenary.session.ParticipantId;
import app.plenary.session.Response;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** The JSON body of a request, read with limits and taken apart with suspicion. */
final class Wish {
    static final int MOST_BYTES = 16 * 1024;

    private static final int LONGEST_TEXT = 2_000;

    /** Eight questions with twelve places each need about 700. */
    private static final int MOST_TOKENS = 1_000;

    /** More things than any question has; which there are, the rules know. */
    private static final int MOST_THINGS = 50;

    private static final int LARGEST = 1_000_000;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern KEY = Pattern.compile("0|[1-9][0-9]{0,5}");
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
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
                                                    .maxTokenCount(MOST_TOKENS)
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
        return of(bytes);
    }

    /** The same, of a body that is read already. */
    static Wish of(byte[] bytes) throws Unusable {
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

    static Unusable malformed() {
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

    ParticipantId person() throws Unusable {
        return new ParticipantId(id("person"));
    }

    /** The block of that field. */
    BlockId block(String field) throws Unusable {
        return new BlockId(id(field));
    }

    /** Yes or no. */
    boolean flag(String field) throws Unusable {
        var node = body.get(field);
        if (node == null || !node.isBoolean()) {
            throw malformed();
        }
        return node.booleanValue();
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

    /** Which asking of the poll is meant, from 1. */
    int number() throws Unusable {
        return positive(body.get("number"));
    }

    /**
     * The answers, one for each question that is not passed over: {@code {question, marks | ratings
     * | places | amounts | order | figure | texts}}.
     */
    Ballot ballot() throws Unusable {
        var answers = array(body.get("answers"), Poll.MOST_QUESTIONS);
        var responses = new TreeMap<Integer, Response>();
        for (JsonNode answer : answers) {
            if (!answer.isObject() || answer.size() != 2) {
                throw malformed();
            }
            if (responses.put(positive(answer.get("question")), response(answer)) != null) {
                throw malformed();
            }
        }
        return new Ballot(responses);
    }

    private static Response response(JsonNode answer) throws Unusable {
        for (var field : answer.properties()) {
            var given = field.getValue();
            switch (field.getKey()) {
                case "question" -> {
                    // says what the other field answers
                }
                case "marks" -> {
                    return new Response.Marks(new HashSet<>(numbers(given, Poll.MOST_OPTIONS)));
                }
                case "ratings" -> {
                    return new Response.Ratings(amounts(given));
                }
                case "amounts" -> {
                    return new Response.Amounts(amounts(given));
                }
                case "places" -> {
                    return new Response.Places(places(given));
                }
                case "order" -> {
                    return new Response.Order(numbers(given, Poll.MOST_OPTIONS));
                }
                case "figure" -> {
                    return new Response.Figure(figure(given));
                }
                case "texts" -> {
                    return new Response.Texts(texts(given));
                }
                default -> throw malformed();
            }
        }
        throw malformed();
    }

    private static Map<Integer, Integer> amounts(JsonNode node) throws Unusable {
        var amounts = new TreeMap<Integer, Integer>();
        for (var field : fields(node)) {
            amounts.put(key(field.getKey()), number(field.getValue()));
        }
        return amounts;
    }

    private static Map<Integer, Response.Point> places(JsonNode node) throws Unusable {
        var places = new TreeMap<Integer, Response.Point>();
        for (var field : fields(node)) {
            var point = numbers(field.getValue(), 2);
            if (point.size() != 2) {
                throw malformed();
            }
            places.put(key(field.getKey()), new Response.Point(point.get(0), point.get(1)));
        }
        return places;
    }

    private static List<String> texts(JsonNode node) throws Unusable {
        var texts = new ArrayList<String>();
        for (JsonNode each : array(node, QuestionKind.MOST_TEXTS)) {
            if (!each.isString()) {
                throw malformed();
            }
            texts.add(each.stringValue());
        }
        return texts;
    }

    /** A figure comes as text, so that no digit of it is lost on the way. */
    private static BigDecimal figure(JsonNode node) throws Unusable {
        if (!node.isString() || !FIGURE.matcher(node.stringValue()).matches()) {
            throw malformed();
        }
        return new BigDecimal(node.stringValue());
    }

    private static Set<Map.Entry<String, JsonNode>> fields(JsonNode node) throws Unusable {
        if (!node.isObject() || node.size() > MOST_THINGS) {
            throw malformed();
        }
        return node.properties();
    }

    private static int key(String name) throws Unusable {
        if (!KEY.matcher(name).matches()) {
            throw malformed();
        }
        return Integer.parseInt(name);
    }

    /** What is wanted and offered, by the places of topics; see {@link GroupChoice}. */
    GroupChoice choice() throws Unusable {
        return new GroupChoice(
                numbers(body.get("wants"), BreakoutRounds.MOST_TOPICS),
                numbers(body.get("offers"), BreakoutRounds.MOST_TOPICS));
    }

    private static List<Integer> numbers(@Nullable JsonNode node, int most) throws Unusable {
        var numbers = new ArrayList<Integer>();
        for (JsonNode each : array(node, most)) {
            numbers.add(number(each));
        }
        return numbers;
    }

    private static JsonNode array(@Nullable JsonNode node, int most) throws Unusable {
        if (node == null || !node.isArray() || node.size() > most) {
            throw malformed();
        }
        return node;
    }

    private static int positive(@Nullable JsonNode node) throws Unusable {
        if (node == null || number(node) < 1) {
            throw malformed();
        }
        return node.intValue();
    }

    /** Small enough that no sum of them runs over. */
    private static int number(JsonNode node) throws Unusable {
        if (!node.isInt() || Math.abs((long) node.intValue()) > LARGEST) {
            throw malformed();
        }
        return node.intValue();
    }

    private UUID id(String field) throws Unusable {
        var text = text(field).orElseThrow(Wish::malformed);
        if (!ID.matcher(text).matches()) {
            throw malformed();
        }
        return UUID.fromString(text);
    }
}
