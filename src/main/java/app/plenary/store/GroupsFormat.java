package app.plenary.store;

import app.plenary.session.BreakoutEvent;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureEvent;
import app.plenary.session.CaptureId;
import app.plenary.session.Event;
import app.plenary.session.Group;
import app.plenary.session.ParticipantId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Groups and captured lines as JSON. */
final class GroupsFormat {
    private GroupsFormat() {}

    static ObjectNode write(BreakoutEvent event) {
        return switch (event) {
            case BreakoutEvent.GroupsDrawn e ->
                    PlanFormat.of("groups-drawn", e.breakout())
                            .set("rounds", Json.array(e.rounds(), GroupsFormat::round));
            case BreakoutEvent.PersonMoved e ->
                    PlanFormat.of("person-moved", e.breakout())
                            .put("round", e.round())
                            .put("participant", e.participant().toString())
                            .put("group", e.group());
            case BreakoutEvent.RoundStarted e ->
                    PlanFormat.of("round-started", e.breakout())
                            .put("round", e.round())
                            .put("at", e.at().toString());
        };
    }

    static ObjectNode write(CaptureEvent event) {
        return switch (event) {
            case CaptureEvent.CaptureKept e -> {
                var capture = e.capture();
                var json =
                        of("capture-kept", capture.id())
                                .put("kind", kind(capture.kind()))
                                .put("text", capture.text())
                                .put("at", capture.at().toString());
                capture.block().ifPresent(block -> json.put("block", block.toString()));
                yield json;
            }
            case CaptureEvent.CaptureEdited e ->
                    of("capture-edited", e.capture())
                            .put("kind", kind(e.kind()))
                            .put("text", e.text());
            case CaptureEvent.CaptureDropped e -> of("capture-dropped", e.capture());
        };
    }

    static @Nullable Event read(String name, JsonNode json) {
        return switch (name) {
            case "groups-drawn" ->
                    new BreakoutEvent.GroupsDrawn(
                            PlanFormat.blockId(json, "block"),
                            Json.list(json, "rounds", GroupsFormat::round));
            case "person-moved" ->
                    new BreakoutEvent.PersonMoved(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "round"),
                            PeopleFormat.participant(json),
                            Json.number(json, "group"));
            case "round-started" ->
                    new BreakoutEvent.RoundStarted(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "round"),
                            Json.instant(json, "at"));
            case "capture-kept" ->
                    new CaptureEvent.CaptureKept(
                            new Capture(
                                    capture(json),
                                    kind(Json.text(json, "kind")),
                                    Json.text(json, "text"),
                                    Json.optional(json, "block")
                                            .map(_ -> PlanFormat.blockId(json, "block")),
                                    Json.instant(json, "at")));
            case "capture-edited" ->
                    new CaptureEvent.CaptureEdited(
                            capture(json), kind(Json.text(json, "kind")), Json.text(json, "text"));
            case "capture-dropped" -> new CaptureEvent.CaptureDropped(capture(json));
            default -> null;
        };
    }

    private static ObjectNode of(String name, CaptureId capture) {
        return EventFormat.event(name, 1).put("capture", capture.toString());
    }

    private static CaptureId capture(JsonNode json) {
        return new CaptureId(Json.uuid(json, "capture"));
    }

    private static JsonNode round(BreakoutRound round) {
        return Json.array(
                round.groups(),
                group ->
                        Json.object()
                                .put("name", group.name())
                                .set("members", Json.array(group.members(), Json::text)));
    }

    private static BreakoutRound round(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("a round is not a list");
        }
        return new BreakoutRound(json.values().stream().map(GroupsFormat::group).toList());
    }

    private static Group group(JsonNode json) {
        return new Group(
                Json.text(json, "name"),
                Json.list(
                        json,
                        "members",
                        member -> new ParticipantId(UUID.fromString(member.stringValue()))));
    }

    private static String kind(Capture.Kind kind) {
        return switch (kind) {
            case NOTE -> "note";
            case ACTION_ITEM -> "action-item";
            case INSIGHT -> "insight";
            case PARKING_LOT -> "parking-lot";
        };
    }

    private static Capture.Kind kind(String name) {
        return switch (name) {
            case "note" -> Capture.Kind.NOTE;
            case "action-item" -> Capture.Kind.ACTION_ITEM;
            case "insight" -> Capture.Kind.INSIGHT;
            case "parking-lot" -> Capture.Kind.PARKING_LOT;
            default -> throw new IllegalArgumentException("a capture of the kind " + name);
        };
    }
}
