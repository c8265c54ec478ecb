package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.tally.RankingTally.Agreement;
import app.plenary.tally.RankingTally.Verdict;
import app.plenary.tally.RankingTally.Way;
import app.plenary.tally.Runoff.Decided;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Elections whose counts are published. Options are numbered by their letters: A is 1. */
class RankingExamplesTest {

    /** As in {@code "5 ACBED, 3 A"}: how many ballots, and the options from the best down. */
    private static RankingTally count(String letters, String ballots) {
        var all = new ArrayList<List<Integer>>();
        for (String group : ballots.split(", ", -1)) {
            String[] parts = group.split(" ", -1);
            all.addAll(Collections.nCopies(Integer.parseInt(parts[0]), options(parts[1])));
        }
        return RankingTally.count(options(letters), all);
    }

    private static List<Integer> options(String letters) {
        return letters.chars().mapToObj(letter -> letter - 'A' + 1).toList();
    }

    private static String letters(List<Integer> options) {
        var text = new StringBuilder();
        options.forEach(option -> text.append((char) ('A' + option - 1)));
        return text.toString();
    }

    private static String letters(Order<Integer> order) {
        return String.join(">", order.tiers().stream().map(RankingExamplesTest::letters).toList());
    }

    private static String rows(List<List<Integer>> matrix) {
        return String.join(
                "/",
                matrix.stream()
                        .map(row -> String.join(" ", row.stream().map(String::valueOf).toList()))
                        .toList());
    }

    /** The matrices and the order are those of Schulze's own first example. */
    @Test
    void theFortyFiveVotersOfSchulze() {
        var tally =
                count(
                        "ABCDE",
                        "5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC");
        assertEquals(45, tally.ballots());
        assertEquals(
                "0 20 26 30 22/25 0 16 33 18/19 29 0 17 24/15 12 28 0 14/23 27 21 31 0",
                rows(tally.pairs().above()));
        assertEquals(
                "0 28 28 30 24/25 0 28 33 24/25 29 0 29 24/25 28 28 0 24/25 28 28 31 0",
                rows(tally.schulze().paths()));
        assertEquals("E>A>C>B>D", letters(tally.schulze().order()));
        assertEquals(Optional.empty(), tally.pairs().condorcet());
        assertEquals("ABCDE", letters(tally.pairs().smith()));
        assertEquals(3, tally.pairs().cycle().size());
        assertTrue(tally.schulze().better(5, 1));
        assertEquals("E", letters(tally.winners(Way.SCHULZE)));
    }

    /** Memphis, Nashville, Chattanooga and Knoxville as A, B, C and D: the textbook's example. */
    @Test
    void theCapitalOfTennessee() {
        var tally = count("ABCD", "42 ABCD, 26 BCDA, 15 CDBA, 17 DCBA");
        assertEquals(Optional.of(2), tally.pairs().condorcet());
        assertEquals("B>C>D>A", letters(tally.schulze().order()));
        assertEquals("B", letters(tally.pairs().smith()));
        assertEquals(List.of(), tally.pairs().cycle());

        assertEquals(126, tally.borda().points(1));
        assertEquals(194, tally.borda().points(2));
        assertEquals(173, tally.borda().points(3));
        assertEquals(107, tally.borda().points(4));
        assertEquals("B>C>A>D", letters(tally.borda().order()));

        assertEquals("D>A>B>C", letters(tally.runoff().order()));
        assertEquals(
                List.of(List.of(3), List.of(2), List.of()),
                tally.runoff().rounds().stream().map(Runoff.Round::leaving).toList());
        assertEquals(32, tally.runoff().rounds().get(1).ballotsFor(4));
        assertEquals(58, tally.runoff().rounds().getLast().ballotsFor(4));

        assertEquals(Agreement.DIFFERENT, tally.agreement());
        assertEquals(
                List.of(
                        new Verdict(List.of(2), List.of(Way.SCHULZE, Way.BORDA)),
                        new Verdict(List.of(4), List.of(Way.RUNOFF))),
                tally.verdicts());
    }

    /**
     * Burlington's election of a mayor in 2009, its three strongest candidates (Montroll, Kiss,
     * Wright as A, B, C): the run-off elects Kiss, whom most would have changed for Montroll.
     */
    @Test
    void theMayorOfBurlington() {
        var tally =
                count(
                        "ABC",
                        "1332 ABC, 767 ACB, 455 A, 2043 BAC, 371 BCA, 568 B, 1513 CAB, 495 CBA, 1289 C");
        assertEquals(4067, tally.pairs().above(1, 2));
        assertEquals(3477, tally.pairs().above(2, 1));
        assertEquals(4597, tally.pairs().above(1, 3));
        assertEquals(3668, tally.pairs().above(3, 1));
        assertEquals(4314, tally.pairs().above(2, 3));
        assertEquals(4064, tally.pairs().above(3, 2));
        assertEquals(Optional.of(1), tally.pairs().condorcet());
        assertEquals("A>B>C", letters(tally.schulze().order()));

        var rounds = tally.runoff().rounds();
        assertEquals(2, rounds.size());
        assertEquals(2554, rounds.getFirst().ballotsFor(1));
        assertEquals(2982, rounds.getFirst().ballotsFor(2));
        assertEquals(3297, rounds.getFirst().ballotsFor(3));
        assertEquals(4314, rounds.getLast().ballotsFor(2));
        assertEquals(4064, rounds.getLast().ballotsFor(3));
        assertEquals(455, rounds.getLast().exhausted());
        assertEquals("B", letters(tally.runoff().winners()));
        assertFalse(tally.runoff().brokeTies());
    }

    /** Condorcet's own cycle of 1785, with 60 voters. */
    @Test
    void theCycleOfCondorcet() {
        var tally = count("ABC", "23 ABC, 17 BCA, 2 BAC, 10 CAB, 8 CBA");
        assertEquals(Optional.empty(), tally.pairs().condorcet());
        assertEquals("ABC", letters(tally.pairs().cycle()));
        assertEquals("ABC", letters(tally.pairs().smith()));
        // the narrowest victory, A over B by 33, is less than B over C by 42 and C over A by 35
        assertEquals("B>C>A", letters(tally.schulze().order()));
    }

    @Test
    void aPerfectCycleIsATieOfAllInEveryWay() {
        var tally = count("ABC", "1 ABC, 1 BCA, 1 CAB");
        assertEquals("ABC", letters(tally.schulze().order()));
        assertEquals("ABC", letters(tally.runoff().winners()));
        assertEquals(List.of(1, 2, 3), tally.runoff().rounds().getFirst().tied());
        assertEquals("ABC", letters(tally.borda().order()));
        assertEquals(Agreement.SAME, tally.agreement());
        assertEquals("ABC", letters(tally.pairs().cycle()));
    }

    @Test
    void whoLeavesATieInTheRunOffIsSaidWithTheReason() {
        // A and B are tied, as in the first round; B has fewer points
        var byPoints = count("ABCD", "4 CAB, 3 AC, 3 BDA, 2 DC").runoff();
        assertEquals(Decided.BY_COUNT, byPoints.rounds().getFirst().decided());
        assertEquals(Decided.BORDA, byPoints.rounds().get(1).decided());
        assertEquals(List.of(2), byPoints.rounds().get(1).leaving());
        assertEquals(List.of(1, 2), byPoints.rounds().get(1).tied());

        // after D has left B and C have three each, but C had fewer before
        var byEarlier = count("ABCD", "5 A, 3 BC, 2 CB, 1 DCB").runoff();
        assertEquals(Decided.EARLIER_ROUND, byEarlier.rounds().get(1).decided());
        assertEquals(List.of(3), byEarlier.rounds().get(1).leaving());
        assertEquals("B", letters(byEarlier.winners()));

        var byList = count("ABC", "3 A, 2 BC, 2 CB").runoff();
        assertEquals(Decided.LIST, byList.rounds().getFirst().decided());
        assertEquals(List.of(3), byList.rounds().getFirst().leaving());
        assertEquals("B", letters(byList.winners()));
        assertTrue(byList.brokeTies());

        var unwanted = count("ABCDE", "4 ADE, 3 BAC, 3 CBA").runoff();
        assertEquals(Decided.NO_BALLOTS, unwanted.rounds().getFirst().decided());
        assertEquals(List.of(4, 5), unwanted.rounds().getFirst().leaving());
        assertFalse(count("ABCDE", "4 ADE, 3 BAC, 2 CBA").runoff().brokeTies());
    }

    @Test
    void allThatRemainTiedWinTogetherAndNobodyWinsWithoutRankings() {
        assertEquals("AB", letters(count("ABC", "2 A, 2 B, 1 C").runoff().winners()));
        var empty = RankingTally.count(List.of(1, 2), List.of(List.of(), List.of(9)));
        assertEquals(2, empty.ballots());
        assertEquals(2, empty.runoff().rounds().getFirst().exhausted());
        for (Way way : Way.values()) {
            assertEquals(List.of(), empty.winners(way));
        }
        assertEquals(Agreement.SAME, empty.agreement());
        assertEquals(List.of(), RankingTally.count(List.of(), List.of()).winners());
        assertEquals(List.of(7), RankingTally.count(List.of(7), List.of(List.of(7))).winners());
    }

    /** Half of what is left goes to each of two: A 3, B and C 1.5 of three options' 2, 1 and 0. */
    @Test
    void optionsThatABallotLeavesOutShareItsLastPlace() {
        var tally = count("ABC", "1 A, 1 ABC");
        assertEquals(4, tally.borda().points(1));
        assertEquals(1.5, tally.borda().points(2));
        assertEquals(0.5, tally.borda().points(3));
        assertEquals(2, tally.pairs().above(1, 3));
        assertEquals(1, tally.pairs().above(2, 3));
    }

    @Test
    void anOptionThatIsNamedTwiceCountsAtItsBetterPlace() {
        assertEquals(
                RankingTally.count(List.of(1, 2, 3), List.of(List.of(2, 1, 3))),
                RankingTally.count(List.of(1, 2, 3), List.of(List.of(2, 9, 2, 1, 2, 3))));
    }

    @Test
    void oneWayMayNameMoreThanTheOthers() {
        // pairwise A and B are level and both win; B has more points and A more first places
        var tally = count("ABC", "2 ACB, 1 BAC, 1 BCA");
        assertEquals(Agreement.SHARED, tally.agreement());
    }
}
