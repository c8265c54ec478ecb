package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who has which part (host, scribe, timekeeper …) in which group. Parts are numbers from 0, the
 * most important first; nobody has two in one group, and a group too small for all leaves the last
 * ones out.
 *
 * <p>What is promised: people who were present in the same number of rounds differ by at most one
 * in how often they held each part, and in how often they held any, if nothing was before and
 *
 * <ul>
 *   <li>all groups have the same size, at least as many members as there are parts; people may be
 *       absent in some rounds. It is always possible then.
 *   <li>or everyone is present in all rounds, and the groups, of whatever sizes, all have as many
 *       members as there are parts. Then it holds whenever it is possible at all.
 * </ul>
 *
 * <p>Otherwise (groups too small for all parts, unequal groups together with absences, unequal
 * counts from earlier) every single move along a path that would bring the counts closer is made:
 * first those of each part, then their sum. That nearly always ends at a difference of one.
 *
 * @param holders round by round, group by group, who holds part 0, part 1 and so on
 */
public record Roles(List<List<List<Integer>>> holders) {
    /**
     * What was before: it counts as if it were part of the session.
     *
     * @param counts person by person, part by part how often they held it
     * @param rounds person by person in how many rounds they were present
     */
    public record Past(List<List<Integer>> counts, List<Integer> rounds) {
        public Past {
            counts = counts.stream().map(List::copyOf).toList();
            rounds = List.copyOf(rounds);
        }

        /** No rounds before. */
        public static Past none(int people, int roles) {
            return new Past(
                    Collections.nCopies(people, Collections.nCopies(roles, 0)),
                    Collections.nCopies(people, 0));
        }
    }

    public Roles {
        holders = new Schedule(holders).rounds();
    }

    /** Assigns parts to all groups; the seed decides between equals. */
    public static Roles of(Schedule schedule, int roles, Past past, long seed) {
        return of(schedule, roles, past, List.of(), seed);
    }

    /**
     * Assigns parts to all groups of which some have a host pinned to them: that person holds part
     * 0 in each round in which they sit there, and no other; such rounds do not count for them. All
     * others share the rest.
     *
     * @param hosts by number of group the host, or -1; may be shorter than a round has groups
     * @throws IllegalArgumentException for fewer than 0 parts, or people or parts the past does not
     *     know
     */
    public static Roles of(
            Schedule schedule, int roles, Past past, List<Integer> hosts, long seed) {
        int people = past.counts().size();
        if (roles < 0
                || past.rounds().size() != people
                || past.counts().stream().anyMatch(counts -> counts.size() != roles)) {
            throw new IllegalArgumentException(roles + " parts do not fit " + past);
        }
        var random = new SplittableRandom(seed);
        int[] chance = Shuffle.of(people, random);
        var groups = new ArrayList<Open>();
        for (var round : schedule.rounds()) {
            for (int g = 0; g < round.size(); g++) {
                groups.add(open(round.get(g), roles, g < hosts.size() ? hosts.get(g) : -1, chance));
            }
        }
        var share = new long[people];
        var earlier = new int[people][];
        for (int person = 0; person < people; person++) {
            share[person] = past.rounds().get(person);
            earlier[person] =
                    past.counts().get(person).stream().mapToInt(Integer::intValue).toArray();
        }
        groups.forEach(group -> Arrays.stream(group.members).forEach(i -> share[i]++));
        int[][] held =
                new Balance(
                                roles,
                                groups.stream().map(group -> group.members).toArray(int[][]::new),
                                groups.stream().map(group -> group.parts).toArray(int[][]::new),
                                earlier,
                                share)
                        .solve();
        var holders = new ArrayList<List<List<Integer>>>();
        int next = 0;
        for (var round : schedule.rounds()) {
            var all = new ArrayList<List<Integer>>();
            for (int g = 0; g < round.size(); g++) {
                all.add(groups.get(next).holders(held[next]));
                next++;
            }
            holders.add(all);
        }
        return new Roles(holders);
    }

    /** A group whose parts are to be given; the host is -1 or not among the members. */
    private static final class Open {
        private final int host;
        private final int[] members;
        private final int[] parts;

        Open(int host, int[] members, int[] parts) {
            this.host = host;
            this.members = members;
            this.parts = parts;
        }

        List<Integer> holders(int[] held) {
            var holders = new Integer[parts.length + (host < 0 ? 0 : 1)];
            if (host >= 0) {
                holders[0] = host;
            }
            for (int place = 0; place < held.length; place++) {
                if (held[place] >= 0) {
                    holders[held[place]] = members[place];
                }
            }
            return List.of(holders);
        }
    }

    private static Open open(List<Integer> group, int roles, int wantedHost, int[] chance) {
        int people = chance.length;
        if (group.stream().anyMatch(person -> person < 0 || person >= people)) {
            throw new IllegalArgumentException("people the past does not know in " + group);
        }
        int host = roles > 0 && group.contains(wantedHost) ? wantedHost : -1;
        int[] members =
                group.stream()
                        .filter(person -> person != host)
                        .sorted((a, b) -> Integer.compare(chance[a], chance[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int given = Math.min(roles, group.size());
        return new Open(host, members, IntStream.range(host < 0 ? 0 : 1, given).toArray());
    }

    /**
     * The same parts after people came, left or changed groups. A group with the same members keeps
     * all its parts. In a changed group everyone who stays keeps theirs, but for the last holders
     * when it is too small now: they take the parts that are free. What else is free goes to those
     * of the group who held the fewest parts, counted over all rounds here and before.
     *
     * @param schedule the changed groups; rounds and groups keep their numbers, new ones come last
     * @throws IllegalArgumentException for people or parts the past does not know
     */
    public Roles mend(Schedule schedule, int roles, Past past, List<Integer> hosts) {
        int people = past.counts().size();
        var held = new int[people];
        for (int person = 0; person < people; person++) {
            held[person] = past.counts().get(person).stream().mapToInt(Integer::intValue).sum();
        }
        var chance = IntStream.range(0, people).toArray();
        var mended = new ArrayList<List<List<Integer>>>();
        var rounds = schedule.rounds();
        for (int r = 0; r < rounds.size(); r++) {
            var round = new ArrayList<List<Integer>>();
            for (int g = 0; g < rounds.get(r).size(); g++) {
                var group = rounds.get(r).get(g);
                open(group, roles, -1, chance);
                int host = g < hosts.size() ? hosts.get(g) : -1;
                round.add(kept(before(r, g), group, Math.min(roles, group.size()), host));
                round.getLast().stream().filter(i -> i >= 0).forEach(i -> held[i]++);
            }
            mended.add(round);
        }
        for (int r = 0; r < rounds.size(); r++) {
            for (int g = 0; g < rounds.get(r).size(); g++) {
                var holders = new ArrayList<>(mended.get(r).get(g));
                var taken = new HashSet<>(holders);
                for (int part = 0; part < holders.size(); part++) {
                    if (holders.get(part) < 0) {
                        int best = -1;
                        for (int person : rounds.get(r).get(g)) {
                            if (!taken.contains(person)
                                    && (best < 0 || held[person] < held[best])) {
                                best = person;
                            }
                        }
                        holders.set(part, best);
                        taken.add(best);
                        held[best]++;
                    }
                }
                mended.get(r).set(g, holders);
            }
        }
        return new Roles(mended);
    }

    private List<Integer> before(int round, int group) {
        return round < holders.size() && group < holders.get(round).size()
                ? holders.get(round).get(group)
                : List.of();
    }

    /** The holders that may stay, -1 for a part that is free now. */
    private static List<Integer> kept(
            List<Integer> before, List<Integer> group, int parts, int host) {
        var kept = new ArrayList<>(Collections.nCopies(parts, -1));
        for (int part = 0; part < Math.min(parts, before.size()); part++) {
            if (group.contains(before.get(part))) {
                kept.set(part, before.get(part));
            }
        }
        if (parts > 0 && group.contains(host)) {
            kept.replaceAll(person -> person == host ? -1 : person);
            kept.set(0, host);
        }
        for (int part = parts; part < before.size(); part++) {
            int free = kept.indexOf(-1);
            if (free >= 0 && group.contains(before.get(part)) && before.get(part) != host) {
                kept.set(free, before.get(part));
            }
        }
        return kept;
    }

    /** The part somebody holds in a round, if any. */
    public OptionalInt of(int round, int person) {
        return holders.get(round).stream()
                .mapToInt(group -> group.indexOf(person))
                .filter(part -> part >= 0)
                .findFirst();
    }

    /** How often somebody holds a part over all rounds. */
    public int count(int person, int part) {
        return (int)
                holders.stream()
                        .flatMap(List::stream)
                        .filter(group -> group.indexOf(person) == part)
                        .count();
    }
}
