package app.plenary.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing yet: a symbol, what will be here, and the way to begin. */
public final class EmptyState extends VBox {
    public EmptyState(Ikon ikon, String title, String words) {
        getStyleClass().add("empty-state");
        var heading = new Label(title);
        heading.getStyleClass().add("subheading");
        heading.setWrapText(true);
        var text = new Label(words);
        text.getStyleClass().add("words");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(FontIcon.of(ikon), heading, text);
    }

    /** Adds the button that begins. */
    public EmptyState with(ActionButton button) {
        getChildren().add(button);
        return this;
    }
}
