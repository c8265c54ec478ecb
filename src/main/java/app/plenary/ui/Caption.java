package app.plenary.ui;

import javafx.scene.control.Label;

import java.util.Locale;

/** The heading of a small section, in capitals. Screen readers get the words as they were given. */
public final class Caption extends Label {
    /** {@code locale} decides how letters become capitals. */
    public Caption(String text, Locale locale) {
        super(text.toUpperCase(locale));
        getStyleClass().add("caption");
        setAccessibleText(text);
    }
}
