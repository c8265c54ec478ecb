package app.plenary.store;

import app.plenary.plan.Activity;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.UnknownKeys;
import app.plenary.session.PlanEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Blocks and their parts as JSON. What is as usual is left out, so that a block from before a part
 * existed reads the same as one without it.
 */
final class BlockFormat {
    private BlockFormat() {}

    static ObjectNode changed(PlanEvent.BlockChanged event) {
        var json = PlanFormat.of("block-changed", event.block());
        switch (event.change()) {
            case BlockChange.Title c -> json.put("title", c.title());
            case BlockChange.Becomes c -> json.set("activity", activity(c.activity()));
            case BlockChange.Planned c -> json.put("planned", c.planned().toString());
            case BlockChange.Limits c ->
                    json.set(
                            "limits",
                            limits(
                                    Json.object(),
                                    Timing.ofMinutes(1)
                                            .withLimits(c.atLeast(), c.atMost(), c.fixed())));
            case BlockChange.StartsAt c -> put(json, "starts-at", c.time(), true);
            case BlockChange.EndsAt c -> put(json, "ends-at", c.time(), true);
            case BlockChange.Droppable c -> put(json, "droppable", c.importance(), true);
            case BlockChange.WhenUp c -> json.put("at-zero", Json.wire(c.atZero()));
            case BlockChange.Goal c -> json.put("goal", c.goal());
            case BlockChange.Materials c -> json.put("materials", c.materials());
            case BlockChange.Lead c -> json.put("lead", c.lead());
            case BlockChange.Notes c -> json.put("notes", c.notes());
            case BlockChange.Section c -> json.put("section", c.heading());
            case BlockChange.Day c -> {
                if (c.start().isPresent()) {
                    json.set("day", day(c.start().get()));
                } else {
                    json.putNull("day");
                }
            }
            case BlockChange.Follows c -> put(json, "method", c.method(), true);
        }
        return json;
    }

    static PlanEvent changed(String name, JsonNode json) {
        var block = PlanFormat.blockId(json, "block");
        var field =
                json.propertyNames().stream()
                        .filter(key -> !key.equals("event") && !key.equals("v"))
                        .filter(key -> !key.equals("block"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name + " of nothing"));
        return new PlanEvent.BlockChanged(block, change(field, json));
    }

    private static BlockChange change(String field, JsonNode json) {
        return switch (field) {
            case "title" -> new BlockChange.Title(Json.text(json, field));
            case "activity" -> new BlockChange.Becomes(activity(json.required(field)));
            case "planned" -> new BlockChange.Planned(Json.duration(json, field));
            case "limits" -> {
                var limits = json.required(field);
                yield new BlockChange.Limits(
                        duration(limits, "at-least"),
                        duration(limits, "at-most"),
                        limits.has("fixed"));
            }
            case "starts-at" -> new BlockChange.StartsAt(time(json, field));
            case "ends-at" -> new BlockChange.EndsAt(time(json, field));
            case "droppable" -> new BlockChange.Droppable(importance(json));
            case "at-zero" -> new BlockChange.WhenUp(atZero(json));
            case "goal" -> new BlockChange.Goal(Json.text(json, field));
            case "materials" -> new BlockChange.Materials(Json.text(json, field));
            case "lead" -> new BlockChange.Lead(Json.text(json, field));
            case "notes" -> new BlockChange.Notes(Json.text(json, field));
            case "section" -> new BlockChange.Section(Json.text(json, field));
            case "day" -> new BlockChange.Day(Json.optional(json, field).map(BlockFormat::day));
            case "method" -> new BlockChange.Follows(text(json, field));
            default -> throw new IllegalArgumentException("a block's " + field);
        };
    }

    static ObjectNode block(Block block) {
        var json =
                Json.object()
                        .put("id", block.id().toString())
                        .put("title", block.title())
                        .put("planned", block.planned().toString());
        limits(json, block.timing());
        put(json, "starts-at", block.timing().startsAt(), false);
        put(json, "ends-at", block.timing().endsAt(), false);
        put(json, "droppable", block.droppable(), false);
        if (block.atZero() != AtZero.COUNT_OVER) {
            json.put("at-zero", Json.wire(block.atZero()));
        }
        text(json, "section", block.opening().section());
        block.opening().day().ifPresent(start -> json.set("day", day(start)));
        put(json, "method", block.method(), false);
        text(json, "goal", block.brief().goal());
        text(json, "materials", block.brief().materials());
        text(json, "lead", block.brief().lead());
        unknown(block.unknown(), json);
        return json.put("notes", block.notes()).set("activity", activity(block.activity()));
    }

    static Block block(JsonNode json) {
        return new Block(
                PlanFormat.blockId(json, "id"),
                Json.text(json, "title"),
                activity(json.required("activity")),
                new Timing(
                        Json.duration(json, "planned"),
                        duration(json, "at-least"),
                        duration(json, "at-most"),
                        json.has("fixed"),
                        time(json, "starts-at"),
                        time(json, "ends-at")),
                new Brief(
                        text(json, "goal").orElse(""),
                        text(json, "materials").orElse(""),
                        text(json, "lead").orElse(""),
                        Json.text(json, "notes")),
                importance(json),
                json.has("at-zero") ? atZero(json) : AtZero.COUNT_OVER,
                new Opening(
                        text(json, "section").orElse(""),
                        Json.optional(json, "day").map(BlockFormat::day)),
                text(json, "method"),
                unknown(json));
    }

    static void unknown(UnknownKeys unknown, ObjectNode json) {
        if (!unknown.isEmpty()) {
            json.set("unknown", Json.array(unknown.entries(), BlockFormat::entry));
        }
    }

    private static ObjectNode entry(UnknownKeys.Entry entry) {
        var json = Json.object();
        text(json, "part", entry.part());
        return json.put("key", entry.key()).put("json", entry.json());
    }

    static UnknownKeys unknown(JsonNode json) {
        return json.has("unknown")
                ? new UnknownKeys(Json.list(json, "unknown", BlockFormat::entry))
                : UnknownKeys.NONE;
    }

    /** A value that is not JSON could not be written again. */
    private static UnknownKeys.Entry entry(JsonNode json) {
        var value = Json.text(json, "json");
        if (Json.read(value).isMissingNode()) {
            throw new IllegalArgumentException("an unknown key without a value");
        }
        return new UnknownKeys.Entry(text(json, "part").orElse(""), Json.text(json, "key"), value);
    }

    private static ObjectNode limits(ObjectNode json, Timing timing) {
        put(json, "at-least", timing.atLeast(), false);
        put(json, "at-most", timing.atMost(), false);
        if (timing.fixed()) {
            json.put("fixed", true);
        }
        return json;
    }

    private static void put(ObjectNode json, String field, Optional<?> value, boolean evenEmpty) {
        if (value.isPresent()) {
            json.put(
                    field,
                    value.get() instanceof Enum<?> e ? Json.wire(e) : value.get().toString());
        } else if (evenEmpty) {
            json.putNull(field);
        }
    }

    private static void text(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    private static AtZero atZero(JsonNode json) {
        return Json.one(AtZero.class, Json.text(json, "at-zero"));
    }

    private static Optional<Importance> importance(JsonNode json) {
        return text(json, "droppable").map(text -> Json.one(Importance.class, text));
    }

    private static ObjectNode day(Opening.DayStart start) {
        return Json.object().put("days-later", start.daysLater()).put("at", start.at().toString());
    }

    private static Opening.DayStart day(JsonNode json) {
        return new Opening.DayStart(
                Json.number(json, "days-later"), LocalTime.parse(Json.text(json, "at")));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Json.optional(json, field).map(JsonNode::stringValue);
    }

    private static Optional<Duration> duration(JsonNode json, String field) {
        return text(json, field).map(Duration::parse);
    }

    private static Optional<LocalTime> time(JsonNode json, String field) {
        return text(json, field).map(LocalTime::parse);
    }

    static ObjectNode activity(Activity activity) {
        return switch (activity) {
            case Talk talk -> talk(talk);
            case Break _ -> Json.object().put("kind", "break");
            case Poll poll -> PollFormat.write(poll);
            case Quiz quiz -> QuizFormat.write(quiz);
            case BreakoutRounds groups -> RoundsFormat.write(groups);
        };
    }

    private static ObjectNode talk(Talk talk) {
        var json = Json.object().put("kind", "talk");
        if (!talk.slides().isEmpty()) {
            json.set("slides", Json.array(talk.slides(), PollFormat::picture));
        }
        return json;
    }

    static Activity activity(JsonNode json) {
        var kind = Json.text(json, "kind");
        return switch (kind) {
            case "talk" ->
                    json.has("slides")
                            ? new Talk(Json.list(json, "slides", PollFormat::picture))
                            : new Talk();
            case "break" -> new Break();
            case "poll" -> PollFormat.read(json);
            case "quiz" -> QuizFormat.read(json);
            case "breakout-rounds" -> RoundsFormat.read(json);
            default -> throw new IllegalArgumentException("an activity of the kind " + kind);
        };
    }
}
