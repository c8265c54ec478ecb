package app.plenary.ui;

import javafx.scene.layout.Region;

/**
 * A small round mark in a tone, for people and for the kind of a block. It says nothing that a text
 * does not say.
 */
public final class Dot extends Region {
    public Dot(Tone tone) {
        getStyleClass().add("dot");
        tone.on(this);
    }

    /** The same mark with corners, as used in the agenda. */
    public static Dot square(Tone tone) {
        var dot = new Dot(tone);
        dot.getStyleClass().add("square");
        return dot;
    }
}
