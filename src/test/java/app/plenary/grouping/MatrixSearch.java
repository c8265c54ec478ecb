package app.plenary.grouping;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Looks for a {@link Starter} all of whose rounds are one group in every shift, one person of each
 * column: a difference matrix, or part of one. Columns are filled one after the other; within a
 * column, the round with the fewest places left is filled first.
 */
final class MatrixSearch {
    private final int[] cycles;
    private final int rows;
    private final int rounds;
    private final int columns;
    private final int[][] minus;
    private final int[][] place;
    private long left;

    MatrixSearch(int[] cycles, int rounds, int columns) {
        this.cycles = cycles;
        this.rows = Arrays.stream(cycles).reduce(1, (a, b) -> a * b);
        this.rounds = rounds;
        this.columns = columns;
        this.minus = new int[rows][rows];
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < rows; b++) {
                int weight = 1;
                int restA = a;
                int restB = b;
                for (int cycle : cycles) {
                    minus[a][b] += Math.floorMod(restA % cycle - restB % cycle, cycle) * weight;
                    restA /= cycle;
                    restB /= cycle;
                    weight *= cycle;
                }
            }
        }
        this.place = new int[columns][rounds];
    }

    /**
     * A starter, or empty after so many places tried; each of a hundred starts may try its share.
     */
    Optional<Starter> find(long seed, long limit, String origin) {
        var random = new SplittableRandom(seed);
        long tries = 100;
        while (tries-- > 0) {
            boolean found = true;
            left = limit / 100;
            for (int column = 1; column < columns && found; column++) {
                Arrays.fill(place[column], -1);
                place[column][0] = 0;
                // differences to each earlier column that are used up, as bits
                var used = new long[column];
                Arrays.fill(used, 1L);
                found = column == 1 && rounds == rows ? identity(used) : fill(column, used, random);
            }
            if (found) {
                return Optional.of(starter(origin));
            }
        }
        return Optional.empty();
    }

    private boolean identity(long[] used) {
        for (int round = 0; round < rounds; round++) {
            place[1][round] = round;
            used[0] |= 1L << round;
        }
        return true;
    }

    private boolean fill(int column, long[] used, SplittableRandom random) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        long choices = 0;
        for (int round = 0; round < rounds; round++) {
            if (place[column][round] < 0) {
                long allowed = allowed(column, round, used);
                if (Long.bitCount(allowed) < fewest) {
                    fewest = Long.bitCount(allowed);
                    best = round;
                    choices = allowed;
                }
            }
        }
        if (best < 0) {
            return true;
        }
        while (choices != 0 && left-- > 0) {
            int skip = random.nextInt(Long.bitCount(choices));
            long rest = choices;
            for (int i = 0; i < skip; i++) {
                rest &= rest - 1;
            }
            int value = Long.numberOfTrailingZeros(rest);
            choices &= ~(1L << value);
            place[column][best] = value;
            flip(column, best, value, used);
            if (fill(column, used, random)) {
                return true;
            }
            flip(column, best, value, used);
        }
        place[column][best] = -1;
        return false;
    }

    private long allowed(int column, int round, long[] used) {
        long allowed = 0;
        for (int value = 0; value < rows; value++) {
            boolean free = true;
            for (int other = 0; other < column && free; other++) {
                free = ((used[other] >> minus[value][place[other][round]]) & 1) == 0;
            }
            allowed |= free ? 1L << value : 0;
        }
        return allowed;
    }

    private void flip(int column, int round, int value, long[] used) {
        for (int other = 0; other < column; other++) {
            used[other] ^= 1L << minus[value][place[other][round]];
        }
    }

    private Starter starter(String origin) {
        var base = new int[rounds][1][columns];
        for (int round = 0; round < rounds; round++) {
            for (int column = 0; column < columns; column++) {
                base[round][0][column] = column * rows + place[column][round];
            }
        }
        return new Starter(cycles, columns, 0, origin, base);
    }
}
