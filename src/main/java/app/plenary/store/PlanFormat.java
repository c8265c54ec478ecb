package app.plenary.store;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Plans and what changes in them, as JSON. */
final class PlanFormat {
    private PlanFormat() {}

    static ObjectNode write(PlanEvent event) {
        return switch (event) {
            case PlanEvent.WorkshopCreated e ->
                    EventFormat.event("workshop-created", 1)
                            .set("workshop", workshop(e.workshop()));
            case PlanEvent.WorkshopRenamed e ->
                    EventFormat.event("workshop-renamed", 1).put("title", e.title());
            case PlanEvent.WorkshopScheduled e ->
                    day(EventFormat.event("workshop-scheduled", 1), e.day())
                            .put("starts-at", e.startsAt().toString());
            case PlanEvent.WorkshopDeleted _ -> EventFormat.event("workshop-deleted", 1);
            case PlanEvent.BlockAdded e ->
                    EventFormat.event("block-added", 1)
                            .put("index", e.index())
                            .set("block", block(e.block()));
            case PlanEvent.BlockRetitled e ->
                    of("block-retitled", e.block()).put("title", e.title());
            case PlanEvent.BlockRetimed e ->
                    of("block-retimed", e.block()).put("planned", e.planned().toString());
            case PlanEvent.NotesWritten e -> of("notes-written", e.block()).put("notes", e.notes());
            case PlanEvent.ActivityChanged e ->
                    of("activity-changed", e.block()).set("activity", activity(e.activity()));
            case PlanEvent.BlockMoved e -> of("block-moved", e.block()).put("index", e.index());
            case PlanEvent.BlockRemoved e -> of("block-removed", e.block());
        };
    }

    static @Nullable PlanEvent read(String name, JsonNode json) {
        return switch (name) {
            case "workshop-created" ->
                    new PlanEvent.WorkshopCreated(workshop(json.required("workshop")));
            case "workshop-renamed" -> new PlanEvent.WorkshopRenamed(Json.text(json, "title"));
            case "workshop-scheduled" ->
                    new PlanEvent.WorkshopScheduled(
                            day(json), LocalTime.parse(Json.text(json, "starts-at")));
            case "workshop-deleted" -> new PlanEvent.WorkshopDeleted();
            case "block-added" ->
                    new PlanEvent.BlockAdded(
                            block(json.required("block")), Json.number(json, "index"));
            case "block-retitled" ->
                    new PlanEvent.BlockRetitled(blockId(json, "block"), Json.text(json, "title"));
            case "block-retimed" ->
                    new PlanEvent.BlockRetimed(
                            blockId(json, "block"), Json.duration(json, "planned"));
            case "notes-written" ->
                    new PlanEvent.NotesWritten(blockId(json, "block"), Json.text(json, "notes"));
            case "activity-changed" ->
                    new PlanEvent.ActivityChanged(
                            blockId(json, "block"), activity(json.required("activity")));
            case "block-moved" ->
                    new PlanEvent.BlockMoved(blockId(json, "block"), Json.number(json, "index"));
            case "block-removed" -> new PlanEvent.BlockRemoved(blockId(json, "block"));
            default -> null;
        };
    }

    /** The head of an event about one block. */
    static ObjectNode of(String name, BlockId block) {
        return EventFormat.event(name, 1).put("block", block.toString());
    }

    static BlockId blockId(JsonNode json, String field) {
        return new BlockId(Json.uuid(json, field));
    }

    private static ObjectNode workshop(Workshop workshop) {
        return day(
                        Json.object()
                                .put("id", workshop.id().toString())
                                .put("title", workshop.title()),
                        workshop.day())
                .put("starts-at", workshop.startsAt().toString())
                .set("blocks", Json.array(workshop.agenda().blocks(), PlanFormat::block));
    }

    private static Workshop workshop(JsonNode json) {
        return new Workshop(
                new WorkshopId(Json.uuid(json, "id")),
                Json.text(json, "title"),
                day(json),
                LocalTime.parse(Json.text(json, "starts-at")),
                new Agenda(Json.list(json, "blocks", PlanFormat::block)));
    }

    private static ObjectNode day(ObjectNode json, Optional<LocalDate> day) {
        day.ifPresent(date -> json.put("day", date.toString()));
        return json;
    }

    private static Optional<LocalDate> day(JsonNode json) {
        return Json.optional(json, "day").map(JsonNode::stringValue).map(LocalDate::parse);
    }

    private static ObjectNode block(Block block) {
        return Json.object()
                .put("id", block.id().toString())
                .put("title", block.title())
                .put("planned", block.planned().toString())
                .put("notes", block.notes())
                .set("activity", activity(block.activity()));
    }

    private static Block block(JsonNode json) {
        return new Block(
                blockId(json, "id"),
                Json.text(json, "title"),
                Json.duration(json, "planned"),
                Json.text(json, "notes"),
                activity(json.required("activity")));
    }

    private static ObjectNode activity(Activity activity) {
        return switch (activity) {
            case Talk _ -> Json.object().put("kind", "talk");
            case Break _ -> Json.object().put("kind", "break");
            case Poll poll ->
                    Json.object()
                            .put("kind", "poll")
                            .put("question", poll.question())
                            .put("several", poll.several())
                            .set(
                                    "options",
                                    Json.array(
                                            poll.options(),
                                            option ->
                                                    Json.object()
                                                            .put("id", option.id())
                                                            .put("text", option.text())));
            case BreakoutRounds breakout ->
                    Json.object()
                            .put("kind", "breakout-rounds")
                            .put("prompt", breakout.prompt())
                            .put("group-size", breakout.groupSize())
                            .put("rounds", breakout.rounds());
        };
    }

    private static Activity activity(JsonNode json) {
        var kind = Json.text(json, "kind");
        return switch (kind) {
            case "talk" -> new Talk();
            case "break" -> new Break();
            case "poll" ->
                    new Poll(
                            Json.text(json, "question"),
                            Json.list(
                                    json,
                                    "options",
                                    option ->
                                            new Poll.Option(
                                                    Json.number(option, "id"),
                                                    Json.text(option, "text"))),
                            Json.flag(json, "several"));
            case "breakout-rounds" ->
                    new BreakoutRounds(
                            Json.text(json, "prompt"),
                            Json.number(json, "group-size"),
                            Json.number(json, "rounds"));
            default -> throw new IllegalArgumentException("an activity of the kind " + kind);
        };
    }
}
