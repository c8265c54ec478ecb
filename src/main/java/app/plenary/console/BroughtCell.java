package app.plenary.console;

import app.plenary.console.BroughtRows.Look;
import app.plenary.console.BroughtRows.Row;
import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/** A question or a block from a file before it is taken. */
final class BroughtCell extends ListCell<Row> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final double SAID = 350;
    private static final double FACTS = 150;

    private final Messages messages;
    private final BroughtPane pane;
    private final CheckBox take = new CheckBox();
    private final Label number = new Label();
    private final Label title = new Label();
    private final TextField field = new TextField();
    private final Label facts = new Label();
    private final Label said = new Label();
    private final HBox line = new HBox(10);

    BroughtCell(Messages messages, BroughtPane pane) {
        this.messages = messages;
        this.pane = pane;
        getStyleClass().add("arrival-row");
        take.setFocusTraversable(false);
        take.setOnAction(_ -> {
            var row = getItem();
            if (row != null) {
                pane.take(row, take.isSelected());
            }
        });
        number.getStyleClass().addAll("small", "quiet", "line-number");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setAccessibleText(messages.get("console.bring.text"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty()
                .subscribe((was, is) -> {
                    var row = getItem();
                    if (was && !is && row != null) {
                        pane.edited(row, field.getText());
                    }
                });
        facts.getStyleClass().addAll("small", "quiet");
        facts.setMinWidth(FACTS);
        facts.setMaxWidth(FACTS);
        said.setMinWidth(SAID);
        said.setMaxWidth(SAID);
        said.setWrapText(true);
        said.setMaxHeight(36);
        said.getStyleClass().add("small");
        line.getStyleClass().add("line");
        setPrefWidth(0);
        setOnMouseClicked(mouse -> {
            var row = getItem();
            if (mouse.getClickCount() == 2 && row != null) {
                pane.edit(row);
            }
        });
    }

    private void press(KeyEvent key) {
        var row = getItem();
        if (row == null) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> pane.edited(row, field.getText());
            case ESCAPE -> pane.edited(row, null);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        boolean edited = pane.isEdited(row);
        take.setSelected(row.taken());
        take.setDisable(!row.mayBeTaken());
        number.setText(Integer.toString(row.line()));
        title.setText(row.title().isEmpty() ? messages.get("console.bring.untitled") : row.title());
        facts.setText(row.facts());
        said.setText(row.said());
        said.getStyleClass().removeAll("late-ink", "danger-ink", "quiet");
        said.getStyleClass()
                .add(
                        row.look() == Look.FINE
                                ? "quiet"
                                : row.look() == Look.CHANGED ? "late-ink" : "danger-ink");
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
