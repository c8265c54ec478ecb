package app.plenary.projector;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.text.Bidi;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text that can be read from the back row: it shrinks a little to stay on one line, then wraps,
 * then shrinks as far as its parent allows, and ends with an ellipsis only when even then it is too
 * long for its box. Its parent fits and places it while it lays out. Each is a paragraph of its
 * own, written from the right where its first letter is, so that no name can turn its neighbours
 * around.
 *
 * <p>It breaks its lines itself: {@link Text} of JavaFX 26 fails with an index of -1 when it wraps
 * some lines that mix writing directions, and breaking from widths measured once is also much
 * faster in a search.
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

    private static final double RULER = 100;

    private final Weight weight;

    // Bound, because style sheets would set the font of their root again whenever they are applied
    // anew.
    private final ObjectProperty<Font> type = new SimpleObjectProperty<>(Font.getDefault());
    private String words = "";
    private Optional<Breaks> breaks = Optional.empty();
    private boolean cut;

    FitText(Weight weight, String... styleClasses) {
        this.weight = weight;
        getStyleClass().addAll(styleClasses);
        setTextOrigin(VPos.TOP);
        setManaged(false);
        fontProperty().bind(type);
    }

    String words() {
        return words;
    }

    void words(String newWords) {
        if (!newWords.equals(words)) {
            words = newWords;
            breaks = Optional.empty();
            cut = false;
            setText(newWords);
            setAccessibleText(newWords);
            boolean fromLeft =
                    new Bidi(newWords, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            setNodeOrientation(
                    fromLeft ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        }
    }

    boolean isBlank() {
        return words.isBlank();
    }

    double size() {
        return getFont().getSize();
    }

    double width() {
        return getLayoutBounds().getWidth();
    }

    double height() {
        return getLayoutBounds().getHeight();
    }

    /** Its width on one line of this size. */
    double lineAt(double size) {
        return breaks().lineAt(size);
    }

    /** The length of its longest word at this size. */
    double longestWordAt(double size) {
        return breaks().longestWordAt(size);
    }

    /** The height it would have at this size within this width. */
    double heightAt(double size, double width) {
        return breaks().heightAt(size, width);
    }

    /** Whether only its beginning shows. */
    boolean isCut() {
        return cut;
    }

    /** Takes this size, wrapped within this width where it must, and gives its height. */
    double at(double size, double width) {
        return take(breaks().at(size, width));
    }

    /**
     * Takes the largest size up to {@code largest}, but not below {@code smallest}, at which the
     * text fits into the box, and gives the height it has then. Where there is none it takes the
     * smallest and shows its beginning.
     */
    double fit(double width, double height, double largest, double smallest) {
        return take(breaks().fit(width, height, largest, smallest));
    }

    /** Takes this size on at most this many lines, and gives its height. */
    double cut(double size, double width, int most) {
        return take(breaks().cut(size, width, most));
    }

    /** The same on one line, however small it gets. */
    double fitLine(double width, double largest) {
        double one = Math.max(0.01, breaks().lineAt(1));
        return at(Math.min(largest, width / one), Double.MAX_VALUE);
    }

    /** Puts its upper left corner here. */
    void place(double x, double y) {
        relocate(x, y);
    }

    private double take(Breaks.Setting setting) {
        cut = setting.isCut();
        type.set(weight.of(setting.size()));
        setText(
                setting.lines().stream()
                        .map(line ->
                                words.substring(line.from(), line.to())
                                        + (line.more() ? Breaks.MORE : ""))
                        .collect(Collectors.joining("\n")));
        return height();
    }

    private Breaks breaks() {
        if (breaks.isEmpty()) {
            breaks = Optional.of(new Breaks(words, ruler()));
        }
        return breaks.get();
    }

    private Breaks.Ruler ruler() {
        var text = words;
        var ruler = new Text();
        ruler.setFont(weight.of(RULER));
        return new Breaks.Ruler() {
            @Override
            public double width(int from, int to) {
                return width(text.substring(from, to));
            }

            @Override
            public double more() {
                return width(Breaks.MORE);
            }

            private double width(String part) {
                ruler.setText(part);
                return ruler.getLayoutBounds().getWidth() / RULER;
            }

            @Override
            public double height() {
                ruler.setText(text);
                return ruler.getLayoutBounds().getHeight() / RULER;
            }
        };
    }
}
