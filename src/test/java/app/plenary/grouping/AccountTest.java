package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Account.Degree;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

class AccountTest {
    private static final List<List<Integer>> ONE = List.of(List.of(0, 1, 2), List.of(3, 4, 5));
    private static final List<List<Integer>> TWO = List.of(List.of(0, 1, 3), List.of(2, 4));

    private static final Schedule SCHEDULE = new Schedule(List.of(ONE, TWO));

    private static Problem six(Wish... wishes) {
        return new Problem(
                6, 2, new Sizing.OfSize(3), List.of(wishes), List.of(new Met(2, 4, 0.5)));
    }

    private static Account.Kept kept(Wish wish) {
        var others = new Wish.Absent(5, Set.of(1));
        return Account.of(six(wish, others), SCHEDULE).wishes().getFirst();
    }

    @Test
    void whoMeetsAgainIsNamedWithEarlierMeetings() {
        var account = Account.of(six(), SCHEDULE);
        assertEquals(
                List.of(new Account.Repeat(0, 1, 2, 0), new Account.Repeat(2, 4, 1, 1)),
                account.repeats());
        assertEquals(1, account.repeatsInTheseRounds());
        assertEquals(1, account.pairsMetEarlier());
        assertEquals(2, account.meetings()[2][4]);
        assertEquals(List.of(4, 5), account.notMet(0));
        assertEquals(1, account.out(5));
        assertEquals(List.of(0, 0, 1, 0, 1, 0), smaller(account));
    }

    private static List<Integer> smaller(Account account) {
        var all = new ArrayList<Integer>();
        for (int p = 0; p < 6; p++) {
            all.add(account.smaller(p));
        }
        return all;
    }

    @Test
    void aBrokenWishTellsWhereAndHowOften() {
        var together = kept(new Wish.Together(Set.of(0, 2), Strength.WISHED));
        assertEquals(Degree.PARTLY, together.degree());
        assertEquals(List.of(new Place(1, 0), new Place(1, 1)), together.where());
        assertEquals(2, together.parts());
        assertEquals(1, together.missed());
        assertInstanceOf(Account.NotFound.class, together.reason().orElseThrow());

        var apart = kept(new Wish.Apart(Set.of(0, 1, 5), Strength.MUST));
        assertEquals(Degree.NOT, apart.degree());
        assertEquals(List.of(new Place(0, 0), new Place(1, 0)), apart.where());
        var why = assertInstanceOf(Account.Impossible.class, apart.reason().orElseThrow());
        assertEquals(0, why.round());
        assertEquals(Conflict.Kind.APART_TOO_MANY, why.conflict().kind());

        var pinned = kept(new Wish.Pinned(2, 0, Set.of(), Strength.NICE));
        assertEquals(List.of(new Place(1, 1)), pinned.where());
        var absent = kept(new Wish.Absent(3, Set.of(1)));
        assertEquals(List.of(new Place(1, 0)), absent.where());
        var present = kept(new Wish.Together(Set.of(2, 5), Strength.MUST));
        assertEquals(1, present.parts(), "in the second round there is only one of them");
    }

    @Test
    void theReasonNamesTheWishAsItWasAsked() {
        var together = new Wish.Together(Set.of(0, 3), Strength.NICE);
        var apart = new Wish.Apart(Set.of(0, 3), Strength.MUST);
        var kept = Account.of(six(together, apart), new Schedule(List.of(ONE))).wishes();
        var why =
                assertInstanceOf(Account.Impossible.class, kept.getFirst().reason().orElseThrow());
        assertEquals(Set.of(together, apart), Set.copyOf(why.conflict().wishes()));
        assertEquals(Degree.KEPT, kept.get(1).degree());
        assertEquals(Optional.empty(), kept.get(1).reason());
    }

    @Test
    void whatIsMoreOrLessIsMeasured() {
        var spread = kept(new Wish.Spread(List.of(0, 0, 1, 1, 1, -1), Strength.WISHED));
        assertEquals(new Account.Differences(Map.of(0, 2, 1, 1)), spread.figure());
        assertEquals(4, spread.parts());
        assertTrue(spread.where().contains(new Place(0, 0)));
        var balance = kept(new Wish.Balance(List.of(1., 2., 3., 4., 5., 6.), Strength.WISHED));
        var means = assertInstanceOf(Account.Means.class, balance.figure());
        assertEquals(3, means.difference(), 1e-9);
        assertEquals(Degree.MEASURED, balance.degree());
        var alone = kept(new Wish.NotAlone(Set.of(0, 1, 4), Strength.WISHED));
        assertEquals(List.of(new Place(0, 1), new Place(1, 1)), alone.where());
        var alike = kept(new Wish.Alike(List.of(0, 0, 0, 1, 1, 1), Strength.WISHED));
        assertEquals(List.of(new Place(1, 0), new Place(1, 1)), alike.where());
        var share = kept(new Wish.FairShare(Strength.WISHED));
        assertEquals(new Account.Shares(1, 0), share.figure());
        assertEquals(Degree.KEPT, share.degree());
    }

    @Test
    void repeatsThatCountingForcesAreTheReasonForNewPairs() {
        var account =
                Account.of(
                        Problem.mixing(4, 2, new Sizing.OfSize(4)),
                        new Schedule(
                                List.of(
                                        List.of(List.of(0, 1, 2, 3)),
                                        List.of(List.of(3, 1, 2, 0)))));
        var kept = account.wishes().getFirst();
        assertEquals(Optional.of(new Account.Counted(6)), kept.reason());
        assertEquals(12, kept.parts());
        assertEquals(6, kept.missed());
        assertEquals(0, account.pairsNotMet());
    }

    @Test
    void ofNothingNothingIsSaid() {
        var account = Account.of(six(), new Schedule(List.of()));
        assertEquals(List.of(), account.repeats());
        assertEquals(0, account.pairsNotMet());
        assertEquals(0, account.limits().leastRepeats());
        var one =
                Account.of(
                        Problem.mixing(1, 1, new Sizing.OfSize(4)),
                        new Schedule(List.of(List.of(List.of(0)))));
        assertEquals(0, one.pairsNotMet());
        assertThrows(
                IllegalArgumentException.class,
                () -> Account.of(six(), new Schedule(List.of(ONE, TWO, ONE))));
    }

    @Test
    void inRandomRoomsItIsWhatPlainCountingGives() {
        for (int seed = 0; seed < 1_500; seed++) {
            var random = new SplittableRandom(seed);
            var problem = Exhaustive.random(random, 5, 5);
            var rounds = new ArrayList<List<List<Integer>>>();
            var seats = new ArrayList<int[]>();
            for (int r = 0; r < problem.rounds(); r++) {
                seats.add(new int[problem.people()]);
                rounds.add(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                for (int p = 0; p < problem.people(); p++) {
                    int g = problem.isPresent(p, r) ? random.nextInt(-1, 3) : -1;
                    seats.get(r)[p] = g;
                    if (g >= 0) {
                        rounds.get(r).get(g).add(p);
                    }
                }
            }
            var account = Account.of(problem, new Schedule(rounds));
            for (int a = 0; a < problem.people(); a++) {
                for (int b = 0; b < a; b++) {
                    int one = a;
                    int other = b;
                    long times =
                            seats.stream().filter(s -> s[one] >= 0 && s[one] == s[other]).count();
                    assertEquals(times, account.meetings(a, b), "seed " + seed);
                }
            }
            for (Account.Kept kept : account.wishes()) {
                verify(problem, seats, kept, "seed " + seed);
            }
        }
    }

    private static void verify(Problem problem, List<int[]> seats, Account.Kept kept, String seed) {
        int broken = 0;
        int first = -1;
        for (int r = problem.rounds() - 1; r >= 0; r--) {
            boolean keeps = new Exhaustive(problem, r).keeps(kept.wish(), seats.get(r));
            broken += keeps ? 0 : 1;
            first = keeps ? first : r;
        }
        assertEquals(broken, kept.missed(), seed + kept);
        assertEquals(broken == 0, kept.degree() == Degree.KEPT, seed);
        assertEquals(broken > 0, kept.reason().isPresent(), seed);
        if (broken > 0) {
            var musts = new ArrayList<Wish>();
            for (Wish wish : problem.wishes()) {
                if (wish.strength() == Strength.MUST) {
                    musts.add(wish);
                }
            }
            musts.add(kept.wish());
            assertEquals(
                    !Exhaustive.isPossible(problem, first, musts),
                    kept.reason().orElseThrow() instanceof Account.Impossible,
                    seed);
        }
    }
}
