package app.plenary.ui;

import javafx.scene.Node;

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
        if (!node.getStyleClass().contains(styleClass())) {
            node.getStyleClass().removeAll(CLASSES);
            node.getStyleClass().add(styleClass());
        }
    }
}
