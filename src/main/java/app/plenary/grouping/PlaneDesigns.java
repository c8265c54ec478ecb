package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Resolvable designs inside projective planes, in which everybody meets everybody: maximal arcs (R.
 * H. F. Denniston, Some maximal arcs in finite projective planes, 1969) and Hermitian unitals (R.
 * C. Bose, On the application of finite projective geometry for deriving a certain series of
 * balanced Kirkman arrangements, 1959).
 */
final class PlaneDesigns {
    private PlaneDesigns() {}

    static List<Construction> of(int groups, int size) {
        var ways = new ArrayList<Construction>();
        int order = (groups - 1) * size / (size - 1);
        if (Integer.bitCount(size) == 1
                && Integer.bitCount(order) == 1
                && size < order
                && order <= Field.LARGEST / 16
                && order * (size - 1) == (groups - 1) * size) {
            ways.add(new Construction("maximal arc", order + 1, count -> arc(order, size, count)));
        }
        int root = size - 1;
        if (groups == root * root - root + 1
                && root > 1
                && root <= 16
                && Field.characteristic(root) > 0) {
            ways.add(new Construction("unital", root * root, count -> unital(root, count)));
        }
        return ways;
    }

    /**
     * Points of the affine plane whose value of an irreducible form lies in an additive subgroup;
     * each line has none of them or a group. The classes of parallel lines are the rounds.
     */
    private static int[][][] arc(int order, int size, int count) {
        var field = Field.of(order);
        int mixed = 1;
        while (hasRoot(field, mixed)) {
            mixed++;
        }
        var points = new ArrayList<int[]>();
        for (int x = 0; x < order; x++) {
            for (int y = 0; y < order; y++) {
                int value =
                        field.add(
                                field.multiply(x, field.add(x, field.multiply(mixed, y))),
                                field.multiply(y, y));
                if (value < size) {
                    points.add(new int[] {x, y});
                }
            }
        }
        var rounds = new int[count][][];
        for (int slope = 0; slope < count; slope++) {
            var lines = new LinkedHashMap<Integer, List<Integer>>();
            for (int person = 0; person < points.size(); person++) {
                int x = points.get(person)[0];
                int y = points.get(person)[1];
                int line = slope == order ? x : field.add(y, field.multiply(slope, x));
                lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(person);
            }
            rounds[slope] = groups(lines.values());
        }
        return rounds;
    }

    private static boolean hasRoot(Field field, int mixed) {
        for (int x = 0; x < field.order(); x++) {
            if (field.add(field.multiply(x, field.add(x, mixed)), 1) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The absolute points of a unitary polarity. Every point of a tangent, but the one it touches,
     * gives a round: the lines through it, and its own polar line.
     */
    private static int[][][] unital(int root, int count) {
        var field = Field.of(root * root);
        var people = new ArrayList<int[]>();
        List<int[]> plane = plane(field);
        for (int[] point : plane) {
            if (product(field, root, point, point) == 0) {
                people.add(point);
            }
        }
        int[] touched = people.getFirst();
        var rounds = new ArrayList<int[][]>();
        for (int[] centre : plane) {
            if (rounds.size() < count
                    && !Arrays.equals(centre, touched)
                    && product(field, root, centre, touched) == 0) {
                var lines = new LinkedHashMap<Integer, List<Integer>>();
                for (int person = 0; person < people.size(); person++) {
                    int[] point = people.get(person);
                    boolean polar = product(field, root, point, centre) == 0;
                    int line = polar ? -1 : line(field, point, centre);
                    lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(person);
                }
                rounds.add(groups(lines.values()));
            }
        }
        return rounds.toArray(int[][][]::new);
    }

    /** The points of the projective plane, the first coordinate that is not zero being one. */
    private static List<int[]> plane(Field field) {
        var points = new ArrayList<int[]>();
        for (int y = 0; y < field.order(); y++) {
            for (int z = 0; z < field.order(); z++) {
                points.add(new int[] {1, y, z});
            }
            points.add(new int[] {0, 1, y});
        }
        points.add(new int[] {0, 0, 1});
        return points;
    }

    private static int product(Field field, int root, int[] a, int[] b) {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            int conjugate = b[i];
            for (int times = 1; times < root; times++) {
                conjugate = field.multiply(conjugate, b[i]);
            }
            sum = field.add(sum, field.multiply(a[i], conjugate));
        }
        return sum;
    }

    /** A number for the line through two points. */
    private static int line(Field field, int[] a, int[] b) {
        var cross = new int[3];
        int scale = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            int minus = field.negate(field.multiply(a[k], b[j]));
            cross[i] = field.add(field.multiply(a[j], b[k]), minus);
            scale = scale == 0 && cross[i] != 0 ? field.inverse(cross[i]) : scale;
        }
        int number = 0;
        for (int part : cross) {
            number = number * field.order() + field.multiply(part, scale);
        }
        return number;
    }

    private static int[][] groups(Iterable<List<Integer>> lines) {
        var groups = new ArrayList<int[]>();
        for (List<Integer> line : lines) {
            groups.add(line.stream().mapToInt(Integer::intValue).toArray());
        }
        return groups.toArray(int[][]::new);
    }
}
