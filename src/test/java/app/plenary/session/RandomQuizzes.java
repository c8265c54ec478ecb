package app.plenary.session;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Quizzes, and what people do with them, sensible and not. */
final class RandomQuizzes {
    private final RandomGenerator random;

    RandomQuizzes(RandomGenerator random) {
        this.random = random;
    }

    static boolean isOn(Session session) {
        return session.run().flatMap(run -> session.quizOf(run.block())).isPresent();
    }

    Quiz quiz() {
        var items = new ArrayList<Quiz.Item>();
        for (int id = 1; id <= random.nextInt(1, 5); id++) {
            var texts = List.of("Ant", "Bee", "Cat", "Dog").subList(0, random.nextInt(1, 5));
            var options = Option.of(texts);
            boolean several = random.nextInt(3) == 0;
            var kind =
                    several
                            ? QuestionKind.Choice.several(options)
                            : QuestionKind.Choice.one(options);
            var correct = new HashSet<Integer>();
            for (int i = random.nextInt(8) == 0 ? 0 : several ? 2 : 1; i > 0; i--) {
                correct.add(1 + random.nextInt(options.size()));
            }
            items.add(
                    new Quiz.Item(
                            new Question(id, "Question " + id, kind, random.nextBoolean()),
                            correct,
                            random.nextBoolean()
                                    ? Optional.of(Duration.ofSeconds(random.nextInt(5, 60)))
                                    : Optional.empty(),
                            random.nextBoolean() ? "" : "Because " + id));
        }
        return new Quiz(
                items,
                any(List.of(Quiz.Preset.values())),
                Duration.ofSeconds(random.nextInt(3)),
                random.nextBoolean(),
                any(List.of(Quiz.Standings.values())));
    }

    Command command(Session session, BlockId on, ParticipantId anyone) {
        var run = session.quizzes().last(on);
        int item = random.nextInt(6) == 0 ? random.nextInt(6) : Math.max(1, run.item());
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> new QuizCommand.StartItem(on, random.nextInt(1, 5));
            case 4, 5 -> new QuizCommand.BeginAnswering(on, item);
            case 6 -> new QuizCommand.CloseItem(on, item);
            case 7, 8 -> new QuizCommand.RevealItem(on, item);
            case 9 -> new QuizCommand.ShowStandings(on);
            case 10 ->
                    random.nextBoolean()
                            ? new QuizCommand.QuizAgain(on)
                            : new QuizCommand.ResetQuiz(on);
            case 11 -> new QuizCommand.GiveExtraTime(anyone, 25 * random.nextInt(-1, 14));
            default -> new QuizCommand.ItemTimeIsUp(on, run.number(), item);
        };
    }

    Command answer(Session session, BlockId on) {
        var run = session.quizzes().last(on);
        int item = random.nextInt(8) == 0 ? random.nextInt(6) : Math.max(1, run.item());
        int number = random.nextInt(9) == 0 ? 7 : run.number();
        return random.nextInt(3) == 0
                ? new QuizCommand.SaySure(on, number, item, random.nextInt(5))
                : new QuizCommand.AnswerItem(on, number, item, marks());
    }

    private Set<Integer> marks() {
        var marks = new HashSet<Integer>();
        for (int i = random.nextInt(5) == 0 ? random.nextInt(3) : 1; i > 0; i--) {
            marks.add(1 + random.nextInt(5));
        }
        return marks;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
