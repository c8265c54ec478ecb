package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Checks a summary against the JSON Schema in the repository. Knows the words of JSON Schema that
 * are in it, and fails for any other.
 */
final class ReportSchema {
    private static final Set<String> KNOWN =
            Set.of(
                    "$schema",
                    "title",
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "enum",
                    "const",
                    "pattern",
                    "$ref",
                    "$defs");

    private static final JsonNode SCHEMA = read();

    private ReportSchema() {}

    private static JsonNode read() {
        try {
            return JsonMapper.shared()
                    .readTree(
                            Files.readString(
                                    Path.of(
                                            "src/main/resources/app/plenary/report/report.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(JsonNode report) {
        check(report, SCHEMA, "");
    }

    private static void check(JsonNode node, JsonNode schema, String at) {
        var unknown = new TreeSet<String>();
        schema.properties().forEach(each -> unknown.add(each.getKey()));
        unknown.removeAll(KNOWN);
        assertTrue(unknown.isEmpty(), at + ": the check does not know " + unknown);
        if (schema.has("$ref")) {
            var name = schema.get("$ref").stringValue().replace("#/$defs/", "");
            check(node, schema(name), at);
        }
        if (schema.has("const")) {
            assertTrue(node.equals(schema.get("const")), at + " is " + node);
        }
        if (schema.has("enum")) {
            assertTrue(
                    schema.get("enum").values().stream().anyMatch(node::equals),
                    at + " is " + node);
        }
        if (schema.has("type")) {
            type(node, schema.get("type").stringValue(), at);
        }
        if (schema.has("pattern")) {
            var pattern = Pattern.compile(schema.get("pattern").stringValue());
            assertTrue(pattern.matcher(node.stringValue()).find(), at + " is " + node);
        }
        if (schema.has("items")) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), schema.get("items"), at + "/" + i);
            }
        }
        if (schema.has("properties")) {
            properties(node, schema, at);
        }
    }

    private static JsonNode schema(String name) {
        var found = SCHEMA.get("$defs").get(name);
        assertTrue(found != null, "no definition of " + name);
        return found;
    }

    private static void properties(JsonNode node, JsonNode schema, String at) {
        var properties = schema.get("properties");
        schema.get("required")
                .forEach(key -> assertTrue(node.has(key.stringValue()), at + " lacks " + key));
        node.properties()
                .forEach(each -> {
                    var place = at + "/" + each.getKey();
                    assertTrue(properties.has(each.getKey()), place + " is not in the schema");
                    check(each.getValue(), properties.get(each.getKey()), place);
                });
    }

    private static void type(JsonNode node, String type, String at) {
        assertTrue(
                switch (type) {
                    case "string" -> node.isString();
                    case "integer" -> node.isIntegralNumber();
                    case "number" -> node.isNumber();
                    case "boolean" -> node.isBoolean();
                    case "array" -> node.isArray();
                    case "object" -> node.isObject();
                    default -> throw new AssertionError(type);
                },
                at + " is no " + type + ": " + node);
    }
}
