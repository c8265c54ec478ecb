package app.plenary.store;

import app.plenary.plan.GroupRole;
import app.plenary.session.BreakoutEvent;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Event;
import app.plenary.session.Group;
import app.plenary.session.GroupChoice;
import app.plenary.session.Lock;
import app.plenary.session.ParticipantId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Groups as JSON. */
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
            case BreakoutEvent.SeatsLocked e ->
                    lock(PlanFormat.of("seats-locked", e.breakout()), e.lock());
            case BreakoutEvent.SeatsUnlocked e ->
                    lock(PlanFormat.of("seats-unlocked", e.breakout()), e.lock());
            case BreakoutEvent.RoundStarted e ->
                    PlanFormat.of("round-started", e.breakout())
                            .put("round", e.round())
                            .put("at", e.at().toString());
            case BreakoutEvent.RoundExtended e ->
                    PlanFormat.of("round-extended", e.breakout()).put("by", e.by().toString());
            case BreakoutEvent.CalledBack e ->
                    PlanFormat.of("called-back", e.breakout()).put("at", e.at().toString());
            case BreakoutEvent.GroupNoteWritten e -> {
                var json =
                        PlanFormat.of("group-note-written", e.breakout())
                                .put("group", e.group())
                                .put("text", e.text())
                                .put("at", e.at().toString());
                e.by().ifPresent(by -> json.put("participant", by.toString()));
                e.round().ifPresent(round -> json.put("round", round));
                yield json;
            }
            case BreakoutEvent.Chosen e ->
                    PlanFormat.of("group-chosen", e.breakout())
                            .put("participant", e.participant().toString())
                            .set("wants", Json.array(e.choice().wants(), Json::number))
                            .set("offers", Json.array(e.choice().offers(), Json::number));
            case BreakoutEvent.ReportBackSet e ->
                    PlanFormat.of("report-back-set", e.breakout())
                            .set("order", Json.array(e.order(), Json::number));
            case BreakoutEvent.WordGiven e -> {
                var json = PlanFormat.of("word-given", e.breakout());
                e.group().ifPresent(group -> json.put("group", group));
                yield json;
            }
            case BreakoutEvent.GroupReported e ->
                    PlanFormat.of("group-reported", e.breakout())
                            .put("group", e.group())
                            .put("done", e.done());
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
            case "seats-locked" ->
                    new BreakoutEvent.SeatsLocked(PlanFormat.blockId(json, "block"), lock(json));
            case "seats-unlocked" ->
                    new BreakoutEvent.SeatsUnlocked(PlanFormat.blockId(json, "block"), lock(json));
            case "round-extended" ->
                    new BreakoutEvent.RoundExtended(
                            PlanFormat.blockId(json, "block"), Json.duration(json, "by"));
            case "called-back" ->
                    new BreakoutEvent.CalledBack(
                            PlanFormat.blockId(json, "block"), Json.instant(json, "at"));
            case "group-note-written" ->
                    new BreakoutEvent.GroupNoteWritten(
                            PlanFormat.blockId(json, "block"),
                            Json.optional(json, "round").map(_ -> Json.number(json, "round")),
                            Json.number(json, "group"),
                            Json.text(json, "text"),
                            Json.optional(json, "participant")
                                    .map(_ -> PeopleFormat.participant(json)),
                            Json.instant(json, "at"));
            case "group-chosen" ->
                    new BreakoutEvent.Chosen(
                            PlanFormat.blockId(json, "block"),
                            PeopleFormat.participant(json),
                            new GroupChoice(
                                    Json.list(json, "wants", JsonNode::intValue),
                                    Json.list(json, "offers", JsonNode::intValue)));
            case "report-back-set" ->
                    new BreakoutEvent.ReportBackSet(
                            PlanFormat.blockId(json, "block"),
                            Json.list(json, "order", JsonNode::intValue));
            case "word-given" ->
                    new BreakoutEvent.WordGiven(PlanFormat.blockId(json, "block"), group(json));
            case "group-reported" ->
                    new BreakoutEvent.GroupReported(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "group"),
                            Json.flag(json, "done"));
            default -> null;
        };
    }

    static Optional<Integer> group(JsonNode json) {
        return Json.optional(json, "group").map(_ -> Json.number(json, "group"));
    }

    private static ObjectNode lock(ObjectNode json, Lock lock) {
        json.put("round", lock.round());
        return switch (lock) {
            case Lock.OfGroup(_, int group) -> json.put("group", group);
            case Lock.OfPerson(_, var person) -> json.put("participant", person.toString());
        };
    }

    private static Lock lock(JsonNode json) {
        int round = Json.number(json, "round");
        return json.has("group")
                ? new Lock.OfGroup(round, Json.number(json, "group"))
                : new Lock.OfPerson(round, PeopleFormat.participant(json));
    }

    private static JsonNode round(BreakoutRound round) {
        return Json.array(round.groups(), GroupsFormat::members);
    }

    /** Roles by the place of the member in the list, so that ids are not written twice. */
    private static ObjectNode members(Group group) {
        var json =
                Json.object()
                        .put("name", group.name())
                        .set("members", Json.array(group.members(), Json::text));
        if (!group.roles().isEmpty()) {
            json.set(
                    "roles",
                    Json.array(
                            group.roles().entrySet(),
                            each ->
                                    Json.object()
                                            .put("member", group.members().indexOf(each.getKey()))
                                            .put("role", Json.wire(each.getValue()))));
        }
        return json;
    }

    private static BreakoutRound round(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("a round is not a list");
        }
        return new BreakoutRound(json.values().stream().map(GroupsFormat::members).toList());
    }

    private static Group members(JsonNode json) {
        var members =
                Json.list(
                        json,
                        "members",
                        member -> new ParticipantId(UUID.fromString(member.stringValue())));
        var roles = new LinkedHashMap<ParticipantId, GroupRole>();
        if (json.has("roles")) {
            for (JsonNode each : Json.list(json, "roles", one -> one)) {
                roles.put(
                        member(members, Json.number(each, "member")),
                        Json.one(GroupRole.class, Json.text(each, "role")));
            }
        }
        return new Group(Json.text(json, "name"), members, roles);
    }

    private static ParticipantId member(List<ParticipantId> members, int place) {
        if (place < 0 || place >= members.size()) {
            throw new IllegalArgumentException("a role of member " + place);
        }
        return members.get(place);
    }
}
