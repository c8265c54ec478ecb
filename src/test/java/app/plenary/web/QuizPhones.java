package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.PlanCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizRun;

import com.microsoft.playwright.Page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quizzes on the two phones of {@link PollPhones}. */
final class QuizPhones {
    private QuizPhones() {}

    static Quiz quiz(Quiz.Preset preset, Quiz.Item... items) {
        return Quiz.plain()
                .withItems(List.of(items))
                .withPreset(preset)
                .withReading(Duration.ofSeconds(5))
                .withConfidence(true);
    }

    static Quiz.Item item(
            int id, String text, boolean several, List<String> options, int... right) {
        var all = Option.of(options);
        return new Quiz.Item(
                new Question(
                        id,
                        text,
                        several ? QuestionKind.Choice.several(all) : QuestionKind.Choice.one(all)),
                Set.copyOf(java.util.Arrays.stream(right).boxed().toList()),
                Optional.of(Duration.ofMinutes(5)),
                "Because *it* is so, and <b>not</b> otherwise.");
    }

    /** Puts it at the end of the agenda and goes there. */
    static Block put(PollPhones phones, Quiz quiz) {
        var block = Block.of("What do you know?", 5, quiz);
        phones.room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        phones.room.at(block);
        for (Page each : List.of(phones.page, phones.watched)) {
            assertThat(each.locator("h1")).hasText("What do you know?");
        }
        return block;
    }

    /** Puts that question and lets people answer it. */
    static void open(PollPhones phones, Block block, int item) {
        phones.room.send(new QuizCommand.StartItem(block.id(), item));
        phones.room.send(new QuizCommand.BeginAnswering(block.id(), item));
        assertThat(phones.page.locator(".quiz.open")).isVisible();
    }

    static QuizRun run(PollPhones phones, Block block) {
        return phones.room.live.now().session().quizzes().last(block.id());
    }
}
