package app.plenary.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A short fact in a tinted capsule, such as "does not fit: 12 min over". The words carry the
 * meaning, not the tone.
 */
public final class Pill extends Label {
    public Pill(String text, Tone tone) {
        super(text);
        getStyleClass().add("pill");
        setMinWidth(Region.USE_PREF_SIZE);
        tone.on(this);
    }

    /** A pill with a dot before its text, for something that is alive, such as "23 of 24 here". */
    public static Pill live(String text, Tone tone) {
        var pill = new Pill(text, tone);
        pill.setGraphic(new Dot(tone));
        return pill;
    }

    /** Changes text and tone together. */
    public void show(String text, Tone tone) {
        setText(text);
        tone.on(this);
    }
}
