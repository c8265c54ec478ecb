package app.plenary.console;

import app.plenary.console.Arrivals.Row;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A line of a list of people before it is taken. */
final class ArrivalCell extends ListCell<Row> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final Messages messages;
    private final ArrivalPane pane;
    private final CheckBox take = new CheckBox();
    private final Label number = new Label();
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Label facts = new Label();
    private final Label said = new Label();
    private final HBox line = new HBox(10);

    ArrivalCell(Messages messages, ArrivalPane pane) {
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
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setPrefWidth(210);
        name.setMinWidth(210);
        field.setPrefWidth(210);
        field.setMinWidth(210);
        field.setAccessibleText(messages.get("console.people.name"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty()
                .subscribe((was, is) -> {
                    var row = getItem();
                    if (was && !is && row != null) {
                        pane.edited(row, field.getText());
                    }
                });
        facts.getStyleClass().addAll("small", "quiet");
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        said.setMinWidth(Region.USE_PREF_SIZE);
        said.setMaxWidth(420);
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
        name.setText(row.name().isEmpty() ? messages.get("console.people.nameless") : row.name());
        facts.setText(row.facts());
        said.setText(row.said());
        (row.mayBeTaken() || !row.isToLookAt()
                        ? (row.isToLookAt() ? Tone.LATE : Tone.NEUTRAL)
                        : Tone.DANGER)
                .on(said);
        said.getStyleClass().removeAll("late-ink", "danger-ink", "quiet");
        said.getStyleClass()
                .add(row.isToLookAt() ? (row.mayBeTaken() ? "late-ink" : "danger-ink") : "quiet");
        pseudoClassStateChanged(LEFT_OUT, !row.taken());
        line.getChildren().setAll(take, number, edited ? field : name, facts, said);
        setTooltip(new Tooltip(String.join("\n", row.name(), row.facts(), row.said()).strip()));
        setAccessibleText(
                messages.get(
                        row.taken() ? "console.people.spoken" : "console.people.spoken-left",
                        row.line(),
                        name.getText(),
                        row.facts(),
                        row.said()));
        setGraphic(line);
        if (edited && !field.isFocused()) {
            field.setText(row.name());
            field.requestFocus();
            field.selectAll();
        }
    }
}
