package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.UnknownKeys;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rounds of groups as every file of this room has them. What is as usual is left out. */
final class RoundsJson {
    static final Set<String> KEYS =
            Set.of(
                    "prompt",
                    "group-size",
                    "groups",
                    "rounds",
                    "shape",
                    "each-round",
                    "topics",
                    "roles",
                    "group-names",
                    "own-group-names",
                    "places");

    private RoundsJson() {}

    static BreakoutRounds read(Part part) throws Part.Stop {
        Division division =
                part.find("groups").isPresent()
                        ? new Division.OfCount(part.number("groups"))
                        : new Division.OfSize(part.number("group-size"));
        var groups =
                new BreakoutRounds(part.text("prompt", ""), 2, part.number("rounds"))
                        .with(division)
                        .with(part.oneOf(GroupShape.class, "shape").orElse(GroupShape.MIXED))
                        .withTopics(part.texts("topics"))
                        .withRoles(roles(part))
                        .with(
                                new GroupNames(
                                        part.oneOf(GroupNames.Theme.class, "group-names")
                                                .orElse(GroupNames.Theme.PLACES),
                                        part.texts("own-group-names")));
        groups = groups.withMost(places(part, groups));
        if (part.find("each-round").isEmpty()) {
            return groups;
        }
        var each = new ArrayList<RoundPlan>();
        for (Part round : part.parts("each-round")) {
            round.known(Set.of("prompt", "minutes"));
            each.add(new RoundPlan(round.text("prompt", ""), round.minutes("minutes")));
        }
        if (each.size() != groups.rounds()) {
            throw part.stop(Reason.OUT_OF_RANGE, "each-round", Integer.toString(groups.rounds()));
        }
        return groups.withEach(each);
    }

    private static Map<String, Integer> places(Part part, BreakoutRounds groups) throws Part.Stop {
        if (part.find("places").isEmpty()) {
            return Map.of();
        }
        var named = named(groups);
        var places = part.within("places");
        var most = new HashMap<String, Integer>();
        for (String name : places.node().propertyNames()) {
            if (!named.contains(name)) {
                throw part.stop(Reason.UNKNOWN_WORD, "places", String.join(", ", named));
            }
            most.put(name, places.number(name, 1, BreakoutRounds.MOST_PLACES));
        }
        return most;
    }

    private static Set<String> named(BreakoutRounds groups) {
        var named = new LinkedHashSet<>(groups.topics());
        named.addAll(groups.names().own());
        return named;
    }

    private static List<GroupRole> roles(Part part) throws Part.Stop {
        var roles = new ArrayList<GroupRole>();
        for (String word : part.texts("roles")) {
            Optional<GroupRole> role =
                    GroupRole.PLANNED.stream()
                            .filter(each -> Part.name(each).equals(word))
                            .findFirst();
            if (role.isEmpty()) {
                var names = GroupRole.PLANNED.stream().map(Part::name).toList();
                throw part.stop(Reason.UNKNOWN_WORD, "roles", String.join(", ", names));
            }
            roles.add(role.get());
        }
        return roles;
    }

    static void write(BreakoutRounds groups, UnknownKeys unknown, ObjectNode node) {
        node.put("prompt", groups.prompt());
        switch (groups.division()) {
            case Division.OfSize(int people) -> node.put("group-size", people);
            case Division.OfCount(int count) -> node.put("groups", count);
        }
        node.put("rounds", groups.rounds());
        if (groups.shape() != GroupShape.MIXED) {
            node.put("shape", Part.name(groups.shape()));
        }
        if (groups.each().stream().anyMatch(round -> !round.equals(RoundPlan.USUAL))
                || UnknownKeys.members(groups).stream().anyMatch(unknown::reach)) {
            var each = node.putArray("each-round");
            for (RoundPlan round : groups.each()) {
                var one = each.addObject();
                BlockJson.write("prompt", round.prompt(), one);
                round.time().ifPresent(time -> one.put("minutes", time.toMinutes()));
            }
        }
        texts("topics", groups.topics(), node);
        texts("roles", groups.roles().stream().map(Part::name).toList(), node);
        if (groups.names().theme() != GroupNames.Theme.PLACES) {
            node.put("group-names", Part.name(groups.names().theme()));
        }
        texts("own-group-names", groups.names().own(), node);
        if (!groups.most().isEmpty()) {
            var places = node.putObject("places");
            for (String name : named(groups)) {
                Optional.ofNullable(groups.most().get(name))
                        .ifPresent(most -> places.put(name, most));
            }
        }
    }

    private static void texts(String key, List<String> texts, ObjectNode node) {
        if (!texts.isEmpty()) {
            var array = node.putArray(key);
            texts.forEach(array::add);
        }
    }
}
