package app.plenary.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be done to end in time: shorten the coming blocks, leave some out, or both. Works in
 * whole minutes and minute by minute from one fixed time to the next, for once a fixed time is met
 * what came before no longer matters.
 *
 * <p><i>Trim</i> minimises the sum over the blocks of (new length − planned length)² / slack, where
 * the slack is what the plan lets a block give; the cheapest minute goes first, which is optimal
 * because each block's cost is convex (Gross, 1956; Ibaraki and Katoh, <i>Resource Allocation
 * Problems</i>, 1988, chapter 4). <i>Drop</i> leaves out no more important block where less
 * important ones do, then as few as possible, then the fewest minutes: a knapsack over minutes.
 */
public final class CatchUp {
    private CatchUp() {}

    /** The ways to catch up. */
    public enum Way {
        /** Every flexible block gives, or when ahead gets, its share. */
        TRIM,
        DROP,
        BOTH
    }

    /**
     * A coming block and what it allows.
     *
     * @param planned its length in the plan: what a trim is measured against
     * @param least not longer than the leg's present length
     * @param most not shorter than the leg's present length
     * @param droppable present when it may be left out
     */
    public record Part(
            Leg leg,
            Duration planned,
            Duration least,
            Duration most,
            Optional<Importance> droppable) {

        /** The part of an agenda that {@code block} is, with the time it is given at present. */
        public static Part of(Block block, Leg leg, boolean closing) {
            boolean protectedFromTrim =
                    block.activity() instanceof Break || closing || leg.until().isPresent();
            var now = leg.length();
            var least = block.timing().least();
            var most = block.timing().most();
            return new Part(
                    leg,
                    block.planned(),
                    protectedFromTrim || least.compareTo(now) > 0 ? now : least,
                    protectedFromTrim || most.compareTo(now) < 0 ? now : most,
                    block.activity() instanceof Break || closing || block.timing().isOnTheClock()
                            ? Optional.empty()
                            : block.droppable());
        }

        private int minutes() {
            return (int) leg.length().toMinutes();
        }

        private int slack() {
            return (int) leg.length().minus(least).toMinutes();
        }

        private int room() {
            return (int) most.minus(leg.length()).toMinutes();
        }
    }

    /**
     * One way out.
     *
     * @param lengths the new length of every block that changes
     * @param dropped the blocks to leave out, in agenda order
     * @param times how the rest of the day then goes
     * @param over how much too late it still ends; zero or less when it ends in time
     */
    public record Proposal(
            Way way,
            Map<BlockId, Duration> lengths,
            List<BlockId> dropped,
            Timetable times,
            Duration over) {
        public Proposal {
            lengths = Map.copyOf(lengths);
            dropped = List.copyOf(dropped);
        }

        /** Whether it ends in time and no block comes later than the clock asks. */
        public boolean meets() {
            return over.compareTo(Duration.ZERO) <= 0
                    && times.slots().stream().noneMatch(slot -> slot.late().isPositive());
        }
    }

    /**
     * The ways that change something, at most one of each, each different from the others.
     *
     * @param ready when the first part can begin
     * @param parts the coming blocks of the day
     * @param end when the day is to end
     */
    public static List<Proposal> proposals(Instant ready, List<Part> parts, Instant end) {
        var proposals = new ArrayList<Proposal>();
        for (Way way : Way.values()) {
            var proposal = propose(way, ready, parts, end);
            boolean isNew =
                    proposals.stream()
                            .noneMatch(other ->
                                    other.lengths().equals(proposal.lengths())
                                            && other.dropped().equals(proposal.dropped()));
            if (isNew && !(proposal.lengths().isEmpty() && proposal.dropped().isEmpty())) {
                proposals.add(proposal);
            }
        }
        return proposals;
    }

    static Proposal propose(Way way, Instant ready, List<Part> parts, Instant end) {
        var lengths = new HashMap<BlockId, Duration>();
        var dropped = new TreeSet<Integer>();
        boolean behind = !proposal(way, ready, parts, end, lengths, dropped).meets();
        var at = ready;
        int begin = 0;
        while (begin < parts.size()) {
            int next = begin + 1;
            while (next < parts.size()
                    && parts.get(next).leg().from().isEmpty()
                    && parts.get(next - 1).leg().until().isEmpty()) {
                next++;
            }
            at = parts.get(begin).leg().from().filter(at::isBefore).orElse(at);
            var last = parts.get(next - 1).leg();
            Instant target;
            int count = next - begin;
            if (last.until().isPresent()) {
                target = last.until().get().minus(last.least());
                count--;
            } else if (next < parts.size()) {
                target = parts.get(next).leg().from().orElse(end);
            } else {
                target = end;
            }
            var stretch = parts.subList(begin, begin + count);
            at = fit(way, behind, at, target, begin, stretch, lengths, dropped);
            if (last.until().isPresent()) {
                var least = at.plus(last.least());
                at = least.isAfter(last.until().get()) ? least : last.until().get();
            }
            begin = next;
        }
        return proposal(way, ready, parts, end, lengths, dropped);
    }

    /** Makes one stretch between fixed times end at {@code target}, as near as can be. */
    private static Instant fit(
            Way way,
            boolean behind,
            Instant start,
            Instant target,
            int offset,
            List<Part> parts,
            Map<BlockId, Duration> lengths,
            Set<Integer> dropped) {
        var length =
                parts.stream().map(p -> p.leg().length()).reduce(Duration.ZERO, Duration::plus);
        var late = Duration.between(target, start.plus(length));
        int need = minutesUp(late);
        var out = new boolean[parts.size()];
        if (need > 0 && way != Way.TRIM) {
            int trimmable = way == Way.BOTH ? parts.stream().mapToInt(Part::slack).sum() : 0;
            out = dropping(parts, need - trimmable, way == Way.BOTH);
        }
        var kept = new ArrayList<Part>();
        for (int i = 0; i < out.length; i++) {
            if (out[i]) {
                dropped.add(offset + i);
                length = length.minus(parts.get(i).leg().length());
                need -= parts.get(i).minutes();
            } else {
                kept.add(parts.get(i));
            }
        }
        // what a dropped block freed beyond the need stays free: nobody asked for longer blocks
        int give =
                !behind && late.isNegative() && way == Way.TRIM
                        ? (int) late.negated().toMinutes()
                        : 0;
        int cut = way == Way.DROP ? 0 : Math.max(0, need);
        var changed = give > 0 ? spread(kept, give, 1) : spread(kept, cut, -1);
        lengths.putAll(changed);
        for (Part part : kept) {
            var other = changed.get(part.leg().block());
            if (other != null) {
                length = length.plus(other).minus(part.leg().length());
            }
        }
        return start.plus(length);
    }

    private static int minutesUp(Duration late) {
        return late.isPositive() ? (int) late.plusMinutes(1).minusNanos(1).toMinutes() : 0;
    }

    /** Gives ({@code step} 1) or takes (−1) that many minutes, or all there are. */
    private static Map<BlockId, Duration> spread(List<Part> parts, int minutes, int step) {
        record Next(int index, double cost) {}
        var cheapest =
                new PriorityQueue<Next>(
                        Comparator.comparingDouble(Next::cost).thenComparingInt(Next::index));
        var now = new int[parts.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = parts.get(i).minutes();
            if ((step > 0 ? parts.get(i).room() : parts.get(i).slack()) > 0) {
                cheapest.add(new Next(i, marginal(parts.get(i), now[i], step)));
            }
        }
        int left = minutes;
        while (left > 0 && !cheapest.isEmpty()) {
            int i = cheapest.remove().index();
            var part = parts.get(i);
            now[i] += step;
            left--;
            long limit = (step > 0 ? part.most() : part.least()).toMinutes();
            if (now[i] != limit) {
                cheapest.add(new Next(i, marginal(part, now[i], step)));
            }
        }
        var changed = new HashMap<BlockId, Duration>();
        for (int i = 0; i < now.length; i++) {
            if (now[i] != parts.get(i).minutes()) {
                changed.put(parts.get(i).leg().block(), Duration.ofMinutes(now[i]));
            }
        }
        return changed;
    }

    private static double marginal(Part part, int minutes, int step) {
        return cost(part, minutes + step, step) - cost(part, minutes, step);
    }

    /** What it costs that a block takes {@code minutes}; see the class. */
    static double cost(Part part, long minutes, int step) {
        double off = minutes - part.planned().toMinutes();
        var slack =
                step > 0 ? part.most().minus(part.planned()) : part.planned().minus(part.least());
        return off * off / Math.max(1, slack.toMinutes());
    }

    /** The least missed blocks that free {@code need} minutes; all when even they do not. */
    private static boolean[] dropping(List<Part> parts, int need, boolean trimmed) {
        var out = new boolean[parts.size()];
        if (need <= 0) {
            return out;
        }
        var free = new int[parts.size()];
        int sum = 0;
        for (int i = 0; i < free.length; i++) {
            var part = parts.get(i);
            free[i] =
                    part.droppable().isEmpty()
                            ? 0
                            : trimmed ? (int) part.least().toMinutes() : part.minutes();
            sum += free[i];
        }
        if (sum <= need) {
            for (int i = 0; i < free.length; i++) {
                out[i] = parts.get(i).droppable().isPresent();
            }
            return out;
        }
        return knapsack(parts, free, need);
    }

    private static boolean[] knapsack(List<Part> parts, int[] free, int need) {
        var best = new long[need + 1];
        java.util.Arrays.fill(best, Long.MAX_VALUE);
        best[0] = 0;
        var taken = new boolean[parts.size()][need + 1];
        for (int i = 0; i < free.length; i++) {
            if (free[i] == 0) {
                continue;
            }
            long loss = loss(parts.get(i).droppable().orElseThrow(), parts.get(i).minutes());
            for (int reach = need; reach > 0; reach--) {
                long before = best[Math.max(0, reach - free[i])];
                if (before != Long.MAX_VALUE && before + loss < best[reach]) {
                    best[reach] = before + loss;
                    taken[i][reach] = true;
                }
            }
        }
        var out = new boolean[parts.size()];
        int reach = need;
        for (int i = free.length - 1; i >= 0; i--) {
            if (taken[i][reach]) {
                out[i] = true;
                reach = Math.max(0, reach - free[i]);
            }
        }
        return out;
    }

    /**
     * Ordered as said above: one more important block outweighs all less important ones, one block
     * outweighs all minutes. An agenda has at most 1,000 blocks of at most 1,440 minutes.
     */
    static long loss(Importance importance, long minutes) {
        int bit =
                switch (importance) {
                    case LOW -> 21;
                    case NORMAL -> 31;
                    case HIGH -> 41;
                };
        return (1L << bit) + minutes;
    }

    private static Proposal proposal(
            Way way,
            Instant ready,
            List<Part> parts,
            Instant end,
            Map<BlockId, Duration> lengths,
            Set<Integer> dropped) {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < parts.size(); i++) {
            if (!dropped.contains(i)) {
                var leg = parts.get(i).leg();
                legs.add(leg.withLength(lengths.getOrDefault(leg.block(), leg.length())));
            }
        }
        var times = Timetable.lay(ready, legs);
        return new Proposal(
                way,
                lengths,
                dropped.stream().map(i -> parts.get(i).leg().block()).toList(),
                times,
                Duration.between(end, times.ends().orElse(ready)));
    }
}
