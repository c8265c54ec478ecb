package app.plenary.exchange;

import app.plenary.grouping.Met;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one line of wishes asks for, with the words that the numbers of a wish cannot tell. */
public sealed interface WishSentence {
    /** What it asks for; empty for a sentence that only tells something. */
    default Optional<Wish> asks() {
        return switch (this) {
            case Asked(Wish wish, Optional<Attribute> _) -> Optional.of(wish);
            case Host(int person, int group) ->
                    Optional.of(new Wish.Pinned(person, group, Set.of(), Strength.MUST));
            case Before _ -> Optional.empty();
        };
    }

    /**
     * A wish.
     *
     * @param by the attribute that it was made of; always there for spread, alike and balance
     */
    record Asked(Wish wish, Optional<Attribute> by) implements WishSentence {
        /**
         * @throws IllegalArgumentException for a wish about an attribute without the attribute
         */
        public Asked {
            boolean attribute =
                    wish instanceof Wish.Spread
                            || wish instanceof Wish.Alike
                            || wish instanceof Wish.Balance;
            if (attribute && by.isEmpty()) {
                throw new IllegalArgumentException("of which attribute?");
            }
        }
    }

    /**
     * Someone stays in a group in every round, as its host. It must be.
     *
     * @param group from 0
     */
    record Host(int person, int group) implements WishSentence {}

    /**
     * These have all met before.
     *
     * @param people at least two, none of them twice
     * @param counts how much it still counts: see {@link Met}
     */
    record Before(List<Integer> people, double counts) implements WishSentence {
        public Before {
            people = List.copyOf(people);
        }

        /** Pair by pair. */
        public List<Met> meetings() {
            var all = new ArrayList<Met>();
            for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                    all.add(new Met(people.get(i), people.get(j), counts));
                }
            }
            return all;
        }
    }

    /**
     * A column of the list of people, or one value in it.
     *
     * @param value only of those who have this; empty for all values
     */
    record Attribute(String heading, String value) {}
}
