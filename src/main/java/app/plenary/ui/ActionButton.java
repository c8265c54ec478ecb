package app.plenary.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button with, optionally, an icon before its text and the key that does the same after it. Its
 * text is never cut off: it keeps the width that it needs.
 */
public final class ActionButton extends Button {
    private final Label words = new Label();
    private final Label hint = new Label();
    private final HBox parts = new HBox();
    private @Nullable FontIcon icon;

    ActionButton(String text, String kind) {
        super(text);
        getStyleClass().addAll("action", kind);
        setMinWidth(Region.USE_PREF_SIZE);
        setMnemonicParsing(false);
        words.textProperty().bind(textProperty());
        hint.getStyleClass().add("key-hint");
        parts.getStyleClass().add("parts");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(parts);
        arrange();
    }

    /** Shows {@code ikon} before the text, or instead of it when the text is empty. */
    public ActionButton icon(Ikon ikon) {
        icon = FontIcon.of(ikon);
        arrange();
        return this;
    }

    /**
     * Shows the name of the key that does the same, such as "PgDn". It only tells; binding the key
     * is the caller's.
     */
    public ActionButton key(String name) {
        hint.setText(name);
        arrange();
        return this;
    }

    /** What happens when the button is pressed, by mouse or by key. */
    public ActionButton does(Runnable action) {
        setOnAction(_ -> action.run());
        return this;
    }

    /** A sentence that appears when the pointer rests here, and that a screen reader adds. */
    public ActionButton tip(String sentence) {
        setTooltip(new Tooltip(sentence));
        setAccessibleHelp(sentence);
        return this;
    }

    private void arrange() {
        parts.getChildren().clear();
        if (icon != null) {
            parts.getChildren().add(icon);
        }
        if (!getText().isEmpty()) {
            parts.getChildren().add(words);
        }
        if (!hint.getText().isEmpty()) {
            parts.getChildren().add(hint);
        }
    }
}
