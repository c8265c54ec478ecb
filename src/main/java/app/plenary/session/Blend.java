package app.plenary.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the groups of a round are made up of, and what one person would change about it: only what
 * stands out is named, as almost every move shifts some figure.
 */
final class Blend {
    private final Roster roster;
    private final List<Group> groups;
    private final ParticipantId person;

    Blend(Roster roster, List<Group> groups, ParticipantId person) {
        this.roster = roster;
        this.groups = groups;
        this.person = person;
    }

    /** Those of a group of whom the same is known as of the person. */
    Set<ParticipantId> alike(String attribute, int group) {
        var own = value(person, attribute).map(Roster::key);
        return groups.get(group).members().stream()
                .filter(who -> !who.equals(person))
                .filter(who ->
                        own.isPresent() && value(who, attribute).map(Roster::key).equals(own))
                .collect(Collectors.toSet());
    }

    /** Whether more people there are like this one than in another group. */
    boolean isCrowded(String attribute, int group) {
        int there = alike(attribute, group).size();
        return others(group).anyMatch(g -> alike(attribute, g).size() < there);
    }

    /** Whether nobody there is like this one, while in another group somebody is. */
    boolean isStranger(String attribute, int group) {
        return alike(attribute, group).isEmpty()
                && others(group).anyMatch(g -> !alike(attribute, g).isEmpty());
    }

    /**
     * Whether the mean of a number would be further from that of everybody than in any group now.
     */
    boolean isTipped(String attribute, int group) {
        var own = number(person, attribute);
        if (own.isEmpty() || groups.get(group).members().contains(person)) {
            return false;
        }
        double usual =
                groups.stream()
                        .flatMap(each -> each.members().stream())
                        .flatMap(who -> number(who, attribute).stream())
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(own.get());
        double most =
                groups.stream()
                        .filter(each -> !each.members().isEmpty())
                        .mapToDouble(each -> off(each, attribute, usual, 0, 0))
                        .max()
                        .orElse(0);
        return off(groups.get(group), attribute, usual, own.get() - usual, 1) > most;
    }

    /** How far a group is off, with {@code by} and {@code more} people; unknown is usual. */
    private double off(Group group, String attribute, double usual, double by, int more) {
        double sum =
                group.members().stream()
                        .mapToDouble(who -> number(who, attribute).orElse(usual) - usual)
                        .sum();
        return Math.abs(sum + by) / (group.members().size() + more);
    }

    private IntStream others(int group) {
        return IntStream.range(0, groups.size())
                .filter(g -> g != group && !groups.get(g).members().isEmpty());
    }

    private Optional<Double> number(ParticipantId who, String attribute) {
        return value(who, attribute).flatMap(Asked::number);
    }

    private Optional<String> value(ParticipantId who, String attribute) {
        return roster.find(who).stream()
                .flatMap(known -> known.attributes().entrySet().stream())
                .filter(each -> each.getKey().equalsIgnoreCase(attribute))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
