package app.plenary.grouping;

/**
 * Prints all tables of this room one after the other; the figures are times of the processor.
 *
 * <p>{@code mvn -q test-compile exec:exec@grouping}, and with {@code -Dmdgp=FOLDER} also the public
 * instances of the maximally diverse grouping problem that lie in that folder.
 */
final class GroupingTables {
    private GroupingTables() {}

    public static void main(String[] arguments) throws Exception {
        SolverTable.main(new String[0]);
        GolferTable.main(new String[0]);
        AccountBenchmark.main(new String[0]);
        MatchingTable.main(new String[0]);
        DiversityTable.main(arguments);
    }
}
