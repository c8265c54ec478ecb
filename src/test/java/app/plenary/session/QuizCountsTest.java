package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;
import app.plenary.tally.QuizTally;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is counted on the way is what a count of everything gives, and costs no more in a hall. */
class QuizCountsTest {
    private int outcomes;
    private int sure;
    private int closed;

    @Test
    void whatIsCountedOnTheWayIsWhatACountOfEverythingGives() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new SplittableRandom(seed);
            var quizzes = new RandomQuizzes(random);
            var block = Block.of("Quiz", 10, quizzes.quiz());
            var people = people(3);
            var room =
                    app.plenary.session.Stage.running(block)
                            .joined(people.toArray(ParticipantId[]::new));
            var session = room.session();
            var now = app.plenary.session.Stage.NOON;
            for (int step = 0; step < 100; step++) {
                now = now.plusMillis(random.nextInt(2_000));
                var anyone = people.get(random.nextInt(people.size()));
                boolean byPhone = random.nextInt(3) > 0;
                var command =
                        !byPhone
                                ? quizzes.command(session, block.id(), anyone)
                                : switch (random.nextInt(12)) {
                                    case 0 -> new RosterCommand.Leave();
                                    case 1 -> new RosterCommand.Join("Someone", "seat-" + anyone);
                                    case 2, 3, 4 -> surely(session, block.id());
                                    case 5, 6, 7 -> plainly(session, block.id());
                                    default -> quizzes.answer(session, block.id());
                                };
                var actor = byPhone ? new Actor.Participant(anyone) : Actor.FACILITATOR;
                session = after(session, actor, command, now);
                compare(session, block);
            }
        }
        assertTrue(
                outcomes > 200 && sure > 20 && closed > 20,
                () -> outcomes + " outcomes, " + sure + " surely wrong, " + closed + " closed");
    }

    private static Command plainly(Session session, BlockId quiz) {
        var run = session.quizzes().last(quiz);
        return new QuizCommand.AnswerItem(quiz, run.number(), run.item(), Set.of(1));
    }

    private static Command surely(Session session, BlockId quiz) {
        var run = session.quizzes().last(quiz);
        return new QuizCommand.SaySure(quiz, run.number(), run.item(), 3);
    }

    private Session after(Session session, Actor actor, Command command, Instant now) {
        if (!(Rules.decide(session, actor, command, now)
                instanceof Decision.Accepted(var events, _))) {
            return session;
        }
        var next = session.after(events);
        if (command instanceof QuizCommand.AnswerItem answer
                && events.stream().anyMatch(QuizEvent.ItemAnswered.class::isInstance)) {
            var answers = next.quizzes().last(answer.quiz()).answers(answer.item());
            boolean all =
                    next.roster().present().stream()
                            .allMatch(person -> answers.containsKey(person.id()));
            boolean over = next.quizzes().last(answer.quiz()).stage() == Stage.CLOSED;
            assertEquals(all, over, () -> "closes with the last answer of those present");
            closed += over ? 1 : 0;
        }
        return next;
    }

    private void compare(Session session, Block block) {
        var roster = session.roster();
        assertEquals(roster.present().size(), roster.presentCount());
        var quiz = session.quizOf(block.id()).orElseThrow();
        var run = session.quizzes().last(block.id());
        QuizTime.running(session)
                .filter(_ -> run.stage() == Stage.ANSWERING)
                .ifPresent(running -> {
                    int most =
                            roster.present().stream()
                                    .mapToInt(each -> session.quizzes().extraTime(each.id()))
                                    .max()
                                    .orElse(0);
                    var time = quiz.find(run.item()).flatMap(Quiz.Item::time).orElseThrow();
                    assertEquals(
                            time.multipliedBy(100 + most).dividedBy(100),
                            running.countdown().planned());
                });
        var whole = new HashMap<Integer, QuizTally.Outcome<ParticipantId>>();
        QuizScores.all(session, block.id(), quiz, run)
                .tally()
                .questions()
                .forEach(each -> whole.put(each.question(), each));
        for (Quiz.Item item : quiz.items()) {
            var one = QuizScores.outcome(session, quiz, item, run);
            var wanted = Optional.ofNullable(whole.get(item.id())).map(QuizCountsTest::ofThose);
            assertEquals(
                    wanted.filter(each -> each.answered() > 0),
                    one.filter(each -> each.answered() > 0));
            outcomes += one.filter(each -> each.answered() > 1).isPresent() ? 1 : 0;
            sure += one.filter(each -> each.confidentlyWrong().size() > 1).isPresent() ? 1 : 0;
        }
    }

    private static QuizTally.Outcome<ParticipantId> ofThose(
            QuizTally.Outcome<ParticipantId> counted) {
        return new QuizTally.Outcome<>(
                counted.question(),
                counted.correct(),
                counted.partly(),
                counted.wrong(),
                0,
                counted.confidentlyWrong());
    }

    private static List<ParticipantId> people(int many) {
        var random = new SplittableRandom(many);
        return IntStream.range(0, many)
                .mapToObj(_ -> new ParticipantId(new UUID(random.nextLong(), random.nextLong())))
                .toList();
    }

    @Test
    void anAnswerTakesNoMoreMemoryInAHallThanInASmallRoom() {
        long small = ofAnAnswer(20);
        long hall = ofAnAnswer(2_000);
        assertTrue(
                hall < 2 * small,
                () -> "bytes an answer, 20 and 2,000 people: " + small + " " + hall);
    }

    /** How many bytes it takes to decide and take in one answer and how sure one is of it. */
    private static long ofAnAnswer(int many) {
        var item =
                new Quiz.Item(
                        new Question(
                                1,
                                "Oldest?",
                                QuestionKind.Choice.one(Option.of(List.of("Ant", "Bee", "Cat")))),
                        Set.of(2),
                        Optional.of(Duration.ofSeconds(60)),
                        "");
        var block =
                Block.of("Quiz", 10, Quiz.plain().withItems(List.of(item)).withConfidence(true));
        var people = people(many);
        var room = app.plenary.session.Stage.running(block);
        people.forEach(room::joined);
        room.when(new QuizCommand.StartItem(block.id(), 1));
        if (room.session().quizzes().last(block.id()).stage() == Stage.READING) {
            room.when(new QuizCommand.BeginAnswering(block.id(), 1));
        }
        var most = people.subList(0, many - 2);
        for (ParticipantId person : most) {
            answer(room, block.id(), person);
        }
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            var again = room.fork();
            long before = bean.getCurrentThreadAllocatedBytes();
            answer(again, block.id(), people.get(many - 2));
            QuizTime.running(again.session());
            least = Math.min(least, bean.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static void answer(app.plenary.session.Stage room, BlockId quiz, ParticipantId person) {
        var by = new Actor.Participant(person);
        room.when(by, new QuizCommand.AnswerItem(quiz, 1, 1, Set.of(1)))
                .when(by, new QuizCommand.SaySure(quiz, 1, 1, 3));
    }
}
