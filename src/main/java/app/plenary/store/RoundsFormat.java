package app.plenary.store;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.RoundPlan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Planned rounds of groups as JSON. What is as usual is left out. */
final class RoundsFormat {
    private RoundsFormat() {}

    static ObjectNode write(BreakoutRounds groups) {
        var json = Json.object().put("kind", "breakout-rounds").put("prompt", groups.prompt());
        switch (groups.division()) {
            case Division.OfSize(int people) -> json.put("group-size", people);
            case Division.OfCount(int count) -> json.put("groups", count);
        }
        json.put("rounds", groups.rounds());
        if (groups.shape() != GroupShape.MIXED) {
            json.put("shape", Json.wire(groups.shape()));
        }
        if (groups.each().stream().anyMatch(round -> !round.equals(RoundPlan.USUAL))) {
            json.set("each", Json.array(groups.each(), RoundsFormat::round));
        }
        if (!groups.topics().isEmpty()) {
            json.set("topics", Json.array(groups.topics(), Json::text));
        }
        if (!groups.roles().isEmpty()) {
            json.set("roles", Json.array(groups.roles(), role -> Json.text(Json.wire(role))));
        }
        if (!groups.names().equals(GroupNames.PLACES)) {
            var names = Json.object().put("theme", Json.wire(groups.names().theme()));
            json.set("names", names.set("own", Json.array(groups.names().own(), Json::text)));
        }
        if (!groups.most().isEmpty()) {
            var most = Json.object();
            new TreeMap<>(groups.most()).forEach(most::put);
            json.set("most", most);
        }
        return json;
    }

    private static ObjectNode round(RoundPlan round) {
        var json = Json.object();
        if (!round.prompt().isEmpty()) {
            json.put("prompt", round.prompt());
        }
        round.time().ifPresent(time -> json.put("time", time.toString()));
        return json;
    }

    static BreakoutRounds read(JsonNode json) {
        var usual =
                new BreakoutRounds(Json.text(json, "prompt"), 2, Json.number(json, "rounds"))
                        .with(
                                json.has("groups")
                                        ? new Division.OfCount(Json.number(json, "groups"))
                                        : new Division.OfSize(Json.number(json, "group-size")));
        var groups =
                usual.with(
                                json.has("shape")
                                        ? Json.one(GroupShape.class, Json.text(json, "shape"))
                                        : GroupShape.MIXED)
                        .withTopics(texts(json, "topics"))
                        .withRoles(
                                texts(json, "roles").stream()
                                        .map(role -> Json.one(GroupRole.class, role))
                                        .toList())
                        .with(
                                Json.optional(json, "names")
                                        .map(RoundsFormat::names)
                                        .orElse(GroupNames.PLACES))
                        .withMost(
                                Json.optional(json, "most")
                                        .map(RoundsFormat::most)
                                        .orElse(Map.of()));
        return json.has("each")
                ? groups.withEach(
                        Json.list(
                                json,
                                "each",
                                round ->
                                        new RoundPlan(
                                                Json.optional(round, "prompt")
                                                        .map(JsonNode::stringValue)
                                                        .orElse(""),
                                                Json.optional(round, "time")
                                                        .map(JsonNode::stringValue)
                                                        .map(Duration::parse))))
                : groups;
    }

    private static GroupNames names(JsonNode json) {
        return new GroupNames(
                Json.one(GroupNames.Theme.class, Json.text(json, "theme")), texts(json, "own"));
    }

    private static Map<String, Integer> most(JsonNode json) {
        return json.propertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Json.number(json, name)));
    }

    private static List<String> texts(JsonNode json, String field) {
        return json.has(field) ? Json.list(json, field, JsonNode::stringValue) : List.of();
    }
}
