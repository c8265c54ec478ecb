package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.session.PollRun.Stage;

import java.util.Optional;

/** The rules of polls with options. */
final class PollRules {
    private PollRules() {}

    static Decision byFacilitator(Session session, PollCommand command) {
        return switch (command) {
            case PollCommand.OpenPoll c -> open(session, c.poll());
            case PollCommand.ClosePoll c ->
                    session.poll(c.poll()).stage() == Stage.OPEN
                            ? accept(new PollEvent.PollClosed(c.poll()))
                            : refuse(Refusal.POLL_IS_NOT_OPEN);
            case PollCommand.RevealTally c -> reveal(session, c.poll());
            case PollCommand.HideTally c ->
                    session.poll(c.poll()).stage() == Stage.REVEALED
                            ? accept(new PollEvent.TallyHidden(c.poll()))
                            : accept();
            case PollCommand.CastBallot _ -> refuse(Refusal.NOT_FOR_FACILITATORS);
        };
    }

    static Decision cast(Session session, ParticipantId sender, PollCommand.CastBallot c) {
        var poll = pollOf(session, c.poll());
        if (poll.isEmpty()) {
            return refuse(Refusal.NOT_A_POLL);
        }
        if (session.roster().find(sender).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        if (!session.phase().isLive() || !session.isOn(c.poll())) {
            return refuse(Refusal.BLOCK_HAS_MOVED_ON);
        }
        var run = session.poll(c.poll());
        if (run.stage() != Stage.OPEN) {
            return refuse(Refusal.POLL_IS_NOT_OPEN);
        }
        if (c.choices().isEmpty()) {
            return refuse(Refusal.NOTHING_CHOSEN);
        }
        if (c.choices().stream().anyMatch(id -> poll.get().option(id).isEmpty())) {
            return refuse(Refusal.NO_SUCH_OPTION);
        }
        if (!poll.get().several() && c.choices().size() > 1) {
            return refuse(Refusal.CHOOSE_ONLY_ONE);
        }
        return run.ballotOf(sender).equals(c.choices())
                ? accept()
                : accept(new PollEvent.BallotCast(c.poll(), sender, c.choices()));
    }

    static Session apply(Session session, PollEvent event) {
        return switch (event) {
            case PollEvent.PollOpened e -> in(session, e.poll(), Stage.OPEN);
            case PollEvent.PollClosed e -> in(session, e.poll(), Stage.CLOSED);
            case PollEvent.TallyRevealed e -> in(session, e.poll(), Stage.REVEALED);
            case PollEvent.TallyHidden e -> in(session, e.poll(), Stage.CLOSED);
            case PollEvent.BallotCast e ->
                    session.with(
                            e.poll(), session.poll(e.poll()).with(e.participant(), e.choices()));
        };
    }

    /** Whether people can answer it: a question and at least two options. */
    static boolean isReady(Poll poll) {
        return !poll.question().isEmpty() && poll.options().size() >= 2;
    }

    private static Session in(Session session, BlockId block, Stage stage) {
        return session.with(block, session.poll(block).in(stage));
    }

    private static Decision open(Session session, BlockId block) {
        var poll = pollOf(session, block);
        if (poll.isEmpty()) {
            return refuse(Refusal.NOT_A_POLL);
        }
        if (!session.isOn(block)) {
            return refuse(Refusal.POLL_IS_NOT_ON);
        }
        if (session.poll(block).stage() == Stage.OPEN) {
            return refuse(Refusal.POLL_IS_OPEN);
        }
        if (poll.get().question().isEmpty()) {
            return refuse(Refusal.TEXT_IS_EMPTY);
        }
        return isReady(poll.get())
                ? accept(new PollEvent.PollOpened(block))
                : refuse(Refusal.TOO_FEW_OPTIONS);
    }

    private static Decision reveal(Session session, BlockId block) {
        if (pollOf(session, block).isEmpty()) {
            return refuse(Refusal.NOT_A_POLL);
        }
        return switch (session.poll(block).stage()) {
            case WAITING -> refuse(Refusal.POLL_IS_NOT_OPEN);
            case OPEN ->
                    accept(new PollEvent.PollClosed(block), new PollEvent.TallyRevealed(block));
            case CLOSED -> accept(new PollEvent.TallyRevealed(block));
            case REVEALED -> accept();
        };
    }

    private static Optional<Poll> pollOf(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .flatMap(b ->
                        b.activity() instanceof Poll poll ? Optional.of(poll) : Optional.empty());
    }
}
