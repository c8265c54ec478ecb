package app.plenary.grouping;

import java.util.List;
import java.util.Set;

/** What is wished of groups. People, groups and rounds are numbers from 0. */
public sealed interface Wish {
    Strength strength();

    /** These sit together in every round in which they take part. */
    record Together(Set<Integer> people, Strength strength) implements Wish {
        public Together {
            people = Set.copyOf(people);
        }
    }

    /** No two of these sit together. */
    record Apart(Set<Integer> people, Strength strength) implements Wish {
        public Apart {
            people = Set.copyOf(people);
        }
    }

    /**
     * This person sits in this group: a table, a topic, the host of a group.
     *
     * @param rounds in which; none means in all
     */
    record Pinned(int person, int group, Set<Integer> rounds, Strength strength) implements Wish {
        public Pinned {
            rounds = Set.copyOf(rounds);
        }

        boolean in(int round) {
            return rounds.isEmpty() || rounds.contains(round);
        }
    }

    /** This person does not take part in these rounds. A fact rather than a wish. */
    record Absent(int person, Set<Integer> rounds) implements Wish {
        public Absent {
            rounds = Set.copyOf(rounds);
        }

        @Override
        public Strength strength() {
            return Strength.MUST;
        }
    }

    /** Whoever has met, in earlier rounds or sessions, does not meet again. Never a must. */
    record NewPairs(Strength strength) implements Wish {
        public NewPairs {
            notMust(strength);
        }
    }

    /**
     * People of each kind are spread evenly over the groups. Never a must.
     *
     * @param kinds person by person, a number for the kind; -1 for a person of no kind
     */
    record Spread(List<Integer> kinds, Strength strength) implements Wish {
        public Spread {
            kinds = List.copyOf(kinds);
            notMust(strength);
        }
    }

    /** People of the same kind sit together. Never a must. */
    record Alike(List<Integer> kinds, Strength strength) implements Wish {
        public Alike {
            kinds = List.copyOf(kinds);
            notMust(strength);
        }
    }

    /** The mean of a number is about the same in every group. Never a must. */
    record Balance(List<Double> values, Strength strength) implements Wish {
        public Balance {
            values = List.copyOf(values);
            notMust(strength);
        }
    }

    /** None of these is the only one of them in a group. Never a must. */
    record NotAlone(Set<Integer> people, Strength strength) implements Wish {
        public NotAlone {
            people = Set.copyOf(people);
            notMust(strength);
        }
    }

    /** Sitting out and the smaller groups are shared evenly. Never a must. */
    record FairShare(Strength strength) implements Wish {
        public FairShare {
            notMust(strength);
        }
    }

    private static void notMust(Strength strength) {
        if (strength == Strength.MUST) {
            throw new IllegalArgumentException("only as good as possible");
        }
    }
}
