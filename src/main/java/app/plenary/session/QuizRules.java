package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;
import app.plenary.tally.QuizTally.Answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules of a quiz. What people answer has {@link QuizAnswers}. */
final class QuizRules {
    /** Four times as long as everybody. */
    static final int MOST_EXTRA = 300;

    private QuizRules() {}

    static Decision byFacilitator(Session session, QuizCommand command, Instant now) {
        return switch (command) {
            case QuizCommand.StartItem c -> start(session, c, now);
            case QuizCommand.BeginAnswering c ->
                    ofItem(
                            session,
                            c.quiz(),
                            c.item(),
                            run -> {
                                if (run.stage() == Stage.ANSWERING) {
                                    return accept();
                                }
                                return run.stage() == Stage.READING
                                        ? accept(
                                                new QuizEvent.AnsweringBegan(
                                                        c.quiz(), c.item(), now, false))
                                        : refuse(Refusal.ITEM_IS_NOT_OPEN);
                            });
            case QuizCommand.CloseItem c ->
                    ofItem(
                            session,
                            c.quiz(),
                            c.item(),
                            run ->
                                    run.stage().isOpen()
                                            ? accept(
                                                    new QuizEvent.ItemClosed(
                                                            c.quiz(), c.item(), false))
                                            : accept());
            case QuizCommand.RevealItem c -> reveal(session, c);
            case QuizCommand.ShowStandings c -> standings(session, c.quiz());
            case QuizCommand.QuizAgain c ->
                    ofQuiz(session, c.quiz(), run -> again(session, c.quiz(), run));
            case QuizCommand.ResetQuiz c ->
                    ofQuiz(
                            session,
                            c.quiz(),
                            run ->
                                    run.isUntouched()
                                            ? accept()
                                            : accept(new QuizEvent.QuizReset(c.quiz())));
            case QuizCommand.GiveExtraTime c -> extra(session, c);
            case QuizCommand.ItemTimeIsUp c -> timeIsUp(session, c, now);
            case QuizCommand.AnswerItem _, QuizCommand.SaySure _ ->
                    refuse(Refusal.NOT_FOR_FACILITATORS);
        };
    }

    static Session apply(Session session, QuizEvent event) {
        return switch (event) {
            case QuizEvent.ItemStarted e ->
                    changed(
                            session,
                            e.quiz(),
                            run ->
                                    run.started(
                                            e.item(),
                                            e.at(),
                                            BreakoutRules.stoodStill(session, e.at())));
            case QuizEvent.AnsweringBegan e ->
                    at(
                            session,
                            e.quiz(),
                            e.item(),
                            run ->
                                    run.stage() == Stage.READING
                                            ? run.answering(
                                                    e.at(),
                                                    BreakoutRules.stoodStill(session, e.at()))
                                            : run);
            case QuizEvent.ItemClosed e ->
                    at(
                            session,
                            e.quiz(),
                            e.item(),
                            run -> run.stage().isOpen() ? run.in(Stage.CLOSED) : run);
            case QuizEvent.ItemRevealed e ->
                    changed(
                            session,
                            e.quiz(),
                            run -> run.asked().contains(e.item()) ? run.showing(e.item()) : run);
            case QuizEvent.StandingsShown e ->
                    changed(
                            session,
                            e.quiz(),
                            run -> run.revealed().isEmpty() ? run : run.in(Stage.STANDINGS));
            case QuizEvent.QuizPutAgain e ->
                    session.with(
                            session.quizzes()
                                    .with(
                                            e.quiz(),
                                            QuizRun.waiting(
                                                    session.quizzes().last(e.quiz()).number()
                                                            + 1)));
            case QuizEvent.QuizReset e ->
                    changed(session, e.quiz(), run -> QuizRun.waiting(run.number()));
            case QuizEvent.ExtraTimeGiven e ->
                    session.with(session.quizzes().with(e.person(), e.percent()));
            case QuizEvent.ItemAnswered e ->
                    changed(
                            session,
                            e.quiz(),
                            run ->
                                    run.asked().contains(e.item())
                                            ? run.with(
                                                    e.item(),
                                                    e.person(),
                                                    new Answer(
                                                            e.marks(),
                                                            e.took(),
                                                            run.answer(e.item(), e.person())
                                                                    .map(Answer::confidence)
                                                                    .orElse(OptionalInt.empty())))
                                            : run);
            case QuizEvent.SurenessSaid e ->
                    changed(
                            session,
                            e.quiz(),
                            run ->
                                    run.answer(e.item(), e.person())
                                            .map(answer ->
                                                    run.with(
                                                            e.item(),
                                                            e.person(),
                                                            new Answer(
                                                                    answer.marks(),
                                                                    answer.took(),
                                                                    OptionalInt.of(e.sure()))))
                                            .orElse(run));
        };
    }

    /** What else happens when the room goes on to another block: an open question is over. */
    static List<Event> leave(Session session, BlockId quiz) {
        var run = session.quizzes().last(quiz);
        return run.stage().isOpen()
                ? List.of(new QuizEvent.ItemClosed(quiz, run.item(), false))
                : List.of();
    }

    /** Whether anything was asked that {@code next} lacks, or of which it has other options. */
    static boolean losesAnswers(List<QuizRun> runs, Quiz before, Quiz next) {
        return before.items().stream()
                .filter(item -> runs.stream().anyMatch(run -> run.asked().contains(item.id())))
                .anyMatch(item ->
                        next.find(item.id())
                                .filter(other ->
                                        ids(other).equals(ids(item))
                                                && other.isSeveral() == item.isSeveral())
                                .isEmpty());
    }

    private static List<Integer> ids(Quiz.Item item) {
        return item.question().options().stream()
                .map(app.plenary.plan.Option::id)
                .sorted()
                .toList();
    }

    private static Decision start(Session session, QuizCommand.StartItem c, Instant now) {
        var quiz = session.quizOf(c.quiz());
        if (quiz.isEmpty()) {
            return refuse(Refusal.NOT_A_QUIZ);
        }
        if (!session.phase().isLive() || !session.isOn(c.quiz())) {
            return refuse(Refusal.QUIZ_IS_NOT_ON);
        }
        var run = session.quizzes().last(c.quiz());
        var item = quiz.get().find(c.item());
        if (item.isEmpty()) {
            return refuse(Refusal.NO_SUCH_QUESTION);
        }
        if (run.stage().isOpen()) {
            return refuse(Refusal.ITEM_IS_OPEN);
        }
        if (run.asked().contains(c.item())) {
            return refuse(Refusal.ITEM_WAS_ASKED);
        }
        var events = new ArrayList<Event>();
        events.add(new QuizEvent.ItemStarted(c.quiz(), c.item(), now));
        if (quiz.get().reading().isZero()) {
            events.add(new QuizEvent.AnsweringBegan(c.quiz(), c.item(), now, false));
        }
        return notReady(item.get()).map(Decision::refuse).orElseGet(() -> accept(events));
    }

    private static Optional<Refusal> notReady(Quiz.Item item) {
        if (item.question().text().isEmpty()) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        if (item.question().options().size() < 2) {
            return Optional.of(Refusal.TOO_FEW_OPTIONS);
        }
        return item.correct().isEmpty() ? Optional.of(Refusal.NO_RIGHT_OPTION) : Optional.empty();
    }

    private static Decision reveal(Session session, QuizCommand.RevealItem c) {
        return ofQuiz(
                session,
                c.quiz(),
                run -> {
                    if (!run.asked().contains(c.item())) {
                        return refuse(Refusal.ITEM_IS_NOT_OPEN);
                    }
                    if (run.item() == c.item() && run.stage() == Stage.REVEALED) {
                        return accept();
                    }
                    if (run.stage().isOpen() && run.item() != c.item()) {
                        return refuse(Refusal.ITEM_IS_OPEN);
                    }
                    var events = new ArrayList<Event>();
                    if (run.stage().isOpen()) {
                        events.add(new QuizEvent.ItemClosed(c.quiz(), c.item(), false));
                    }
                    events.add(new QuizEvent.ItemRevealed(c.quiz(), c.item()));
                    return accept(events);
                });
    }

    private static Decision standings(Session session, BlockId quiz) {
        return ofQuiz(
                session,
                quiz,
                run ->
                        switch (run.stage()) {
                            case STANDINGS -> accept();
                            case READING, ANSWERING -> refuse(Refusal.ITEM_IS_OPEN);
                            case WAITING, CLOSED, REVEALED ->
                                    run.revealed().isEmpty()
                                            ? refuse(Refusal.NOTHING_REVEALED)
                                            : accept(new QuizEvent.StandingsShown(quiz));
                        });
    }

    private static Decision again(Session session, BlockId quiz, QuizRun run) {
        if (run.isUntouched()) {
            return accept();
        }
        var events = new ArrayList<>(leave(session, quiz));
        events.add(new QuizEvent.QuizPutAgain(quiz));
        return accept(events);
    }

    private static Decision extra(Session session, QuizCommand.GiveExtraTime c) {
        if (session.roster().find(c.person()).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        if (c.percent() < 0 || c.percent() > MOST_EXTRA) {
            return refuse(Refusal.EXTRA_TIME_OUT_OF_RANGE);
        }
        return session.quizzes().extraTime(c.person()) == c.percent()
                ? accept()
                : accept(new QuizEvent.ExtraTimeGiven(c.person(), c.percent()));
    }

    private static Decision timeIsUp(Session session, QuizCommand.ItemTimeIsUp c, Instant now) {
        var running = QuizTime.running(session);
        boolean up =
                session.phase() == Phase.RUNNING
                        && running.filter(is ->
                                        is.quiz().equals(c.quiz())
                                                && is.number() == c.number()
                                                && is.item() == c.item()
                                                && !is.countdown().remaining(now).isPositive())
                                .isPresent();
        if (!up) {
            return refuse(Refusal.TIME_IS_NOT_UP);
        }
        return session.quizzes().last(c.quiz()).stage() == Stage.READING
                ? accept(new QuizEvent.AnsweringBegan(c.quiz(), c.item(), now, true))
                : accept(new QuizEvent.ItemClosed(c.quiz(), c.item(), true));
    }

    private interface Rule {
        Decision decide(QuizRun run);
    }

    private interface Step {
        QuizRun next(QuizRun run);
    }

    private static Decision ofQuiz(Session session, BlockId quiz, Rule rule) {
        if (session.quizOf(quiz).isEmpty()) {
            return refuse(Refusal.NOT_A_QUIZ);
        }
        return rule.decide(session.quizzes().last(quiz));
    }

    private static Decision ofItem(Session session, BlockId quiz, int item, Rule rule) {
        return ofQuiz(
                session,
                quiz,
                run -> run.item() == item ? rule.decide(run) : refuse(Refusal.ITEM_HAS_MOVED_ON));
    }

    /** Only while the room is at that question. */
    private static Session at(Session session, BlockId quiz, int item, Step step) {
        return changed(session, quiz, run -> run.item() == item ? step.next(run) : run);
    }

    private static Session changed(Session session, BlockId quiz, Step step) {
        var run = session.quizzes().last(quiz);
        return session.with(session.quizzes().with(quiz, step.next(run)));
    }

    /** The quiz of a block; empty for other blocks. */
    static Optional<Quiz> quiz(Block block) {
        return block.activity() instanceof Quiz quiz ? Optional.of(quiz) : Optional.empty();
    }
}
