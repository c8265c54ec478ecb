package app.plenary.ui;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * A small capsule that can be switched on and off, or chosen among others when put into a toggle
 * group.
 */
public final class Chip extends ToggleButton {
    public Chip(String text, Tone tone) {
        super(text);
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
        tone.on(this);
    }
}
