package app.plenary.ui;

import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.Ikon;

/** The kinds of button. A screen has at most one primary button. */
public final class Buttons {
    private Buttons() {}

    /** The one thing that is meant to happen next. */
    public static ActionButton primary(String text) {
        return new ActionButton(text, "primary");
    }

    /** Any other action. */
    public static ActionButton plain(String text) {
        return new ActionButton(text, "plain");
    }

    /** An action that stands back: no frame until the pointer is over it. */
    public static ActionButton quiet(String text) {
        return new ActionButton(text, "quiet");
    }

    /** An action that takes something away. */
    public static ActionButton danger(String text) {
        return new ActionButton(text, "danger");
    }

    /**
     * A quiet button that is only an icon. {@code name} is its tooltip and what a screen reader
     * says.
     */
    public static ActionButton icon(Ikon ikon, String name) {
        var button = new ActionButton("", "quiet").icon(ikon);
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }
}
