package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for a {@link Starter} of equal groups as an exact cover: one base round that seats everyone
 * and, where groups take one of each column, further rounds made of one group in every shift. The
 * base round is assumed to stay the same under a turn, which multiplies places and moves on
 * columns: groups are then chosen in whole orbits of the turn, which is what makes the search
 * short.
 */
final class CoverSearch {
    private final int rows;
    private final int columns;
    private final int fixed;
    private final int size;
    private final int people;
    private final int whole;
    private final int carried;
    private final int[] turned;
    private final int[][] kind;
    private final int[] capacity;
    private final List<List<Seated>> orbits = new ArrayList<>();
    private final ExactCover cover;

    /** A group in a base round; after the last of these, a group that makes a round of its own. */
    private static final class Seated {
        private final int round;
        private final int[] group;

        Seated(int round, int[] group) {
            this.round = round;
            this.group = group;
        }
    }

    /**
     * Prepares the search.
     *
     * @param times what the turn multiplies places with
     * @param along by how many columns the turn moves on
     * @param rounds base rounds that seat everyone; if negative, the turn carries each of them into
     *     the next instead of leaving it as it is
     */
    CoverSearch(Sizes sizes, int rows, int columns, int times, int along, int rounds) {
        this.rows = rows;
        this.columns = columns;
        this.people = sizes.people();
        this.whole = Math.abs(rounds);
        this.carried = rounds < 0 ? 1 : 0;
        this.fixed = people - rows * columns;
        this.size = sizes.size();
        this.turned = new int[people];
        for (int person = 0; person < people; person++) {
            int column = person / rows;
            int place = person % rows;
            boolean moves = person >= rows * columns && columns % fixed == 0;
            turned[person] =
                    person < rows * columns
                            ? (column + along) % columns * rows + place * times % rows
                            : moves
                                    ? rows * columns + (person - rows * columns + along) % fixed
                                    : person;
        }
        this.kind = StarterSearch.differences(rows, columns, people);
        this.capacity = mergeKinds();
        boolean shortRounds = size == columns && fixed == 0;
        int all = Arrays.stream(capacity).sum();
        boolean tight = shortRounds || all == whole * sizes.pairs();
        int items = whole * people + capacity.length;
        this.cover = new ExactCover(items, tight ? items : whole * people);
        extend(new int[size], 0, 0);
        if (shortRounds) {
            extendAcross(new int[size], 1);
        }
    }

    int options() {
        return cover.options();
    }

    /** Differences that the turn carries into each other become one kind; how many make each. */
    private int[] mergeKinds() {
        int most = 0;
        for (int[] line : kind) {
            most = Math.max(most, Arrays.stream(line).max().orElseThrow());
        }
        var root = new int[most + 1];
        Arrays.setAll(root, i -> i);
        var occurs = new boolean[most + 1];
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                int one = root(root, kind[a][b]);
                int other = root(root, kind[turned[a]][turned[b]]);
                root[Math.max(one, other)] = Math.min(one, other);
                occurs[kind[a][b]] = true;
            }
        }
        var number = new int[most + 1];
        var found = new ArrayList<Integer>();
        for (int i = 0; i <= most; i++) {
            int first = root(root, i);
            if (!occurs[i] || first == 0) {
                number[i] = -1;
            } else if (first == i) {
                number[i] = found.size();
                found.add(1);
            } else {
                number[i] = number[first];
                found.set(number[i], found.get(number[i]) + 1);
            }
        }
        for (int[] line : kind) {
            Arrays.setAll(line, i -> number[line[i]]);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int root(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private void extend(int[] group, int length, int from) {
        if (length == size) {
            addOrbits(group);
            return;
        }
        for (int person = from; person < people; person++) {
            boolean allowed = true;
            for (int i = 0; i < length && allowed; i++) {
                allowed = kind[group[i]][person] >= 0;
            }
            if (allowed) {
                group[length] = person;
                extend(group, length + 1, person + 1);
            }
        }
    }

    private void addOrbits(int[] group) {
        for (int round = 0; round < whole; round++) {
            addOrbit(group, round);
        }
    }

    private void addOrbit(int[] group, int round) {
        var orbit = new ArrayList<Seated>();
        int[] now = group.clone();
        int at = round;
        do {
            orbit.add(new Seated(at, now));
            now = Arrays.stream(now).map(person -> turned[person]).sorted().toArray();
            at = (at + carried) % whole;
            int order = Arrays.compare(now, group);
            if (order < 0 || (order == 0 && at < round)) {
                return;
            }
        } while (at != round || !Arrays.equals(now, group));
        var seats = new BitSet();
        for (Seated one : orbit) {
            for (int person : one.group) {
                int seat = one.round * people + person;
                if (seats.get(seat)) {
                    return;
                }
                seats.set(seat);
            }
        }
        addOption(orbit, seats);
    }

    private void extendAcross(int[] group, int column) {
        if (column == size) {
            addOrbitAcross(group);
            return;
        }
        for (int place = 0; place < rows; place++) {
            group[column] = column * rows + place;
            extendAcross(group, column + 1);
        }
    }

    private void addOrbitAcross(int[] group) {
        var orbit = new ArrayList<Seated>();
        Set<List<Integer>> seen = new HashSet<>();
        int[] now = group.clone();
        while (seen.add(Arrays.stream(now).boxed().toList())) {
            orbit.add(new Seated(whole, now));
            int[] next = Arrays.stream(now).map(person -> turned[person]).sorted().toArray();
            int back = next[0];
            now =
                    Arrays.stream(next)
                            .map(p -> p / rows * rows + Math.floorMod(p % rows - back, rows))
                            .toArray();
            if (Arrays.compare(now, group) < 0) {
                return;
            }
        }
        addOption(orbit, new BitSet());
    }

    private void addOption(List<Seated> orbit, BitSet seats) {
        var uses = new TreeMap<Integer, Integer>();
        for (Seated seated : orbit) {
            int[] one = seated.group;
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < i; k++) {
                    uses.merge(kind[one[i]][one[k]], 1, Integer::sum);
                }
            }
        }
        if (uses.entrySet().stream().anyMatch(use -> use.getValue() != capacity[use.getKey()])) {
            return;
        }
        var items = new int[seats.cardinality() + uses.size()];
        int next = 0;
        for (int seat = seats.nextSetBit(0); seat >= 0; seat = seats.nextSetBit(seat + 1)) {
            items[next++] = seat;
        }
        for (int used : uses.keySet()) {
            items[next++] = whole * people + used;
        }
        cover.add(items);
        orbits.add(orbit);
    }

    /** A starter, or empty after so many nodes of the search. */
    Optional<Starter> find(long seed, long limit, String origin) {
        return cover.solve(seed, limit)
                .map(chosen -> {
                    var seated = chosen.stream().flatMap(o -> orbits.get(o).stream()).toList();
                    var base = new ArrayList<int[][]>();
                    for (int round = 0; round < whole; round++) {
                        base.add(groupsOf(seated, round));
                    }
                    for (int[] group : groupsOf(seated, whole)) {
                        base.add(new int[][] {group});
                    }
                    return new Starter(
                            new int[] {rows}, columns, fixed, origin, base.toArray(int[][][]::new));
                });
    }

    private static int[][] groupsOf(List<Seated> seated, int round) {
        return seated.stream()
                .filter(one -> one.round == round)
                .map(one -> one.group)
                .sorted(Arrays::compare)
                .toArray(int[][]::new);
    }
}
