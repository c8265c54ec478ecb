package app.plenary.grouping;

import java.util.Set;

/** Counts what must be and is not. */
final class Musts {
    private Musts() {}

    /** How often, wish by wish and round by round, and group by group for those too small. */
    static int broken(Model model, int[][] seats) {
        int broken = 0;
        for (int r = 0; r < seats.length; r++) {
            broken += broken(model, r, seats[r]);
        }
        return broken;
    }

    /** The same for one round. */
    static int broken(Model model, int round, int[] seat) {
        int broken = 0;
        for (Wish wish : model.problem.wishes()) {
            if (wish.strength() == Strength.MUST && isBroken(model, wish, round, seat)) {
                broken++;
            }
        }
        var size = new int[model.groups[round] + 1];
        for (int group : seat) {
            if (group >= 0) {
                size[group]++;
            }
        }
        for (int g = 0; g < model.groups[round]; g++) {
            broken += size[g] < model.least[round][g] ? 1 : 0;
        }
        return broken;
    }

    private static boolean isBroken(Model model, Wish wish, int round, int[] seat) {
        return switch (wish) {
            case Wish.Together(var who, _) -> groups(who, seat) > 1;
            case Wish.Apart(var who, _) -> groups(who, seat) < seated(model, who, seat, round);
            case Wish.Pinned w ->
                    w.in(round) && seat[w.person()] >= 0 && seat[w.person()] != w.group();
            default -> false;
        };
    }

    private static long groups(Set<Integer> who, int[] seat) {
        return who.stream().map(p -> seat[p]).filter(g -> g >= 0).distinct().count();
    }

    /** Those who have a seat; whoever sits out is apart from everyone. */
    private static long seated(Model model, Set<Integer> who, int[] seat, int round) {
        int bench = model.groups[round];
        long out = who.stream().filter(p -> seat[p] == bench).count();
        return who.stream().filter(p -> seat[p] >= 0).count() - Math.max(0, out - 1);
    }
}
