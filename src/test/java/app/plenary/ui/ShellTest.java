package app.plenary.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class ShellTest {
    private final List<String> done = new ArrayList<>();
    private Shell shell;
    private Button under;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        under = Buttons.plain("Under").does(() -> done.add("under"));
        shell = new Shell(Messages.of(Locale.ENGLISH), new VBox(under, new TextField()));
        var scene = new Scene(shell, 900, 700);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), () -> done.add("shortcut"));
        new Theme(Theme.Appearance.LIGHT, _ -> {}).apply(scene);
        window.setScene(scene);
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
    }

    @Test
    void escapeGivesUpAndFocusReturnsToWhereItWas(FxRobot robot) {
        robot.interact(under::requestFocus);
        robot.interact(() ->
                shell.dialogs().confirm("End?", "It is early.", "End", () -> done.add("end")));
        assertTrue(shell.dialogs().openProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(shell.dialogs().openProperty().get());
        assertEquals(List.of(), done);
        assertEquals(under, focus());
    }

    @Test
    void enterTakesTheDefaultAnswer(FxRobot robot) {
        robot.interact(
                () -> shell.dialogs().confirm("Start?", "Now.", "Start", () -> done.add("start")));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("start"), done);
    }

    @Test
    void enterKeepsEverythingWhenSomethingWouldBeTakenAway(FxRobot robot) {
        robot.interact(() ->
                shell.dialogs()
                        .confirmDanger(
                                "Delete?", "All of it.", "Delete", () -> done.add("delete")));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), done);
        robot.interact(() ->
                shell.dialogs()
                        .confirmDanger(
                                "Delete?", "All of it.", "Delete", () -> done.add("delete")));
        robot.push(KeyCode.TAB).push(KeyCode.ENTER);
        assertEquals(List.of("delete"), done);
    }

    @Test
    void tabGoesRoundInsideTheDialog(FxRobot robot) {
        robot.interact(() ->
                shell.dialogs()
                        .ask(
                                "Which?",
                                "Three ways.",
                                List.of(
                                        Choice.cancel("Leave"),
                                        new Choice("One", Kind.PLAIN, () -> done.add("one")),
                                        new Choice("Two", Kind.DEFAULT, () -> done.add("two")))));
        assertEquals("Two", focusText());
        var seen = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.TAB);
            seen.add(focusText());
            assertTrue(focus().isFocusVisible(), "one sees where one is");
        }
        assertEquals(List.of("Leave", "One", "Two", "Leave", "One", "Two"), seen);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("One", focusText());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("one"), done, "Enter takes the answer that has the focus");
    }

    @Test
    void theWindowUnderADialogIsOutOfReach(FxRobot robot) {
        robot.interact(
                () -> shell.dialogs().confirm("Start?", "Now.", "Start", () -> done.add("start")));
        robot.clickOn(under);
        robot.push(KeyCode.F5);
        assertEquals(List.of(), done);
        robot.interact(under::requestFocus);
        assertEquals("Start", focusText(), "focus that strays is fetched back");
        robot.push(KeyCode.ESCAPE).push(KeyCode.F5);
        assertEquals(List.of("shortcut"), done);
    }

    @Test
    void aTextWithAProblemIsNotTaken(FxRobot robot) {
        robot.interact(() ->
                shell.dialogs()
                        .askText(
                                "Rename",
                                "Title",
                                "Old",
                                "Rename",
                                text ->
                                        text.isEmpty()
                                                ? Optional.of("Give it a title.")
                                                : Optional.empty(),
                                done::add));
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.ENTER);
        assertEquals("Give it a title.", ((Labeled) shell.lookup(".problem")).getText());
        assertTrue(shell.dialogs().openProperty().get());
        robot.write("New ").push(KeyCode.ENTER);
        assertEquals(List.of("New"), done);
    }

    @Test
    void oneDialogWaitsForTheOther(FxRobot robot) {
        robot.interact(() -> {
            shell.dialogs().confirm("First?", "One.", "First", () -> done.add("first"));
            shell.dialogs().confirm("Second?", "Two.", "Second", () -> done.add("second"));
        });
        assertEquals(List.of("Cancel", "First"), shell.dialogs().openChoices());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("Cancel", "Second"), shell.dialogs().openChoices());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("first", "second"), done);
        assertFalse(shell.dialogs().openProperty().get());
    }

    @Test
    void anAnswerMayOpenTheNextQuestion(FxRobot robot) {
        robot.interact(() ->
                shell.dialogs()
                        .confirm(
                                "First?",
                                "One.",
                                "Go on",
                                () -> shell.dialogs().tell("Done", "That was it.")));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("OK"), shell.dialogs().openChoices());
        robot.push(KeyCode.ENTER);
        assertFalse(shell.dialogs().openProperty().get());
    }

    @Test
    void undoInAToastIsCalledOnceAndTheToastGoes(FxRobot robot) {
        robot.interact(() -> shell.toasts().showWithUndo("Deleted.", () -> done.add("undo")));
        robot.clickOn("Undo");
        assertEquals(List.of("undo"), done);
        assertEquals(0, shell.toasts().getChildren().size());
    }

    @Test
    void aToastIsClosedByItsOwnButtonWithoutUndoing(FxRobot robot) {
        robot.interact(() -> shell.toasts().showWithUndo("Deleted.", () -> done.add("undo")));
        robot.clickOn(".close-button");
        assertEquals(0, shell.toasts().getChildren().size());
        assertEquals(List.of(), done);
    }

    @Test
    void atMostThreeToastsStandAndTheyDoNotBlockTheWindow(FxRobot robot) {
        robot.interact(() -> List.of("1", "2", "3", "4").forEach(shell.toasts()::show));
        assertEquals(3, shell.toasts().getChildren().size());
        robot.clickOn(under);
        assertEquals(List.of("under"), done);
    }

    @Test
    void nothingOpensASecondWindow(FxRobot robot) {
        robot.interact(() -> {
            shell.toasts().show("Saved.");
            shell.dialogs().tell("Note", "Only here.");
        });
        assertEquals(List.of(stage), List.copyOf(Window.getWindows()));
    }

    @Test
    void theBannerTakesNoRoomUntilThereIsSomethingToSay(FxRobot robot) {
        robot.interact(shell::layout);
        assertEquals(0, under.localToScene(0, 0).getY());
        robot.interact(() ->
                shell.banner()
                        .show(
                                Tone.DANGER,
                                "Not saved.",
                                Buttons.plain("Try again").does(() -> done.add("again"))));
        robot.interact(shell::layout);
        assertTrue(under.localToScene(0, 0).getY() > 20);
        robot.clickOn("Try again");
        assertEquals(List.of("again"), done);
        robot.interact(() -> shell.banner().clear());
        robot.interact(shell::layout);
        assertEquals(0, under.localToScene(0, 0).getY());
    }

    @Test
    void theContentCanBeReplaced(FxRobot robot) {
        robot.interact(() -> shell.content(new Label("Other")));
        assertNull(under.getScene());
    }

    private Node focus() {
        return stage.getScene().getFocusOwner();
    }

    private String focusText() {
        return focus() instanceof Labeled labeled ? labeled.getText() : String.valueOf(focus());
    }
}
