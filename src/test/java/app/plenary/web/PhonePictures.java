package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.rehearsal.Crowd;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;

import com.microsoft.playwright.Page;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Pictures of every kind of question on a phone, for people to look at. */
public final class PhonePictures {
    private PhonePictures() {}

    /** Arguments: folder, language, then {@code light} or {@code dark}, and names of kinds. */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        boolean dark = args[2].equals("dark");
        var names = List.of(args).subList(3, args.length);
        try (var browser = Browser.open();
                var room = new TestRoom().open()) {
            var page = browser.phone(dark, args[1]).newPage();
            page.navigate(room.link());
            page.locator("#name").fill("Amara");
            page.locator("button.main").click();
            assertThat(page.locator(".me")).isVisible();
            for (var set :
                    List.of(
                            Map.entry("", EveryKind.polls()),
                            Map.entry("long-", EveryKind.longPolls()))) {
                for (var each : set.getValue().entrySet()) {
                    if (names.isEmpty() || names.contains(each.getKey())) {
                        show(
                                page,
                                room,
                                each.getValue(),
                                path(folder, set.getKey() + each.getKey(), args[2]));
                    }
                }
            }
            if (names.isEmpty()) {
                states(page, room, folder, args[2]);
            }
            System.out.println(browser.complaints());
        }
    }

    private static String path(Path folder, String name, String suffix) {
        return folder.resolve(name + "-" + suffix).toString();
    }

    private static void show(Page page, TestRoom room, Poll poll, String path) throws Exception {
        var block = Block.of("A look back", 5, poll);
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        room.at(block);
        assertThat(page.locator(".vote.open")).isVisible();
        take(page, path + "-1");
        PollForm.fill(page);
        take(page, path + "-2");
        page.locator("button.main").click();
        assertThat(page.locator(".state.done")).isVisible();
        try (var crowd = new Crowd(URI.create(room.link()), 11, 7)) {
            crowd.join();
            crowd.answerEverything(Duration.ofMillis(50));
            crowd.awaitAnswers(block.id().toString(), Duration.ofSeconds(20));
            room.send(new PollCommand.RevealTally(block.id()));
            assertThat(page.locator(".result")).isVisible();
            take(page, path + "-3");
        }
    }

    private static void states(Page page, TestRoom room, Path folder, String suffix) {
        var text = Poll.of("What would help you?", new QuestionKind.OpenText(1));
        var block = Block.of("A look back", 5, text.withAnonymous(true));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE))).at(block);
        assertThat(page.locator(".anonymous")).isVisible();
        take(page, path(folder, "anonymous", suffix));
        page.locator("textarea").fill("x".repeat(290));
        take(page, path(folder, "counter", suffix));
        var passed = Block.of("Passed", 5, text);
        room.send(PlanCommand.edit(new AgendaEdit.Insert(passed, Integer.MAX_VALUE))).at(passed);
        room.send(new PollCommand.PassRound(passed.id(), true));
        assertThat(page.locator(".pass")).isVisible();
        PollForm.fill(page);
        page.locator("button.main").click();
        assertThat(page.locator(".state.done")).isVisible();
        take(page, path(folder, "passing", suffix));
        page.locator(".pass").click();
        take(page, path(folder, "guest", suffix));
        PollForm.fill(page);
        page.locator("button.main").click();
        assertThat(page.locator(".thanks")).isVisible();
        take(page, path(folder, "thanks", suffix));
        page.locator("button.plain").click();
        room.send(new PollCommand.ClosePoll(passed.id()));
        assertThat(page.locator(".closed")).isVisible();
        take(page, path(folder, "closed", suffix));
        room.send(new PollCommand.AskAgain(passed.id()));
        assertThat(page.locator(".again")).isVisible();
        take(page, path(folder, "again", suffix));
    }

    private static void take(Page page, String path) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(path + ".png")).setFullPage(true));
    }
}
