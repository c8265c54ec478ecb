package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rules of working in groups. */
final class BreakoutRules {
    private BreakoutRules() {}

    static Decision decide(Session session, BreakoutCommand command, Instant now) {
        return switch (command) {
            case BreakoutCommand.DrawGroups c -> draw(session, c, now);
            case BreakoutCommand.MovePerson c -> move(session, c);
            case BreakoutCommand.StartRound c -> startRound(session, c, now);
        };
    }

    static Session apply(Session session, BreakoutEvent event) {
        return switch (event) {
            case BreakoutEvent.GroupsDrawn e ->
                    session.with(
                            e.breakout(),
                            session.breakout(e.breakout())
                                    .map(b -> b.withRounds(e.rounds()))
                                    .orElseGet(() -> Breakout.drawn(e.rounds())));
            case BreakoutEvent.PersonMoved e ->
                    session.breakout(e.breakout())
                            .map(b ->
                                    session.with(
                                            e.breakout(),
                                            b.moved(e.round(), e.participant(), e.group())))
                            .orElse(session);
            case BreakoutEvent.RoundStarted e ->
                    session.breakout(e.breakout())
                            .map(b ->
                                    session.with(
                                            e.breakout(),
                                            b.at(e.round(), e.at(), stoodStill(session, e.at()))))
                            .orElse(session);
        };
    }

    private static Duration stoodStill(Session session, Instant at) {
        return session.run().map(run -> run.resumedAt(at).paused()).orElse(Duration.ZERO);
    }

    private static Decision draw(Session session, BreakoutCommand.DrawGroups c, Instant now) {
        if (!isBreakout(session, c.breakout())) {
            return refuse(Refusal.NOT_A_BREAKOUT);
        }
        if (c.rounds().isEmpty() || c.rounds().size() > BreakoutRounds.MOST_ROUNDS) {
            return refuse(Refusal.ROUNDS_OUT_OF_RANGE);
        }
        for (BreakoutRound round : c.rounds()) {
            var seen = new HashSet<ParticipantId>();
            for (Group group : round.groups()) {
                for (ParticipantId member : group.members()) {
                    if (session.roster().find(member).isEmpty()) {
                        return refuse(Refusal.NO_SUCH_PERSON);
                    }
                    if (!seen.add(member)) {
                        return refuse(Refusal.GROUPS_DO_NOT_FIT);
                    }
                }
            }
            if (seen.isEmpty()) {
                return refuse(Refusal.GROUPS_DO_NOT_FIT);
            }
        }
        var events =
                new ArrayList<Event>(
                        List.of(new BreakoutEvent.GroupsDrawn(c.breakout(), c.rounds())));
        var before = session.breakout(c.breakout());
        if (session.isOn(c.breakout()) && before.flatMap(Breakout::roundStartedAt).isEmpty()) {
            events.add(new BreakoutEvent.RoundStarted(c.breakout(), 0, now));
        }
        return accept(events);
    }

    private static Decision move(Session session, BreakoutCommand.MovePerson c) {
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
        return round.groupOf(c.participant()).filter(g -> g == c.group()).isPresent()
                ? accept()
                : accept(
                        new BreakoutEvent.PersonMoved(
                                c.breakout(), c.round(), c.participant(), c.group()));
    }

    private static Decision startRound(Session session, BreakoutCommand.StartRound c, Instant now) {
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        if (!session.phase().isLive() || !session.isOn(c.breakout())) {
            return refuse(Refusal.BLOCK_HAS_MOVED_ON);
        }
        if (c.round() < 0 || c.round() >= breakout.get().rounds().size()) {
            return refuse(Refusal.NO_SUCH_ROUND);
        }
        return accept(new BreakoutEvent.RoundStarted(c.breakout(), c.round(), now));
    }

    private static boolean isBreakout(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .filter(b -> b.activity() instanceof BreakoutRounds)
                .isPresent();
    }
}
