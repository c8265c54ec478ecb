package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Execution(ExecutionMode.SAME_THREAD)
class GroupsPageTest {
    private static final String PROMPT = "What would make it easy to find each other?";

    /** All texts that are seen of each page that is turned to, until the first comes again. */
    private static List<List<FitText>> pages(List<String> people) {
        var messages = Messages.of(Locale.UK);
        var page =
                new GroupsPage(
                        new Setting(
                                messages,
                                new Dates(Locale.UK, ZoneOffset.UTC),
                                new WallClock(InstantSource.fixed(Samples.NOW)),
                                new Motion(Duration.ZERO, Duration.ZERO, Duration.seconds(8))));
        page.show(
                Samples.running(Samples.groups(PROMPT, people, 4), java.time.Duration.ofMinutes(5)),
                Samples.open());
        var scene = new Scene(page);
        page.resize(1600, 800);
        var seen = new ArrayList<List<FitText>>();
        do {
            page.layout();
            scene.getRoot().applyCss();
            seen.add(texts(page));
            page.turning().next();
        } while (page.turning().current() != 0);
        return seen;
    }

    private static List<FitText> texts(GroupsPage page) {
        return page.lookupAll("*").stream()
                .filter(FitText.class::isInstance)
                .map(FitText.class::cast)
                .filter(GroupsPageTest::isSeen)
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static List<String> words(List<FitText> texts) {
        return texts.stream().map(FitText::words).toList();
    }

    @Test
    void sixtyPeopleFindTheirPlaceOnOnePageAndThenReadThePrompt() {
        var people = Samples.people(60);
        FxThread.run(() -> {
            var pages = pages(people);
            assertEquals(2, pages.size());
            assertTrue(words(pages.getFirst()).containsAll(people));
            assertTrue(pages.getFirst().stream().allMatch(text -> text.size() >= Page.SMALL));
            assertFalse(words(pages.getFirst()).contains(PROMPT));
            assertTrue(words(pages.getLast()).contains(PROMPT));
            assertTrue(words(pages.getLast()).stream().noneMatch(people::contains));
        });
    }

    @Test
    void fewPeopleSeeTheirGroupsUnderThePrompt() {
        var people = Samples.people(24);
        FxThread.run(() -> {
            var pages = pages(people);
            assertEquals(1, pages.size());
            assertTrue(words(pages.getFirst()).containsAll(people));
            assertTrue(words(pages.getFirst()).contains(PROMPT));
        });
    }

    @Test
    void everyoneOfThreeHundredIsOnOnePageExactly() {
        var people = Samples.people(300);
        FxThread.run(() -> {
            var pages = pages(people);
            for (String person : people) {
                assertEquals(
                        1, pages.stream().filter(page -> words(page).contains(person)).count());
            }
        });
    }
}
