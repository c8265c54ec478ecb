package app.plenary.report;

import app.plenary.report.Drawing.Anchor;
import app.plenary.report.Drawing.Ink;
import app.plenary.report.Drawing.Label;
import app.plenary.report.Drawing.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words in centred lines, larger the more people gave them. */
final class CloudDrawing {
    private static final int MOST_WORDS = 80;

    private final double left;
    private final double width;
    private final List<Shape> shapes;
    private double y;

    CloudDrawing(double left, double right, List<Shape> shapes) {
        this.left = left;
        this.width = right - left;
        this.shapes = shapes;
    }

    /** Areas grow with the count, so sizes grow with its root; each line is centred. */
    double draw(List<Chart.Word> words, double from) {
        y = from;
        int most = words.stream().mapToInt(Chart.Word::count).max().orElse(1);
        var line = new ArrayList<Placed>();
        double used = 0;
        for (Chart.Word word : words.stream().limit(MOST_WORDS).toList()) {
            double share = most == 1 ? 0 : Math.sqrt((word.count() - 1.0) / (most - 1));
            double size = 15 + 25 * share;
            var text = Lettering.lines(word.text(), size, share > 0.6, width - 40, 1).getFirst();
            double wide = Lettering.width(text, size, share > 0.6);
            var count =
                    word.count() > 1
                            ? Optional.of(Integer.toString(word.count()))
                            : Optional.<String>empty();
            double all = wide + count.map(c -> 4 + Lettering.width(c, 11, false)).orElse(0.0);
            if (used + all > width && !line.isEmpty()) {
                flush(line, used - 18);
                used = 0;
            }
            line.add(new Placed(text, size, share > 0.6, wide, all, count));
            used += all + 18;
        }
        flush(line, used - 18);
        return y;
    }

    private record Placed(
            String text,
            double size,
            boolean strong,
            double wide,
            double all,
            Optional<String> count) {}

    private void flush(List<Placed> line, double used) {
        double tallest = line.stream().mapToDouble(Placed::size).max().orElse(0);
        double x = left + (width - used) / 2;
        double base = y + tallest;
        for (Placed word : line) {
            shapes.add(
                    new Label(
                            x,
                            base,
                            word.size(),
                            word.strong(),
                            word.strong() ? Ink.ACCENT : Ink.INK,
                            Anchor.START,
                            word.text()));
            double after = x + word.wide() + 4;
            word.count()
                    .ifPresent(count ->
                            shapes.add(
                                    new Label(
                                            after,
                                            base,
                                            11,
                                            false,
                                            Ink.QUIET,
                                            Anchor.START,
                                            count)));
            x += word.all() + 18;
        }
        y = base + tallest * 0.4;
        line.clear();
    }
}
