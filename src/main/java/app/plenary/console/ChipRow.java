package app.plenary.console;

import app.plenary.ui.Chip;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A few values as chips of which one holds, with its name above and, when a choice was refused, the
 * reason below.
 */
final class ChipRow<T> extends VBox {

    /** Takes the choice; the sentence why it cannot be taken comes back later, if at all. */
    @FunctionalInterface
    interface Submit<T> {
        void send(T value, Consumer<String> problem);
    }

    private final Map<T, Chip> chips = new LinkedHashMap<>();
    private final Label problem = new Label();
    private Submit<T> submit = (_, _) -> {};
    private @Nullable T shown;
    private Object target = "";

    ChipRow(String name, List<T> values, Function<T, String> words, Function<T, Tone> tone) {
        getStyleClass().add("commit-field");
        var label = new Label(name);
        label.getStyleClass().addAll("small", "quiet");
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        var group = new ToggleGroup();
        var row = new FlowPane(6, 6);
        for (T value : values) {
            var chip = new Chip(words.apply(value), tone.apply(value));
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> choose(value));
            chips.put(value, chip);
            row.getChildren().add(chip);
        }
        getChildren().addAll(label, row, problem);
    }

    private void choose(T value) {
        mark(value);
        problem.setText("");
        submit.send(
                value,
                sentence -> {
                    problem.setText(sentence);
                    mark(shown);
                });
    }

    /** Shows that {@code value} holds for {@code newTarget}; null marks none. */
    void show(Object newTarget, @Nullable T value, Submit<T> how) {
        if (!newTarget.equals(target)) {
            target = newTarget;
            problem.setText("");
        }
        shown = value;
        submit = how;
        mark(value);
    }

    private void mark(@Nullable T value) {
        chips.forEach((of, chip) -> chip.setSelected(of.equals(value)));
    }
}
