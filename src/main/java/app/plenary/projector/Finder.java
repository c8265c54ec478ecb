package app.plenary.projector;

import app.plenary.session.Scene;

import javafx.scene.layout.Region;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Find your place: all people by name in the order of the wall's language, each with the name of
 * the group, in columns on as few pages as can be read from the back row.
 */
final class Finder extends Region {
    private static final double LARGEST = 46;
    private static final double LINE = 1.16;

    /** The height of a line of Latin letters, of which they need only {@link #LINE}. */
    private static final double USUAL = 1.37;

    private static final double GAP = 0.35;
    private static final double BETWEEN = 24;
    private static final double MOST_GROUP = 0.5;
    private static final int MOST_COLUMNS = 6;

    private record Entry(FitText name, FitText group) {}

    /** How the entries stand; {@code perColumn} of them one under the other. */
    private record Grid(double size, int columns, int perColumn, int pages) {
        int perPage() {
            return columns * perColumn;
        }
    }

    /** What one column gives to names and to groups, beside the gap between them. */
    private record Widths(double name, double group) {

        /** A long name beside a short group may take what that leaves. */
        double of(Entry entry, double size) {
            return name + Math.max(0, group - entry.group().lineAt(size));
        }
    }

    private final Collator order;
    private final List<Entry> entries = new ArrayList<>();
    private Grid grid = new Grid(Page.SMALL, 1, 1, 1);
    private List<Object> laidFor = List.of();
    private int page;

    Finder(Locale language) {
        order = Collator.getInstance(language);
        setManaged(false);
    }

    void show(List<Scene.Table> tables) {
        getChildren().clear();
        entries.clear();
        laidFor = List.of();
        for (Scene.Table table : tables) {
            for (String member : table.members()) {
                var name = new FitText(FitText.Weight.REGULAR, "wall-soft");
                var group = new FitText(FitText.Weight.SEMIBOLD, "wall-groups-place");
                name.words(member);
                group.words(table.name());
                entries.add(new Entry(name, group));
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.name().words(), order));
        for (Entry entry : entries) {
            getChildren().addAll(entry.name(), entry.group());
        }
        applyCss();
    }

    int pages() {
        return grid.pages();
    }

    /** Finds how everybody stands in pages of this size. */
    void lay(double width, double height) {
        List<Object> asked = List.of(width, height);
        if (!asked.equals(laidFor)) {
            laidFor = asked;
            grid = grid(width, height);
        }
    }

    void turn(int to) {
        page = Math.max(0, to);
        requestLayout();
    }

    private Grid grid(double width, double height) {
        int least = Math.max(1, Math.ceilDiv(entries.size(), Seating.ONE_PAGE));
        for (int pages = least; pages < entries.size(); pages++) {
            int perPage = Math.ceilDiv(entries.size(), pages);
            for (double size = LARGEST; size >= Page.SMALL; size -= 2) {
                for (int columns = MOST_COLUMNS; columns >= 1; columns--) {
                    int perColumn = Math.ceilDiv(perPage, columns);
                    var tried = new Grid(size, columns, perColumn, pages);
                    if (perColumn * LINE * size <= height && fits(tried, width, height)) {
                        return tried;
                    }
                }
            }
        }
        return new Grid(Page.SMALL, 1, 1, Math.max(1, entries.size()));
    }

    private boolean fits(Grid tried, double width, double height) {
        var widths = widths(tried, width);
        // The widest column in the smallest type takes names as they come.
        boolean last = tried.columns() == 1 && tried.size() <= Page.SMALL;
        int wrapped = 0;
        for (Entry entry : last ? List.<Entry>of() : entries) {
            if (entry.name().longestWordAt(tried.size()) > widths.of(entry, tried.size())
                    || entry.group().longestWordAt(tried.size()) > widths.group()) {
                return false;
            }
            double room = widths.of(entry, tried.size());
            wrapped += entry.name().lineAt(tried.size()) > room ? 1 : 0;
        }
        if (wrapped * 10 > entries.size()) {
            return false;
        }
        for (int from = 0; from < entries.size(); from += tried.perColumn()) {
            int to = Math.min(entries.size(), from + tried.perColumn());
            double sum = 0;
            for (Entry entry : entries.subList(from, to)) {
                sum += heightOf(entry, tried.size(), widths);
            }
            if (sum > height) {
                return false;
            }
        }
        return true;
    }

    private Widths widths(Grid tried, double width) {
        double column = columnWidth(tried, width);
        double group =
                entries.stream().mapToDouble(e -> e.group().lineAt(tried.size())).max().orElse(0);
        double given = Math.min(group, column * MOST_GROUP);
        return new Widths(column - GAP * tried.size() - given, given);
    }

    private static double columnWidth(Grid tried, double width) {
        return (width - (tried.columns() - 1) * BETWEEN) / tried.columns();
    }

    private static double heightOf(Entry entry, double size, Widths widths) {
        return Math.max(
                heightOf(entry.name(), size, widths.of(entry, size)),
                heightOf(entry.group(), size, widths.group()));
    }

    // Scripts with taller letters, and names of two lines, get taller lines.
    private static double heightOf(FitText text, double size, double width) {
        return LINE * size + Math.max(0, text.heightAt(size, width) - USUAL * size);
    }

    @Override
    protected void layoutChildren() {
        var widths = widths(grid, getWidth());
        double step = columnWidth(grid, getWidth()) + BETWEEN;
        int from = page * grid.perPage();
        double names =
                entries.stream().mapToDouble(e -> e.name().lineAt(grid.size())).max().orElse(0);
        double aside = Math.min(names, widths.name()) + GAP * grid.size();
        double y = 0;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            int place = i - from;
            boolean on = place >= 0 && place < grid.perPage();
            entry.name().setVisible(on);
            entry.group().setVisible(on);
            if (on) {
                y = place % grid.perColumn() == 0 ? 0 : y;
                int column = place / grid.perColumn();
                double x = column * step;
                entry.name().at(grid.size(), widths.of(entry, grid.size()));
                entry.group().at(grid.size(), widths.group());
                double height = heightOf(entry, grid.size(), widths);
                double base = (height - entry.name().height()) / 2;
                entry.name().place(x, y + base);
                double beside = Math.max(aside, entry.name().width() + GAP * grid.size());
                entry.group().place(x + beside, y + (height - entry.group().height()) / 2);
                y += height;
            }
        }
    }
}
