package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/**
 * How a question is answered: a menu of all kinds and of ready-made questions, its name above and,
 * when a choice was refused, the reason below.
 */
final class KindMenu extends VBox {
    private final Messages messages;
    private final MenuButton button = new MenuButton();
    private final Label problem = new Label();
    private PollEdits.Place at = new PollEdits.Place(BlockId.fresh(), 0);

    KindMenu(Messages messages, PollEdits edits) {
        this.messages = messages;
        getStyleClass().add("commit-field");
        var name = new Label(messages.get("console.question.kind"));
        name.getStyleClass().addAll("small", "quiet");
        name.setLabelFor(button);
        button.getStyleClass().addAll("action", "plain", "wish-add", "kind-menu");
        button.setMaxWidth(Double.MAX_VALUE);
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        FieldSet.onlyWhenVisible(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        for (QuestionShape shape : QuestionShape.values()) {
            add(shape.title(messages), told -> edits.become(at, shape, told));
        }
        button.getItems().add(new SeparatorMenuItem());
        for (PollPreset preset :
                List.of(
                        PollPreset.YES_NO_MAYBE,
                        PollPreset.ABCD,
                        PollPreset.CHECK_IN,
                        PollPreset.EXIT_TICKET)) {
            add(preset.title(messages), told -> edits.preset(at, preset, told));
        }
        getChildren().addAll(name, button, problem);
    }

    private void add(String title, Consumer<Consumer<String>> choose) {
        var item = new MenuItem(title);
        item.setOnAction(_ -> {
            var asked = at;
            problem.setText("");
            choose.accept(sentence -> {
                if (asked.equals(at)) {
                    problem.setText(sentence);
                }
            });
        });
        button.getItems().add(item);
    }

    void show(PollEdits.Place place, QuestionShape shape) {
        if (!place.equals(at)) {
            at = place;
            problem.setText("");
        }
        var title = shape.title(messages);
        button.setText(title);
        button.setAccessibleText(messages.get("console.question.kind.spoken", title));
    }
}
