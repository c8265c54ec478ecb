package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the people of a round are divided. Unless capacities are given, groups differ by one. */
public sealed interface Sizing {

    /** The capacities of the groups of a round in which so many people take part. */
    List<Capacity> capacities(int people);

    /** How the people of that round, from 0, are divided. */
    default Sizing in(int round) {
        return this;
    }

    /**
     * Groups of so many people; none is larger unless that would leave someone alone.
     *
     * @param people at least 1
     */
    record OfSize(int people) implements Sizing {
        public OfSize {
            if (people < 1) {
                throw new IllegalArgumentException("groups of " + people);
            }
        }

        @Override
        public List<Capacity> capacities(int all) {
            return even(all, count(all));
        }

        /** How many groups that many people form. */
        public int count(int all) {
            if (all == 0) {
                return 0;
            }
            int count = (all + people - 1) / people;
            boolean someoneAlone = people > 1 && all / count < 2;
            return someoneAlone ? Math.max(1, all / people) : count;
        }
    }

    /**
     * So many groups, whoever comes; with fewer people than groups some stay empty.
     *
     * @param groups at least 1
     */
    record OfCount(int groups) implements Sizing {
        public OfCount {
            if (groups < 1) {
                throw new IllegalArgumentException(groups + " groups");
            }
        }

        @Override
        public List<Capacity> capacities(int all) {
            return even(all, groups);
        }
    }

    /** These groups, each with its own capacity; whoever finds no seat sits the round out. */
    record Given(List<Capacity> groups) implements Sizing {
        public Given {
            groups = List.copyOf(groups);
        }

        @Override
        public List<Capacity> capacities(int all) {
            return groups;
        }
    }

    /**
     * Each round in its own way; the last one holds for all that follow.
     *
     * @param rounds at least one, and none of them of this kind
     */
    record Each(List<Sizing> rounds) implements Sizing {
        public Each {
            rounds = List.copyOf(rounds);
            if (rounds.isEmpty() || rounds.stream().anyMatch(Each.class::isInstance)) {
                throw new IllegalArgumentException("rounds " + rounds);
            }
        }

        /** Those of the first round. */
        @Override
        public List<Capacity> capacities(int all) {
            return rounds.getFirst().capacities(all);
        }

        @Override
        public Sizing in(int round) {
            return rounds.get(Math.min(round, rounds.size() - 1));
        }
    }

    private static List<Capacity> even(int people, int groups) {
        if (groups == 0) {
            return List.of();
        }
        int least = people / groups;
        int most = (people + groups - 1) / groups;
        return new ArrayList<>(Collections.nCopies(groups, new Capacity(least, most)));
    }
}
