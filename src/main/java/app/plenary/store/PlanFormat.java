package app.plenary.store;

import app.plenary.plan.Agenda;
import app.plenary.plan.BlockId;
import app.plenary.plan.Naming;
import app.plenary.plan.Spot;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

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
            case PlanEvent.WorkshopLimited e ->
                    endsBy(e.endsBy(), EventFormat.event("workshop-limited", 1));
            case PlanEvent.WorkshopPlaced e ->
                    zone(e.zone(), EventFormat.event("workshop-placed", 1));
            case PlanEvent.TablePlaced e ->
                    spot(EventFormat.event("table-placed", 1).put("group", e.group()), e.at());
            case PlanEvent.TablesCleared _ -> EventFormat.event("tables-cleared", 1);
            case PlanEvent.PeopleNamed e ->
                    EventFormat.event("people-named", 1).put("naming", naming(e.naming()));
            case PlanEvent.PeopleExpected e ->
                    people(e.people(), EventFormat.event("people-expected", 1));
            case PlanEvent.WorkshopDeleted _ -> EventFormat.event("workshop-deleted", 1);
            case PlanEvent.BlockAdded e ->
                    EventFormat.event("block-added", 1)
                            .put("index", e.index())
                            .set("block", BlockFormat.block(e.block()));
            case PlanEvent.BlockChanged e -> BlockFormat.changed(e);
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
            case "workshop-limited" -> new PlanEvent.WorkshopLimited(endsBy(json));
            case "workshop-placed" -> new PlanEvent.WorkshopPlaced(zone(json));
            case "table-placed" ->
                    new PlanEvent.TablePlaced(Json.number(json, "group"), spot(json));
            case "tables-cleared" -> new PlanEvent.TablesCleared();
            case "people-named" -> new PlanEvent.PeopleNamed(naming(Json.text(json, "naming")));
            case "people-expected" -> new PlanEvent.PeopleExpected(people(json));
            case "workshop-deleted" -> new PlanEvent.WorkshopDeleted();
            case "block-added" ->
                    new PlanEvent.BlockAdded(
                            BlockFormat.block(json.required("block")), Json.number(json, "index"));
            case "block-changed",
                    "block-retitled",
                    "block-retimed",
                    "notes-written",
                    "activity-changed" ->
                    BlockFormat.changed(name, json);
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
        var json = Json.object().put("id", workshop.id().toString()).put("title", workshop.title());
        day(json, workshop.day());
        zone(workshop.zone(), json);
        endsBy(workshop.endsBy(), json);
        tables(workshop.tables(), json);
        if (workshop.naming() != Naming.OWN) {
            json.put("naming", naming(workshop.naming()));
        }
        BlockFormat.unknown(workshop.unknown(), json);
        return people(workshop.people(), json)
                .put("starts-at", workshop.startsAt().toString())
                .set("blocks", Json.array(workshop.agenda().blocks(), BlockFormat::block));
    }

    private static Workshop workshop(JsonNode json) {
        return new Workshop(
                new WorkshopId(Json.uuid(json, "id")),
                Json.text(json, "title"),
                day(json),
                LocalTime.parse(Json.text(json, "starts-at")),
                endsBy(json),
                zone(json),
                people(json),
                tables(json),
                Json.optional(json, "naming")
                        .map(JsonNode::stringValue)
                        .map(PlanFormat::naming)
                        .orElse(Naming.OWN),
                BlockFormat.unknown(json),
                new Agenda(Json.list(json, "blocks", BlockFormat::block)));
    }

    private static String naming(Naming naming) {
        return switch (naming) {
            case OWN -> "own";
            case MADE_UP -> "made-up";
            case NUMBERED -> "numbered";
        };
    }

    private static Naming naming(String wire) {
        return switch (wire) {
            case "own" -> Naming.OWN;
            case "made-up" -> Naming.MADE_UP;
            case "numbered" -> Naming.NUMBERED;
            default -> throw new IllegalArgumentException("naming " + wire);
        };
    }

    private static ObjectNode spot(ObjectNode json, Spot at) {
        return json.put("x", at.x()).put("y", at.y());
    }

    private static Spot spot(JsonNode json) {
        return new Spot(json.required("x").doubleValue(), json.required("y").doubleValue());
    }

    private static void tables(Map<Integer, Spot> tables, ObjectNode json) {
        if (!tables.isEmpty()) {
            json.set(
                    "tables",
                    Json.array(
                            new TreeMap<>(tables).entrySet(),
                            table ->
                                    spot(
                                            Json.object().put("group", table.getKey()),
                                            table.getValue())));
        }
    }

    private static Map<Integer, Spot> tables(JsonNode json) {
        var tables = new HashMap<Integer, Spot>();
        if (json.has("tables")) {
            for (JsonNode table : Json.list(json, "tables", one -> one)) {
                tables.put(Json.number(table, "group"), spot(table));
            }
        }
        return tables;
    }

    private static ObjectNode day(ObjectNode json, Optional<LocalDate> day) {
        day.ifPresent(date -> json.put("day", date.toString()));
        return json;
    }

    private static Optional<LocalDate> day(JsonNode json) {
        return Json.optional(json, "day").map(JsonNode::stringValue).map(LocalDate::parse);
    }

    private static ObjectNode endsBy(Optional<LocalTime> endsBy, ObjectNode json) {
        endsBy.ifPresent(time -> json.put("ends-by", time.toString()));
        return json;
    }

    private static Optional<LocalTime> endsBy(JsonNode json) {
        return Json.optional(json, "ends-by").map(JsonNode::stringValue).map(LocalTime::parse);
    }

    private static ObjectNode people(OptionalInt people, ObjectNode json) {
        people.ifPresent(number -> json.put("people", number));
        return json;
    }

    private static OptionalInt people(JsonNode json) {
        return Json.optional(json, "people").isPresent()
                ? OptionalInt.of(Json.number(json, "people"))
                : OptionalInt.empty();
    }

    private static ObjectNode zone(Optional<ZoneId> zone, ObjectNode json) {
        zone.ifPresent(id -> json.put("zone", id.getId()));
        return json;
    }

    private static Optional<ZoneId> zone(JsonNode json) {
        return Json.optional(json, "zone").map(JsonNode::stringValue).map(ZoneId::of);
    }
}
