package app.plenary.projector;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of an agenda are on the wall, in what type: all of them where they fit, otherwise the
 * ones around the block that is on. It moves along with the day.
 *
 * @param size the type of the lines
 * @param from the first line shown
 * @param to after the last line shown
 * @param sections whether the headings of sections show
 */
record AgendaWindow(double size, int from, int to, boolean sections) {
    private static final double LARGEST = 56;
    private static final double SMALLEST = 38;

    /** The coming blocks that matter more than the last one. */
    private static final int FIRST = 3;

    /**
     * @param headed for each block whether a section begins with it
     * @param middle the block that is on, or else the first to come
     * @param carded whether that one has a place of its own and counts as no line
     * @param height what there is for lines
     * @param more what the line about those that are left out takes
     */
    static AgendaWindow of(
            List<Boolean> headed, int middle, boolean carded, double height, double more) {
        for (boolean sections : new boolean[] {true, false}) {
            for (double size = LARGEST; size >= SMALLEST; size -= 3) {
                double sum = 0;
                for (int i = 0; i < headed.size(); i++) {
                    sum += carded && i == middle ? 0 : cost(headed.get(i) && sections, size);
                }
                if (sum <= height) {
                    return new AgendaWindow(size, 0, headed.size(), sections);
                }
            }
        }
        return around(headed, middle, carded, height - more);
    }

    private static AgendaWindow around(
            List<Boolean> headed, int middle, boolean carded, double height) {
        double left = height;
        int from = middle;
        int to = carded ? middle + 1 : middle;
        for (int step : steps(headed.size(), middle, to)) {
            boolean later = step >= 0;
            int next = later ? to : from - 1;
            if (next < 0 || next >= headed.size()) {
                continue;
            }
            double cost = cost(headed.get(next), SMALLEST);
            if (cost > left) {
                break;
            }
            left -= cost;
            if (later) {
                to++;
            } else {
                from--;
            }
        }
        return new AgendaWindow(SMALLEST, from, to, true);
    }

    /** In which order lines get a place: later ones as 1, earlier ones as -1. */
    private static List<Integer> steps(int count, int middle, int to) {
        var steps = new ArrayList<Integer>();
        for (int i = to; i < count; i++) {
            if (i - to == FIRST) {
                steps.add(-1);
            }
            steps.add(1);
        }
        for (int i = 0; i < middle; i++) {
            steps.add(-1);
        }
        return steps;
    }

    private static double cost(boolean headed, double size) {
        return AgendaRow.LINE * size + (headed ? AgendaRow.SECTION : 0);
    }
}
