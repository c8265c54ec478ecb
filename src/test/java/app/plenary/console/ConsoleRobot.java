package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Block;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a test sees of the window, and its hands. Every question is asked on the JavaFX thread. */
final class ConsoleRobot {
    private final FxRobot robot;
    private final ConsoleWindow window;
    private final Stage stage;

    ConsoleRobot(FxRobot robot, ConsoleWindow window, Stage stage) {
        this.robot = robot;
        this.window = window;
        this.stage = stage;
    }

    /** Waits at most 20 seconds. */
    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "Waited in vain until " + what + "; rows " + titles() + ", says " + words(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    void open(LiveSession live) {
        robot.interact(() -> window.open(live));
        until("the rows have the keys", () -> stage.getScene().getFocusOwner() != null);
    }

    /** Looks at Home anew. */
    void home() {
        robot.interact(window::goHome);
    }

    LiveSession live() {
        return ask(window::live);
    }

    Mode mode() {
        return ask(window::mode);
    }

    List<Block> blocks() {
        return live().now().session().agenda().blocks();
    }

    /** Titles of the agenda's rows, from above, also of those scrolled out of sight. */
    List<String> titles() {
        return ask(() ->
                robot.lookup(".agenda-list").queryAll().stream()
                        .filter(ConsoleRobot::isShown)
                        .flatMap(list -> ((ListView<?>) list).getItems().stream())
                        .map(row -> ((RowPlaces.Place) row).row().title())
                        .toList());
    }

    /** How many rows of the agenda are drawn. */
    long rowsDrawn() {
        return ask(() ->
                robot.lookup(".agenda-cell").queryAll().stream()
                        .filter(cell -> !((AgendaCell) cell).isEmpty() && isShown(cell))
                        .count());
    }

    /** The text that has the focus; empty when it is not in a text field. */
    String focusText() {
        return ask(() ->
                stage.getScene().getFocusOwner() instanceof TextInputControl text
                        ? text.getText()
                        : "");
    }

    /** Whether some visible label reads exactly this. */
    boolean says(String words) {
        return ask(() ->
                robot.lookup((Node node) -> reads(node, words)).tryQuery().isPresent()
                        || notes().contains(words));
    }

    private static boolean reads(Node node, String words) {
        return node instanceof Labeled label && words.equals(label.getText()) && isShown(node);
    }

    private List<String> words() {
        return ask(() ->
                robot
                        .lookup((Node node) -> node instanceof Labeled && isShown(node))
                        .queryAll()
                        .stream()
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text != null && !text.isEmpty())
                        .limit(40)
                        .toList());
    }

    private List<String> notes() {
        return robot.lookup(".notification").queryAll().stream()
                .map(node -> node.getAccessibleText() == null ? "" : node.getAccessibleText())
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Presses the button with this text, once it is there. */
    void press(String text) {
        until("there is a button " + text, () -> button(text) != null);
        robot.interact(() -> Objects.requireNonNull(button(text)).fire());
    }

    private @Nullable Button button(String text) {
        return robot.lookup((Node node) -> node instanceof Button && reads(node, text))
                .tryQueryAs(Button.class)
                .orElse(null);
    }

    /** The field that a screen reader calls so. */
    TextInputControl field(String name) {
        return ask(() ->
                robot.lookup((Node node) ->
                                node instanceof TextInputControl
                                        && name.equals(node.getAccessibleText()))
                        .queryAs(TextInputControl.class));
    }

    /** The rows of the agenda that are drawn, from above. */
    List<Node> rows() {
        return ask(() ->
                robot.lookup(".agenda-cell").queryAll().stream()
                        .filter(row -> Rows.isDrawn((AgendaCell) row))
                        .sorted(
                                Comparator.comparingDouble(
                                        row -> row.localToScene(row.getBoundsInLocal()).getMinY()))
                        .toList());
    }

    /**
     * Drags {@code node} to the middle of {@code over} and lets it go, so many pixels below that.
     */
    void drag(Node node, Node over, double below) {
        robot.interact(() -> {
            pull(node, over, below);
            mouse(MouseEvent.MOUSE_RELEASED, node, over, below);
        });
    }

    /** The same without letting go. On the JavaFX thread. */
    static void pull(Node node, Node over, double below) {
        mouse(MouseEvent.MOUSE_PRESSED, node, node, 0);
        mouse(MouseEvent.MOUSE_DRAGGED, node, over, 0);
        mouse(MouseEvent.MOUSE_DRAGGED, node, over, below);
    }

    // The robot of a desktop without a screen moves the mouse, but never drags.
    private static void mouse(EventType<MouseEvent> type, Node on, Node over, double below) {
        var box = over.localToScene(over.getBoundsInLocal());
        double x = box.getMinX() + 30;
        double y = box.getCenterY() + below;
        on.fireEvent(
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(on, x, y)));
    }
}
