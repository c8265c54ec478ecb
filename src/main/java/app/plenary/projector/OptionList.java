package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;

import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Options under each other, in one or two columns as large as they get, or on as many pages as it
 * takes. For the JavaFX thread.
 */
final class OptionList extends Region {
    private static final double LARGEST = 56;
    private static final double SMALLEST = Page.SMALL;
    private static final double GAP = 12;

    /** How the options are laid out: the type size, the columns, and how many go on one page. */
    private record Fit(double size, int columns, int perPage) {}

    private final Setting setting;
    private final int columns;
    private final double figures;
    private final Map<Integer, OptionRow> rows = new LinkedHashMap<>();
    private List<Integer> order = List.of();
    private final Map<List<Object>, Fit> fits =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Object>, Fit> eldest) {
                    return size() > 4;
                }
            };
    private Fit fit = new Fit(SMALLEST, 1, 1);
    private int page;
    private boolean gliding;

    /**
     * In at most so many {@code columns}; {@code figures} is the room for a figure at the right of
     * each, in type sizes.
     */
    OptionList(Setting setting, int columns, double figures) {
        this.setting = setting;
        this.columns = columns;
        this.figures = figures;
        setManaged(false);
    }

    /**
     * Shows these in this order; {@code mark} stands before an option, by its place from 1.
     *
     * @param read how their texts are read
     */
    void options(List<Option> options, IntFunction<String> mark, Function<String, Marked> read) {
        var ids = options.stream().map(Option::id).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) {
            getChildren().clear();
            rows.clear();
            ids.forEach(id -> rows.put(id, new OptionRow(setting, figures)));
            getChildren().addAll(rows.values());
            order = ids;
            gliding = false;
        }
        for (int i = 0; i < options.size(); i++) {
            var row = row(options.get(i).id());
            row.number(mark.apply(i + 1));
            row.words(read.apply(options.get(i).text()));
        }
        requestLayout();
    }

    /** Puts all of the same options in another order; they are seen to go there. */
    void order(List<Integer> ids) {
        if (!ids.equals(order)) {
            order = List.copyOf(ids);
            gliding = true;
            requestLayout();
        }
    }

    List<Integer> order() {
        return order;
    }

    OptionRow row(int id) {
        return Objects.requireNonNull(rows.get(id), "the option is shown");
    }

    /** Where the last option of the page that is on ends. */
    double bottom() {
        layout();
        return rows.values().stream()
                .filter(OptionRow::isVisible)
                .mapToDouble(row -> row.getLayoutY() + row.getHeight())
                .max()
                .orElse(0);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether they leave no room for a join code, under a question of so many letters. */
    boolean crowded(int letters) {
        int sum = rows.values().stream().mapToInt(row -> row.words().length()).sum();
        return rows.size() > 8 || sum + 2 * letters > 500;
    }

    /** Finds the best way to stand in this room, and gives how many pages that takes. */
    int fit(double width, double height) {
        var all = inOrder();
        List<Object> asked = new ArrayList<>(List.of(width, height));
        all.forEach(row -> asked.add(row.marked()));
        fit = fits.computeIfAbsent(asked, _ -> fit(all, width, height));
        requestLayout();
        return Math.ceilDiv(Math.max(1, rows.size()), fit.perPage());
    }

    /** Whether each of them has room here, if need be on a page of its own. */
    boolean holds(double width, double height) {
        var all = inOrder();
        return fits(all, SMALLEST, 1, width, height)
                || allFit(all, 1, width, height - Turning.HEIGHT);
    }

    /** Whether a page of this size is too small even for a single one of the options. */
    boolean isCramped(double width, double height) {
        return fit.perPage() < rows.size()
                && inOrder().stream()
                        .anyMatch(row ->
                                lineHeight(List.of(row), 0, SMALLEST, 1, width)
                                        > height - Turning.HEIGHT);
    }

    void turn(int newPage) {
        page = newPage;
        requestLayout();
    }

    private List<OptionRow> inOrder() {
        return order.stream().map(this::row).toList();
    }

    @Override
    protected void layoutChildren() {
        var all = inOrder();
        all.forEach(row -> row.size(fit.size()));
        int from = 0;
        for (int each = 0; from < all.size(); each++) {
            var some = all.subList(from, Math.min(all.size(), from + fit.perPage()));
            place(some);
            boolean on = each == page;
            some.forEach(row -> row.setVisible(on));
            from += fit.perPage();
        }
        gliding = false;
    }

    private void place(List<OptionRow> some) {
        double width = columnWidth(getWidth(), fit.columns());
        int lines = Math.ceilDiv(some.size(), fit.columns());
        double y = 0;
        for (int line = 0; line < lines; line++) {
            double height = lineHeight(some, line, fit.size(), fit.columns(), getWidth());
            for (int column = 0; column < fit.columns(); column++) {
                int index = column * lines + line;
                if (index < some.size()) {
                    var row = some.get(index);
                    row.resize(width, height);
                    put(row, column * (width + 2 * GAP), y);
                }
            }
            y += height + GAP;
        }
    }

    private void put(OptionRow row, double x, double y) {
        if (gliding) {
            Growth.glide(setting, row, x, y);
        } else {
            row.relocate(x, y);
        }
    }

    private Fit fit(List<OptionRow> all, double width, double height) {
        // One column reads best; two when that makes the type much larger and breaks no line.
        for (double size = LARGEST; size >= SMALLEST; size -= 2) {
            if (fits(all, size, 1, width, height)) {
                return new Fit(size, 1, Math.max(1, all.size()));
            }
            double wider = columnWidth(width, 2);
            double larger = size + 8;
            if (columns > 1
                    && larger <= 40
                    && all.stream().allMatch(row -> row.onOneLine(larger, wider))
                    && fits(all, larger, 2, width, height)) {
                return new Fit(larger, 2, Math.max(1, all.size()));
            }
        }
        double paged = height - Turning.HEIGHT;
        for (int perPage = all.size() - 1; perPage >= 1; perPage--) {
            int even = evenly(all.size(), perPage);
            if (allFit(all, even, width, paged)) {
                return new Fit(SMALLEST, 1, even);
            }
        }
        return new Fit(SMALLEST, 1, 1);
    }

    // Five options on pages of four are shown as three and two.
    static int evenly(int all, int perPage) {
        return Math.ceilDiv(all, Math.ceilDiv(all, perPage));
    }

    private static boolean allFit(List<OptionRow> all, int perPage, double width, double height) {
        for (int from = 0; from < all.size(); from += perPage) {
            var some = all.subList(from, Math.min(all.size(), from + perPage));
            if (!fits(some, SMALLEST, 1, width, height)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(
            List<OptionRow> some, double size, int columns, double width, double height) {
        int lines = Math.ceilDiv(some.size(), columns);
        double sum = -GAP;
        for (int line = 0; line < lines && sum <= height; line++) {
            sum += GAP + lineHeight(some, line, size, columns, width);
        }
        return sum <= height
                && (size <= SMALLEST
                        || some.stream()
                                .allMatch(row ->
                                        row.keepsWordsWhole(size, columnWidth(width, columns))));
    }

    private static double lineHeight(
            List<OptionRow> some, int line, double size, int columns, double width) {
        int lines = Math.ceilDiv(some.size(), columns);
        double height = 0;
        for (int column = 0; column < columns; column++) {
            int index = column * lines + line;
            if (index < some.size()) {
                height =
                        Math.max(
                                height,
                                some.get(index).heightAt(size, columnWidth(width, columns)));
            }
        }
        return height;
    }

    private static double columnWidth(double width, int columns) {
        return (width - (columns - 1) * 2 * GAP) / columns;
    }
}
