package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.UnknownKeys;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that are not known of a block, or of a file without its blocks: gathered while it is
 * read, and put back when it is written.
 */
final class KeptKeys {
    /** So many characters may all of them have, with their values. */
    static final int MOST = 100_000;

    /** So deep may a value be, so that it can stand in any file there is. */
    static final int DEEPEST = 100;

    private static final int MOST_SHOWN = 6;

    /** Fewer digits than a reader of JSON refuses. */
    private static final int MOST_DIGITS = 900;

    private final List<UnknownKeys.Entry> entries = new ArrayList<>();
    private int size;

    /** Keeps the value of {@code key} in {@code part}, whose path names members by their place. */
    void add(Part part, String key) throws Part.Stop {
        var value = part.node().get(key);
        var json = fits(value, DEEPEST) ? FileText.compact(value) : "";
        size += key.length() + json.length();
        if (json.isEmpty() || size > MOST) {
            throw part.stop(Reason.TOO_MUCH_TO_KEEP, shortened(key), "");
        }
        var path = part.path();
        entries.add(
                new UnknownKeys.Entry(
                        path.isEmpty() ? "" : path.substring(0, path.length() - 1), key, json));
    }

    private static boolean fits(JsonNode value, int depth) {
        if (value.isBigDecimal()) {
            var number = value.decimalValue();
            return (long) number.precision() + Math.abs((long) number.scale()) <= MOST_DIGITS;
        }
        if (depth == 0 && value.isContainer()) {
            return false;
        }
        for (JsonNode each : value) {
            if (!fits(each, depth - 1)) {
                return false;
            }
        }
        return true;
    }

    /** How many characters they have. */
    static int size(UnknownKeys keys) {
        return keys.entries().stream()
                .mapToInt(entry -> entry.key().length() + entry.json().length())
                .sum();
    }

    /** The first of them; none when every key is known. */
    Optional<String> first() {
        return entries.stream().findFirst().map(entry -> shown(entry, List.of()));
    }

    /**
     * All of them.
     *
     * @param list the key of the list whose members have names of their own
     * @param members what those are, in the order of the file
     */
    UnknownKeys all(String list, List<String> members) {
        return new UnknownKeys(
                entries.stream()
                        .map(entry ->
                                new UnknownKeys.Entry(
                                        named(entry.part(), list, members),
                                        entry.key(),
                                        entry.json()))
                        .toList());
    }

    private static String named(String part, String list, List<String> members) {
        int end = part.indexOf(']');
        if (!part.startsWith(list + "[")) {
            return part;
        }
        int place = Integer.parseInt(part.substring(list.length() + 1, end));
        return members.get(place - 1) + part.substring(end + 1);
    }

    /** Those that are no columns of a sheet, for a person; none when there are none. */
    static Optional<String> shown(UnknownKeys keys, List<String> members) {
        var names =
                keys.entries().stream()
                        .filter(entry -> !entry.part().equals(UnknownKeys.ONTIME))
                        .map(entry -> shown(entry, members))
                        .toList();
        if (names.size() > MOST_SHOWN) {
            return Optional.of(String.join(", ", names.subList(0, MOST_SHOWN)) + ", …");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** Where it stands in the file that is written. */
    private static String shown(UnknownKeys.Entry entry, List<String> members) {
        int end = entry.part().indexOf(']');
        int place = end < 0 ? -1 : members.indexOf(entry.part().substring(0, end + 1));
        var part =
                place < 0
                        ? entry.part()
                        : entry.part().substring(0, entry.part().indexOf('[') + 1)
                                + (place + 1)
                                + entry.part().substring(end);
        return part.isEmpty() ? shortened(entry.key()) : part + "." + shortened(entry.key());
    }

    private static String shortened(String key) {
        return key.codePointCount(0, key.length()) <= 60
                ? key
                : key.substring(0, key.offsetByCodePoints(0, 60)) + "…";
    }

    /**
     * Puts each back into the object where it stood, behind what is written already. What would
     * take the place of a known key or stood in a part that is not there is left out.
     *
     * @param members what the members of a list are named, in the order in which they are written
     */
    static void write(UnknownKeys keys, ObjectNode node, List<String> members) {
        for (UnknownKeys.Entry entry : keys.entries()) {
            var value = FileText.value(entry.json());
            find(node, entry.part(), members)
                    .filter(object -> !object.has(entry.key()) && fits(value, DEEPEST))
                    .ifPresent(object -> object.set(entry.key(), value));
        }
    }

    private static Optional<ObjectNode> find(ObjectNode node, String part, List<String> members) {
        if (part.isEmpty()) {
            return Optional.of(node);
        }
        int end = part.indexOf(']');
        JsonNode at = node;
        var rest = part;
        if (end >= 0) {
            int place = members.indexOf(part.substring(0, end + 1));
            if (place < 0) {
                return Optional.empty();
            }
            at = at.path(part.substring(0, part.indexOf('['))).path(place);
            rest = part.substring(Math.min(part.length(), end + 2));
        }
        for (String key : rest.isEmpty() ? List.<String>of() : List.of(rest.split("\\.", -1))) {
            at = at.path(key);
        }
        return at instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }
}
