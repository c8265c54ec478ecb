package app.plenary.console;

import app.plenary.console.Meetings.Kind;
import app.plenary.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Everybody beside everybody, a mark where two meet. Only what is in sight is drawn, so it is as
 * quick for hundreds as for ten. The pair under the mouse, or that the arrow keys have come to, is
 * told; Enter and a click choose the person of its row. Up to {@value #MOST_NAMED} people have
 * their names beside their rows.
 */
final class MetGrid extends Pane {
    static final int MOST_NAMED = 60;
    private static final double NAMES = 96;
    private static final double HEAD = 66;
    private static final double SMALLEST = 5;
    private static final double SMALLEST_NAMED = 14;
    private static final double LARGEST = 26;
    private static final double BAR = 10;

    /** Two people; each is its number in the meetings. */
    record Pair(int row, int column) {}

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Map<Kind, Swatch> kinds = new EnumMap<>(Kind.class);
    private final Swatch track = new Swatch("track");
    private final Swatch line = new Swatch("lead");
    private final Swatch ink = new Swatch("ink");
    private final Swatch quiet = new Swatch("quiet-ink");
    private final Swatch paper = new Swatch("paper");
    private final ReadOnlyObjectWrapper<Pair> pair =
            new ReadOnlyObjectWrapper<>(this, "pair", new Pair(-1, -1));
    private final Function<Pair, String> words;
    private final IntConsumer choose;
    private Meetings shown = Meetings.NONE;
    private int chosen = -1;
    private double cell = SMALLEST;

    /**
     * @param words tells about a pair in a sentence
     * @param choose gets the number of a person who was chosen by mouse or key
     */
    MetGrid(Messages messages, Function<Pair, String> words, IntConsumer choose) {
        this.words = words;
        this.choose = choose;
        getStyleClass().add("met-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(messages.get("console.group.met.help"));
        for (Kind kind : Kind.values()) {
            kinds.put(kind, new Swatch(style(kind)));
        }
        down.setOrientation(Orientation.VERTICAL);
        across.setFocusTraversable(false);
        down.setFocusTraversable(false);
        getChildren().add(canvas);
        getChildren().addAll(kinds.values());
        getChildren().addAll(track, line, ink, quiet, paper, across, down);
        for (var node : getChildren()) {
            if (node instanceof Swatch swatch) {
                swatch.backgroundProperty().subscribe(this::requestLayout);
            }
        }
        across.valueProperty().subscribe(this::draw);
        down.valueProperty().subscribe(this::draw);
        pair.subscribe(this::draw);
        focusedProperty().subscribe(this::focus);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    static String style(Kind kind) {
        return switch (kind) {
            case HERE -> "met-here";
            case TO_COME -> "met-to-come";
            case SESSION -> "met-session";
            case EARLIER -> "met-earlier";
        };
    }

    /** The pair that is looked at; negative numbers for none. */
    ReadOnlyObjectProperty<Pair> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    void show(Meetings meetings) {
        shown = meetings;
        if (pair.get().row() >= meetings.size() || pair.get().column() >= meetings.size()) {
            pair.set(new Pair(-1, -1));
        }
        requestLayout();
        draw();
    }

    /** Marks the row and the column of that person; negative for nobody. */
    void choose(int person) {
        chosen = person;
        draw();
    }

    private boolean isNamed() {
        return shown.size() <= MOST_NAMED;
    }

    private double left() {
        return isNamed() ? NAMES : 4;
    }

    private double top() {
        return isNamed() ? HEAD : 4;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - BAR - left());
        double height = Math.max(0, getHeight() - BAR - top());
        int size = Math.max(1, shown.size());
        double fit = Math.floor(Math.min(width, height) / size);
        cell = Math.clamp(fit, isNamed() ? SMALLEST_NAMED : SMALLEST, LARGEST);
        double all = cell * size;
        bar(across, all, width);
        bar(down, all, height);
        across.resizeRelocate(left(), getHeight() - BAR, width, BAR);
        down.resizeRelocate(getWidth() - BAR, top(), BAR, height);
        canvas.setWidth(getWidth() - BAR);
        canvas.setHeight(getHeight() - BAR);
        draw();
    }

    private static void bar(ScrollBar bar, double all, double seen) {
        double hidden = Math.max(0, all - seen);
        bar.setMax(hidden);
        bar.setVisibleAmount(all <= 0 ? 0 : hidden * seen / all);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.clamp(bar.getValue(), 0, hidden));
        bar.setVisible(hidden > 0.5);
    }

    // --- drawing ---------------------------------------------------------------------------------

    private void draw() {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int size = shown.size();
        if (size == 0 || canvas.getWidth() <= left() || canvas.getHeight() <= top()) {
            return;
        }
        double x0 = left() - across.getValue();
        double y0 = top() - down.getValue();
        int firstColumn = Math.max(0, (int) ((left() - x0) / cell));
        int lastColumn = Math.min(size - 1, (int) ((canvas.getWidth() - x0) / cell));
        int firstRow = Math.max(0, (int) ((top() - y0) / cell));
        int lastRow = Math.min(size - 1, (int) ((canvas.getHeight() - y0) / cell));
        g.save();
        g.beginPath();
        g.rect(left(), top(), canvas.getWidth() - left(), canvas.getHeight() - top());
        g.clip();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                mark(g, row, column, x0 + column * cell, y0 + row * cell);
            }
        }
        var at = pair.get();
        lead(g, at.row(), at.column(), x0, y0);
        g.restore();
        if (isNamed()) {
            names(g, x0, y0, firstColumn, lastColumn, firstRow, lastRow);
        }
    }

    private void mark(GraphicsContext g, int row, int column, double x, double y) {
        double gap = cell >= 10 ? 1 : 0.5;
        double side = cell - gap;
        if (row == column) {
            g.setFill(line.paint());
            g.fillOval(x + side * 0.4, y + side * 0.4, side * 0.2, side * 0.2);
            return;
        }
        boolean light = row == chosen || column == chosen;
        g.setFill(light ? paper.paint() : track.paint());
        g.fillRect(x, y, side, side);
        int count = shown.count(row, column);
        if (count == 0) {
            return;
        }
        // What is nearest to now is told; each kind has a form of its own as well as a colour.
        if (shown.count(Kind.HERE, row, column) > 0) {
            g.setFill(paint(Kind.HERE));
            g.fillRect(x, y, side, side);
        } else if (shown.count(Kind.TO_COME, row, column) > 0) {
            g.setStroke(paint(Kind.TO_COME));
            double width = Math.max(1, cell / 7);
            g.setLineWidth(width);
            g.strokeRect(x + width / 2, y + width / 2, side - width, side - width);
        } else if (shown.count(Kind.SESSION, row, column) > 0) {
            g.setFill(paint(Kind.SESSION));
            g.fillPolygon(new double[] {x, x + side, x}, new double[] {y, y + side, y + side}, 3);
        } else {
            g.setFill(paint(Kind.EARLIER));
            double part = Math.max(2, side * 0.5);
            g.fillOval(x + (side - part) / 2, y + (side - part) / 2, part, part);
        }
        if (count > 1 && cell >= 12) {
            g.setFill(shown.count(Kind.HERE, row, column) > 0 ? paper.paint() : ink.paint());
            g.setFont(Font.font("Noto Sans SemiBold", Math.min(12, cell * 0.68)));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(Integer.toString(count), x + side / 2, y + side / 2);
        }
    }

    /** A frame around the pair that is looked at. */
    private void lead(GraphicsContext g, int row, int column, double x0, double y0) {
        if (row < 0 || column < 0) {
            return;
        }
        g.setStroke(line.paint());
        g.setLineWidth(2);
        g.strokeRect(x0 + column * cell - 1, y0 + row * cell - 1, cell + 1, cell + 1);
    }

    private void names(
            GraphicsContext g, double x0, double y0, int left, int right, int first, int last) {
        var at = pair.get();
        g.setTextBaseline(VPos.CENTER);
        for (int row = first; row <= last; row++) {
            double y = y0 + (row + 0.5) * cell;
            if (y >= top()) {
                boolean on = row == at.row() || row == chosen;
                name(g, on);
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(cut(shown.name(row), 13), left() - 8, y, NAMES - 10);
            }
        }
        for (int column = left; column <= right; column++) {
            double x = x0 + (column + 0.5) * cell;
            if (x >= left()) {
                boolean on = column == at.column() || column == chosen;
                name(g, on);
                g.save();
                g.translate(x, top() - 6);
                g.rotate(-60);
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(cut(shown.name(column), 10), 0, 0);
                g.restore();
            }
        }
    }

    private void name(GraphicsContext g, boolean on) {
        g.setFill(on ? ink.paint() : quiet.paint());
        g.setFont(Font.font(on ? "Noto Sans SemiBold" : "Noto Sans", 11));
    }

    private static String cut(String name, int most) {
        int points = name.codePointCount(0, name.length());
        return points <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    private Paint paint(Kind kind) {
        var swatch = kinds.get(kind);
        return swatch == null ? ink.paint() : swatch.paint();
    }

    // --- mouse and keys --------------------------------------------------------------------------

    private Pair at(double x, double y) {
        if (x < left() || y < top()) {
            return new Pair(-1, -1);
        }
        int column = (int) ((x - left() + across.getValue()) / cell);
        int row = (int) ((y - top() + down.getValue()) / cell);
        return row < shown.size() && column < shown.size()
                ? new Pair(row, column)
                : new Pair(-1, -1);
    }

    private void hover(MouseEvent mouse) {
        var over = at(mouse.getX(), mouse.getY());
        if (over.row() >= 0) {
            look(over);
        }
    }

    private void press(MouseEvent mouse) {
        requestFocus();
        var over = at(mouse.getX(), mouse.getY());
        if (over.row() >= 0) {
            look(over);
            choose.accept(over.row());
        }
        mouse.consume();
    }

    private void scroll(ScrollEvent wheel) {
        if (wheel.isShiftDown()) {
            move(across, wheel.getDeltaX() + wheel.getDeltaY());
        } else {
            move(down, wheel.getDeltaY());
            move(across, wheel.getDeltaX());
        }
        wheel.consume();
    }

    private static void move(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
    }

    private void focus() {
        if (isFocused() && pair.get().row() < 0 && shown.size() > 1) {
            look(new Pair(Math.max(0, chosen), chosen == 1 ? 0 : 1));
        }
        draw();
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || key.isShiftDown() || shown.size() == 0) {
            return;
        }
        var at = pair.get();
        switch (key.getCode()) {
            case LEFT -> look(new Pair(at.row(), at.column() - 1));
            case RIGHT -> look(new Pair(at.row(), at.column() + 1));
            case UP -> look(new Pair(at.row() - 1, at.column()));
            case DOWN -> look(new Pair(at.row() + 1, at.column()));
            case HOME -> look(new Pair(at.row(), 0));
            case END -> look(new Pair(at.row(), shown.size() - 1));
            case ENTER, SPACE -> choose.accept(at.row());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void look(Pair to) {
        int last = shown.size() - 1;
        var next = new Pair(Math.clamp(to.row(), 0, last), Math.clamp(to.column(), 0, last));
        if (!next.equals(pair.get())) {
            reveal(down, next.row() * cell, canvas.getHeight() - top());
            reveal(across, next.column() * cell, canvas.getWidth() - left());
            pair.set(next);
            setAccessibleText(words.apply(next));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void reveal(ScrollBar bar, double from, double seen) {
        if (from < bar.getValue()) {
            bar.setValue(from);
        } else if (from + cell > bar.getValue() + seen) {
            bar.setValue(Math.min(bar.getMax(), from + cell - seen));
        }
    }
}
