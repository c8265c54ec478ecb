package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * Resolvable transversal designs: {@code size} columns of {@code groups} people, every group of a
 * round takes one of each column, and nobody ever meets anyone of the own column. Round r seats
 * place {@code x + r·c} of column c in group x, where r and c are elements of a ring in which
 * differences of the chosen r and of the chosen c never multiply to zero: a finite field, a product
 * of fields (H. F. MacNeish, Euler Squares, 1922) or, for fewer rounds, the numbers modulo {@code
 * groups}.
 */
final class TransversalDesign {
    private final List<Field> fields;
    private final int size;
    private final int groups;
    private final int rounds;

    private TransversalDesign(List<Field> fields, int groups, int size, int rounds) {
        this.fields = fields;
        this.size = size;
        this.groups = groups;
        this.rounds = rounds;
    }

    /** The design with the most rounds that needs no search; at least one round. */
    static TransversalDesign of(int groups, int size) {
        var fields = new ArrayList<Field>();
        int smallest = Integer.MAX_VALUE;
        for (int rest = groups, p = 2; rest > 1; p++) {
            int power = 1;
            for (; rest % p == 0; rest /= p) {
                power *= p;
            }
            if (power > 1) {
                smallest = Math.min(smallest, power);
                if (power <= Field.LARGEST) {
                    fields.add(Field.of(power));
                }
            }
        }
        if (size <= smallest && smallest <= Field.LARGEST) {
            return new TransversalDesign(List.copyOf(fields), groups, size, groups);
        }
        return new TransversalDesign(List.of(), groups, size, roundsModulo(groups, size));
    }

    private static int roundsModulo(int groups, int size) {
        int rounds = 1;
        while (rounds < groups && differsFromAll(rounds, groups, size)) {
            rounds++;
        }
        return rounds;
    }

    private static boolean differsFromAll(int round, int groups, int size) {
        for (int column = 1; column < size; column++) {
            if ((long) round * column % groups == 0) {
                return false;
            }
        }
        return true;
    }

    int rounds() {
        return rounds;
    }

    /** The first rounds; person {@code column * groups + place}. */
    int[][][] first(int count) {
        var all = new int[count][groups][size];
        for (int round = 0; round < count; round++) {
            for (int group = 0; group < groups; group++) {
                for (int column = 0; column < size; column++) {
                    all[round][group][column] = column * groups + place(group, round, column);
                }
            }
        }
        return all;
    }

    /** Group plus round times column in the ring. */
    private int place(int group, int round, int column) {
        if (fields.isEmpty()) {
            return (int) ((group + (long) round * column) % groups);
        }
        int sum = 0;
        int weight = 1;
        int r = round;
        int x = group;
        for (Field field : fields) {
            int order = field.order();
            // size is at most every order, so the columns differ in every part
            sum += weight * field.add(x % order, field.multiply(r % order, column));
            weight *= order;
            r /= order;
            x /= order;
        }
        return sum;
    }
}
