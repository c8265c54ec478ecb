package app.plenary.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** How values are spelt in JSON, the same everywhere in the journal. Reading is strict. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(Iterable<T> items, Function<? super T, JsonNode> form) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    static JsonNode text(Object value) {
        return JsonNodeFactory.instance.stringNode(value.toString());
    }

    static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    /** Compact, on one line, and always whole UTF-8: halves of a surrogate pair are escaped. */
    static String write(JsonNode json) {
        return escapeHalves(MAPPER.writeValueAsString(json));
    }

    /** Throws {@link JacksonException} when the text is not JSON. */
    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }

    static int number(JsonNode json, String field) {
        return json.required(field).intValue();
    }

    static boolean flag(JsonNode json, String field) {
        return json.required(field).booleanValue();
    }

    static UUID uuid(JsonNode json, String field) {
        return UUID.fromString(text(json, field));
    }

    static Instant instant(JsonNode json, String field) {
        return Instant.parse(text(json, field));
    }

    static Duration duration(JsonNode json, String field) {
        return Duration.parse(text(json, field));
    }

    static Optional<JsonNode> optional(JsonNode json, String field) {
        return json.optional(field).filter(node -> !node.isNull());
    }

    /** A constant by its lasting name: in lower case, with hyphens. */
    static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E one(Class<E> type, String wire) {
        return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> form) {
        var array = json.required(field);
        if (!array.isArray()) {
            throw new IllegalArgumentException(field + " is not a list");
        }
        return StreamSupport.stream(array.spliterator(), false).map(form).toList();
    }

    private static String escapeHalves(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean half = false;
            if (Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1))) {
                if (escaped != null) {
                    escaped.append(c);
                }
                c = json.charAt(++i);
            } else {
                half = Character.isSurrogate(c);
            }
            if (half && escaped == null) {
                escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (escaped != null) {
                if (half) {
                    escaped.append(String.format("\\u%04X", (int) c));
                } else {
                    escaped.append(c);
                }
            }
        }
        return escaped == null ? json : escaped.toString();
    }
}
