package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;

@Execution(ExecutionMode.SAME_THREAD)
class TurningTest {
    private final WallClock clock = new WallClock(InstantSource.fixed(Samples.NOW));
    private final Pane owner = new Pane();
    private final Turning turning = turning(Duration.seconds(8));

    private Turning turning(Duration page) {
        return FxThread.get(() ->
                new Turning(
                        new Setting(
                                Messages.of(Locale.UK),
                                new Dates(Locale.UK, ZoneOffset.UTC),
                                clock,
                                new Motion(Duration.ZERO, Duration.ZERO, page)),
                        owner,
                        () -> {}));
    }

    @Test
    void afterTheLastPageComesTheFirst() {
        FxThread.run(() -> {
            turning.pages(3);
            turning.next();
            turning.next();
            assertEquals(2, turning.current());
            turning.next();
            assertEquals(0, turning.current());
        });
    }

    @Test
    void nothingTurnsWhileTheWallIsFrozen() {
        FxThread.run(() -> {
            turning.pages(3);
            clock.stop();
            turning.next();
            assertEquals(0, turning.current());
            clock.go();
            turning.next();
            assertEquals(1, turning.current());
        });
    }

    @Test
    void aPageThatIsGoneIsLeft() {
        FxThread.run(() -> {
            turning.pages(3);
            turning.next();
            turning.next();
            turning.pages(2);
            assertEquals(1, turning.current());
        });
    }

    @Test
    void pagesTurnByThemselvesOnlyWhileTheWindowShows() {
        var quick = turning(Duration.millis(20));
        FxThread.run(() -> quick.pages(2));
        assertFalse(FxThread.get(quick::isRunning));
        var stage =
                FxThread.get(() -> {
                    var s = new Stage();
                    s.setScene(new Scene(owner, 200, 100));
                    s.show();
                    return s;
                });
        FxThread.await("the page turns", () -> quick.current() == 1);
        FxThread.run(stage::hide);
        assertFalse(FxThread.get(quick::isRunning));
    }

    @Test
    void oneAloneDoesNotTurn() {
        FxThread.run(() -> {
            turning.pages(1);
            turning.next();
            assertEquals(0, turning.current());
            assertFalse(turning.isRunning());
            assertTrue(turning.nodes().stream().noneMatch(javafx.scene.Node::isVisible));
        });
    }
}
