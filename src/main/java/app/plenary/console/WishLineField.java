package app.plenary.console;

import app.plenary.console.WishesViewModel.Nothing;
import app.plenary.console.WishesViewModel.Trouble;
import app.plenary.console.WishesViewModel.Understood;
import app.plenary.exchange.WishCompletion.Choice;
import app.plenary.session.WishId;
import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The line in which a wish is written: what it comes to is told while it is typed, and how it may
 * go on is offered below. Many lines can be pasted; those that are not understood come up one after
 * the other to be mended.
 */
final class WishLineField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double ROW = 30;

    private final Messages messages;
    private final WishesViewModel model;
    private final Consumer<String> say;
    private final Field field = new Field();
    private final Label reading = new Label();
    private final ListView<Choice> choices = new ListView<>();
    private final Deque<String> left = new ArrayDeque<>();
    private Optional<WishId> edited = Optional.empty();
    private boolean quiet;

    /** {@code say} gets what has become of a line. */
    WishLineField(Messages messages, WishesViewModel model, Consumer<String> say) {
        this.messages = messages;
        this.model = model;
        this.say = say;
        field.setAccessibleText(messages.get("console.wish.line"));
        field.setPromptText(messages.get("console.wish.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.textProperty().subscribe(this::refresh);
        field.caretPositionProperty().subscribe(this::offer);
        field.focusedProperty().subscribe(this::offer);
        reading.setWrapText(true);
        reading.setMinHeight(Region.USE_PREF_SIZE);
        reading.getStyleClass().add("wish-reading");
        choices.getStyleClass().addAll("wish-choices", "edge-to-edge");
        choices.setFocusTraversable(false);
        choices.setMaxWidth(460);
        choices.setFixedCellSize(ROW);
        choices.setManaged(true);
        choices.setCellFactory(_ -> new ChoiceCell());
        choices.setOnMouseClicked(_ -> take());
        choices.setVisible(false);
        refresh();
    }

    TextField field() {
        return field;
    }

    Label reading() {
        return reading;
    }

    /** Stands over what is below the line, and only while there is something to offer. */
    ListView<Choice> choices() {
        return choices;
    }

    /** Begins a wish. */
    void begin(Choice choice) {
        edited = Optional.empty();
        put(choice);
    }

    /** Begins to change a wish. */
    void edit(WishId wish) {
        edited = Optional.of(wish);
        var text = model.line(wish);
        put(new Choice("", text, text.length()));
        close();
    }

    /** The wish that is being changed is no more. */
    void forgotten(WishId wish) {
        if (edited.filter(wish::equals).isPresent()) {
            edited = Optional.empty();
            field.clear();
        }
    }

    private void put(Choice choice) {
        quiet = true;
        field.setText(choice.text());
        quiet = false;
        field.requestFocus();
        field.positionCaret(choice.caret());
        refresh();
    }

    /** Reads the line again, as people or their names may be others by now. */
    void refresh() {
        switch (model.understand(field.getText())) {
            case Nothing _ -> tell(left.isEmpty() ? hint() : more(), false);
            case Understood understood ->
                    tell(messages.get("console.wish.understood", understood.words()), false);
            case Trouble trouble ->
                    tell(
                            trouble.unfinished()
                                    ? messages.get("console.wish.unfinished")
                                    : trouble.words(),
                            !trouble.unfinished());
        }
        offer();
    }

    private String hint() {
        return messages.get("console.wish.hint");
    }

    private String more() {
        return messages.get("console.wish.lines-left", left.size());
    }

    private void tell(String sentence, boolean wrong) {
        reading.setText(sentence);
        reading.pseudoClassStateChanged(WRONG, wrong);
    }

    private void offer() {
        if (quiet) {
            return;
        }
        var offered =
                field.isFocused()
                        ? model.choices(
                                field.getText(),
                                Math.min(field.getCaretPosition(), field.getLength()))
                        : List.<Choice>of();
        if (!choices.getItems().equals(offered)) {
            choices.getItems().setAll(offered);
            choices.getSelectionModel().clearSelection();
        }
        boolean some = !offered.isEmpty() && !field.getText().isBlank();
        show(some);
        double height = Math.min(offered.size(), 8) * ROW + 10;
        choices.setMinHeight(height);
        choices.setMaxHeight(height);
    }

    private void close() {
        choices.getItems().clear();
        show(false);
    }

    private void show(boolean some) {
        choices.setVisible(some);
        field.getStyleClass().remove("takes-tab");
        if (some) {
            field.getStyleClass().add("takes-tab");
        }
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case TAB -> {
                if (key.isShiftDown() || !choices.isVisible()) {
                    return;
                }
                if (choices.getSelectionModel().isEmpty()) {
                    choices.getSelectionModel().selectFirst();
                }
                take();
            }
            case ENTER -> {
                if (choices.isVisible() && !choices.getSelectionModel().isEmpty()) {
                    take();
                } else {
                    keep();
                }
            }
            case ESCAPE -> {
                if (choices.isVisible()) {
                    close();
                } else if (!field.getText().isEmpty() || !left.isEmpty()) {
                    next();
                } else {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        if (!choices.isVisible()) {
            offer();
            return;
        }
        int next = choices.getSelectionModel().getSelectedIndex() + by;
        if (next < 0) {
            choices.getSelectionModel().clearSelection();
        } else {
            choices.getSelectionModel().select(Math.min(next, choices.getItems().size() - 1));
        }
    }

    private void take() {
        var choice = choices.getSelectionModel().getSelectedItem();
        if (choice != null) {
            put(choice);
        }
    }

    private void keep() {
        switch (model.understand(field.getText())) {
            case Nothing _ -> {}
            case Trouble trouble -> show(trouble);
            case Understood understood -> {
                var same = model.keep(understood.wishes(), edited);
                say.accept(
                        same.orElseGet(
                                () -> messages.get("console.wish.kept", understood.words())));
                next();
            }
        }
    }

    /** Goes to the place of the mistake. */
    private void show(Trouble trouble) {
        tell(trouble.words(), true);
        int at = trouble.word().isEmpty() ? -1 : field.getText().indexOf(trouble.word());
        if (at >= 0) {
            field.selectRange(at, at + trouble.word().length());
        }
        close();
    }

    /** Done with the line: on to the next that was pasted, if any. */
    private void next() {
        edited = Optional.empty();
        var text = left.isEmpty() ? "" : left.poll();
        quiet = true;
        field.setText(text);
        field.end();
        quiet = false;
        close();
        switch (model.understand(text)) {
            case Trouble trouble -> tell(trouble.words(), true);
            case Understood _, Nothing _ -> refresh();
        }
    }

    private void paste(String text) {
        var pasted = model.pasted(text);
        if (!pasted.wishes().isEmpty()) {
            var same = model.keep(pasted.wishes(), Optional.empty());
            say.accept(
                    same.orElseGet(() ->
                            messages.get(
                                    "console.wish.pasted",
                                    pasted.wishes().size(),
                                    pasted.left().size())));
        } else {
            say.accept(messages.get("console.wish.pasted", 0, pasted.left().size()));
        }
        left.addAll(pasted.left());
        next();
    }

    private final class Field extends TextField {
        @Override
        public void paste() {
            var text = Clipboard.getSystemClipboard().getString();
            if (text != null && text.strip().lines().count() > 1) {
                WishLineField.this.paste(text);
            } else {
                super.paste();
            }
        }
    }

    private static final class ChoiceCell extends ListCell<Choice> {
        ChoiceCell() {
            getStyleClass().add("wish-choice");
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null || empty ? "" : choice.label());
        }
    }
}
