package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Capture.Kind;
import app.plenary.session.Phase;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;

/** A session steered as a person does it, mostly by keyboard, in the whole window. */
class RunViewTest extends WindowedRoom {
    RunViewTest() {
        super(new RunFixture(RunFixture.afternoon(), Locale.UK));
    }

    /** Opens the workshop on the Run page. */
    private void begin(FxRobot robot) {
        page = room.runPage(robot, window, stage);
    }

    private void until(String what, Predicate<Session> condition) {
        page.until(what, () -> condition.test(room.session()));
    }

    private void untilOn(int index) {
        until("block " + index + " is on", session -> session.isOn(room.block(index)));
    }

    private void running(FxRobot robot, int block) {
        room.open().join("Ada", "Ben", "Chloé", "Dov", "Eva", "Finn", "Gil", "Hana").start();
        for (int i = 0; i < block; i++) {
            room.next(1);
        }
        begin(robot);
        page.until("the block is shown", () -> page.says("Pause"));
    }

    @Test
    void theRoomIsOpenedStartedAndSteeredByKeys(FxRobot robot) {
        begin(robot);
        assertTrue(page.says("The room is closed"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until("the room is open", session -> session.phase() == Phase.LOBBY);
        page.until("nobody is there", () -> page.says("Nobody has joined yet"));
        room.join("Ada");
        page.until("Ada is there", () -> page.says("One person is here"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        untilOn(0);
        page.until("it shows", () -> page.says("of 10:00"));
        robot.push(KeyCode.PAGE_DOWN);
        untilOn(1);
        page.until("it shows", () -> page.says("of 12:00"));
        robot.push(KeyCode.N);
        untilOn(2);
        page.until("it shows", () -> page.says("of 9:00"));
        robot.push(KeyCode.PAGE_UP);
        untilOn(1);
        page.until("it shows", () -> page.says("of 12:00"));
        robot.push(KeyCode.SPACE);
        until("it is paused", session -> session.phase() == Phase.PAUSED);
        page.until("it says so", () -> page.says("paused · of 12:00"));
        robot.push(KeyCode.SPACE);
        until("it goes on", session -> session.phase() == Phase.RUNNING);
        page.until("it says so", () -> page.says("of 12:00"));
        robot.push(KeyCode.ADD);
        page.until("a minute more", () -> page.says("of 13:00"));
        robot.push(KeyCode.SUBTRACT);
        page.until("a minute less", () -> page.says("of 12:00"));
    }

    @Test
    void theLastBlockAsksAndLeadsToTheReview(FxRobot robot) {
        running(robot, 7);
        robot.push(KeyCode.PAGE_DOWN);
        page.until("it asks", () -> page.says("Finish the workshop?"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(Phase.RUNNING, room.session().phase());
        robot.push(KeyCode.PAGE_DOWN);
        page.until("it asks again", () -> page.says("Finish the workshop?"));
        robot.push(KeyCode.ENTER);
        until("it has ended", session -> session.phase() == Phase.ENDED);
        page.until("the review is in front", () -> page.mode() == Mode.REVIEW);
    }

    @Test
    void aPollIsClosedRevealedAndHiddenByKeys(FxRobot robot) {
        running(robot, 3);
        var poll = room.block(3);
        room.vote(room.people.getFirst(), poll, 2);
        page.until("the vote shows", () -> page.says("1 of 8 answered"));
        robot.push(KeyCode.V);
        until("closed", session -> session.poll(poll).stage() == Stage.CLOSED);
        page.until("it says so", () -> page.says("Result — only you see this"));
        robot.push(KeyCode.R);
        page.until("revealed", () -> page.says("Result — everyone sees this"));
        robot.push(KeyCode.R);
        page.until("hidden", () -> page.says("Result — only you see this"));
        page.press("Reopen voting");
        until("open again", session -> session.poll(poll).stage() == Stage.OPEN);
    }

    @Test
    void keysOfAPollDoNothingOnceItsBlockIsOver(FxRobot robot) {
        running(robot, 3);
        var poll = room.block(3);
        robot.push(KeyCode.PAGE_UP);
        untilOn(2);
        page.until("it shows", () -> page.says("of 9:00"));
        robot.push(KeyCode.R);
        robot.push(KeyCode.PAGE_UP);
        untilOn(1);
        assertEquals(Stage.CLOSED, room.session().poll(poll).stage());
    }

    @Test
    void lettersTypedIntoALineSteerNothing(FxRobot robot) {
        running(robot, 0);
        robot.push(KeyCode.DIGIT2);
        page.until("the line has the focus", () -> page.field("Type, Enter to keep…").isFocused());
        robot.write("never next b").push(KeyCode.ENTER);
        until("kept", session -> !session.captures().isEmpty());
        assertEquals(Kind.ACTION_ITEM, room.session().captures().getFirst().kind());
        assertEquals("never next b", room.session().captures().getFirst().text());
        assertTrue(room.session().isOn(room.block(0)));
        page.until(
                "the line is empty", () -> page.field("Type, Enter to keep…").getText().isEmpty());
    }

    @Test
    void aRemovedLineComesBackByTheToast(FxRobot robot) {
        running(robot, 0);
        robot.push(KeyCode.DIGIT1);
        robot.write("a note").push(KeyCode.ENTER);
        page.until("kept", () -> page.says("a note"));
        ListView<?> list = robot.lookup(".capture-list").queryListView();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.push(KeyCode.DELETE);
        until("removed", session -> session.captures().isEmpty());
        page.press("Undo");
        until("back", session -> session.captures().size() == 1);
    }

    @Test
    void capturedLinesAreAsWideAsTheirListBesideItsScrollBar(FxRobot robot) {
        running(robot, 0);
        robot.push(KeyCode.DIGIT6);
        for (int i = 0; i < 12; i++) {
            robot.write("share the who knows what list").push(KeyCode.ENTER);
        }
        until("kept", session -> session.captures().size() == 12);
        page.until(
                "rows end where the list does",
                () -> {
                    double bar =
                            robot
                                    .lookup(".capture-list .scroll-bar")
                                    .queryAllAs(ScrollBar.class)
                                    .stream()
                                    .filter(each -> each.getOrientation() == Orientation.VERTICAL)
                                    .filter(Node::isVisible)
                                    .mapToDouble(RunViewTest::left)
                                    .findFirst()
                                    .orElse(0);
                    return robot.lookup(".capture-row > .entry").queryAll().stream()
                            .filter(Node::isVisible)
                            .allMatch(entry -> left(entry) + width(entry) <= bar);
                });
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static double width(Node node) {
        return node.getLayoutBounds().getWidth();
    }

    @Test
    void groupsAreDrawnAndAPersonIsMovedByKeys(FxRobot robot) {
        running(robot, 4);
        robot.push(KeyCode.G);
        page.until("cards are there", () -> page.says("Window"));
        until("they count", session -> session.breakout(room.block(4)).isPresent());
        PersonChip chip = first(robot);
        robot.interact(chip::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until("moved", session -> groupOf(session, chip) == 1);
        page.until("the focus went along", chip::isFocused);
        assertTrue(room.session().isOn(room.block(4)), "the arrow key must not skip the block");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("taken back", session -> groupOf(session, chip) == 0);
    }

    @Test
    void aPersonIsDraggedToAnotherGroup(FxRobot robot) {
        running(robot, 4);
        robot.push(KeyCode.G);
        page.until("cards are there", () -> page.says("Door"));
        until("they count", session -> session.breakout(room.block(4)).isPresent());
        PersonChip chip = first(robot);
        Node door =
                robot.lookup((Node n) -> n instanceof Label l && "Door".equals(l.getText()))
                        .query();
        robot.interact(() -> {
            // The headless platform loses a drag that leaves its node, so the events are made here.
            mouse(MouseEvent.MOUSE_PRESSED, chip, chip);
            mouse(MouseEvent.MOUSE_DRAGGED, chip, door);
            mouse(MouseEvent.MOUSE_RELEASED, chip, door);
        });
        until("moved", session -> groupOf(session, chip) == 1);
    }

    static void mouse(EventType<MouseEvent> type, Node on, Node at) {
        var point =
                at.localToScene(
                        at.getLayoutBounds().getCenterX(), at.getLayoutBounds().getCenterY());
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        point.getX(),
                        point.getY(),
                        point.getX(),
                        point.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        on == at,
                        null));
    }

    private static PersonChip first(FxRobot robot) {
        return robot.lookup(".group-card .person-chip").queryAs(PersonChip.class);
    }

    private int groupOf(Session session, PersonChip chip) {
        return session.breakout(room.block(4))
                .flatMap(breakout -> breakout.current())
                .flatMap(round -> round.groupOf(chip.person()))
                .orElse(-1);
    }

    @Test
    void goingBackInTheListAsksFirst(FxRobot robot) {
        running(robot, 2);
        ListView<?> list = robot.lookup(".run-list").queryListView();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        page.until("it asks", () -> page.says("Go back?"));
        page.press("Go back");
        untilOn(0);
        robot.interact(() -> list.getSelectionModel().select(1));
        robot.interact(list::requestFocus);
        robot.push(KeyCode.ENTER);
        page.until("the one after that is behind too", () -> page.says("Go back?"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(room.session().isOn(room.block(0)));
    }

    @Test
    void someoneWithoutAPhoneIsAdded(FxRobot robot) {
        running(robot, 0);
        robot.push(KeyCode.A);
        page.until(
                "the field has the focus",
                () -> page.field("Add someone without a phone").isFocused());
        robot.write("Hugo").push(KeyCode.ENTER);
        until(
                "added",
                session ->
                        session.roster().present().stream().anyMatch(p -> p.name().equals("Hugo")));
        page.until("counted", () -> page.says("9 of 9 here"));
    }

    @Test
    void theTimeRunsOverByItself(FxRobot robot) {
        running(robot, 0);
        page.until("it counts", () -> page.says("of 10:00"));
        room.pass(Duration.ofMinutes(13));
        page.until("it is over", () -> page.says("over time · of 10:00"));
        page.until("and behind", () -> page.says("3 min behind"));
    }
}
