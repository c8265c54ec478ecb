package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** All placements of a small round, one after the other, and plain checks of them. */
final class Exhaustive {
    final int round;
    final boolean[] present;
    final List<Capacity> capacities;
    private final int here;

    Exhaustive(Problem problem, int round) {
        this.round = round;
        present = new boolean[problem.people()];
        problem.present(round).forEach(p -> present[p] = true);
        here = problem.present(round).size();
        capacities = problem.capacities(round);
    }

    /** Every way to give each person a group or none (-1), whatever is wished. */
    static void placements(int people, int groups, Consumer<int[]> each) {
        var seat = new int[people];
        Arrays.fill(seat, -1);
        while (true) {
            each.accept(seat);
            int p = 0;
            while (p < people && ++seat[p] == groups) {
                seat[p++] = -1;
            }
            if (p == people) {
                return;
            }
        }
    }

    /** Whether capacities and presence hold, with exactly those sitting out who find no seat. */
    boolean fits(int[] seat) {
        var count = new int[capacities.size()];
        int seated = 0;
        for (int p = 0; p < seat.length; p++) {
            if (seat[p] >= 0) {
                if (!present[p]) {
                    return false;
                }
                count[seat[p]]++;
                seated++;
            }
        }
        int seats = 0;
        for (int g = 0; g < count.length; g++) {
            seats += capacities.get(g).most();
            if (count[g] > capacities.get(g).most()) {
                return false;
            }
        }
        boolean sitOut = seats < here;
        for (int g = 0; g < count.length; g++) {
            if (!sitOut && count[g] < capacities.get(g).least()) {
                return false;
            }
        }
        return seated == Math.min(here, seats);
    }

    /** Whether a wish about who sits where is kept in this round. */
    boolean keeps(Wish wish, int[] seat) {
        return switch (wish) {
            case Wish.Together w -> inOnePlace(w.people(), seat);
            case Wish.Apart w -> inPlacesOfTheirOwn(w.people(), seat);
            case Wish.Pinned(int p, int group, Set<Integer> when, _) ->
                    !present[p] || !(when.isEmpty() || when.contains(round)) || seat[p] == group;
            default -> true;
        };
    }

    private boolean keepsAll(List<Wish> musts, int[] seat) {
        return fits(seat) && musts.stream().allMatch(w -> keeps(w, seat));
    }

    private boolean inOnePlace(Set<Integer> who, int[] seat) {
        int place = -2;
        for (int p : who) {
            if (present[p]) {
                if (place != -2 && place != seat[p]) {
                    return false;
                }
                place = seat[p];
            }
        }
        return true;
    }

    private static boolean inPlacesOfTheirOwn(Set<Integer> who, int[] seat) {
        for (int p : who) {
            for (int q : who) {
                if (p < q && seat[p] >= 0 && seat[p] == seat[q]) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isPossible(Problem problem, int round, List<Wish> musts) {
        var all = new Exhaustive(problem, round);
        var found = new boolean[1];
        placements(
                problem.people(),
                all.capacities.size(),
                seat -> found[0] = found[0] || all.keepsAll(musts, seat));
        return found[0];
    }

    /** A small problem with wishes of which many cannot be kept at once. */
    static Problem random(SplittableRandom random, int mostPeople, int mostWishes) {
        int people = random.nextInt(1, mostPeople + 1);
        int rounds = random.nextInt(1, 4);
        var wishes = new ArrayList<Wish>();
        int count = random.nextInt(mostWishes + 1);
        for (int i = 0; i < count; i++) {
            wishes.add(wish(random, people, rounds));
        }
        return new Problem(people, rounds, sizing(random, people), wishes, List.of());
    }

    static Sizing sizing(SplittableRandom random, int people) {
        return switch (random.nextInt(3)) {
            case 0 -> new Sizing.OfSize(random.nextInt(people == 1 ? 1 : 2, 5));
            case 1 -> new Sizing.OfCount(random.nextInt(1, 4));
            default -> {
                var capacities = new ArrayList<Capacity>();
                int groups = random.nextInt(1, 4);
                for (int g = 0; g < groups; g++) {
                    int least = random.nextInt(3);
                    capacities.add(new Capacity(least, least + random.nextInt(3)));
                }
                yield new Sizing.Given(capacities);
            }
        };
    }

    static Wish wish(SplittableRandom random, int people, int rounds) {
        var strength = random.nextInt(6) == 0 ? Strength.WISHED : Strength.MUST;
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Wish.Together(some(random, people, random.nextInt(2, 4)), strength);
            case 2, 3 -> new Wish.Apart(some(random, people, random.nextInt(2, 4)), strength);
            case 4, 5 ->
                    new Wish.Pinned(
                            random.nextInt(people),
                            random.nextInt(3),
                            random.nextBoolean() ? Set.of() : some(random, rounds, 1),
                            strength);
            default -> new Wish.Absent(random.nextInt(people), some(random, rounds, 2));
        };
    }

    static Set<Integer> some(SplittableRandom random, int of, int count) {
        var some = new HashSet<Integer>();
        for (int i = 0; i < count; i++) {
            some.add(random.nextInt(of));
        }
        return some;
    }
}
