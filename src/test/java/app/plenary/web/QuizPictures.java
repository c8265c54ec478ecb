package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.plenary.plan.Quiz;
import app.plenary.session.QuizCommand;

import com.microsoft.playwright.Page;

import java.nio.file.Path;
import java.util.List;

/** Pictures of a quiz on two phones, one light and one small and dark, for people to look at. */
public final class QuizPictures {
    private static int taken;

    private QuizPictures() {}

    /** Argument: the folder. */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        try (var phones = new PollPhones()) {
            var options =
                    List.of(
                            "An African elephant",
                            "A blue whale, which lives in every ocean and comes to the surface to"
                                    + " breathe",
                            "A fin whale",
                            "All the ants of Brazil",
                            "The moon",
                            "A steam engine");
            var block =
                    QuizPhones.put(
                            phones,
                            QuizPhones.quiz(
                                    Quiz.Preset.PLAYFUL,
                                    QuizPhones.item(
                                            1, "Which of these weighs most?", false, options, 2),
                                    QuizPhones.item(
                                            2, "Which are alive?", true, options, 1, 2, 3, 4)));
            take(phones, folder, "waiting");
            phones.room.send(new QuizCommand.StartItem(block.id(), 1));
            take(phones, folder, "reading");
            phones.room.send(new QuizCommand.BeginAnswering(block.id(), 1));
            assertThat(phones.page.locator(".quiz.open")).isVisible();
            take(phones, folder, "open");
            phones.page.locator("#o2").click();
            phones.watched.locator("#o4").click();
            assertThat(phones.page.locator(".sureness")).isVisible();
            phones.page.locator("#sure2").click();
            take(phones, folder, "answered");
            phones.room.send(new QuizCommand.RevealItem(block.id(), 1));
            assertThat(phones.page.locator(".verdict")).isVisible();
            take(phones, folder, "revealed");
            QuizPhones.open(phones, block, 2);
            phones.page.locator("#o1").click();
            phones.page.locator("#o3").click();
            take(phones, folder, "several");
            phones.room.send(new QuizCommand.ShowStandings(close(phones, block)));
            assertThat(phones.page.locator(".own")).isVisible();
            take(phones, folder, "own");
        }
    }

    private static app.plenary.plan.BlockId close(PollPhones phones, app.plenary.plan.Block block) {
        phones.room.send(new QuizCommand.CloseItem(block.id(), 2));
        return block.id();
    }

    private static void take(PollPhones phones, Path folder, String name) {
        taken++;
        for (Page page : List.of(phones.page, phones.watched)) {
            page.waitForTimeout(400);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    folder.resolve(
                                            taken
                                                    + "-"
                                                    + name
                                                    + (page == phones.page ? "" : "-dark")
                                                    + ".png"))
                            .setFullPage(true));
        }
    }
}
