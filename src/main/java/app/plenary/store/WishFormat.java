package app.plenary.store;

import app.plenary.grouping.Strength;
import app.plenary.session.GroupWish;
import app.plenary.session.ParticipantId;
import app.plenary.session.WishEvent;
import app.plenary.session.WishId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Wishes about groups as JSON. */
final class WishFormat {
    private WishFormat() {}

    static ObjectNode write(WishEvent event) {
        return switch (event) {
            case WishEvent.WishKept e -> of("wish-kept", e.id()).set("wish", wish(e.wish()));
            case WishEvent.WishChanged e -> of("wish-changed", e.id()).set("wish", wish(e.wish()));
            case WishEvent.WishForgotten e -> of("wish-forgotten", e.id());
        };
    }

    static @Nullable WishEvent read(String name, JsonNode json) {
        return switch (name) {
            case "wish-kept" -> new WishEvent.WishKept(id(json), wish(json.required("wish")));
            case "wish-changed" -> new WishEvent.WishChanged(id(json), wish(json.required("wish")));
            case "wish-forgotten" -> new WishEvent.WishForgotten(id(json));
            default -> null;
        };
    }

    private static ObjectNode of(String name, WishId id) {
        return EventFormat.event(name, 1).put("id", id.toString());
    }

    private static WishId id(JsonNode json) {
        return new WishId(Json.uuid(json, "id"));
    }

    private static ObjectNode wish(GroupWish wish) {
        return switch (wish) {
            case GroupWish.Together w -> people(kind("together", w), w.people());
            case GroupWish.Apart w -> people(kind("apart", w), w.people());
            case GroupWish.Pinned w ->
                    rounds(
                            person(kind("pinned", w), w.person()).put("group", w.group()),
                            w.rounds());
            case GroupWish.Absent w ->
                    rounds(person(Json.object().put("kind", "absent"), w.person()), w.rounds());
            case GroupWish.Host w ->
                    person(Json.object().put("kind", "host"), w.person()).put("group", w.group());
            case GroupWish.Spread w -> kind("spread", w).put("attribute", w.attribute());
            case GroupWish.Alike w -> kind("alike", w).put("attribute", w.attribute());
            case GroupWish.Balance w -> kind("balance", w).put("attribute", w.attribute());
            case GroupWish.NotAlone w ->
                    kind("not-alone", w).put("attribute", w.attribute()).put("value", w.value());
            case GroupWish.NewPairs w -> kind("new-pairs", w);
            case GroupWish.FairShare w -> kind("fair-share", w);
        };
    }

    private static GroupWish wish(JsonNode json) {
        var kind = Json.text(json, "kind");
        return switch (kind) {
            case "together" -> new GroupWish.Together(people(json), strength(json));
            case "apart" -> new GroupWish.Apart(people(json), strength(json));
            case "pinned" ->
                    new GroupWish.Pinned(
                            person(json), Json.number(json, "group"), rounds(json), strength(json));
            case "absent" -> new GroupWish.Absent(person(json), rounds(json));
            case "host" -> new GroupWish.Host(person(json), Json.number(json, "group"));
            case "spread" -> new GroupWish.Spread(Json.text(json, "attribute"), strength(json));
            case "alike" -> new GroupWish.Alike(Json.text(json, "attribute"), strength(json));
            case "balance" -> new GroupWish.Balance(Json.text(json, "attribute"), strength(json));
            case "not-alone" ->
                    new GroupWish.NotAlone(
                            Json.text(json, "attribute"), Json.text(json, "value"), strength(json));
            case "new-pairs" -> new GroupWish.NewPairs(strength(json));
            case "fair-share" -> new GroupWish.FairShare(strength(json));
            default -> throw new IllegalArgumentException("a wish of the kind " + kind);
        };
    }

    private static ObjectNode kind(String name, GroupWish wish) {
        return Json.object().put("kind", name).put("strength", Json.wire(wish.strength()));
    }

    private static Strength strength(JsonNode json) {
        return Json.one(Strength.class, Json.text(json, "strength"));
    }

    private static ObjectNode people(ObjectNode json, Set<ParticipantId> people) {
        var sorted = people.stream().sorted(Comparator.comparing(ParticipantId::toString)).toList();
        return json.set("people", Json.array(sorted, Json::text));
    }

    private static Set<ParticipantId> people(JsonNode json) {
        return Set.copyOf(
                Json.list(
                        json,
                        "people",
                        one -> new ParticipantId(UUID.fromString(one.stringValue()))));
    }

    private static ObjectNode person(ObjectNode json, ParticipantId person) {
        return json.put("participant", person.toString());
    }

    private static ParticipantId person(JsonNode json) {
        return PeopleFormat.participant(json);
    }

    private static ObjectNode rounds(ObjectNode json, Set<Integer> rounds) {
        return json.set("rounds", Json.array(new TreeSet<>(rounds), Json::number));
    }

    private static Set<Integer> rounds(JsonNode json) {
        return Set.copyOf(Json.list(json, "rounds", JsonNode::intValue));
    }
}
