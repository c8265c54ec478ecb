package app.plenary.console;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * A patch of a colour from the style sheets, which follows light and dark. In a legend it shows
 * what is meant; drawings ask it for their paint.
 */
final class Swatch extends Region {
    Swatch(String styleClass) {
        getStyleClass().addAll("swatch", styleClass);
        setMouseTransparent(true);
    }

    /** The colour; invisible before the style sheets were applied. */
    Paint paint() {
        return getBackground() == null || getBackground().getFills().isEmpty()
                ? Color.TRANSPARENT
                : getBackground().getFills().getFirst().getFill();
    }
}
