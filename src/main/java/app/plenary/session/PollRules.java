package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Wording;
import app.plenary.session.PollRun.Stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of polls: opening, closing, showing. What is given back has {@link BallotRules}. */
final class PollRules {
    private PollRules() {}

    static Decision byFacilitator(Session session, PollCommand command) {
        var poll = session.pollOf(command.poll());
        boolean fits =
                poll.isPresent()
                        || command instanceof PollCommand.AskNow
                        || (session.quizOf(command.poll()).isPresent() && isLaid(command));
        if (!fits) {
            return refuse(Refusal.NOT_A_POLL);
        }
        var run = session.poll(command.poll());
        return switch (command) {
            case PollCommand.OpenPoll c -> open(session, c.poll(), poll.orElseThrow(), run);
            case PollCommand.ClosePoll c ->
                    run.stage() == Stage.OPEN
                            ? accept(new PollEvent.PollClosed(c.poll()))
                            : refuse(Refusal.POLL_IS_NOT_OPEN);
            case PollCommand.RevealTally c -> reveal(c.poll(), run);
            case PollCommand.HideTally c ->
                    run.stage() == Stage.REVEALED
                            ? accept(new PollEvent.TallyHidden(c.poll()))
                            : accept();
            case PollCommand.AskAgain c -> again(session, c.poll(), poll.orElseThrow(), run);
            case PollCommand.ResetPoll c -> reset(c.poll(), run);
            case PollCommand.TurnToQuestion c ->
                    poll.orElseThrow().question(c.question()).isEmpty()
                            ? refuse(Refusal.NO_SUCH_QUESTION)
                            : c.question() == run.face()
                                    ? accept()
                                    : accept(
                                            new PollEvent.QuestionTurnedTo(c.poll(), c.question()));
            case PollCommand.AskNow c -> ask(session, c);
            case PollCommand.BringUp c -> bringUp(session, c.poll(), run);
            case PollCommand.PutAway c ->
                    session.up().equals(Optional.of(c.poll()))
                            ? accept(putAway(session, c.poll()))
                            : accept();
            case PollCommand.CoverTexts c -> cover(poll.orElseThrow(), run, c);
            case PollCommand.CountHands c ->
                    BallotRules.countHands(session, poll.orElseThrow(), run, c);
            case PollCommand.PassRound c ->
                    run.passing() == c.on()
                            ? accept()
                            : accept(new PollEvent.PassingRound(c.poll(), c.on()));
            case PollCommand.HandIn c -> BallotRules.handIn(session, poll.orElseThrow(), run, c);
            case PollCommand.CastBallot _ -> refuse(Refusal.NOT_FOR_FACILITATORS);
        };
    }

    /** What is laid over the block that is on may be a quiz as well. */
    private static boolean isLaid(PollCommand command) {
        return command instanceof PollCommand.BringUp || command instanceof PollCommand.PutAway;
    }

    static Session apply(Session session, PollEvent event) {
        var run = session.poll(event.poll());
        return switch (event) {
            case PollEvent.PollOpened e ->
                    session.with(
                            e.poll(),
                            run.opened(
                                    session.pollOf(e.poll()).map(Poll::anonymous).orElse(false)));
            case PollEvent.PollClosed e -> session.with(e.poll(), run.in(Stage.CLOSED));
            case PollEvent.TallyRevealed e -> session.with(e.poll(), run.in(Stage.REVEALED));
            case PollEvent.TallyHidden e -> session.with(e.poll(), run.in(Stage.CLOSED));
            case PollEvent.PollAskedAgain e ->
                    session.withNext(e.poll(), PollRun.waiting(run.number() + 1));
            case PollEvent.PollReset e -> session.with(e.poll(), PollRun.waiting(run.number()));
            case PollEvent.QuestionTurnedTo e -> session.with(e.poll(), run.facing(e.question()));
            case PollEvent.QuestionAsked e ->
                    session.with(new Improvised(e.poll(), e.title(), e.question()));
            case PollEvent.PollBroughtUp e -> session.withUp(Optional.of(e.poll()));
            case PollEvent.PollPutAway e ->
                    session.up().equals(Optional.of(e.poll()))
                            ? session.withUp(Optional.empty())
                            : session;
            case PollEvent.TextCovered e ->
                    session.with(e.poll(), run.covering(e.question(), e.text(), e.covered()));
            case PollEvent.PassingRound e -> session.with(e.poll(), run.passing(e.on()));
            case PollEvent.HandsCounted e ->
                    session.with(
                            e.poll(),
                            run.with(
                                    run.answers()
                                            .with(
                                                    e.question(),
                                                    BallotRules.hands(
                                                            session.pollOf(e.poll()), e))));
            case PollEvent.BallotHandedIn e ->
                    session.with(e.poll(), run.with(run.answers().withHandedIn(e.ballot())));
            case PollEvent.BallotCast e ->
                    session.with(
                            e.poll(), run.with(run.answers().with(e.participant(), e.ballot())));
            case PollEvent.BallotsCollected e -> BallotRules.collected(session, e);
        };
    }

    /**
     * What else happens when something other than this poll comes on: it is closed and put away.
     */
    static List<Event> leave(Session session, BlockId poll) {
        var events = new ArrayList<Event>();
        if (session.poll(poll).stage() == Stage.OPEN) {
            events.add(new PollEvent.PollClosed(poll));
        }
        session.up()
                .filter(up -> !up.equals(poll))
                .ifPresent(up -> events.addAll(putAway(session, up)));
        return events;
    }

    private static List<Event> putAway(Session session, BlockId poll) {
        var events = new ArrayList<Event>();
        if (session.poll(poll).stage() == Stage.OPEN && !session.isOn(poll)) {
            events.add(new PollEvent.PollClosed(poll));
        }
        events.add(new PollEvent.PollPutAway(poll));
        return events;
    }

    private static Decision open(Session session, BlockId block, Poll poll, PollRun run) {
        if (!session.isInFront(block)) {
            return refuse(Refusal.POLL_IS_NOT_ON);
        }
        if (run.stage() == Stage.OPEN) {
            return refuse(Refusal.POLL_IS_OPEN);
        }
        if (run.anonymous() && run.stage() != Stage.WAITING) {
            return refuse(Refusal.ANONYMOUS_POLL_IS_CLOSED);
        }
        return notReady(poll)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new PollEvent.PollOpened(block)));
    }

    private static Decision again(Session session, BlockId block, Poll poll, PollRun run) {
        if (!session.isInFront(block)) {
            return refuse(Refusal.POLL_IS_NOT_ON);
        }
        if (run.stage() == Stage.WAITING) {
            return open(session, block, poll, run);
        }
        var events = new ArrayList<Event>();
        if (run.stage() == Stage.OPEN) {
            events.add(new PollEvent.PollClosed(block));
        }
        events.add(new PollEvent.PollAskedAgain(block));
        events.add(new PollEvent.PollOpened(block));
        return notReady(poll).map(Decision::refuse).orElseGet(() -> accept(events));
    }

    private static Decision reset(BlockId block, PollRun run) {
        if (run.anonymous() && run.stage() == Stage.OPEN) {
            return refuse(Refusal.POLL_IS_OPEN);
        }
        return run.stage() == Stage.WAITING && run.answers().isEmpty()
                ? accept()
                : accept(new PollEvent.PollReset(block));
    }

    private static Optional<Refusal> notReady(Poll poll) {
        if (poll.questions().stream().anyMatch(question -> question.text().isEmpty())) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        return poll.isReady() ? Optional.empty() : Optional.of(Refusal.TOO_FEW_OPTIONS);
    }

    private static Decision reveal(BlockId block, PollRun run) {
        return switch (run.stage()) {
            case WAITING -> refuse(Refusal.POLL_IS_NOT_OPEN);
            case OPEN ->
                    accept(new PollEvent.PollClosed(block), new PollEvent.TallyRevealed(block));
            case CLOSED -> accept(new PollEvent.TallyRevealed(block));
            case REVEALED -> accept();
        };
    }

    private static Decision ask(Session session, PollCommand.AskNow c) {
        if (!session.phase().isLive()) {
            return refuse(Refusal.SESSION_IS_NOT_RUNNING);
        }
        if (session.pollOf(c.poll()).isPresent() || session.agenda().find(c.poll()).isPresent()) {
            return refuse(Refusal.BLOCK_EXISTS);
        }
        var poll = PollWording.clean(c.question());
        var refusal =
                PlanRules.textRefusal(Wording.line(c.title()), Wording.TITLE)
                        .or(() -> PollWording.refusal(poll))
                        .or(() -> notReady(poll));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        var events = new ArrayList<Event>();
        session.up().ifPresent(up -> events.addAll(putAway(session, up)));
        events.add(new PollEvent.QuestionAsked(c.poll(), Wording.line(c.title()), poll));
        events.add(new PollEvent.PollBroughtUp(c.poll()));
        events.add(new PollEvent.PollOpened(c.poll()));
        return accept(events);
    }

    private static Decision bringUp(Session session, BlockId block, PollRun run) {
        if (!session.phase().isLive()) {
            return refuse(Refusal.SESSION_IS_NOT_RUNNING);
        }
        if (session.isInFront(block)) {
            return accept();
        }
        boolean asked =
                session.quizOf(block).isPresent()
                        ? !session.quizzes().last(block).asked().isEmpty()
                        : run.stage() != Stage.WAITING || run.number() > 1;
        if (!asked) {
            return refuse(Refusal.POLL_WAS_NOT_ASKED);
        }
        var events = new ArrayList<Event>();
        session.up().ifPresent(up -> events.addAll(putAway(session, up)));
        events.add(new PollEvent.PollBroughtUp(block));
        return accept(events);
    }

    private static Decision cover(Poll poll, PollRun run, PollCommand.CoverTexts c) {
        var kind = poll.question(c.question()).map(Question::kind);
        if (kind.isEmpty()) {
            return refuse(Refusal.NO_SUCH_QUESTION);
        }
        boolean words =
                kind.get() instanceof QuestionKind.OpenText
                        || kind.get() instanceof QuestionKind.Words;
        if (!words) {
            return refuse(Refusal.ANOTHER_KIND_OF_QUESTION);
        }
        var covered = run.covered().getOrDefault(c.question(), Set.of());
        var events = new ArrayList<Event>();
        for (String text : new LinkedHashSet<>(c.texts())) {
            if (covered.contains(text) != c.covered()) {
                events.add(new PollEvent.TextCovered(c.poll(), c.question(), text, c.covered()));
            }
        }
        return accept(events);
    }

    /** Whether anything was given that {@code next} could not hold, or would count otherwise. */
    static boolean losesAnswers(List<PollRun> runs, Poll before, Poll next) {
        if (runs.stream()
                .allMatch(run -> run.answers().isEmpty() && run.stage() == Stage.WAITING)) {
            return false;
        }
        if (next.anonymous() != before.anonymous()) {
            return true;
        }
        // what lies in a ballot box cannot be looked through: its questions stay as they are
        boolean sealed = runs.stream().anyMatch(PollRun::anonymous);
        return before.questions().stream()
                .anyMatch(question ->
                        next.question(question.id())
                                .map(other ->
                                        sealed
                                                ? !other.kind().equals(question.kind())
                                                : !holds(runs, other))
                                .orElse(
                                        sealed
                                                || runs.stream()
                                                        .anyMatch(run -> has(run, question.id()))));
    }

    private static boolean has(PollRun run, int question) {
        return run.answers().to(question).findAny().isPresent()
                || run.answers().hands().containsKey(question);
    }

    private static boolean holds(List<PollRun> runs, Question question) {
        var alone = new Poll(List.of(question), false, false);
        return runs.stream()
                .allMatch(run ->
                        run.answers()
                                        .to(question.id())
                                        .map(response -> Ballot.of(question.id(), response))
                                        .allMatch(ballot ->
                                                BallotCheck.refusal(alone, ballot).isEmpty())
                                && BallotRules.fits(
                                        question,
                                        run.answers()
                                                .hands()
                                                .getOrDefault(question.id(), Answers.Hands.NONE)
                                                .counts()));
    }
}
