package app.plenary.projector;

import app.plenary.session.Scene;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A group and its people, in one or more columns of names. */
final class GroupCard extends Region {
    private static final double HEAD = 1.08;
    private static final double LINE = 1.32;
    private static final double PAD = 0.55;
    private static final double BETWEEN = 0.6;

    /** The size that widths are measured at, from which all others follow. */
    private static final double RULER = 100;

    private final FitText head = new FitText(FitText.Weight.BOLD, "wall-groups");
    private final List<FitText> names = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final double headWidth;
    private double size = Page.SMALL;
    private int columns = 1;

    GroupCard(Scene.Table table) {
        getStyleClass().add("wall-card");
        setManaged(false);
        head.words(table.name());
        head.at(RULER, Double.MAX_VALUE);
        headWidth = head.width() / RULER;
        getChildren().add(head);
        for (String member : table.members()) {
            var name = new FitText(FitText.Weight.REGULAR, "wall-soft");
            name.words(member);
            name.at(RULER, Double.MAX_VALUE);
            widths.add(name.width() / RULER);
            names.add(name);
        }
        getChildren().addAll(names);
    }

    int people() {
        return names.size();
    }

    /** The height it needs; longer names take a second line, much longer ones a third. */
    double heightAt(double newSize, int newColumns, double width) {
        double room = nameWidth(newSize, newColumns, width);
        double lines = headLines(newSize, width) * HEAD;
        int perColumn = Math.ceilDiv(names.size(), newColumns);
        double most = 0;
        for (int column = 0; column < newColumns; column++) {
            double sum = 0;
            for (int i = column * perColumn; i < Math.min(names.size(), (column + 1) * perColumn); i++) {
                sum += lines(widths.get(i) * newSize, room);
            }
            most = Math.max(most, sum);
        }
        return (lines + most) * LINE * newSize + 2 * PAD * newSize + (names.isEmpty() ? 0 : 0.1 * newSize);
    }

    /** Whether most names stay on one line. */
    boolean reads(double newSize, int newColumns, double width) {
        double room = nameWidth(newSize, newColumns, width);
        long broken = widths.stream().filter(w -> w * newSize > room).count();
        return room > 3 * newSize && broken * 4 <= widths.size() && headWidth * newSize * HEAD * 0.8 <= room * newColumns;
    }

    void size(double newSize, int newColumns) {
        size = newSize;
        columns = newColumns;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double pad = PAD * size;
        double headHeight = headLines(size, getWidth()) * HEAD * LINE * size;
        double headRoom = getWidth() - 2 * pad;
        head.fit(headRoom, headHeight + 1, size * HEAD, size * 0.7);
        head.place(pad, pad + (headHeight - head.height()) / 2);
        double room = nameWidth(size, columns, getWidth());
        int perColumn = Math.max(1, Math.ceilDiv(names.size(), columns));
        double y = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i % perColumn == 0) {
                y = pad + headHeight + 0.1 * size;
            }
            var name = names.get(i);
            double height = lines(widths.get(i) * size, room) * LINE * size;
            name.fit(room, height + 0.1 * size, size, size * 0.7);
            double x = pad + (i / perColumn) * (room + BETWEEN * size);
            name.place(x, y + (height - name.height()) / 2);
            y += height;
        }
    }

    private int headLines(double newSize, double width) {
        return lines(headWidth * newSize * HEAD, width - 2 * PAD * newSize);
    }

    // A text that is a little too long shrinks to one line. Wrapped lines are never full, so some room
    // is kept in hand.
    private static int lines(double width, double room) {
        return width * 0.8 <= room ? 1 : 1 + (int) Math.ceil(width * 0.8 * 1.15 / room - 0.999);
    }

    private static double nameWidth(double newSize, int newColumns, double width) {
        return (width - 2 * PAD * newSize - (newColumns - 1) * BETWEEN * newSize) / newColumns;
    }
}
