package app.plenary.console;

import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** One of the {@link OfferedLines}, with a field in place of its title while that is edited. */
final class OfferedCell<R extends OfferedLine> extends ListCell<R> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final Messages messages;
    private final OfferedLines<R> lines;
    private final OfferedLook<R> look;
    private final CheckBox take = new CheckBox();
    private final Label number = new Label();
    private final Label title = new Label();
    private final TextField field = new TextField();
    private final Label facts = new Label();
    private final Label said = new Label();
    private final HBox line = new HBox(10);

    OfferedCell(Messages messages, OfferedLines<R> lines, OfferedLook<R> look) {
        this.messages = messages;
        this.lines = lines;
        this.look = look;
        getStyleClass().add("arrival-row");
        take.setFocusTraversable(false);
        take.setOnAction(_ -> {
            var row = getItem();
            if (row != null) {
                lines.take(row, take.isSelected());
            }
        });
        number.getStyleClass().addAll("small", "quiet", "line-number");
        title.getStyleClass().add("strong");
        field.setAccessibleText(look.field());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty()
                .subscribe((was, is) -> {
                    var row = getItem();
                    if (was && !is && row != null) {
                        lines.edited(row, field.getText());
                    }
                });
        facts.getStyleClass().addAll("small", "quiet");
        said.getStyleClass().add("small");
        look.arrange(title, field, facts, said);
        line.getStyleClass().add("line");
        setPrefWidth(0);
        setOnMouseClicked(mouse -> {
            var row = getItem();
            if (mouse.getClickCount() == 2 && row != null) {
                lines.edit(row);
            }
        });
    }

    private void press(KeyEvent key) {
        var row = getItem();
        if (row == null) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> lines.edited(row, field.getText());
            case ESCAPE -> lines.edited(row, null);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        boolean edited = lines.isEdited(row);
        take.setSelected(row.taken());
        take.setDisable(!row.mayBeTaken());
        number.setText(Integer.toString(row.line()));
        title.setText(row.title().isEmpty() ? look.untitled() : row.title());
        facts.setText(row.facts());
        said.setText(row.said());
        look.tone(row, said);
        said.getStyleClass().removeAll("late-ink", "danger-ink", "quiet");
        said.getStyleClass()
                .add(row.isToLookAt() ? (row.mayBeTaken() ? "late-ink" : "danger-ink") : "quiet");
        pseudoClassStateChanged(LEFT_OUT, !row.taken());
        line.getChildren().setAll(take, number, edited ? field : title, facts, said);
        setTooltip(new Tooltip(String.join("\n", row.title(), row.facts(), row.said()).strip()));
        setAccessibleText(
                messages.get(
                        row.taken() ? "console.people.spoken" : "console.people.spoken-left",
                        row.line(),
                        title.getText(),
                        row.facts(),
                        row.said()));
        setGraphic(line);
        if (edited && !field.isFocused()) {
            field.setText(row.title());
            field.requestFocus();
            field.selectAll();
        }
    }
}
