package app.plenary.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/**
 * A strip across the window for a condition that lasts, such as "not saved". It stays until it is
 * taken away by code, never by time, and takes no room while there is nothing to say.
 */
public final class Banner extends HBox {
    private final FontIcon icon = new FontIcon();
    private final Label words = new Label();

    public Banner() {
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        words.getStyleClass().add("words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /**
     * Says {@code sentence} until {@link #clear()}; {@code actions} stand at the right. Replaces
     * what was said.
     */
    public void show(Tone tone, String sentence, ActionButton... actions) {
        tone.on(this);
        icon.setIconCode(
                tone == Tone.DANGER ? Material2OutlinedAL.ERROR_OUTLINE : Material2RoundMZ.WARNING);
        words.setText(sentence);
        setAccessibleText(sentence);
        getChildren().setAll(icon, words);
        getChildren().addAll(actions);
        setVisible(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The condition is over. */
    public void clear() {
        setVisible(false);
        getChildren().clear();
    }
}
