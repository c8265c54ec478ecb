package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;
import app.plenary.tally.Calibration.Sureness;
import app.plenary.tally.QuizTally.Answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of what people answer in a quiz, and how sure they say they are. */
final class QuizAnswers {
    private QuizAnswers() {}

    static Decision answer(
            Session session, ParticipantId sender, QuizCommand.AnswerItem c, Instant now) {
        var quiz = session.quizOf(c.quiz());
        var wrong = notNow(session, sender, c.quiz(), c.number(), c.item());
        if (quiz.isEmpty() || wrong.isPresent()) {
            return refuse(wrong.orElse(Refusal.NOT_A_QUIZ));
        }
        var run = session.quizzes().last(c.quiz());
        var item = quiz.get().find(c.item()).orElseThrow();
        var before = run.answer(c.item(), sender);
        if (before.map(Answer::marks).filter(c.marks()::equals).isPresent()) {
            return accept();
        }
        if (run.stage() == Stage.READING) {
            return refuse(Refusal.ITEM_IS_TO_BE_READ);
        }
        if (run.stage() != Stage.ANSWERING) {
            return refuse(Refusal.ITEM_IS_NOT_OPEN);
        }
        if (before.isPresent() && quiz.get().preset() == Quiz.Preset.PLAYFUL) {
            return refuse(Refusal.FIRST_ANSWER_STANDS);
        }
        if (QuizTime.of(session, quiz.get(), run, sender)
                .filter(own -> !own.remaining(now).isPositive())
                .isPresent()) {
            return refuse(Refusal.ANSWER_TIME_IS_UP);
        }
        var ballot = Ballot.of(c.item(), new Response.Marks(c.marks()));
        return BallotCheck.refusal(new Poll(List.of(item.question()), false, false), ballot)
                .map(Decision::refuse)
                .orElseGet(() -> accept(answered(session, sender, c, run, now)));
    }

    /** With the answer of the last one present the question is over. */
    private static List<Event> answered(
            Session session,
            ParticipantId sender,
            QuizCommand.AnswerItem c,
            QuizRun run,
            Instant now) {
        var events = new ArrayList<Event>();
        events.add(
                new QuizEvent.ItemAnswered(
                        c.quiz(), c.item(), sender, c.marks(), QuizTime.took(session, run, now)));
        var answers = run.answers(c.item());
        boolean all =
                answers.size() + 1 >= session.roster().presentCount()
                        && session.roster().people().values().stream()
                                .filter(Participant::present)
                                .map(Participant::id)
                                .allMatch(id -> id.equals(sender) || answers.containsKey(id));
        if (all) {
            events.add(new QuizEvent.ItemClosed(c.quiz(), c.item(), false));
        }
        return events;
    }

    static Decision sure(Session session, ParticipantId sender, QuizCommand.SaySure c) {
        var quiz = session.quizOf(c.quiz());
        var wrong = notNow(session, sender, c.quiz(), c.number(), c.item());
        if (quiz.isEmpty() || wrong.isPresent()) {
            return refuse(wrong.orElse(Refusal.NOT_A_QUIZ));
        }
        if (!quiz.get().confidence()) {
            return refuse(Refusal.CONFIDENCE_IS_NOT_ASKED);
        }
        var run = session.quizzes().last(c.quiz());
        if (run.stage() != Stage.ANSWERING && run.stage() != Stage.CLOSED) {
            return refuse(Refusal.ITEM_IS_NOT_OPEN);
        }
        var answer = run.answer(c.item(), sender);
        if (answer.isEmpty()) {
            return refuse(Refusal.NOTHING_CHOSEN);
        }
        if (!Sureness.LEVELS.holds(c.sure())) {
            return refuse(Refusal.NUMBER_OUT_OF_RANGE);
        }
        return answer.get().confidence().equals(java.util.OptionalInt.of(c.sure()))
                ? accept()
                : accept(new QuizEvent.SurenessSaid(c.quiz(), c.item(), sender, c.sure()));
    }

    private static Optional<Refusal> notNow(
            Session session, ParticipantId sender, BlockId quiz, int number, int item) {
        if (session.quizOf(quiz).isEmpty()) {
            return Optional.of(Refusal.NOT_A_QUIZ);
        }
        if (session.roster().find(sender).isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_PERSON);
        }
        if (!session.phase().isLive() || !session.isOn(quiz)) {
            return Optional.of(Refusal.BLOCK_HAS_MOVED_ON);
        }
        var run = session.quizzes().last(quiz);
        if (number != run.number()) {
            return Optional.of(Refusal.QUIZ_WAS_PUT_AGAIN);
        }
        boolean there = session.quizOf(quiz).flatMap(q -> q.find(item)).isPresent();
        return run.item() == item && there
                ? Optional.empty()
                : Optional.of(Refusal.ITEM_HAS_MOVED_ON);
    }
}
