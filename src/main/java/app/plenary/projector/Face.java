package app.plenary.projector;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import java.util.List;

/** One of five drawn faces, from very unhappy to very happy; the same on every computer. */
final class Face extends Region {
    /** How many there are. */
    static final int FACES = 5;

    private static final double BOX = 100;
    private static final String HEAD = "M50 5 A45 45 0 1 1 49.9 5 Z";
    private static final String EYES =
            "M30 40 a5.5 5.5 0 1 0 11 0 a5.5 5.5 0 1 0 -11 0 Z M59 40"
                    + " a5.5 5.5 0 1 0 11 0 a5.5 5.5 0 1 0 -11 0 Z";
    private static final List<String> MOUTHS =
            List.of(
                    "M30 75 Q50 50 70 75 M25 33 L40 27 M75 33 L60 27",
                    "M31 71 Q50 58 69 71",
                    "M31 67 L69 67",
                    "M31 62 Q50 77 69 62",
                    "M27 58 Q50 92 73 58 Z");

    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

    private final Scale scale = new Scale();

    /** {@code place} counts from 0, the unhappiest. */
    Face(int place) {
        setManaged(false);
        getStyleClass().add("wall-face");
        var head = path(HEAD, "wall-face-line");
        var eyes = path(EYES, "wall-face-eyes");
        var mouth = path(MOUTHS.get(place), "wall-face-line");
        getChildren().addAll(head, eyes, mouth);
        getChildren().forEach(each -> each.getTransforms().add(scale));
    }

    private static SVGPath path(String outline, String style) {
        var path = new SVGPath();
        path.setContent(outline);
        path.setManaged(false);
        path.getStyleClass().add(style);
        return path;
    }

    void leads(boolean leading) {
        pseudoClassStateChanged(LEADING, leading);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth(), getHeight()) / BOX;
        scale.setX(factor);
        scale.setY(factor);
    }
}
