package app.plenary.report;

import app.plenary.report.Drawing.Anchor;
import app.plenary.report.Drawing.Box;
import app.plenary.report.Drawing.Disc;
import app.plenary.report.Drawing.Ink;
import app.plenary.report.Drawing.Label;
import app.plenary.report.Drawing.Line;
import app.plenary.report.Drawing.Shape;

import java.util.ArrayList;
import java.util.List;

/** Lays a chart out: every kind from top to bottom, with text measured and broken into lines. */
final class ChartDrawing {
    static final double TEXT = 14;
    static final double SMALL = 12;
    static final double LEADING = 1.35;
    private static final double GAP = 12;
    private static final double MARGIN = 24;
    static final int MOST_LINES = 3;
    private static final double TALLEST = 150;
    private static final double WIDEST_COLUMN = 96;

    private final double left;
    private final double right;
    private final List<Shape> shapes = new ArrayList<>();
    private double y;

    private ChartDrawing(double left, double right, double top) {
        this.left = left;
        this.right = right;
        this.y = top;
    }

    static Drawing of(Chart chart, int width, boolean alone, String foot) {
        double margin = alone ? MARGIN : 0;
        var drawing = new ChartDrawing(margin, width - margin, margin);
        if (alone) {
            drawing.paragraph(chart.title(), 18, true, Ink.INK);
            drawing.y += GAP;
        }
        switch (chart) {
            case Chart.Bars bars -> drawing.bars(bars.bars());
            case Chart.Columns columns -> drawing.columns(columns.bars());
            case Chart.Ratings ratings -> drawing.ratings(ratings);
            case Chart.Plane plane ->
                    drawing.y =
                            new PlaneDrawing(drawing.left, drawing.right, drawing.shapes)
                                    .draw(plane, drawing.y);
            case Chart.Ranking ranking -> drawing.ranking(ranking.options());
            case Chart.Cloud cloud ->
                    drawing.y =
                            new CloudDrawing(drawing.left, drawing.right, drawing.shapes)
                                    .draw(cloud.entries(), drawing.y);
        }
        if (!foot.isEmpty()) {
            drawing.y += GAP;
            drawing.paragraph(foot, SMALL, false, Ink.QUIET);
        }
        return new Drawing(
                width,
                (int) Math.ceil(drawing.y + margin),
                chart.title(),
                chart.words(),
                drawing.shapes);
    }

    private double width() {
        return right - left;
    }

    private void paragraph(String text, double size, boolean strong, Ink ink) {
        for (String line : Lettering.lines(text, size, strong, width(), MOST_LINES)) {
            shapes.add(new Label(left, y + size, size, strong, ink, Anchor.START, line));
            y += size * LEADING;
        }
    }

    private void bars(List<ResultPart.Bar> bars) {
        double names = width() * 0.36;
        double start = left + names + 16;
        double figures = 104;
        double longest = right - figures - start;
        for (ResultPart.Bar bar : bars) {
            var lines = Lettering.lines(bar.name(), TEXT, bar.leads(), names, MOST_LINES);
            double high = Math.max(30, lines.size() * TEXT * LEADING + 10);
            double middle = y + high / 2;
            lines(lines, left, middle, TEXT, bar.leads(), Ink.INK, Anchor.START);
            shapes.add(new Box(start, middle - 8, longest, 16, 3, Ink.TRACK));
            double length = longest * Math.clamp(bar.length(), 0, 100) / 100;
            if (length > 0) {
                shapes.add(
                        new Box(
                                start,
                                middle - 8,
                                Math.max(3, length),
                                16,
                                Math.min(3, length / 2),
                                bar.leads() ? Ink.ACCENT : Ink.SECOND));
            }
            shapes.add(
                    new Label(
                            right - 52,
                            middle + 5,
                            TEXT,
                            false,
                            Ink.QUIET,
                            Anchor.END,
                            bar.figure()));
            shapes.add(
                    new Label(
                            right,
                            middle + 5,
                            TEXT,
                            bar.leads(),
                            Ink.INK,
                            Anchor.END,
                            bar.percent() + " %"));
            y += high;
        }
    }

    private void ranking(List<Chart.Ranked> options) {
        double names = width() * 0.4;
        double start = left + 34 + names + 16;
        double longest = right - 64 - start;
        for (Chart.Ranked option : options) {
            var lines = Lettering.lines(option.name(), TEXT, option.wins(), names, MOST_LINES);
            double high = Math.max(32, lines.size() * TEXT * LEADING + 10);
            double middle = y + high / 2;
            shapes.add(
                    new Disc(
                            left + 12,
                            middle,
                            12,
                            option.wins() ? Ink.ACCENT : Ink.PAPER,
                            option.wins() ? Ink.ACCENT : Ink.QUIET));
            shapes.add(
                    new Label(
                            left + 12,
                            middle + 4.5,
                            SMALL,
                            true,
                            option.wins() ? Ink.PAPER : Ink.QUIET,
                            Anchor.MIDDLE,
                            Integer.toString(option.place())));
            lines(lines, left + 34, middle, TEXT, option.wins(), Ink.INK, Anchor.START);
            shapes.add(new Box(start, middle - 8, longest, 16, 3, Ink.TRACK));
            shapes.add(
                    new Box(
                            start,
                            middle - 8,
                            Math.max(3, longest * option.length()),
                            16,
                            3,
                            option.wins() ? Ink.ACCENT : Ink.SECOND));
            shapes.add(
                    new Label(
                            right,
                            middle + 5,
                            TEXT,
                            option.wins(),
                            Ink.INK,
                            Anchor.END,
                            option.points()));
            y += high;
        }
    }

    private void lines(
            List<String> lines,
            double x,
            double middle,
            double size,
            boolean strong,
            Ink ink,
            Anchor anchor) {
        double line = middle - (lines.size() - 1) * size * LEADING / 2 + size * 0.36;
        for (String each : lines) {
            shapes.add(new Label(x, line, size, strong, ink, anchor, each));
            line += size * LEADING;
        }
    }

    private void columns(List<ResultPart.Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        double each = Math.min(WIDEST_COLUMN, width() / bars.size());
        double begin = left + (width() - each * bars.size()) / 2;
        int most = Math.max(1, bars.stream().mapToInt(ResultPart.Bar::length).max().orElse(1));
        double base = y + 24 + TALLEST;
        int deepest = 1;
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double middle = begin + each * (i + 0.5);
            double high = TALLEST * bar.length() / most;
            shapes.add(
                    new Box(
                            middle - each * 0.36,
                            base - Math.max(2, high),
                            each * 0.72,
                            Math.max(2, high),
                            high > 6 ? 3 : 0,
                            bar.length() == 0 ? Ink.TRACK : bar.leads() ? Ink.ACCENT : Ink.SECOND));
            shapes.add(
                    new Label(
                            middle,
                            base - high - 7,
                            TEXT,
                            bar.leads(),
                            Ink.INK,
                            Anchor.MIDDLE,
                            bar.figure()));
            var lines = Lettering.lines(bar.name(), SMALL, false, each - 4, MOST_LINES);
            deepest = Math.max(deepest, lines.size());
            double line = base + 18;
            for (String name : lines) {
                shapes.add(new Label(middle, line, SMALL, false, Ink.QUIET, Anchor.MIDDLE, name));
                line += SMALL * LEADING;
            }
        }
        shapes.add(new Line(begin, base, begin + each * bars.size(), base, 1, Ink.LINE));
        y = base + 8 + deepest * SMALL * LEADING;
    }

    /** A row of small columns for each statement, with a stroke where the middle is. */
    private void ratings(Chart.Ratings ratings) {
        double names = width() * 0.36;
        double start = left + names + 16;
        double each = (right - start) / ratings.steps().size();
        int most =
                Math.max(
                        1,
                        ratings.statements().stream()
                                .flatMap(statement -> statement.counts().stream())
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(1));
        for (Chart.Statement statement : ratings.statements()) {
            double base = y + 60;
            lines(
                    Lettering.lines(statement.name(), TEXT, false, names, MOST_LINES),
                    left,
                    y + 38,
                    TEXT,
                    false,
                    Ink.INK,
                    Anchor.START);
            for (int i = 0; i < statement.counts().size(); i++) {
                int count = statement.counts().get(i);
                double high = 40.0 * count / most;
                double middle = start + each * (i + 0.5);
                shapes.add(
                        new Box(
                                middle - each * 0.4,
                                base - Math.max(1.5, high),
                                each * 0.8,
                                Math.max(1.5, high),
                                high > 6 ? 2 : 0,
                                count == 0 ? Ink.TRACK : Ink.SECOND));
                if (count > 0) {
                    shapes.add(
                            new Label(
                                    middle,
                                    base - high - 4,
                                    SMALL,
                                    false,
                                    Ink.INK,
                                    Anchor.MIDDLE,
                                    Integer.toString(count)));
                }
            }
            shapes.add(new Line(start, base, right, base, 1, Ink.LINE));
            statement
                    .middle()
                    .ifPresent(at -> {
                        double x = start + each * (at + 0.5);
                        shapes.add(new Line(x, base - 3, x, base + 9, 3, Ink.ACCENT));
                    });
            y = base + 14;
        }
        for (int i = 0; i < ratings.steps().size(); i++) {
            shapes.add(
                    new Label(
                            start + each * (i + 0.5),
                            y + SMALL,
                            SMALL,
                            false,
                            Ink.QUIET,
                            Anchor.MIDDLE,
                            ratings.steps().get(i)));
        }
        y += SMALL + 8;
    }
}
