package app.plenary.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/**
 * Something that is looked at now and then, folded up under its name. While it is closed, a few
 * words beside the name tell what is in it.
 */
public final class Fold extends VBox {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Label summary = new Label();

    /** Begins closed. */
    public Fold(String name, Node... content) {
        getStyleClass().add("fold");
        var body = new VBox(content);
        body.getStyleClass().add("fold-body");
        body.visibleProperty().bind(open);
        body.managedProperty().bind(open);
        var mark = FontIcon.of(Material2RoundAL.CHEVRON_RIGHT);
        mark.getStyleClass().add("fold-mark");
        var title = new Label(name);
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        summary.getStyleClass().addAll("small", "quiet");
        summary.setMinWidth(0);
        summary.visibleProperty().bind(open.not());
        var line = new HBox(6, mark, title, gap, summary);
        line.getStyleClass().add("fold-line");
        var head = new Button();
        head.getStyleClass().add("fold-head");
        head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.setGraphic(line);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAccessibleText(name);
        line.prefWidthProperty().bind(head.widthProperty().subtract(12));
        head.setOnAction(_ -> open.set(!open.get()));
        open.subscribe(is -> mark.setRotate(is ? 90 : 0));
        getChildren().addAll(head, body);
    }

    /** Whether its content is seen. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The words beside the name. */
    public void summary(String words) {
        summary.setText(words);
    }
}
