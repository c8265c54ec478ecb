package app.plenary.console;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The fields of one panel: made here, so that what is half typed in any of them can be kept. */
final class FieldSet {
    private final List<CommitField> all = new ArrayList<>();
    private final Consumer<String> tell;

    /** {@code tell} gets problems that come when a field shows something else by then. */
    FieldSet(Consumer<String> tell) {
        this.tell = tell;
    }

    CommitField line(String name) {
        return kept(CommitField.line(name, tell));
    }

    CommitField lines(String name, int rows) {
        return kept(CommitField.lines(name, rows, tell));
    }

    private CommitField kept(CommitField field) {
        all.add(field);
        return field;
    }

    /** Hands on what is half typed. */
    void commit() {
        all.forEach(CommitField::commit);
    }

    /** {@code parts} side by side, equally wide. */
    static HBox row(Region... parts) {
        var row = new HBox(12, parts);
        for (Region part : parts) {
            part.setPrefWidth(80);
            part.setMinWidth(0);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        return row;
    }

    static void onlyWhenVisible(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }
}
