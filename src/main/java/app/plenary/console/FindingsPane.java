package app.plenary.console;

import app.plenary.plan.Finding;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the check has found, one sentence a line. A click on it leads there; the button beside it
 * mends it.
 */
final class FindingsPane extends ScrollPane {
    private final Messages messages;
    private final PlanCheck check;
    private final Consumer<Finding> go;
    private final VBox lines = new VBox();
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    private List<Finding> shown = List.of();

    /** {@code go} shows where something was found. */
    FindingsPane(Messages messages, PlanCheck check, Consumer<Finding> go) {
        this.messages = messages;
        this.check = check;
        this.go = go;
        lines.getStyleClass().add("finding-lines");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("findings");
        setFocusTraversable(false);
        visibleProperty().bind(wanted);
        managedProperty().bind(wanted);
        setMinHeight(Region.USE_PREF_SIZE);
        wanted.subscribe(this::show);
    }

    /** Whether it is to be seen. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Shows what the check tells now. */
    void show() {
        var now = check.findings();
        if (!wanted.get()) {
            return;
        }
        if (now.equals(shown) && !lines.getChildren().isEmpty()) {
            return;
        }
        shown = now;
        lines.getChildren().setAll(now.stream().map(this::line).toList());
        if (now.isEmpty()) {
            var fine = new Label(messages.get("console.check.fine-why"));
            fine.getStyleClass().add("quiet");
            fine.setWrapText(true);
            lines.getChildren().add(fine);
        }
    }

    /** What only a person can mend is shown. */
    private void mend(Finding finding) {
        if (finding.remedy().isEmpty()) {
            go.accept(finding);
        } else {
            check.mend(finding);
        }
    }

    private HBox line(Finding finding) {
        var mark = FontIcon.of(Material2OutlinedAL.ERROR_OUTLINE);
        mark.getStyleClass().add("finding-mark");
        var sentence = check.sentence(finding);
        Region words;
        if (finding.block().isPresent()) {
            var link = new Hyperlink(sentence);
            link.getStyleClass().add("finding-link");
            link.setWrapText(true);
            link.setOnAction(_ -> go.accept(finding));
            words = link;
        } else {
            var label = new Label(sentence);
            label.setWrapText(true);
            words = label;
        }
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, mark, words);
        line.setAlignment(Pos.CENTER_LEFT);
        check.remedy(finding)
                .ifPresent(name ->
                        line.getChildren().add(Buttons.plain(name).does(() -> mend(finding))));
        line.getStyleClass().add("finding");
        return line;
    }
}
