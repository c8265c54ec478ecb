package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A short search for starters of any sizes, where no rule helps and there is some slack. */
final class SmallSearch {
    /** Above this many people a starter is not found in so short a time. */
    private static final int MOST_PEOPLE = 150;

    private static final int STEPS = 1_600_000;
    private static final int STEPS_A_TRY = 400_000;

    /** Columns and rows tried, and base rounds. */
    record Layout(int rows, int columns, int rounds, double fullness) {}

    private SmallSearch() {}

    /** That many rounds, or empty if the search ends without them. */
    static Optional<Construction> find(Sizes sizes, int rounds) {
        if (rounds < 2 || sizes.people() > MOST_PEOPLE || rounds > RoundLimit.of(sizes).rounds()) {
            return Optional.empty();
        }
        List<Layout> layouts = layouts(sizes, rounds);
        for (int tried = 0; tried < STEPS / STEPS_A_TRY && !layouts.isEmpty(); tried++) {
            Layout layout = layouts.get(tried % layouts.size());
            var found =
                    StarterSearch.find(
                            sizes,
                            layout.rows(),
                            layout.columns(),
                            layout.rounds(),
                            tried,
                            STEPS_A_TRY);
            if (found.isPresent()) {
                var starter = found.get();
                return Optional.of(
                        new Construction("searched starter", starter.rounds(), starter::first));
            }
        }
        return Optional.empty();
    }

    /** Layouts with enough differences for so many rounds, the roomiest first. */
    static List<Layout> layouts(Sizes sizes, int rounds) {
        var found = new ArrayList<Layout>();
        int people = sizes.people();
        for (int base = 1; base <= 3; base++) {
            for (int rows = (rounds + base - 1) / base;
                    rows <= (rounds + base - 1) / base + 2;
                    rows++) {
                for (int columns = people / rows; columns > 0; columns--) {
                    int fixed = people - rows * columns;
                    if (rows < 2 || fixed > sizes.groups() || base * fixed > people) {
                        break;
                    }
                    int pairs = columns * (columns - 1) / 2 * rows;
                    int differences = columns * ((rows - 1) / 2) + pairs + fixed * columns;
                    double fullness = (double) base * sizes.pairs() / differences;
                    if (fullness <= 1) {
                        found.add(new Layout(rows, columns, base, fullness));
                    }
                }
            }
        }
        found.sort(
                Comparator.comparingDouble(layout -> layout.fullness() + 0.05 * layout.rounds()));
        return found.size() > 3 ? found.subList(0, 3) : found;
    }
}
