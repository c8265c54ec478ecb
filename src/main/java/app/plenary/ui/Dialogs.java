package app.plenary.ui;

import app.plenary.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Questions laid over the window's content. While one is open the content can be neither clicked
 * nor reached by key; Escape gives it up, Enter takes the default, and focus then returns to where
 * it was. One shows at a time, others wait for their turn. To be used on the JavaFX thread.
 */
public final class Dialogs extends StackPane {
    /** What a choice is to the question. */
    public enum Kind {
        /** The answer that Enter gives. */
        DEFAULT,
        /** Any other answer. */
        PLAIN,
        /** An answer that takes something away; Enter gives it only when it has the focus. */
        DANGER,
        /** The answer that Escape gives: nothing happens. */
        CANCEL
    }

    /** One answer, and what it does after the dialog has closed. */
    public record Choice(String label, Kind kind, Runnable action) {
        /** An answer that does nothing. */
        public static Choice cancel(String label) {
            return new Choice(label, Kind.CANCEL, () -> {});
        }
    }

    private final Messages messages;
    private final Node under;
    private final Deque<DialogPanel> waiting = new ArrayDeque<>();
    private final FocusTrap trap = new FocusTrap(this);
    private @Nullable DialogPanel open;
    private @Nullable Node focusBefore;

    Dialogs(Messages messages, Node under) {
        this.messages = messages;
        this.under = under;
        getStyleClass().add("veil");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Whether a dialog is open. Keys that work anywhere in the window must rest meanwhile. */
    public ReadOnlyBooleanProperty openProperty() {
        return visibleProperty();
    }

    /** Asks whether to do {@code action}; {@code yes} names it ("Start now"), and Enter does it. */
    public void confirm(String title, String sentence, String yes, Runnable action) {
        ask(title, sentence, List.of(cancel(), new Choice(yes, Kind.DEFAULT, action)));
    }

    /** Asks before something is taken away. Enter and Escape both keep it. */
    public void confirmDanger(String title, String sentence, String yes, Runnable action) {
        ask(title, sentence, List.of(cancel(), new Choice(yes, Kind.DANGER, action)));
    }

    /**
     * Asks a question with several answers, shown from left to right. Without a {@code CANCEL}
     * Escape does nothing.
     */
    public void ask(String title, String sentence, List<Choice> choices) {
        var text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        show(title, text, choices);
    }

    /** Tells something that must be seen before work goes on. */
    public void tell(String title, String sentence) {
        ask(
                title,
                sentence,
                List.of(new Choice(messages.get("ui.dialog.ok"), Kind.DEFAULT, () -> {})));
    }

    /**
     * Asks for one line of text, beginning with {@code initial}. While {@code problem} has
     * something to say about it, that is shown and the text is not taken.
     */
    public void askText(
            String title,
            String label,
            String initial,
            String yes,
            Function<String, Optional<String>> problem,
            Consumer<String> action) {
        var field = new TextField(initial);
        var name = new Label(label);
        name.getStyleClass().addAll("small", "quiet");
        name.setLabelFor(field);
        field.setAccessibleText(label);
        var trouble = new Label();
        trouble.getStyleClass().add("problem");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        field.textProperty().subscribe(() -> trouble.setText(""));
        var body = new VBox(4, name, field, trouble);
        var take = new Choice(yes, Kind.DEFAULT, () -> action.accept(field.getText().strip()));
        enqueue(
                new DialogPanel(
                        title,
                        body,
                        List.of(cancel(), take),
                        this::answer,
                        choice -> {
                            if (choice.kind() != Kind.DEFAULT) {
                                return true;
                            }
                            trouble.setText(problem.apply(field.getText().strip()).orElse(""));
                            return trouble.getText().isEmpty();
                        }));
    }

    /**
     * Shows {@code body} under {@code title} with {@code choices} below it; for anything longer
     * than a sentence.
     */
    public void show(String title, Node body, List<Choice> choices) {
        enqueue(new DialogPanel(title, body, choices, this::answer, _ -> true));
    }

    /** As {@link #show}, in a wider panel. */
    public void showWide(String title, Node body, List<Choice> choices) {
        showWide(title, body, choices, _ -> true);
    }

    /**
     * As {@link #showWide}; {@code mayTake} is asked before a choice is taken, and may say why not
     * in the body and refuse.
     */
    public void showWide(String title, Node body, List<Choice> choices, Predicate<Choice> mayTake) {
        var panel = new DialogPanel(title, body, choices, this::answer, mayTake);
        panel.getStyleClass().add("wide");
        enqueue(panel);
    }

    /** As {@link #show}, in a panel wide enough for three columns. */
    public void showWidest(String title, Node body, List<Choice> choices) {
        showWidest(title, body, choices, _ -> true);
    }

    /** As {@link #showWidest}; {@code mayTake} is asked before a choice is taken. */
    public void showWidest(
            String title, Node body, List<Choice> choices, Predicate<Choice> mayTake) {
        var panel = new DialogPanel(title, body, choices, this::answer, mayTake);
        panel.getStyleClass().add("widest");
        enqueue(panel);
    }

    /** Gives the default answer, as Enter does where what has the focus leaves it unused. */
    public void takeDefault() {
        if (open != null) {
            open.takeDefault();
        }
    }

    /**
     * Shows {@code body} by itself, near the top of the window. It closes with {@link #dismiss},
     * which Escape does too.
     */
    public void showBare(Node body) {
        var panel = new DialogPanel("", body, List.of(), this::answer, _ -> true);
        panel.getStyleClass().add("bare");
        setAlignment(panel, Pos.TOP_CENTER);
        dismissOnEscape(panel);
        enqueue(panel);
    }

    private void dismissOnEscape(DialogPanel panel) {
        panel.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        dismiss();
                        key.consume();
                    }
                });
    }

    /**
     * Shows {@code body} over the whole window, so that nothing of what is below can be seen. It
     * closes with {@link #dismiss}, which Escape does too.
     */
    public void showWhole(Node body) {
        var panel = new DialogPanel("", body, List.of(), this::answer, _ -> true);
        panel.getStyleClass().add("whole");
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(body, Priority.ALWAYS);
        dismissOnEscape(panel);
        enqueue(panel);
    }

    /**
     * Closes the open dialog as if Escape had been pressed, when its question has become pointless.
     */
    public void dismiss() {
        if (open != null) {
            answer(cancel());
        }
    }

    private Choice cancel() {
        return Choice.cancel(messages.get("ui.dialog.cancel"));
    }

    private void enqueue(DialogPanel panel) {
        waiting.add(panel);
        if (open == null) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
            openNext();
        }
    }

    private void openNext() {
        open = waiting.poll();
        if (open != null) {
            under.setMouseTransparent(true);
            getChildren().setAll(open);
            setVisible(true);
            trap.enter(open);
        }
    }

    private void answer(Choice choice) {
        getChildren().clear();
        openNext();
        if (open == null) {
            trap.leave();
            setVisible(false);
            under.setMouseTransparent(false);
            if (focusBefore != null && Objects.equals(focusBefore.getScene(), getScene())) {
                focusBefore.requestFocus();
            }
            focusBefore = null;
        }
        choice.action().run();
    }

    /** Labels of the dialog that is open, for tests. */
    List<String> openChoices() {
        return open == null ? List.of() : new ArrayList<>(open.labels());
    }
}
