package app.plenary.console;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** Something that holds or not and, when a change was refused, the reason below. */
final class CheckField extends VBox {
    private final CheckBox box = new CheckBox();
    private final Label problem = new Label();
    private ChipRow.Submit<Boolean> submit = (_, _) -> {};
    private Object target = "";
    private boolean shown;

    CheckField(String name) {
        getStyleClass().add("commit-field");
        box.setText(name);
        box.setWrapText(true);
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        FieldSet.onlyWhenVisible(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        box.setOnAction(_ -> choose(box.isSelected()));
        getChildren().addAll(box, problem);
    }

    private void choose(boolean value) {
        problem.setText("");
        var asked = target;
        Consumer<String> refused =
                sentence -> {
                    if (asked.equals(target)) {
                        problem.setText(sentence);
                        box.setSelected(shown);
                    }
                };
        submit.send(value, refused);
    }

    /** Shows whether it holds for {@code newTarget}. */
    void show(Object newTarget, boolean value, ChipRow.Submit<Boolean> how) {
        if (!newTarget.equals(target)) {
            target = newTarget;
            problem.setText("");
        }
        shown = value;
        submit = how;
        box.setSelected(value);
    }
}
