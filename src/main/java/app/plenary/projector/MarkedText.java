package app.plenary.projector;

import app.plenary.plan.Marked;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A line of Markdown that can be read from the back row, fitted as {@link FitText} is. Where
 * something stands out the rest is in the regular face, so that strong and slanted words are told
 * from it at a distance. What is drawn of one without marks is a {@link FitText}.
 */
final class MarkedText extends Group {
    private static final double RULER = 100;

    /** Mono-spaced type looks larger than the type around it. */
    private static final double CODE = 0.92;

    private static final Set<Character.UnicodeScript> SLANTED =
            EnumSet.of(
                    Character.UnicodeScript.COMMON,
                    Character.UnicodeScript.INHERITED,
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.CYRILLIC);

    /** Holds a text without marks; of one with marks, the colour. */
    private final FitText plain;

    private final TextFlow flow = new TextFlow();
    private Marked words = Marked.asTyped("");
    private Optional<Breaks> breaks = Optional.empty();
    private boolean cut;

    MarkedText(FitText.Weight weight, String... styleClasses) {
        plain = new FitText(weight, styleClasses);
        setManaged(false);
        setAutoSizeChildren(false);
        flow.setManaged(false);
        getChildren().addAll(plain, flow);
    }

    Marked marked() {
        return words;
    }

    /** The text without marks. */
    String words() {
        return words.words();
    }

    void words(Marked newWords) {
        if (!newWords.equals(words)) {
            words = newWords;
            var text = newWords.words();
            cut = false;
            if (newWords.isPlain()) {
                breaks = Optional.empty();
                plain.words(text);
                flow.getChildren().clear();
            } else {
                breaks = Optional.of(new Breaks(text, ruler(newWords)));
                flow.setAccessibleText(text);
                boolean fromLeft =
                        new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
                flow.setNodeOrientation(
                        fromLeft ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
                plain.words("");
            }
        }
    }

    double width() {
        return breaks.isPresent() ? flow.getWidth() : plain.width();
    }

    double height() {
        return breaks.isPresent() ? flow.getHeight() : plain.height();
    }

    double lineAt(double size) {
        return breaks.map(all -> all.lineAt(size)).orElseGet(() -> plain.lineAt(size));
    }

    double longestWordAt(double size) {
        return breaks.map(all -> all.longestWordAt(size))
                .orElseGet(() -> plain.longestWordAt(size));
    }

    double heightAt(double size, double width) {
        return breaks.map(all -> all.heightAt(size, width))
                .orElseGet(() -> plain.heightAt(size, width));
    }

    boolean isCut() {
        return breaks.isPresent() ? cut : plain.isCut();
    }

    double at(double size, double width) {
        return breaks.map(all -> take(all.at(size, width))).orElseGet(() -> plain.at(size, width));
    }

    double fit(double width, double height, double largest, double smallest) {
        return breaks.map(all -> take(all.fit(width, height, largest, smallest)))
                .orElseGet(() -> plain.fit(width, height, largest, smallest));
    }

    void place(double x, double y) {
        setLayoutX(x);
        setLayoutY(y);
    }

    private double take(Breaks.Setting setting) {
        cut = setting.isCut();
        var text = words.words();
        var runs = new ArrayList<Text>();
        for (Breaks.Line line : setting.lines()) {
            if (!runs.isEmpty()) {
                var last = runs.getLast();
                last.setText(last.getText() + "\n");
            }
            int from = 0;
            for (Marked.Span span : words.spans()) {
                int begin = Math.max(from, line.from());
                int end = Math.min(from + span.text().length(), line.to());
                if (begin < end) {
                    runs.add(run(text.substring(begin, end), span, setting.size()));
                }
                from += span.text().length();
            }
            if (line.more() && !runs.isEmpty()) {
                var last = runs.getLast();
                last.setText(last.getText() + Breaks.MORE);
            }
        }
        flow.getChildren().setAll(runs);
        // a little wider than its lines, which it must not break again
        flow.resize(Math.ceil(flow.prefWidth(-1)) + 1, flow.prefHeight(-1));
        flow.layout();
        return flow.getHeight();
    }

    private Text run(String part, Marked.Span span, double size) {
        var run = new Text(part);
        run.setUnderline(span.emphasis() && !canSlant(span.text()));
        // Bound, as style sheets come late to what is made while laying out, and would set the font
        // of their root again.
        run.fillProperty().bind(plain.fillProperty());
        run.fontProperty().bind(new SimpleObjectProperty<>(font(span, size)));
        return run;
    }

    private static Font font(Marked.Span span, double size) {
        if (span.code()) {
            return Font.font(
                    "Monospaced", span.strong() ? FontWeight.BOLD : FontWeight.NORMAL, size * CODE);
        }
        return span.strong()
                ? Font.font("Noto Sans", FontWeight.BOLD, size)
                : span.emphasis() && canSlant(span.text())
                        ? Font.font("Noto Sans", FontWeight.NORMAL, FontPosture.ITALIC, size)
                        : Font.font("Noto Sans", size);
    }

    /** Slanted type is there for these scripts alone; the others are underlined. */
    private static boolean canSlant(String text) {
        return text.codePoints().mapToObj(Character.UnicodeScript::of).allMatch(SLANTED::contains);
    }

    private static Breaks.Ruler ruler(Marked words) {
        var ruler = new Text();
        return new Breaks.Ruler() {
            @Override
            public double width(int from, int to) {
                double sum = 0;
                int at = 0;
                for (Marked.Span span : words.spans()) {
                    int begin = Math.max(at, from);
                    int end = Math.min(at + span.text().length(), to);
                    if (begin < end) {
                        sum += width(span, span.text().substring(begin - at, end - at));
                    }
                    at += span.text().length();
                }
                return sum;
            }

            @Override
            public double more() {
                return words.spans().stream()
                        .mapToDouble(span -> width(span, Breaks.MORE))
                        .max()
                        .orElse(0);
            }

            @Override
            public double height() {
                return words.spans().stream()
                        .mapToDouble(span -> {
                            width(span, span.text());
                            return ruler.getLayoutBounds().getHeight() / RULER;
                        })
                        .max()
                        .orElse(0);
            }

            private double width(Marked.Span span, String part) {
                ruler.setFont(font(span, RULER));
                ruler.setText(part);
                return ruler.getLayoutBounds().getWidth() / RULER;
            }
        };
    }
}
