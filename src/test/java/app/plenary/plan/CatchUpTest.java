package app.plenary.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;

import app.plenary.plan.CatchUp.Part;
import app.plenary.plan.CatchUp.Proposal;
import app.plenary.plan.CatchUp.Way;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Compares every way out with all others there are, on agendas small enough to try them all. */
class CatchUpTest {
    private static final Instant READY = Instant.parse("2026-11-21T14:00:00Z");

    private static Instant minute(double minutes) {
        return READY.plusSeconds(Math.round(minutes * 60));
    }

    private static Part part(
            int minutes,
            int least,
            int most,
            Optional<Importance> droppable,
            Optional<Instant> from) {
        var leg =
                new Leg(
                        BlockId.fresh(),
                        ofMinutes(minutes),
                        ofMinutes(least),
                        from,
                        Optional.empty(),
                        false);
        return new Part(leg, ofMinutes(minutes), ofMinutes(least), ofMinutes(most), droppable);
    }

    private static Part part(int minutes, int least, int most) {
        return part(minutes, least, most, Optional.empty(), Optional.empty());
    }

    /** A day and the time at which it should end. */
    private record Day(List<Part> parts, Instant end) {

        static Day random(SplittableRandom random) {
            var parts = new ArrayList<Part>();
            int count = random.nextInt(1, 6);
            double at = random.nextInt(-3, 4);
            for (int i = 0; i < count; i++) {
                int minutes = random.nextInt(1, 8);
                boolean fixed = random.nextInt(4) == 0;
                Optional<Instant> from =
                        fixed ? Optional.of(minute(at + random.nextInt(3))) : Optional.empty();
                Optional<Importance> drop =
                        fixed || random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(List.of(Importance.values()).get(random.nextInt(3)));
                parts.add(
                        part(
                                minutes,
                                random.nextInt(1, minutes + 1),
                                minutes + random.nextInt(4),
                                drop,
                                from));
                at += minutes;
            }
            return new Day(parts, minute(at + random.nextInt(0, 120) / 60.0));
        }

        /** How far each fixed time and the end are missed, in order. */
        List<Duration> missed(int[] minutes, int dropped) {
            var missed = new ArrayList<Duration>();
            var at = READY;
            for (int i = 0; i < minutes.length; i++) {
                if ((dropped >> i & 1) == 1) {
                    continue;
                }
                var from = parts.get(i).leg().from();
                if (from.isPresent()) {
                    missed.add(late(from.get(), at));
                    at = at.isBefore(from.get()) ? from.get() : at;
                }
                at = at.plus(ofMinutes(minutes[i]));
            }
            missed.add(late(end, at));
            return missed;
        }

        private static Duration late(Instant wished, Instant at) {
            return at.isAfter(wished) ? Duration.between(wished, at) : ZERO;
        }

        double cost(int[] minutes, int dropped) {
            double cost = 0;
            for (int i = 0; i < minutes.length; i++) {
                cost += (dropped >> i & 1) == 1 ? 0 : CatchUp.cost(parts.get(i), minutes[i], -1);
            }
            return cost;
        }

        long loss(int dropped) {
            long loss = 0;
            for (int i = 0; i < parts.size(); i++) {
                if ((dropped >> i & 1) == 1) {
                    var part = parts.get(i);
                    loss +=
                            CatchUp.loss(
                                    part.droppable().orElseThrow(),
                                    part.leg().length().toMinutes());
                }
            }
            return loss;
        }

        boolean mayDrop(int subset) {
            for (int i = 0; i < parts.size(); i++) {
                if ((subset >> i & 1) == 1 && parts.get(i).droppable().isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a way out comes to: first what is missed, then what is lost, then what is bent. */
    private record Worth(List<Duration> missed, long loss, double cost) {

        boolean isBetterThan(Worth other) {
            for (int i = 0; i < missed.size(); i++) {
                int order = missed.get(i).compareTo(other.missed.get(i));
                if (order != 0) {
                    return order < 0;
                }
            }
            return loss != other.loss ? loss < other.loss : cost < other.cost - 1e-9;
        }
    }

    private static Worth worth(Day day, Proposal proposal) {
        var minutes = new int[day.parts().size()];
        int dropped = 0;
        for (int i = 0; i < minutes.length; i++) {
            var leg = day.parts().get(i).leg();
            minutes[i] =
                    (int) proposal.lengths().getOrDefault(leg.block(), leg.length()).toMinutes();
            dropped |= proposal.dropped().contains(leg.block()) ? 1 << i : 0;
        }
        return new Worth(
                day.missed(minutes, dropped), day.loss(dropped), day.cost(minutes, dropped));
    }

    /** The best of all there is. */
    private static Worth best(Day day, boolean trims, boolean drops) {
        var parts = day.parts();
        var best = new ArrayList<Worth>();
        for (int subset = 0; subset < (drops ? 1 << parts.size() : 1); subset++) {
            if (!day.mayDrop(subset)) {
                continue;
            }
            var minutes =
                    parts.stream().mapToInt(p -> (int) p.leg().length().toMinutes()).toArray();
            while (true) {
                var worth =
                        new Worth(
                                day.missed(minutes, subset),
                                day.loss(subset),
                                day.cost(minutes, subset));
                if (best.isEmpty() || worth.isBetterThan(best.getFirst())) {
                    best.clear();
                    best.add(worth);
                }
                int i = 0;
                while (trims && i < minutes.length && minutes[i] == least(parts.get(i))) {
                    minutes[i] = (int) parts.get(i).leg().length().toMinutes();
                    i++;
                }
                if (!trims || i == minutes.length) {
                    break;
                }
                minutes[i]--;
            }
        }
        return best.getFirst();
    }

    private static int least(Part part) {
        return (int) part.least().toMinutes();
    }

    private static boolean isBehind(Day day) {
        var minutes = day.parts().stream().mapToInt(p -> (int) p.leg().length().toMinutes());
        return day.missed(minutes.toArray(), 0).stream().anyMatch(Duration::isPositive);
    }

    @Test
    void noTrimBendsThePlanLess() {
        compare(4_000, Way.TRIM, true, false);
    }

    @Test
    void nothingLessImportantCouldHaveBeenLeftOut() {
        compare(4_000, Way.DROP, false, true);
    }

    @Test
    void bothTogetherLeaveOutAsLittleAsTrimmingAllows() {
        compare(1_500, Way.BOTH, true, true);
    }

    private static void compare(int days, Way way, boolean trims, boolean drops) {
        var random = new SplittableRandom(7);
        int behind = 0;
        for (int i = 0; i < days; i++) {
            var day = Day.random(random);
            if (!isBehind(day)) {
                continue;
            }
            behind++;
            var found = worth(day, CatchUp.propose(way, READY, day.parts(), day.end()));
            var best = best(day, trims, drops);
            assertEquals(best.missed(), found.missed(), day.toString());
            assertEquals(best.loss(), found.loss(), day.toString());
            assertEquals(best.cost(), found.cost(), 1e-9, day.toString());
        }
        assertTrue(behind > days / 4, "too few days were behind: " + behind);
    }

    @Test
    void minutesAddUpAndLimitsAreKept() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 5_000; i++) {
            var day = Day.random(random);
            for (Proposal proposal : CatchUp.proposals(READY, day.parts(), day.end())) {
                var sum = ZERO;
                for (Part part : day.parts()) {
                    var id = part.leg().block();
                    if (proposal.dropped().contains(id)) {
                        assertTrue(part.droppable().isPresent());
                        continue;
                    }
                    var length = proposal.lengths().getOrDefault(id, part.leg().length());
                    assertTrue(length.compareTo(part.least()) >= 0, day.toString());
                    assertTrue(length.compareTo(part.most()) <= 0, day.toString());
                    var slot = proposal.times().slot(id).orElseThrow();
                    assertEquals(length, slot.length());
                    sum = sum.plus(length).plus(slot.waits());
                }
                assertEquals(READY.plus(sum), proposal.times().ends().orElse(READY));
                assertEquals(Duration.between(day.end(), READY.plus(sum)), proposal.over());
            }
        }
    }

    @Test
    void theLatenessIsSharedInProportionToWhatBlocksCanGive() {
        var parts = List.of(part(20, 10, 20), part(30, 28, 30), part(40, 12, 40), part(10, 10, 10));
        var trim = CatchUp.propose(Way.TRIM, READY, parts, minute(90));
        assertEquals(
                List.of(ofMinutes(17), ofMinutes(30), ofMinutes(33), ofMinutes(10)),
                trim.times().slots().stream().map(Timetable.Slot::length).toList());
        assertTrue(trim.meets());
    }

    @Test
    void whoIsAheadGivesTimeBack() {
        var parts = List.of(part(10, 5, 15), part(20, 10, 40));
        var trim = CatchUp.proposals(READY, parts, minute(36)).getFirst();
        assertEquals(minute(36), trim.times().ends().orElseThrow());
        assertTrue(trim.lengths().values().stream().noneMatch(d -> d.compareTo(ofMinutes(10)) < 0));
    }

    @Test
    void lunchIsMetEvenWhenTheEndIsFar() {
        var lunch = part(30, 30, 30, Optional.empty(), Optional.of(minute(25)));
        var parts = List.of(part(20, 12, 30), part(10, 8, 15), lunch, part(60, 40, 90));
        var trim = CatchUp.propose(Way.TRIM, READY, parts, minute(200));
        assertEquals(minute(25), trim.times().slot(lunch.leg().block()).orElseThrow().starts());
        assertFalse(trim.lengths().containsKey(parts.getLast().leg().block()));
    }

    @Test
    void whenNothingHelpsItSaysByHowMuch() {
        var parts = List.of(part(20, 18, 30), part(10, 10, 15));
        var proposals = CatchUp.proposals(READY, parts, minute(20));
        assertEquals(1, proposals.size());
        assertEquals(ofMinutes(8), proposals.getFirst().over());
        assertFalse(proposals.getFirst().meets());
        assertEquals(List.of(), CatchUp.proposals(READY, List.of(part(5, 5, 5)), minute(1)));
    }

    @Test
    void breaksFixedTimesAndTheClosingAreProtected() {
        var lunch =
                Block.of("Lunch", 30, new Break())
                        .with(new BlockChange.Droppable(Optional.of(Importance.LOW)));
        var talk =
                Block.of("Talk", 30, new Talk())
                        .with(new BlockChange.Droppable(Optional.of(Importance.LOW)));
        for (Block block : List.of(lunch, talk)) {
            var leg =
                    new Leg(
                            block.id(),
                            block.planned(),
                            block.timing().least(),
                            Optional.empty(),
                            Optional.empty(),
                            false);
            boolean closing = block.equals(talk);
            var part = Part.of(block, leg, closing);
            assertEquals(block.planned(), part.least());
            assertEquals(block.planned(), part.most());
            assertEquals(Optional.empty(), part.droppable());
            var open = Part.of(talk, leg, false);
            assertEquals(Optional.of(Importance.LOW), open.droppable());
            assertEquals(ofMinutes(20), open.least());
        }
    }

    @Test
    void manyBlocksAreQuick() {
        var random = new SplittableRandom(3);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < 200; i++) {
            int minutes = random.nextInt(5, 60);
            parts.add(
                    part(
                            minutes,
                            minutes / 2,
                            minutes * 2,
                            Optional.of(Importance.NORMAL),
                            Optional.empty()));
        }
        double lengths = parts.stream().mapToDouble(p -> p.leg().length().toMinutes()).sum();
        var proposals = CatchUp.proposals(READY, parts, minute(lengths - 500));
        assertEquals(
                Arrays.asList(Way.TRIM, Way.DROP), proposals.stream().map(Proposal::way).toList());
        assertTrue(proposals.stream().allMatch(Proposal::meets));
    }
}
