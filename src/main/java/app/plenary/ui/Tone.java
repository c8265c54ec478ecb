package app.plenary.ui;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a colour says. Each tone is a style class whose strong, ink, tint and bar colours the
 * palette files give.
 */
public enum Tone {
    NEUTRAL,
    ACCENT,
    POLL,
    GROUPS,
    BREAK,
    LATE,
    DANGER;

    private static final List<String> CLASSES =
            Arrays.stream(values()).map(Tone::styleClass).toList();

    /** The style class that carries this tone, such as {@code tone-poll}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Gives {@code node} this tone instead of any it had. */
    public void on(Node node) {
        var classes = new ArrayList<>(node.getStyleClass());
        if (!classes.contains(styleClass())) {
            classes.removeAll(CLASSES);
            classes.add(styleClass());
            // At once: each change of classes dresses the node anew.
            node.getStyleClass().setAll(classes);
        }
    }
}
