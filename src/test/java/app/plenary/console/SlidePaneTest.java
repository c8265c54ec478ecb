package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.SlideOn;

import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Locale;

/** Going through slides with the keys of a clicker, in the whole window. */
class SlidePaneTest extends WindowedRoom {

    SlidePaneTest() {
        super(SlideDays.of(Locale.UK, 3, "Say where the figures come from."));
    }

    private int place() {
        return SlideOn.of(room.session()).map(SlideOn::place).orElse(0);
    }

    private void is(int place) {
        page.until("slide " + place + " is on", () -> place() == place);
    }

    @Test
    void aClickerGoesThroughTheSlidesAndThenOnToTheNextBlock(FxRobot robot) {
        room.open().start();
        page = room.runPage(robot, window, stage);
        page.until("the place is said", () -> page.says("1 of 3"));
        page.until(
                "the slide is seen",
                () ->
                        robot
                                .lookup(".slide-frame .image-view")
                                .queryAllAs(ImageView.class)
                                .stream()
                                .anyMatch(view -> view.getImage() != null));
        robot.push(KeyCode.PAGE_DOWN);
        is(2);
        robot.push(KeyCode.PAGE_UP);
        is(1);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        is(3);
        page.until("it is the last", () -> page.says("This is the last slide."));
        robot.push(KeyCode.HOME);
        is(1);
        robot.interact(() -> window.commands().find("window.undo").orElseThrow().run());
        is(3);
        robot.interact(() -> window.commands().find("window.plan").orElseThrow().run());
        page.until("the plan is there", () -> page.mode() == Mode.PLAN);
        robot.push(KeyCode.PAGE_UP);
        is(2);
        assertTrue(room.session().isOn(room.block(0)));
        robot.push(KeyCode.PAGE_DOWN);
        is(3);
        robot.push(KeyCode.PAGE_DOWN);
        page.until("the next block is on", () -> room.session().isOn(room.block(1)));
        assertEquals(0, place());
    }
}
