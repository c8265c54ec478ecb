package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The rules of who sits where: drawing, moving, locking, and finding a seat for a latecomer. */
final class SeatRules {
    private SeatRules() {}

    static Decision draw(Session session, BreakoutCommand.DrawGroups c, Instant now) {
        if (!BreakoutRules.isBreakout(session, c.breakout())) {
            return refuse(Refusal.NOT_A_BREAKOUT);
        }
        if (c.rounds().isEmpty() || c.rounds().size() > BreakoutRounds.MOST_ROUNDS) {
            return refuse(Refusal.ROUNDS_OUT_OF_RANGE);
        }
        var refusal = c.rounds().stream().flatMap(r -> refusal(session, r).stream()).findFirst();
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        var before = session.breakout(c.breakout());
        var rounds = before.map(b -> withThoseOver(b, c.rounds())).orElse(c.rounds());
        if (before.filter(b -> !keepsLocked(session, b, rounds)).isPresent()) {
            return refuse(Refusal.SEATS_ARE_LOCKED);
        }
        var events = new ArrayList<Event>();
        events.add(new BreakoutEvent.GroupsDrawn(c.breakout(), rounds));
        if (session.isOn(c.breakout()) && before.flatMap(Breakout::roundStartedAt).isEmpty()) {
            events.add(new BreakoutEvent.RoundStarted(c.breakout(), 0, now));
        }
        return accept(events);
    }

    private static Optional<Refusal> refusal(Session session, BreakoutRound round) {
        var seen = new HashSet<ParticipantId>();
        for (Group group : round.groups()) {
            for (ParticipantId member : group.members()) {
                if (session.roster().find(member).isEmpty()) {
                    return Optional.of(Refusal.NO_SUCH_PERSON);
                }
                if (!seen.add(member)) {
                    return Optional.of(Refusal.GROUPS_DO_NOT_FIT);
                }
            }
            var roles = group.roles();
            if (!group.members().containsAll(roles.keySet())
                    || new HashSet<>(roles.values()).size() != roles.size()) {
                return Optional.of(Refusal.GROUPS_DO_NOT_FIT);
            }
        }
        return seen.isEmpty() ? Optional.of(Refusal.GROUPS_DO_NOT_FIT) : Optional.empty();
    }

    /** Who sat together did so: a new draw says nothing about rounds before the current one. */
    private static List<BreakoutRound> withThoseOver(Breakout before, List<BreakoutRound> drawn) {
        var rounds = new ArrayList<>(drawn);
        for (int r = 0; r < Math.min(before.round(), rounds.size()); r++) {
            if (before.begun().contains(r)) {
                rounds.set(r, before.rounds().get(r));
            }
        }
        return rounds;
    }

    private static boolean keepsLocked(Session session, Breakout before, List<BreakoutRound> next) {
        return before.locks().stream()
                .allMatch(lock -> {
                    int r = lock.round();
                    if (r >= before.rounds().size()) {
                        return true;
                    }
                    if (r >= next.size()) {
                        return false;
                    }
                    var old = before.rounds().get(r);
                    return switch (lock) {
                        case Lock.OfGroup(_, int group) ->
                                members(session, old, group)
                                        .equals(members(session, next.get(r), group));
                        case Lock.OfPerson(_, var person) ->
                                !isPresent(session, person)
                                        || old.groupOf(person).equals(next.get(r).groupOf(person));
                    };
                });
    }

    /** Those of a group who are here: people who left are in no draw. */
    private static Set<ParticipantId> members(Session session, BreakoutRound round, int group) {
        return group >= round.groups().size()
                ? Set.of()
                : round.groups().get(group).members().stream()
                        .filter(person -> isPresent(session, person))
                        .collect(Collectors.toSet());
    }

    private static boolean isPresent(Session session, ParticipantId person) {
        return session.roster().find(person).filter(Participant::present).isPresent();
    }

    static Decision move(Session session, BreakoutCommand.MovePerson c) {
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        if (c.round() < 0 || c.round() >= breakout.get().rounds().size()) {
            return refuse(Refusal.NO_SUCH_ROUND);
        }
        if (session.roster().find(c.participant()).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        var round = breakout.get().rounds().get(c.round());
        if (c.group() < 0 || c.group() >= round.groups().size()) {
            return refuse(Refusal.NO_SUCH_GROUP);
        }
        var from = round.groupOf(c.participant());
        if (from.filter(g -> g == c.group()).isPresent()) {
            return accept();
        }
        if (breakout.get().isLocked(c.round(), c.participant())
                || breakout.get().isLocked(c.round(), c.group())
                || from.filter(g -> breakout.get().isLocked(c.round(), g)).isPresent()) {
            return refuse(Refusal.SEATS_ARE_LOCKED);
        }
        return accept(
                new BreakoutEvent.PersonMoved(c.breakout(), c.round(), c.participant(), c.group()));
    }

    static Decision lock(Session session, BlockId block, Lock lock) {
        var breakout = session.breakout(block);
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        if (lock.round() < 0 || lock.round() >= breakout.get().rounds().size()) {
            return refuse(Refusal.NO_SUCH_ROUND);
        }
        var round = breakout.get().rounds().get(lock.round());
        switch (lock) {
            case Lock.OfGroup(_, int group) -> {
                if (group < 0 || group >= round.groups().size()) {
                    return refuse(Refusal.NO_SUCH_GROUP);
                }
            }
            case Lock.OfPerson(_, var person) -> {
                if (round.groupOf(person).isEmpty()) {
                    return refuse(Refusal.NO_SUCH_PERSON);
                }
            }
        }
        return breakout.get().locks().contains(lock)
                ? accept()
                : accept(new BreakoutEvent.SeatsLocked(block, lock));
    }

    static Decision unlock(Session session, BlockId block, Lock lock) {
        var breakout = session.breakout(block);
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        return breakout.get().locks().contains(lock)
                ? accept(new BreakoutEvent.SeatsUnlocked(block, lock))
                : accept();
    }

    /**
     * Whoever comes, or comes back, finds a seat in the round that is on and in those to come.
     *
     * @param session in which they are present
     */
    static List<Event> seated(Session session, Collection<ParticipantId> people) {
        return inComing(
                session,
                (block, activity) ->
                        Reseating.moves(session, block, activity, rounds(session, block), people));
    }

    /**
     * Whoever is the only one left of a group finds another one.
     *
     * @param session in which that person is no longer present
     */
    static List<Event> left(Session session, ParticipantId person) {
        return inComing(
                session,
                (block, activity) -> {
                    var rounds = rounds(session, block);
                    var alone = new HashSet<ParticipantId>();
                    for (BreakoutRound round : rounds) {
                        round.groupOf(person)
                                .map(group -> members(session, round, group))
                                .filter(others -> others.size() == 1)
                                .ifPresent(alone::addAll);
                    }
                    return alone.isEmpty()
                            ? List.of()
                            : Reseating.moves(session, block, activity, rounds, alone);
                });
    }

    private static List<BreakoutRound> rounds(Session session, Block block) {
        return session.breakout(block.id()).map(Breakout::rounds).orElse(List.of());
    }

    /** What becomes of each block with groups that is on or may still come. */
    private static List<Event> inComing(
            Session session,
            BiFunction<Block, BreakoutRounds, List<BreakoutEvent.PersonMoved>> moves) {
        var events = new ArrayList<Event>();
        for (Block block : session.agenda().blocks()) {
            boolean over =
                    session.runs().stream().anyMatch(run -> run.block().equals(block.id()))
                            && !session.isOn(block.id());
            if (!over
                    && session.breakout(block.id()).isPresent()
                    && block.activity() instanceof BreakoutRounds activity) {
                events.addAll(moves.apply(block, activity));
            }
        }
        return events;
    }
}
