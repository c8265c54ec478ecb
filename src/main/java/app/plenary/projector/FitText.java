package app.plenary.projector;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * A text that is never cut off: it shrinks a little to stay on one line, then wraps, then shrinks as far as
 * it must. Its parent fits and places it while it lays out. Each is a paragraph of its own, written from the
 * right where its first letter is, so that no name can turn its neighbours around.
 */
final class FitText extends Text {
    enum Weight {
        REGULAR,
        SEMIBOLD,
        BOLD;

        Font of(double size) {
            return switch (this) {
                case REGULAR -> Font.font("Noto Sans", size);
                case SEMIBOLD -> Font.font("Noto Sans SemiBold", size);
                case BOLD -> Font.font("Noto Sans", FontWeight.BOLD, size);
            };
        }
    }

    /** No text gets smaller than this, whatever its parent would have. */
    private static final double SMALLEST = 10;

    private static final double STEP = 0.96;
    private static final double ONE_LINE_BEFORE = 0.72;

    private final Weight weight;
    private final List<Object> fitted = new ArrayList<>();

    FitText(Weight weight, String... styleClasses) {
        this.weight = weight;
        getStyleClass().addAll(styleClasses);
        setTextOrigin(VPos.TOP);
        setManaged(false);
    }

    void words(String words) {
        if (!words.equals(getText())) {
            fitted.clear();
            setText(words);
            boolean fromLeft = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            setNodeOrientation(
                    fromLeft ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        }
    }

    boolean isBlank() {
        return getText().isBlank();
    }

    double size() {
        return getFont().getSize();
    }

    /**
     * Takes the largest size up to {@code largest} at which the text fits into the box, and gives the height
     * it has then. Below {@code smallest} it goes only when the box leaves no other way.
     */
    double fit(double width, double height, double largest, double smallest) {
        List<Object> asked = List.of(width, height, largest, smallest);
        if (!asked.equals(fitted)) {
            search(width, height, largest, smallest);
            fitted.clear();
            fitted.addAll(asked);
        }
        return height();
    }

    /** The same on one line, however small it gets; its height is that of the line. */
    double fitLine(double width, double largest) {
        fitted.clear();
        double size = largest;
        do {
            unwrapped(size);
            size *= STEP;
        } while (width() > width && size > SMALLEST);
        return height();
    }

    /** Its height at this size within this width, wrapped where it must; it stays so. */
    double at(double size, double width) {
        fitted.clear();
        unwrapped(size);
        if (width() > width) {
            setWrappingWidth(Math.floor(width));
        }
        return height();
    }

    /** The length of its longest word at this size. */
    double longestWord(double size) {
        var ruler = new Text();
        ruler.setFont(weight.of(size));
        double longest = 0;
        for (String word : getText().split("[\\s-]+")) {
            ruler.setText(word);
            longest = Math.max(longest, ruler.getLayoutBounds().getWidth());
        }
        return longest;
    }

    double width() {
        return getLayoutBounds().getWidth();
    }

    double height() {
        return getLayoutBounds().getHeight();
    }

    /** Puts its upper left corner here. */
    void place(double x, double y) {
        relocate(x, y);
    }

    private void unwrapped(double size) {
        setWrappingWidth(0);
        setFont(weight.of(size));
    }

    private void search(double width, double height, double largest, double smallest) {
        unwrapped(largest);
        double size = largest;
        while (width() > width && size * STEP >= Math.max(smallest, largest * ONE_LINE_BEFORE)) {
            size *= STEP;
            unwrapped(size);
        }
        if (width() <= width && height() <= height) {
            return;
        }
        double word = longestWord(100) / 100;
        size = largest;
        while (size > SMALLEST) {
            boolean whole = word * size <= width || size <= smallest;
            if (whole && at(size, width) <= height) {
                return;
            }
            size *= STEP;
        }
        at(SMALLEST, width);
    }
}
