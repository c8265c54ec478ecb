package app.plenary.session;

import app.plenary.grouping.Strength;

import java.util.Set;

/**
 * What the facilitator wishes of groups, in all breakout blocks of the session. People are named by
 * their id, kinds of people by an attribute, groups by their place and rounds by their number, both
 * from 0. What is only ever as good as possible is never a must.
 */
public sealed interface GroupWish {
    Strength strength();

    /** These sit together. */
    record Together(Set<ParticipantId> people, Strength strength) implements GroupWish {
        public Together {
            people = Set.copyOf(people);
        }
    }

    /** No two of these sit together. */
    record Apart(Set<ParticipantId> people, Strength strength) implements GroupWish {
        public Apart {
            people = Set.copyOf(people);
        }
    }

    /**
     * This person sits in this group.
     *
     * @param rounds in which; none means in all
     */
    record Pinned(ParticipantId person, int group, Set<Integer> rounds, Strength strength)
            implements GroupWish {
        public Pinned {
            rounds = Set.copyOf(rounds);
        }
    }

    /** This person does not take part in these rounds. */
    record Absent(ParticipantId person, Set<Integer> rounds) implements GroupWish {
        public Absent {
            rounds = Set.copyOf(rounds);
        }

        @Override
        public Strength strength() {
            return Strength.MUST;
        }
    }

    /** This person stays in this group as its host, in every round. */
    record Host(ParticipantId person, int group) implements GroupWish {
        @Override
        public Strength strength() {
            return Strength.MUST;
        }
    }

    /** People who differ in this are spread evenly. */
    record Spread(String attribute, Strength strength) implements GroupWish {}

    /** People who are the same in this sit together. */
    record Alike(String attribute, Strength strength) implements GroupWish {}

    /** The mean of this number is about the same in every group. */
    record Balance(String attribute, Strength strength) implements GroupWish {}

    /** Nobody is the only one in a group of whom this is true. */
    record NotAlone(String attribute, String value, Strength strength) implements GroupWish {}

    /** Whoever has met does not meet again. Important unless this says otherwise. */
    record NewPairs(Strength strength) implements GroupWish {}

    /** Smaller groups and sitting out are shared evenly. */
    record FairShare(Strength strength) implements GroupWish {}
}
