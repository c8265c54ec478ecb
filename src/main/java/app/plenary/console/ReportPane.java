package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups telling the others what they found: one key gives the word to the next, the order is
 * changed by dragging, by Alt with the arrow keys, or shuffled.
 */
final class ReportPane extends VBox {
    private final Messages messages;
    private final ReportViewModel model;
    private final Label title = new Label();
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final List<ReportRow> rows = new ArrayList<>();
    private final ActionButton pass;
    private final ConsoleCommand next;

    /** {@code shown} is called when the word is given on, wherever the person is. */
    ReportPane(Messages messages, ReportViewModel model, Runnable shown) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("report-pane");
        next =
                new ConsoleCommand(
                        "group.pass-word",
                        "console.group.report.pass",
                        model::canPass,
                        () -> {
                            shown.run();
                            model.pass();
                        },
                        new KeyCodeCombination(KeyCode.W));
        title.getStyleClass().add("quiet");
        title.setMinWidth(0);
        pass = next.buttonWithKey(Buttons::primary, messages).icon(Material2RoundAL.CAMPAIGN);
        var order =
                new HBox(
                        Buttons.plain(messages.get("console.group.report.shuffle"))
                                .does(model::shuffle),
                        Buttons.plain(messages.get("console.group.report.as-they-sit"))
                                .does(model::asTheySit));
        order.getStyleClass().add("buttons");
        var buttons = new HBox(pass, order);
        buttons.getStyleClass().add("buttons");
        lines.getStyleClass().add("report-rows");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new Ends(buttons, title), scroll);
    }

    List<ConsoleCommand> commands() {
        return List.of(next);
    }

    /** Shows the model as it is now. */
    void refresh() {
        next.refresh();
        var shown = model.rows();
        title.setText(model.title());
        pass.setText(model.passing());
        while (rows.size() > shown.size()) {
            rows.removeLast();
        }
        while (rows.size() < shown.size()) {
            rows.add(new ReportRow(messages, model, this));
        }
        for (int i = 0; i < shown.size(); i++) {
            rows.get(i).show(shown.get(i), i);
        }
        if (!lines.getChildren().equals(rows)) {
            lines.getChildren().setAll(rows);
        }
    }

    /** Which row is at that height of the scene; the last for anything below. */
    int indexAt(double sceneY) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).localToScene(0, rows.get(i).getHeight()).getY() > sceneY) {
                return i;
            }
        }
        return rows.size() - 1;
    }

    /** Marks the row that something would be dropped on; negative for none. */
    void target(int index) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).target(i == index);
        }
    }

    /** Brings the keys to the row at {@code index}, if there is one. */
    void focus(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.get(index).requestFocus();
            Sight.reveal(scroll, rows.get(index));
        }
    }
}
