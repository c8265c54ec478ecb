package app.plenary.session;

import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The groups of a block as they stand, moved by hand or not, as numbers, beside all that was asked
 * of them; what an account of them is made from. Rounds that everybody spends alone or with all are
 * left out, and groups that stay together for all rounds are one.
 *
 * @param people person {@code n} of the problem is the one at {@code n}: whoever is here or has a
 *     seat in some round
 * @param asked the wishes of the problem, each with the wish it was made of; none for the usual one
 */
public record SeatsTaken(
        List<ParticipantId> people, Problem problem, Schedule schedule, List<Part> asked) {
    /** A wish in numbers and where it comes from. */
    public record Part(GroupWish from, Wish wish) {}

    public SeatsTaken {
        people = List.copyOf(people);
        asked = List.copyOf(asked);
    }

    /**
     * The groups of all rounds of that block; empty before there are any.
     *
     * @param earlier meetings in earlier sessions; those of this session are known from it
     */
    public static Optional<SeatsTaken> of(
            Session session, Block block, BreakoutRounds activity, Collection<Encounter> earlier) {
        return session.breakout(block.id())
                .filter(breakout -> !breakout.rounds().isEmpty())
                .map(breakout -> of(session, block, activity, breakout, earlier))
                .filter(taken -> !taken.people().isEmpty());
    }

    private static SeatsTaken of(
            Session session,
            Block block,
            BreakoutRounds activity,
            Breakout breakout,
            Collection<Encounter> earlier) {
        var all = new LinkedHashSet<ParticipantId>();
        for (Participant person : session.roster().inOrder()) {
            boolean seated =
                    breakout.rounds().stream()
                            .anyMatch(round -> round.groupOf(person.id()).isPresent());
            if (person.present() || seated) {
                all.add(person.id());
            }
        }
        var people = List.copyOf(all);
        var numbers = new HashMap<ParticipantId, Integer>();
        people.forEach(person -> numbers.put(person, numbers.size()));
        var drawn = activity.inRounds(breakout.rounds().size());
        var asked = RoundsAsked.of(drawn, 0);
        int rounds = asked.count();
        var free = Collections.nCopies(rounds, Map.<Integer, Group>of());
        var parts = new ArrayList<Part>();
        for (GroupWish wish : session.wishes().values()) {
            var one = new Asked(session, people, numbers, asked, free);
            one.wish(wish);
            wholly(one.wishes, rounds).forEach(each -> parts.add(new Part(wish, each)));
        }
        var rest = new Asked(session, people, numbers, asked, free);
        parts.forEach(part -> rest.wishes.add(part.wish()));
        rest.usual();
        rest.metInSession(block.id());
        rest.earlier(earlier);
        return new SeatsTaken(
                people,
                new Problem(
                        people.size(),
                        rounds,
                        GroupSizing.of(drawn, asked, people.size(), free, rest.wishes),
                        rest.wishes,
                        rest.met),
                schedule(breakout, asked, numbers),
                parts);
    }

    /** A seat that is wished in every round is one wish. */
    private static List<Wish> wholly(List<Wish> wishes, int rounds) {
        return wishes.size() == rounds
                        && rounds > 1
                        && wishes.getFirst() instanceof Wish.Pinned pinned
                ? List.of(
                        new Wish.Pinned(
                                pinned.person(), pinned.group(), Set.of(), pinned.strength()))
                : wishes;
    }

    private static Schedule schedule(
            Breakout breakout, RoundsAsked asked, Map<ParticipantId, Integer> numbers) {
        return new Schedule(
                IntStream.range(0, asked.count())
                        .mapToObj(r -> breakout.rounds().get(asked.inBlock(r).getFirst()))
                        .map(round ->
                                round.groups().stream()
                                        .map(group ->
                                                group.members().stream()
                                                        .flatMap(member ->
                                                                Optional.ofNullable(
                                                                        numbers.get(member))
                                                                        .stream())
                                                        .toList())
                                        .toList())
                        .toList());
    }
}
