package app.plenary.console;

import app.plenary.live.Answer;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.ParticipantId;
import app.plenary.session.QuizCommand;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A workshop whose first block is a quiz, with people who know something. */
final class QuizDays {
    private QuizDays() {}

    static Quiz quiz() {
        return new Quiz(
                List.of(
                        item(1, "Which of these weighs most?", 2, PollDays.OPTIONS),
                        item(2, "Which came first?", 1, List.of("The egg", "The hen")),
                        item(3, "Is it true?", 1, List.of("True", "False"))),
                Quiz.Preset.PLAYFUL,
                Duration.ofSeconds(5),
                true,
                Quiz.Standings.NAMES);
    }

    static Quiz.Item item(int id, String text, int right, List<String> options) {
        return new Quiz.Item(
                new Question(id, text, QuestionKind.Choice.one(Option.of(options))),
                Set.of(right),
                Optional.of(Duration.ofSeconds(30)),
                "Because it is so, and was so before.");
    }

    /** Running, with nothing asked yet. */
    static RunFixture on(Locale locale, Quiz quiz, int people) {
        var room =
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("What do you know?", 8, quiz)
                                        .withNotes("Read each question aloud."),
                                Block.of("Peer consulting", 30, new Talk())),
                        locale);
        room.open();
        room.join(
                IntStream.range(0, people)
                        .mapToObj(i -> "Person " + (i + 1))
                        .toArray(String[]::new));
        return room.start();
    }

    /** Puts that question, and so many people answer it, most of them sure of it. */
    static RunFixture ask(RunFixture room, Quiz quiz, int item, int answers) {
        var id = room.block(0);
        room.send(new QuizCommand.StartItem(id, item));
        room.send(new QuizCommand.BeginAnswering(id, item));
        var random = new Random(item);
        var asked = quiz.find(item).orElseThrow();
        int right = asked.correct().iterator().next();
        for (int i = 0; i < answers; i++) {
            room.pass(Duration.ofMillis(50));
            int mark =
                    random.nextInt(3) > 0
                            ? right
                            : 1 + random.nextInt(asked.question().options().size());
            say(room, room.people.get(i), new QuizCommand.AnswerItem(id, 1, item, Set.of(mark)));
            say(
                    room,
                    room.people.get(i),
                    new QuizCommand.SaySure(id, 1, item, 1 + random.nextInt(3)));
        }
        return room;
    }

    private static void say(RunFixture room, ParticipantId who, Command command) {
        var answer =
                room.live
                        .send(new Actor.Participant(who), CommandId.fresh(), command)
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join();
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError("Not accepted: " + answer);
        }
    }
}
