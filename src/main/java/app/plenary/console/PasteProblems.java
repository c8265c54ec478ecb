package app.plenary.console;

import app.plenary.exchange.Outline;
import app.plenary.ui.Dialogs;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tells which lines of a pasted text could not be taken as they stand. */
final class PasteProblems {
    private PasteProblems() {}

    static void show(Desk desk, List<Outline.Problem> problems) {
        var messages = desk.messages();
        var why = new Label(messages.get("console.plan.paste-problems-why"));
        why.setWrapText(true);
        var list =
                new ListView<>(
                        FXCollections.observableArrayList(
                                problems.stream().map(p -> p.sentence(messages)).toList()));
        list.setCellFactory(_ -> new Line());
        list.getStyleClass().add("zone-list");
        list.setAccessibleText(why.getText());
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.plan.paste-problems", problems.size()),
                        new VBox(10, why, list),
                        List.of(
                                new Dialogs.Choice(
                                        messages.get("console.plan.paste-seen"),
                                        Dialogs.Kind.DEFAULT,
                                        () -> {})));
    }

    /** A sentence that may take several lines. */
    private static final class Line extends ListCell<String> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : item);
        }
    }
}
