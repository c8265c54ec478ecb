package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for ten rounds of 32 people in fours, all of which stay the same when everyone is moved by
 * one of the eight shifts of three cycles of two. In four columns of eight there are then groups
 * across all columns, groups of two pairs in two columns (the pairs of each column apart by the
 * same shift), and groups inside a column. Counting differences leaves six rounds of the first
 * kind, three of the second, one for each way to pair the columns, and one of the third; which they
 * are is an exact cover.
 */
final class CosetSearch {
    private static final int ROWS = 8;
    private static final int COLUMNS = 4;
    private static final int MIXED = COLUMNS * COLUMNS * ROWS;

    private final List<int[]> groups = new ArrayList<>();
    private final ExactCover cover;

    /** Items: mixed differences, a slot for each pair of columns and each column, differences. */
    CosetSearch() {
        var number = new int[2 * MIXED];
        Arrays.fill(number, -1);
        int needed = 0;
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = i + 1; j < COLUMNS; j++) {
                for (int apart = 0; apart < ROWS; apart++) {
                    number[mixed(i, j, apart)] = needed++;
                }
                number[MIXED + i * COLUMNS + j] = needed++;
            }
            number[MIXED + i * COLUMNS + i] = needed++;
        }
        int items = needed;
        for (int i = 0; i < COLUMNS; i++) {
            for (int apart = 1; apart < ROWS; apart++) {
                number[mixed(i, i, apart)] = items++;
            }
        }
        this.cover = new ExactCover(items, needed);
        for (int places = 0; places < ROWS * ROWS * ROWS; places++) {
            addAcross(number, new int[] {0, places / 64, places / 8 % 8, places % 8});
        }
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = i + 1; j < COLUMNS; j++) {
                for (int apart = 1; apart < ROWS; apart++) {
                    for (int place = 0; place < ROWS; place++) {
                        addPairs(number, i, j, apart, place);
                    }
                }
            }
            for (int a = 1; a < ROWS; a++) {
                for (int b = a + 1; b < ROWS; b++) {
                    addInside(number, i, a, b);
                }
            }
        }
    }

    private static int mixed(int i, int j, int apart) {
        return (i * COLUMNS + j) * ROWS + apart;
    }

    private void addAcross(int[] number, int[] place) {
        var items = new ArrayList<Integer>();
        var group = new int[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            group[i] = i * ROWS + place[i];
            for (int j = i + 1; j < COLUMNS; j++) {
                items.add(number[mixed(i, j, place[i] ^ place[j])]);
            }
        }
        add(items, group);
    }

    private void addPairs(int[] number, int i, int j, int apart, int place) {
        if (place < (place ^ apart)) {
            int other = place ^ apart;
            add(
                    List.of(
                            number[mixed(i, j, place)],
                            number[mixed(i, j, other)],
                            number[mixed(i, i, apart)],
                            number[mixed(j, j, apart)],
                            number[MIXED + i * COLUMNS + j]),
                    new int[] {i * ROWS, i * ROWS + apart, j * ROWS + place, j * ROWS + other});
        }
    }

    private void addInside(int[] number, int i, int a, int b) {
        if (b < (a ^ b)) {
            add(
                    List.of(
                            number[mixed(i, i, a)],
                            number[mixed(i, i, b)],
                            number[mixed(i, i, a ^ b)],
                            number[MIXED + i * COLUMNS + i]),
                    new int[] {i * ROWS, i * ROWS + a, i * ROWS + b, i * ROWS + (a ^ b)});
        }
    }

    private void add(List<Integer> items, int[] group) {
        cover.add(items.stream().mapToInt(Integer::intValue).toArray());
        groups.add(group);
    }

    /** A starter, or empty after so many nodes of the search. */
    Optional<Starter> find(long seed, long limit, String origin) {
        return cover.solve(seed, limit)
                .map(chosen -> {
                    var rounds = new ArrayList<int[][]>();
                    var halves = new int[COLUMNS][][];
                    Arrays.setAll(halves, _ -> new int[2][]);
                    var inside = new int[COLUMNS][];
                    for (int option : chosen) {
                        int[] group = groups.get(option);
                        int first = group[0] / ROWS;
                        int last = group[3] / ROWS;
                        if (first == last) {
                            inside[first] = group;
                        } else if (group[1] / ROWS == first) {
                            // the other half pairs the two columns that are left
                            int other = first == 0 ? last : 6 - first - last;
                            halves[other][first == 0 ? 0 : 1] = group;
                        } else {
                            rounds.add(new int[][] {group});
                        }
                    }
                    rounds.addAll(List.of(halves).subList(1, COLUMNS));
                    rounds.add(inside);
                    return new Starter(
                            new int[] {2, 2, 2},
                            COLUMNS,
                            0,
                            origin,
                            rounds.toArray(int[][][]::new));
                });
    }
}
