package app.plenary.session;

import app.plenary.grouping.Met;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.plan.BlockId;
import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gathers what a draw is asked, in numbers, while a problem is made. */
final class Asked {
    final List<Wish> wishes = new ArrayList<>();
    final List<Met> met = new ArrayList<>();

    /** Who stays as the host of which group, by its place in the block. */
    final Map<Integer, Integer> hosts = new HashMap<>();

    private final Session session;
    private final List<ParticipantId> people;
    private final Map<ParticipantId, Integer> numbers;
    private final RoundsAsked rounds;
    private final List<Map<Integer, Group>> held;

    /**
     * @param rounds those that are drawn
     * @param held round by round of the draw the groups that are not drawn, by place
     */
    Asked(
            Session session,
            List<ParticipantId> people,
            Map<ParticipantId, Integer> numbers,
            RoundsAsked rounds,
            List<Map<Integer, Group>> held) {
        this.session = session;
        this.people = people;
        this.numbers = numbers;
        this.rounds = rounds;
        this.held = held;
    }

    /** Locked people are pinned; those of locked groups are not there to be drawn. */
    void locks(Breakout breakout) {
        for (int r = 0; r < held.size(); r++) {
            int round = r;
            held.get(r).values().stream()
                    .flatMap(group -> group.members().stream())
                    .forEach(person -> absent(person, Set.of(round)));
        }
        for (Lock lock : breakout.locks()) {
            if (lock instanceof Lock.OfPerson(int round, var person)
                    && rounds.of(round) >= 0
                    && round < breakout.rounds().size()) {
                breakout.rounds()
                        .get(round)
                        .groupOf(person)
                        .ifPresent(group -> pin(person, group, rounds.of(round), Strength.MUST));
            }
        }
    }

    void wish(GroupWish wish) {
        switch (wish) {
            case GroupWish.Together(var who, var strength) -> {
                var some = numbers(who);
                if (some.size() > 1) {
                    wishes.add(new Wish.Together(some, strength));
                }
            }
            case GroupWish.Apart(var who, var strength) -> {
                var some = numbers(who);
                if (some.size() > 1) {
                    wishes.add(new Wish.Apart(some, strength));
                }
            }
            case GroupWish.Pinned(var who, int group, var when, var strength) ->
                    pinned(who, group, when, strength);
            case GroupWish.Host(var who, int group) -> hosts(who, group);
            case GroupWish.Absent(var who, var when) ->
                    absent(
                            who,
                            IntStream.range(0, held.size())
                                    .filter(r -> when.containsAll(rounds.inBlock(r)))
                                    .boxed()
                                    .collect(Collectors.toSet()));
            case GroupWish.Spread(var attribute, var strength) ->
                    wishes.add(new Wish.Spread(kinds(attribute), strength));
            case GroupWish.Alike(var attribute, var strength) ->
                    wishes.add(new Wish.Alike(kinds(attribute), strength));
            case GroupWish.Balance(var attribute, var strength) -> balance(attribute, strength);
            case GroupWish.NotAlone(var attribute, var value, var strength) -> {
                var some =
                        IntStream.range(0, people.size())
                                .filter(i ->
                                        value(people.get(i), attribute)
                                                .filter(value::equalsIgnoreCase)
                                                .isPresent())
                                .boxed()
                                .collect(Collectors.toSet());
                if (some.size() > 1) {
                    wishes.add(new Wish.NotAlone(some, strength));
                }
            }
            case GroupWish.NewPairs(var strength) -> wishes.add(new Wish.NewPairs(strength));
            case GroupWish.FairShare(var strength) -> wishes.add(new Wish.FairShare(strength));
        }
    }

    /** Meeting somebody new is what groups are for, unless something is said about it. */
    void usual() {
        if (wishes.stream().noneMatch(Wish.NewPairs.class::isInstance)) {
            wishes.add(new Wish.NewPairs(Strength.IMPORTANT));
        }
    }

    /** Those who sat together in other blocks of this session. */
    void metInSession(BlockId block) {
        session.breakouts()
                .forEach((id, breakout) -> {
                    if (!id.equals(block)) {
                        metIn(breakout.held().stream().map(breakout.rounds()::get).toList());
                    }
                });
    }

    /** Where everybody was in one group, as at the end of 1-2-4-all, nobody met anybody anew. */
    void metIn(List<BreakoutRound> rounds) {
        for (BreakoutRound round : rounds) {
            if (round.groups().stream().filter(group -> group.members().size() > 0).count() > 1) {
                met(round.groups());
            }
        }
    }

    void met(List<Group> groups) {
        for (Group group : groups) {
            var some = List.copyOf(new TreeSet<>(numbers(group.members())));
            for (int i = 0; i < some.size(); i++) {
                for (int j = 0; j < i; j++) {
                    met.add(new Met(some.get(j), some.get(i), 1));
                }
            }
        }
    }

    void earlier(Collection<Encounter> encounters) {
        var byName = new HashMap<String, Integer>();
        numbers.forEach(
                (id, number) -> byName.put(Roster.key(session.roster().nameOf(id)), number));
        for (Encounter encounter : encounters) {
            var one = byName.get(encounter.one());
            var other = byName.get(encounter.other());
            if (one != null && other != null && !one.equals(other)) {
                met.add(new Met(one, other, Met.after(encounter.sessionsAgo())));
            }
        }
    }

    private void pinned(ParticipantId who, int group, Set<Integer> when, Strength strength) {
        for (int r = 0; r < held.size(); r++) {
            if (when.isEmpty() || rounds.inBlock(r).stream().anyMatch(when::contains)) {
                pin(who, group, r, strength);
            }
        }
    }

    private void hosts(ParticipantId who, int group) {
        var number = numbers.get(who);
        if (number != null) {
            hosts.putIfAbsent(group, number);
            pinned(who, group, Set.of(), Strength.MUST);
        }
    }

    /** Who was the host of a group stays there, unless it is wished otherwise. */
    void hostsStay(BreakoutRound last) {
        for (int g = 0; g < last.groups().size(); g++) {
            int group = g;
            last.groups()
                    .get(g)
                    .holder(GroupRole.HOST)
                    .filter(who -> !hosts.containsKey(group))
                    .filter(who -> !hosts.containsValue(numbers.get(who)))
                    .ifPresent(who -> hosts(who, group));
        }
    }

    /** Locked groups are not among those drawn, so the places behind them move up. */
    private void pin(ParticipantId who, int place, int round, Strength strength) {
        var number = numbers.get(who);
        var locked = held.get(round);
        if (number != null && !locked.containsKey(place)) {
            int group = place - (int) locked.keySet().stream().filter(g -> g < place).count();
            wishes.add(new Wish.Pinned(number, group, Set.of(round), strength));
        }
    }

    private void absent(ParticipantId who, Set<Integer> rounds) {
        var number = numbers.get(who);
        if (number != null && !rounds.isEmpty()) {
            wishes.add(new Wish.Absent(number, rounds));
        }
    }

    private Set<Integer> numbers(Collection<ParticipantId> who) {
        var some = new HashSet<Integer>();
        who.forEach(person -> Optional.ofNullable(numbers.get(person)).ifPresent(some::add));
        return some;
    }

    private Optional<String> value(ParticipantId person, String attribute) {
        return session.roster()
                .find(person)
                .flatMap(p ->
                        p.attributes().entrySet().stream()
                                .filter(each -> each.getKey().equalsIgnoreCase(attribute))
                                .map(Map.Entry::getValue)
                                .findFirst());
    }

    /** A number for each value, in the order of appearance; -1 where nothing is known. */
    private List<Integer> kinds(String attribute) {
        var known = new HashMap<String, Integer>();
        return people.stream()
                .map(person ->
                        value(person, attribute)
                                .map(text ->
                                        known.computeIfAbsent(Roster.key(text), _ -> known.size()))
                                .orElse(-1))
                .toList();
    }

    /** Of whom no number is known counts as average. */
    private void balance(String attribute, Strength strength) {
        var values =
                people.stream()
                        .map(person -> value(person, attribute).flatMap(Asked::number))
                        .toList();
        double mean =
                values.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
        wishes.add(
                new Wish.Balance(
                        values.stream().map(value -> value.orElse(mean)).toList(), strength));
    }

    static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
