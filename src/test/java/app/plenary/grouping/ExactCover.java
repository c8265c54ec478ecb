package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Chooses options so that every needed item is covered by exactly one of them and every other item
 * by at most one. Source: D. E. Knuth, Dancing Links, 2000; the item with the fewest options is
 * covered first.
 */
final class ExactCover {
    private final int items;
    private final int needed;
    private final List<int[]> options = new ArrayList<>();
    private int[] left = {};
    private int[] right = {};
    private int[] up = {};
    private int[] down = {};
    private int[] itemOf = {};
    private int[] optionOf = {};
    private int[] size = {};
    private int[] begin = {};
    private long nodes;

    /** Items from 0; the first {@code needed} must be covered. */
    ExactCover(int items, int needed) {
        this.items = items;
        this.needed = needed;
    }

    /** Adds an option that covers these items; its number is the count of those before it. */
    void add(int[] covered) {
        options.add(covered);
    }

    int options() {
        return options.size();
    }

    /** A solution, tried in an order that the seed gives, or empty after so many nodes. */
    Optional<List<Integer>> solve(long seed, long limit) {
        link(seed);
        nodes = limit;
        var chosen = new ArrayList<Integer>();
        return search(chosen) ? Optional.of(chosen) : Optional.empty();
    }

    private void link(long seed) {
        int cells = items + 1 + options.stream().mapToInt(option -> option.length).sum();
        left = new int[items + 1];
        right = new int[items + 1];
        size = new int[items + 1];
        up = new int[cells];
        down = new int[cells];
        itemOf = new int[cells];
        optionOf = new int[cells];
        begin = new int[options.size() + 1];
        for (int item = 0; item <= items; item++) {
            up[item] = item;
            down[item] = item;
            left[item] = item > needed ? item : item == 0 ? needed : item - 1;
            right[item] = item > needed ? item : item == needed ? 0 : item + 1;
        }
        var order = new int[options.size()];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        int cell = items + 1;
        for (int option : order) {
            // cells of an option stand together, those of an item in the shuffled order
            begin[option] = cell;
            for (int covered : options.get(option)) {
                int item = covered + 1;
                itemOf[cell] = item;
                optionOf[cell] = option;
                up[cell] = up[item];
                down[cell] = item;
                down[up[item]] = cell;
                up[item] = cell;
                size[item]++;
                cell++;
            }
        }
    }

    private int end(int option) {
        return begin[option] + options.get(option).length;
    }

    private boolean search(List<Integer> chosen) {
        if (right[0] == 0) {
            return true;
        }
        int best = right[0];
        for (int item = right[best]; item != 0; item = right[item]) {
            best = size[item] < size[best] ? item : best;
        }
        if (size[best] == 0 || nodes-- <= 0) {
            return false;
        }
        cover(best);
        for (int cell = down[best]; cell != best; cell = down[cell]) {
            int option = optionOf[cell];
            chosen.add(option);
            for (int other = begin[option]; other < end(option); other++) {
                if (other != cell) {
                    cover(itemOf[other]);
                }
            }
            if (search(chosen)) {
                return true;
            }
            for (int other = end(option) - 1; other >= begin[option]; other--) {
                if (other != cell) {
                    uncover(itemOf[other]);
                }
            }
            chosen.removeLast();
            if (nodes <= 0) {
                break;
            }
        }
        uncover(best);
        return false;
    }

    private void cover(int item) {
        right[left[item]] = right[item];
        left[right[item]] = left[item];
        for (int row = down[item]; row != item; row = down[row]) {
            int option = optionOf[row];
            for (int cell = begin[option]; cell < end(option); cell++) {
                if (cell != row) {
                    up[down[cell]] = up[cell];
                    down[up[cell]] = down[cell];
                    size[itemOf[cell]]--;
                }
            }
        }
    }

    private void uncover(int item) {
        for (int row = up[item]; row != item; row = up[row]) {
            int option = optionOf[row];
            for (int cell = end(option) - 1; cell >= begin[option]; cell--) {
                if (cell != row) {
                    up[down[cell]] = cell;
                    down[up[cell]] = cell;
                    size[itemOf[cell]]++;
                }
            }
        }
        right[left[item]] = item;
        left[right[item]] = item;
    }
}
