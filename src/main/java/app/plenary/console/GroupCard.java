package app.plenary.console;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * One group on the board: its name, how many they are, and the people. People can be dropped on it.
 */
final class GroupCard extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Label name = new Label();
    private final Label count = new Label();
    private final VBox chips = new VBox();

    GroupCard(String kind) {
        getStyleClass().addAll("group-card", kind);
        name.getStyleClass().addAll("strong", "group-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().addAll("small", "quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(name, count);
        head.getStyleClass().add("group-head");
        getChildren().addAll(head, chips);
    }

    void show(String title, List<PersonChip> people) {
        name.setText(title);
        count.setText(Integer.toString(people.size()));
        if (!chips.getChildren().equals(people)) {
            chips.getChildren().setAll(people);
        }
    }

    /** Whether what is being dragged would be dropped here. */
    void target(boolean on) {
        pseudoClassStateChanged(TARGET, on);
    }

    List<PersonChip> people() {
        return chips.getChildren().stream().map(PersonChip.class::cast).toList();
    }
}
