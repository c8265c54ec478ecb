package app.plenary.console;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The half-filled circle and the name. */
final class Brand extends Label {
    Brand() {
        super("Plenary");
        var mark = new Region();
        mark.getStyleClass().add("brand-mark");
        setGraphic(mark);
        getStyleClass().add("brand");
        setMinWidth(Region.USE_PREF_SIZE);
    }
}
