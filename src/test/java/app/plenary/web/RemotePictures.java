package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.rehearsal.Crowd;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.PlanCommand;
import app.plenary.session.RunCommand;

import com.microsoft.playwright.Page;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Pictures of the facilitator's remote, for people to look at. */
public final class RemotePictures {
    private final Page page;
    private final TestRoom room;
    private final Path folder;
    private final String suffix;

    private RemotePictures(Page page, TestRoom room, Path folder, String suffix) {
        this.page = page;
        this.room = room;
        this.folder = folder;
        this.suffix = suffix;
    }

    /** Arguments: folder, language, {@code light} or {@code dark}, width and height. */
    public static void main(String[] args) throws Exception {
        int width = Integer.parseInt(args[3]);
        int height = Integer.parseInt(args[4]);
        var suffix = String.join("-", args[1], args[2], args[3]);
        try (var browser = Browser.open();
                var room = new TestRoom().open()) {
            var page =
                    browser.phone(args[2].equals("dark"), args[1], width, height, false).newPage();
            new RemotePictures(page, room, Path.of(args[0]), suffix).all();
            System.out.println(browser.complaints());
        }
    }

    private void all() throws Exception {
        page.navigate(room.base() + "/remote");
        assertThat(page.locator("#code")).isVisible();
        take("01-code");
        room.remotes.offer();
        TestRoom.await("a way", () -> room.remotes.invitation().get().isPresent());
        page.locator("#code").fill("AAAA-AAAA");
        page.locator("button.main").click();
        assertThat(page.locator("#problem")).not().isEmpty();
        take("02-wrong");
        page.navigate("about:blank");
        page.navigate(room.remotes.invitation().get().orElseThrow().link());
        assertThat(page.locator("#name")).isVisible();
        take("03-scanned");
        page.locator("button.main").click();
        assertThat(page.locator("#start")).isVisible();
        take("04-lobby");
        var notes =
                """
                # Open
                Say hello, *then* wait for the last ones.
                - who is here for the **first** time?
                - [ ] hand out cards
                1. two minutes in pairs

                Bridge to 1-2-4-All: “What would make it easy to find each other?”
                """;
        room.send(
                PlanCommand.edit(
                        new AgendaEdit.Insert(
                                Block.of("Arriving and finding a seat", 12, new Talk())
                                        .withNotes(notes),
                                1)));
        room.start().send(new RunCommand.NextBlock(room.welcome.id()));
        assertThat(page.locator(".written")).isVisible();
        take("05-talk");
        try (var crowd = new Crowd(URI.create(room.link()), 23, 7)) {
            crowd.join();
            room.at(room.poll);
            assertThat(page.locator("#vote")).isVisible();
            take("06-poll-fresh");
            crowd.answerEverything(Duration.ofMillis(50));
            crowd.awaitAnswers(room.poll.id().toString(), Duration.ofSeconds(20));
            assertThat(page.locator(".count strong")).containsText("23");
            for (var each : List.of("First", "Second")) {
                room.send(
                        new CaptureCommand.KeepCapture(
                                CaptureId.fresh(),
                                Capture.Kind.ACTION_ITEM,
                                each + ": Mei shares the who-knows-what map by 5 December"));
            }
            room.wall.update(wall -> wall.withBlank(true));
            take("07-poll-open");
            page.locator("#preview").click();
            assertThat(page.locator("#previewed .result")).isVisible();
            take("08-poll-preview");
            page.locator("#reveal").click();
            assertThat(page.locator("#reveal")).not().hasClass("act strong");
            take("09-poll-revealed");
            room.at(room.groups).draw();
            room.send(new BreakoutCommand.StartRound(room.groups.id(), 0));
            assertThat(page.locator("#call-back")).isVisible();
            take("10-groups");
        }
        var long200 =
                "What would have to be true for people to ask a colleague for help ".repeat(3);
        var block =
                Block.of(
                        long200,
                        5,
                        Poll.of(long200, new QuestionKind.OpenText(1)).withAnonymous(true));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        room.at(room.rest);
        page.waitForTimeout(1_400);
        take("11-next-long");
        room.at(block);
        room.send(new RunCommand.PauseSession());
        page.waitForTimeout(1_400);
        take("12-last-long");
        page.locator("#next").click();
        take("13-end");
        page.keyboard().press("Escape");
        page.context().setOffline(true);
        assertThat(page.locator("#away")).not().isEmpty();
        take("14-away");
        page.context().setOffline(false);
        assertThat(page.locator("#away")).isEmpty();
        room.send(new RunCommand.EndSession());
        assertThat(page.locator(".calm.over")).isVisible();
        take("15-ended");
        room.remotes.unpairAll();
        assertThat(page.locator("#code")).isVisible();
        take("16-unpaired");
    }

    /** As tall as what there is to see, so that the bar at the thumb does not lie over it. */
    private void take(String name) {
        var size = page.viewportSize();
        int tall = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(size.width, Math.max(size.height, tall));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + suffix + ".png")));
        page.setViewportSize(size.width, size.height);
    }
}
