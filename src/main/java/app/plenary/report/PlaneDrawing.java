package app.plenary.report;

import static app.plenary.report.ChartDrawing.LEADING;
import static app.plenary.report.ChartDrawing.MOST_LINES;
import static app.plenary.report.ChartDrawing.SMALL;
import static app.plenary.report.ChartDrawing.TEXT;

import app.plenary.report.Drawing.Anchor;
import app.plenary.report.Drawing.Box;
import app.plenary.report.Drawing.Disc;
import app.plenary.report.Drawing.Ink;
import app.plenary.report.Drawing.Label;
import app.plenary.report.Drawing.Line;
import app.plenary.report.Drawing.Shape;

import java.util.ArrayList;
import java.util.List;

/** A plane with its poles, a dot for each answer, and numbered marks where the middles are. */
final class PlaneDrawing {
    private static final double DOT = 11;

    private final double left;
    private final double right;
    private final List<Shape> shapes;
    private double y;

    PlaneDrawing(double left, double right, List<Shape> shapes) {
        this.left = left;
        this.right = right;
        this.shapes = shapes;
    }

    /** Draws it from {@code from} down; where the next thing may stand. */
    double draw(Chart.Plane plane, double from) {
        y = from;
        double side = Math.min(340, (right - left) * 0.58);
        y = end(plane.upper(), side);
        double top = y;
        double bottom = top + side;
        shapes.add(new Box(left, top, side, side, 4, Ink.TRACK));
        shapes.add(new Line(left + side / 2, top, left + side / 2, bottom, 1, Ink.LINE));
        shapes.add(new Line(left, top + side / 2, left + side, top + side / 2, 1, Ink.LINE));
        for (Chart.Item item : plane.items()) {
            for (Chart.Spot spot : item.places()) {
                shapes.add(
                        new Disc(
                                left + side * spot.across() / 100,
                                bottom - side * spot.up() / 100,
                                2.5,
                                Ink.SECOND,
                                Ink.SECOND));
            }
        }
        var taken = new ArrayList<Disc>();
        double beside = left + side + 28;
        double legend = top + 8;
        for (int i = 0; i < plane.items().size(); i++) {
            var item = plane.items().get(i);
            var number = Integer.toString(i + 1);
            item.middle()
                    .map(spot -> free(spot, side, bottom, taken))
                    .ifPresent(disc -> {
                        taken.add(disc);
                        shapes.add(disc);
                        shapes.add(
                                new Label(
                                        disc.x(),
                                        disc.y() + 4.5,
                                        SMALL,
                                        true,
                                        Ink.PAPER,
                                        Anchor.MIDDLE,
                                        number));
                    });
            shapes.add(
                    new Label(beside + 16, legend + 9, TEXT, true, Ink.ACCENT, Anchor.END, number));
            for (String line :
                    Lettering.lines(item.name(), TEXT, false, right - beside - 26, MOST_LINES)) {
                shapes.add(
                        new Label(
                                beside + 26, legend + 9, TEXT, false, Ink.INK, Anchor.START, line));
                legend += TEXT * LEADING;
            }
            legend += 6;
        }
        y = bottom + 4;
        if (!(plane.left() + plane.right()).isEmpty()) {
            double half = side / 2 - 8;
            var less = Lettering.lines(plane.left(), SMALL, false, half, 2);
            var more = Lettering.lines(plane.right(), SMALL, false, half, 2);
            under(less, left, Anchor.START);
            under(more, left + side, Anchor.END);
            y += Math.max(less.size(), more.size()) * SMALL * LEADING;
        }
        return Math.max(end(plane.lower(), side), legend);
    }

    /** Writes what an end of the upright axis is called; where the next thing may stand. */
    private double end(String name, double side) {
        if (name.isEmpty()) {
            return y;
        }
        var line = Lettering.lines(name, SMALL, false, side, 1).getFirst();
        shapes.add(
                new Label(
                        left + side / 2, y + SMALL, SMALL, false, Ink.QUIET, Anchor.MIDDLE, line));
        return y + SMALL * LEADING + 2;
    }

    private void under(List<String> lines, double x, Anchor anchor) {
        double line = y + SMALL;
        for (String each : lines) {
            shapes.add(new Label(x, line, SMALL, false, Ink.QUIET, anchor, each));
            line += SMALL * LEADING;
        }
    }

    /** The place for a mark, moved aside as far as it takes not to cover another one. */
    private Disc free(Chart.Spot spot, double side, double bottom, List<Disc> taken) {
        double x = left + side * spot.across() / 100;
        double up = bottom - side * spot.up() / 100;
        for (int step = 0; step < 2_000; step++) {
            double turn = step * 2.4;
            double far = 3 * Math.sqrt(step);
            double tryX = Math.clamp(x + far * Math.cos(turn), left + DOT, left + side - DOT);
            double tryY = Math.clamp(up + far * Math.sin(turn), bottom - side + DOT, bottom - DOT);
            if (taken.stream()
                    .noneMatch(
                            each -> Math.hypot(each.x() - tryX, each.y() - tryY) < 2 * DOT + 1)) {
                return new Disc(tryX, tryY, DOT, Ink.ACCENT, Ink.PAPER);
            }
        }
        return new Disc(
                Math.clamp(x, left + DOT, left + side - DOT),
                Math.clamp(up, bottom - side + DOT, bottom - DOT),
                DOT,
                Ink.ACCENT,
                Ink.PAPER);
    }
}
