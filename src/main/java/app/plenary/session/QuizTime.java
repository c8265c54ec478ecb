package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The times of the question of a quiz that is on. */
public final class QuizTime {
    private QuizTime() {}

    /**
     * A running time of a quiz, for whoever watches the clock.
     *
     * @param countdown that of reading, or of whoever has the most time to answer
     */
    public record Running(BlockId quiz, int number, int item, Countdown countdown) {}

    /** What the clock has to wait for; empty where nothing runs or there is no limit. */
    public static Optional<Running> running(Session session) {
        return session.current().flatMap(block -> running(session, block));
    }

    private static Optional<Running> running(Session session, Block block) {
        if (!(block.activity() instanceof Quiz quiz)) {
            return Optional.empty();
        }
        var run = session.quizzes().last(block.id());
        int most =
                session.quizzes().extraTime().entrySet().stream()
                        .filter(extra ->
                                session.roster()
                                        .find(extra.getKey())
                                        .filter(Participant::present)
                                        .isPresent())
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElse(0);
        return countdown(session, quiz, run, most)
                .map(countdown -> new Running(block.id(), run.number(), run.item(), countdown));
    }

    /** That of everybody who has no extra time: for reading, then for answering. */
    static Optional<Countdown> ofRoom(Session session, Quiz quiz, QuizRun run) {
        return countdown(session, quiz, run, 0);
    }

    /** The same with the extra time of one person. */
    static Optional<Countdown> of(Session session, Quiz quiz, QuizRun run, ParticipantId person) {
        return countdown(session, quiz, run, session.quizzes().extraTime(person));
    }

    private static Optional<Countdown> countdown(
            Session session, Quiz quiz, QuizRun run, int extra) {
        var time =
                switch (run.stage()) {
                    case READING -> Optional.of(quiz.reading());
                    case ANSWERING ->
                            quiz.find(run.item())
                                    .flatMap(Quiz.Item::time)
                                    .map(t -> t.multipliedBy(100 + extra).dividedBy(100));
                    case WAITING, CLOSED, REVEALED, STANDINGS -> Optional.<Duration>empty();
                };
        return time.flatMap(planned -> clock(session, run, planned));
    }

    private static Optional<Countdown> clock(Session session, QuizRun run, Duration planned) {
        return session.run()
                .flatMap(block ->
                        run.since()
                                .map(since -> {
                                    var still = block.paused().minus(run.stoodStill());
                                    return new Countdown(
                                            since,
                                            planned,
                                            still.isNegative() ? Duration.ZERO : still,
                                            block.pausedSince()
                                                    .map(at -> at.isBefore(since) ? since : at));
                                }));
    }

    /** How long ago answering began, pauses left out. */
    static Duration took(Session session, QuizRun run, Instant now) {
        return run.stage() == Stage.ANSWERING
                ? clock(session, run, Duration.ZERO)
                        .map(countdown -> countdown.elapsed(now))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
