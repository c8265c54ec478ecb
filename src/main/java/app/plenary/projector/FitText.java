package app.plenary.projector;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * A piece after which a line may end; widths for a size of 1, without and with the space after
     * it.
     */
    private record Piece(String text, double bare, double full) {}

    /** A text as measured for a size of 1, all on one line. */
    private record Line(double width, double height) {}

    private static final String MORE = "…";
    private static final double STEP = 0.97;
    private static final double ONE_LINE_BEFORE = 0.72;
    private static final double RULER = 100;

    private final Weight weight;

    // Bound, because style sheets would set the font of their root again whenever they are applied
    // anew.
    private final ObjectProperty<Font> type = new SimpleObjectProperty<>(Font.getDefault());
    private String words = "";
    private Optional<Line> line = Optional.empty();
    private List<Piece> pieces = List.of();
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
            line = Optional.empty();
            pieces = List.of();
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
        return line().width() * size;
    }

    /** The length of its longest word at this size. */
    double longestWordAt(double size) {
        return pieces().stream().mapToDouble(Piece::bare).max().orElse(0) * size;
    }

    /** The height it would have at this size within this width. */
    double heightAt(double size, double width) {
        int lines = lineAt(size) <= width ? 1 : broken(width / size).size();
        return lines * line().height() * size;
    }

    /** Whether only its beginning shows. */
    boolean isCut() {
        return cut;
    }

    /** Takes this size, wrapped within this width where it must, and gives its height. */
    double at(double size, double width) {
        cut = false;
        type.set(weight.of(size));
        setText(lineAt(size) <= width ? words : String.join("\n", balanced(width / size)));
        return height();
    }

    // As many lines as it takes, and about equally long, so that no word is left alone on the last.
    private List<String> balanced(double room) {
        var lines = broken(room);
        double narrow = Math.max(room * 0.5, longestWordAt(1));
        double wide = room;
        for (int i = 0; i < 6 && narrow < wide; i++) {
            double middle = (narrow + wide) / 2;
            var tried = broken(middle);
            if (tried.size() > lines.size()) {
                narrow = middle;
            } else {
                wide = middle;
                lines = tried;
            }
        }
        return lines;
    }

    /**
     * Takes the largest size up to {@code largest}, but not below {@code smallest}, at which the
     * text fits into the box, and gives the height it has then. Where there is none it takes the
     * smallest and shows its beginning.
     */
    double fit(double width, double height, double largest, double smallest) {
        double single = Math.min(largest, width / Math.max(0.01, line().width()));
        boolean oneLine = single >= Math.max(smallest, largest * ONE_LINE_BEFORE);
        if (oneLine && line().height() * single <= height) {
            return at(single, Double.MAX_VALUE);
        }
        for (double size = largest; size > smallest; size *= STEP) {
            if (longestWordAt(size) <= width && heightAt(size, width) <= height) {
                return at(size, width);
            }
        }
        return heightAt(smallest, width) <= height
                ? at(smallest, width)
                : cut(smallest, width, linesIn(height, smallest));
    }

    /** Takes this size on at most this many lines, and gives its height. */
    double cut(double size, double width, int most) {
        var lines = lineAt(size) <= width ? List.of(words) : broken(width / size);
        if (lines.size() <= most) {
            return at(size, width);
        }
        type.set(weight.of(size));
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, ended(shown.getLast(), width / size));
        setText(String.join("\n", shown));
        cut = true;
        return height();
    }

    private String ended(String last, double room) {
        var ruler = ruler();
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(last);
        int end = last.length();
        while (end > 0 && width(ruler, last.substring(0, end).stripTrailing() + MORE) > room) {
            end = letters.preceding(end);
        }
        return last.substring(0, Math.max(0, end)).stripTrailing() + MORE;
    }

    private int linesIn(double height, double size) {
        return Math.max(1, (int) Math.floor(height / (line().height() * size)));
    }

    /** The same on one line, however small it gets. */
    double fitLine(double width, double largest) {
        return at(Math.min(largest, width / Math.max(0.01, line().width())), Double.MAX_VALUE);
    }

    /** Puts its upper left corner here. */
    void place(double x, double y) {
        relocate(x, y);
    }

    private List<String> broken(double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        for (Piece piece : pieces()) {
            for (Piece part : piece.bare() <= room ? List.of(piece) : letters(piece)) {
                if (!line.isEmpty() && used + part.bare() > room) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.append(part.text());
                used += part.full();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private Line line() {
        if (line.isEmpty()) {
            var ruler = ruler();
            ruler.setText(words);
            var bounds = ruler.getLayoutBounds();
            line = Optional.of(new Line(bounds.getWidth() / RULER, bounds.getHeight() / RULER));
        }
        return line.get();
    }

    private List<Piece> pieces() {
        if (pieces.isEmpty()) {
            pieces = pieces(words, BreakIterator.getLineInstance(Locale.ROOT), ruler());
        }
        return pieces;
    }

    private Text ruler() {
        var ruler = new Text();
        ruler.setFont(weight.of(RULER));
        return ruler;
    }

    /** For a word that is longer than a whole line. */
    private List<Piece> letters(Piece word) {
        return pieces(word.text(), BreakIterator.getCharacterInstance(Locale.ROOT), ruler());
    }

    private static List<Piece> pieces(String text, BreakIterator breaks, Text ruler) {
        var pieces = new ArrayList<Piece>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            double full = width(ruler, piece);
            String bare = piece.stripTrailing();
            double trimmed = bare.equals(piece) ? full : width(ruler, bare);
            pieces.add(new Piece(piece, trimmed, full));
        }
        return pieces;
    }

    private static double width(Text ruler, String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth() / RULER;
    }
}
