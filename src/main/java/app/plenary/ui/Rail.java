package app.plenary.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** A column at one side of a window, set off from the middle by a line. */
public final class Rail extends VBox {
    /** The side of the window that the rail stands at. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** {@code width} in pixels is kept whatever the window's width. */
    public Rail(Side side, double width, Node... content) {
        super(content);
        getStyleClass().addAll("rail", side.name().toLowerCase(Locale.ROOT));
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }
}
