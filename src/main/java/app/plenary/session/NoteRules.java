package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Wording;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules of what groups write down, also late. */
final class NoteRules {
    private NoteRules() {}

    static Session apply(Session session, BreakoutEvent.GroupNoteWritten e) {
        return BreakoutRules.changed(
                session,
                e.breakout(),
                b -> {
                    int round = e.round().orElseGet(() -> kept(session, e.breakout(), b.round()));
                    return b.withNote(new NotePlace(round, e.group()), e.text(), e.by(), e.at());
                });
    }

    /** The round under which a note of that round is kept. */
    private static int kept(Session session, BlockId block, int round) {
        return session.agenda()
                .find(block)
                .map(Block::activity)
                .filter(BreakoutRounds.class::isInstance)
                .map(BreakoutRounds.class::cast)
                .map(activity -> activity.noteRound(round))
                .orElse(round);
    }

    static Decision byFacilitator(Session session, BreakoutCommand.WriteGroupNote c, Instant now) {
        return write(session, c, Optional.empty(), now);
    }

    /**
     * By a participant: only what a group wrote that they are or were in. Without a round only
     * while the block is on; with one also later, since the round, the block and the session may
     * end in the middle of a sentence.
     */
    static Decision byParticipant(
            Session session, ParticipantId sender, BreakoutCommand.WriteGroupNote c, Instant now) {
        if (session.roster().find(sender).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        if (c.round().isEmpty() && !(session.phase().isLive() && session.isOn(c.breakout()))) {
            return refuse(Refusal.BLOCK_HAS_MOVED_ON);
        }
        var b = breakout.get();
        int wanted = c.round().orElse(b.round());
        var last =
                IntStream.range(0, b.rounds().size())
                        .filter(round -> round == b.round() || b.begun().contains(round))
                        .filter(round ->
                                kept(session, c.breakout(), round)
                                        == kept(session, c.breakout(), wanted))
                        .filter(round ->
                                b.rounds()
                                        .get(round)
                                        .groupOf(sender)
                                        .equals(Optional.of(c.group())))
                        .max();
        if (last.isEmpty()) {
            return refuse(Refusal.NOT_IN_THIS_GROUP);
        }
        return mayWrite(session, b.rounds().get(last.getAsInt()), sender)
                ? write(session, c, Optional.of(sender), now)
                : refuse(Refusal.SCRIBE_WRITES);
    }

    /**
     * Whether that person writes for their group of the round: its scribe while one is there, else
     * anybody in it.
     */
    static boolean mayWrite(Session session, BreakoutRound round, ParticipantId person) {
        return round.groupOf(person)
                .map(round.groups()::get)
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
        return BreakoutRules.withGroup(
                session,
                c.breakout(),
                c.group(),
                b -> {
                    int of = c.round().orElse(b.round());
                    if (of < 0 || of >= b.rounds().size()) {
                        return refuse(Refusal.NO_SUCH_ROUND);
                    }
                    int round = kept(session, c.breakout(), of);
                    var before =
                            Optional.ofNullable(b.notes().get(new NotePlace(round, c.group())));
                    var there = before.map(GroupNote::text).orElse("");
                    var text = joined(there, before.map(GroupNote::revision).orElse(0), c);
                    if (!Wording.fits(text, GroupNote.LONGEST)) {
                        return refuse(Refusal.TEXT_IS_TOO_LONG);
                    }
                    return text.equals(there)
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

    /** The text sent, below what others wrote since it was begun. */
    private static String joined(String there, int revision, BreakoutCommand.WriteGroupNote c) {
        var text = Wording.paragraphs(c.text()).strip();
        if (c.onto().orElse(revision) == revision || text.contains(there)) {
            return text;
        }
        return there.contains(text) ? there : there + "\n" + text;
    }
}
