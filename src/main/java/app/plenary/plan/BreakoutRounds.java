package app.plenary.plan;

/**
 * Work in small groups, mixed anew in each round.
 *
 * @param prompt what the groups talk about; may be empty
 * @param groupSize people wished for in a group; groups differ by at most one
 * @param rounds how often the groups are mixed; the block's minutes are shared equally among them
 */
public record BreakoutRounds(String prompt, int groupSize, int rounds) implements Activity {
    public static final int MOST_ROUNDS = 12;
    public static final int LARGEST_GROUP = 50;
}
