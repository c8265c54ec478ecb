package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The rules of working in groups; those of drawing and moving are in {@link SeatRules}. */
final class BreakoutRules {
    private BreakoutRules() {}

    static Decision decide(Session session, BreakoutCommand command, Instant now) {
        return switch (command) {
            case BreakoutCommand.DrawGroups c -> SeatRules.draw(session, c, now);
            case BreakoutCommand.MovePerson c -> SeatRules.move(session, c);
            case BreakoutCommand.LockSeats c -> SeatRules.lock(session, c.breakout(), c.lock());
            case BreakoutCommand.UnlockSeats c -> SeatRules.unlock(session, c.breakout(), c.lock());
            case BreakoutCommand.StartRound c -> startRound(session, c, now);
            case BreakoutCommand.ExtendRound c -> extendRound(session, c);
            case BreakoutCommand.CallBack c -> callBack(session, c, now);
            case BreakoutCommand.WriteGroupNote c -> write(session, c, Optional.empty(), now);
            case BreakoutCommand.Choose c -> ChoiceRules.decide(session, c);
            case BreakoutCommand.SetReportBack c -> setReportBack(session, c);
            case BreakoutCommand.GiveWord c -> giveWord(session, c);
            case BreakoutCommand.PassWord c -> passWord(session, c);
            case BreakoutCommand.MarkReported c -> markReported(session, c);
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
                    changed(
                            session,
                            e.breakout(),
                            b -> b.moved(e.round(), e.participant(), e.group()));
            case BreakoutEvent.SeatsLocked e ->
                    changed(session, e.breakout(), b -> b.withLock(e.lock(), true));
            case BreakoutEvent.SeatsUnlocked e ->
                    changed(session, e.breakout(), b -> b.withLock(e.lock(), false));
            case BreakoutEvent.RoundStarted e ->
                    changed(
                            session,
                            e.breakout(),
                            b -> b.at(e.round(), e.at(), stoodStill(session, e.at())));
            case BreakoutEvent.RoundExtended e ->
                    changed(session, e.breakout(), b -> b.with(b.run().extended(e.by())));
            case BreakoutEvent.CalledBack e ->
                    changed(session, e.breakout(), b -> b.with(b.run().calledBack(e.at())));
            case BreakoutEvent.GroupNoteWritten e ->
                    changed(
                            session,
                            e.breakout(),
                            b -> b.withNote(notePlace(session, b, e), e.text(), e.by(), e.at()));
            case BreakoutEvent.Chosen e -> ChoiceRules.apply(session, e);
            case BreakoutEvent.ReportBackSet e ->
                    changed(session, e.breakout(), b -> b.with(b.reportBack().inOrder(e.order())));
            case BreakoutEvent.WordGiven e ->
                    changed(session, e.breakout(), b -> b.with(b.reportBack().speaking(e.group())));
            case BreakoutEvent.GroupReported e ->
                    changed(
                            session,
                            e.breakout(),
                            b -> b.with(b.reportBack().withDone(e.group(), e.done())));
        };
    }

    private static NotePlace notePlace(
            Session session, Breakout breakout, BreakoutEvent.GroupNoteWritten e) {
        int round =
                e.round()
                        .orElseGet(() ->
                                activity(session, e.breakout())
                                        .map(as -> as.noteRound(breakout.round()))
                                        .orElse(breakout.round()));
        return new NotePlace(round, e.group());
    }

    private static Optional<BreakoutRounds> activity(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .map(Block::activity)
                .filter(BreakoutRounds.class::isInstance)
                .map(BreakoutRounds.class::cast);
    }

    private static Session changed(Session session, BlockId id, UnaryOperator<Breakout> change) {
        return session.breakout(id).map(b -> session.with(id, change.apply(b))).orElse(session);
    }

    private static Duration stoodStill(Session session, Instant at) {
        return session.run().map(run -> run.resumedAt(at).paused()).orElse(Duration.ZERO);
    }

    /** The decision over the groups of that block while it is on, or the refusal. */
    private static Decision whileOn(
            Session session, BlockId id, Function<Breakout, Decision> decision) {
        var breakout = session.breakout(id);
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        if (!session.phase().isLive() || !session.isOn(id)) {
            return refuse(Refusal.BLOCK_HAS_MOVED_ON);
        }
        return decision.apply(breakout.get());
    }

    /** The decision over one of the groups of that block, or the refusal. */
    private static Decision withGroup(
            Session session, BlockId id, int group, Function<Breakout, Decision> decision) {
        var breakout = session.breakout(id);
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        return group < 0 || group >= breakout.get().groups()
                ? refuse(Refusal.NO_SUCH_GROUP)
                : decision.apply(breakout.get());
    }

    private static Decision startRound(Session session, BreakoutCommand.StartRound c, Instant now) {
        return whileOn(
                session,
                c.breakout(),
                b ->
                        c.round() < 0 || c.round() >= b.rounds().size()
                                ? refuse(Refusal.NO_SUCH_ROUND)
                                : accept(
                                        new BreakoutEvent.RoundStarted(
                                                c.breakout(), c.round(), now)));
    }

    private static Decision extendRound(Session session, BreakoutCommand.ExtendRound c) {
        return whileOn(
                session,
                c.breakout(),
                b -> {
                    var planned = AudienceView.roundCountdown(session).map(Countdown::planned);
                    if (planned.isEmpty()) {
                        return refuse(Refusal.ROUND_IS_OVER);
                    }
                    var next = planned.get().plus(c.by());
                    if (next.compareTo(Duration.ofMinutes(1)) < 0
                            || next.compareTo(Duration.ofMinutes(Block.MOST_MINUTES)) > 0) {
                        return refuse(Refusal.MINUTES_OUT_OF_RANGE);
                    }
                    return c.by().isZero()
                            ? accept()
                            : accept(new BreakoutEvent.RoundExtended(c.breakout(), c.by()));
                });
    }

    private static Decision callBack(Session session, BreakoutCommand.CallBack c, Instant now) {
        return whileOn(
                session,
                c.breakout(),
                b ->
                        b.isCalledBack() || b.roundStartedAt().isEmpty()
                                ? accept()
                                : accept(new BreakoutEvent.CalledBack(c.breakout(), now)));
    }

    /** By a participant: only what the own group wrote, and only while the block is on. */
    static Decision byParticipant(
            Session session, ParticipantId sender, BreakoutCommand.WriteGroupNote c, Instant now) {
        if (session.roster().find(sender).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        return whileOn(
                session,
                c.breakout(),
                b -> {
                    var own = b.current().flatMap(round -> round.groupOf(sender));
                    if (own.isEmpty() || own.get() != c.group()) {
                        return refuse(Refusal.NOT_IN_THIS_GROUP);
                    }
                    return mayWrite(session, b, sender)
                            ? write(session, c, Optional.of(sender), now)
                            : refuse(Refusal.SCRIBE_WRITES);
                });
    }

    /** Whether that person writes for the group: its scribe while one is there, else anybody. */
    static boolean mayWrite(Session session, Breakout breakout, ParticipantId person) {
        return breakout.current()
                .flatMap(round -> round.groupOf(person).map(round.groups()::get))
                .map(group ->
                        group.holder(GroupRole.SCRIBE)
                                .filter(scribe ->
                                        session.roster()
                                                .find(scribe)
                                                .filter(Participant::present)
                                                .isPresent())
                                .map(person::equals)
                                .orElse(true))
                .orElse(false);
    }

    private static Decision write(
            Session session,
            BreakoutCommand.WriteGroupNote c,
            Optional<ParticipantId> by,
            Instant now) {
        return withGroup(
                session,
                c.breakout(),
                c.group(),
                b -> {
                    var text = Wording.paragraphs(c.text()).strip();
                    if (!Wording.fits(text, GroupNote.LONGEST)) {
                        return refuse(Refusal.TEXT_IS_TOO_LONG);
                    }
                    int of = c.round().orElse(b.round());
                    if (of < 0 || of >= b.rounds().size()) {
                        return refuse(Refusal.NO_SUCH_ROUND);
                    }
                    int round =
                            activity(session, c.breakout()).map(as -> as.noteRound(of)).orElse(of);
                    var before =
                            Optional.ofNullable(b.notes().get(new NotePlace(round, c.group())));
                    return text.equals(before.map(GroupNote::text).orElse(""))
                            ? accept()
                            : accept(
                                    new BreakoutEvent.GroupNoteWritten(
                                            c.breakout(),
                                            Optional.of(round),
                                            c.group(),
                                            text,
                                            by,
                                            now));
                });
    }

    private static Decision setReportBack(Session session, BreakoutCommand.SetReportBack c) {
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        int groups = breakout.get().groups();
        if (c.order().stream().anyMatch(group -> group < 0 || group >= groups)
                || new HashSet<>(c.order()).size() != c.order().size()) {
            return refuse(Refusal.NO_SUCH_GROUP);
        }
        return c.order().equals(breakout.get().reportBack().order())
                ? accept()
                : accept(new BreakoutEvent.ReportBackSet(c.breakout(), c.order()));
    }

    private static Decision giveWord(Session session, BreakoutCommand.GiveWord c) {
        return withGroup(
                session,
                c.breakout(),
                c.group().orElse(0),
                b ->
                        c.group().equals(b.reportBack().speaking())
                                ? accept()
                                : accept(new BreakoutEvent.WordGiven(c.breakout(), c.group())));
    }

    private static Decision passWord(Session session, BreakoutCommand.PassWord c) {
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        var back = breakout.get().reportBack();
        var groups = breakout.get().current().map(BreakoutRound::groups).orElse(List.of());
        var order = back.all(groups.size());
        var events = new ArrayList<Event>();
        if (!order.equals(back.order())) {
            events.add(new BreakoutEvent.ReportBackSet(c.breakout(), order));
        }
        back.speaking()
                .ifPresent(group ->
                        events.add(new BreakoutEvent.GroupReported(c.breakout(), group, true)));
        var next =
                order.stream()
                        .filter(group -> !back.done().contains(group))
                        .filter(group -> !back.speaking().equals(Optional.of(group)))
                        .filter(group -> hasPeople(session, groups.get(group)))
                        .findFirst();
        next.ifPresent(
                group -> events.add(new BreakoutEvent.WordGiven(c.breakout(), Optional.of(group))));
        return accept(events);
    }

    private static boolean hasPeople(Session session, Group group) {
        return group.members().stream()
                .anyMatch(person ->
                        session.roster().find(person).filter(Participant::present).isPresent());
    }

    private static Decision markReported(Session session, BreakoutCommand.MarkReported c) {
        return withGroup(
                session,
                c.breakout(),
                c.group(),
                b ->
                        b.reportBack().done().contains(c.group()) == c.done()
                                ? accept()
                                : accept(
                                        new BreakoutEvent.GroupReported(
                                                c.breakout(), c.group(), c.done())));
    }

    static boolean isBreakout(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .filter(b -> b.activity() instanceof BreakoutRounds)
                .isPresent();
    }
}
