package app.plenary.console;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/**
 * A text with its name above and, when it was refused, the reason below. What is typed is handed on
 * when the field is left, or by Enter (Ctrl+Enter where lines may break); Escape takes back what
 * was typed since.
 */
final class CommitField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    /** As many letters go into a line of a rail. */
    private static final int LETTERS = 34;

    /** Hands the text on; the sentence why it cannot be taken comes back later, if at all. */
    @FunctionalInterface
    interface Submit {
        void send(String text, Consumer<String> problem);
    }

    private final TextInputControl input;
    private final Label problem = new Label();
    private final Consumer<String> elsewhere;
    private Submit submit = (_, _) -> {};
    private String shown = "";
    private String sent = "";
    private Object target = "";

    private CommitField(String name, TextInputControl input, Consumer<String> elsewhere) {
        this.input = input;
        this.elsewhere = elsewhere;
        getStyleClass().add("commit-field");
        var label = new Label(name);
        label.getStyleClass().addAll("small", "quiet");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        if (!name.isEmpty()) {
            getChildren().add(label);
        }
        VBox.setVgrow(input, Priority.ALWAYS);
        getChildren().addAll(input, problem);
        input.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        commit();
                    }
                });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /**
     * One line. {@code elsewhere} tells a problem that comes when the field shows something else.
     */
    static CommitField line(String name, Consumer<String> elsewhere) {
        return new CommitField(name, new TextField(), elsewhere);
    }

    /** Several lines, {@code rows} high to begin with. */
    static CommitField lines(String name, int rows, Consumer<String> elsewhere) {
        var area = new TextArea();
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setWrapText(true);
        return new CommitField(name, area, elsewhere);
    }

    /** Grows with its text, up to so many rows, so that what is there is seen whole. */
    CommitField upTo(int most) {
        if (input instanceof TextArea area) {
            int least = area.getPrefRowCount();
            area.textProperty()
                    .subscribe(text -> area.setPrefRowCount(Math.clamp(rows(text), least, most)));
        }
        return this;
    }

    /** As many as it will take in a rail, or one more. */
    private static int rows(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / LETTERS).sum();
    }

    TextInputControl input() {
        return input;
    }

    /** Adds a sentence of help at a screen reader's hand and in the empty field. */
    CommitField prompt(String text) {
        input.setPromptText(text);
        return this;
    }

    /**
     * Shows {@code value} of {@code newTarget}. What is being typed about the same target stays;
     * what was typed about another one is handed on first.
     */
    void show(Object newTarget, String value, Submit how) {
        if (!newTarget.equals(target)) {
            commit();
            target = newTarget;
            problem.setText("");
            input.pseudoClassStateChanged(INVALID, false);
            put(value);
        } else if (!isRefused() && (!isDirty() || hasArrived(value))) {
            put(value);
        } else {
            shown = value;
        }
        submit = how;
    }

    private void put(String value) {
        shown = value;
        sent = value;
        if (!input.getText().equals(value) || input.isUndoable()) {
            int caret = input.getCaretPosition();
            // Set even when equal: it forgets the typing, so that Ctrl+Z is the workshop's again.
            input.setText(value);
            input.positionCaret(Math.min(caret, value.length()));
        }
    }

    /** Whether {@code value} is what became of the text handed on, and nothing was typed since. */
    private boolean hasArrived(String value) {
        return input.getText().equals(sent) && !value.equals(shown);
    }

    private boolean isDirty() {
        return !input.getText().equals(shown);
    }

    private boolean isRefused() {
        return !problem.getText().isEmpty();
    }

    /** Hands on what was typed, if anything was. */
    void commit() {
        if (!isDirty() || input.getText().equals(sent)) {
            return;
        }
        sent = input.getText();
        problem.setText("");
        input.pseudoClassStateChanged(INVALID, false);
        var asked = target;
        submit.send(
                sent,
                sentence -> {
                    if (asked.equals(target)) {
                        problem.setText(sentence);
                        input.pseudoClassStateChanged(INVALID, true);
                    } else {
                        elsewhere.accept(sentence);
                    }
                });
    }

    private void revert() {
        problem.setText("");
        input.pseudoClassStateChanged(INVALID, false);
        sent = shown;
        input.setText(shown);
    }

    private void onKey(KeyEvent key) {
        boolean single = input instanceof TextField;
        if (key.getCode() == KeyCode.ENTER && (single || key.isShortcutDown())) {
            commit();
            input.selectAll();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && isDirty()) {
            revert();
            key.consume();
        }
    }

    /** A sentence that a screen reader gives as help. */
    CommitField help(String sentence) {
        input.setAccessibleHelp(sentence);
        return this;
    }
}
