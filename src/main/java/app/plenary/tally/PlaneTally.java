package app.plenary.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Where people put things on a plane with two axes, as in a 2×2 matrix.
 *
 * @param items in the order of the question
 * @param ballots how many people answered, also when they placed nothing
 */
public record PlaneTally(List<Item> items, int ballots) implements Result {

    /**
     * A point of the plane.
     *
     * @param across 0 at the left edge to 100 at the right
     * @param up 0 at the lower edge to 100 at the upper
     */
    public record Place(int across, int up) {

        /** Where an axis is halved. What lies exactly there belongs to the right or upper half. */
        public static final int MIDDLE = 50;

        public Place {
            if (across < 0 || across > 100 || up < 0 || up > 100) {
                throw new IllegalArgumentException(across + ", " + up + " is off the plane");
            }
        }

        public boolean right() {
            return across >= MIDDLE;
        }

        public boolean upper() {
            return up >= MIDDLE;
        }
    }

    /** A point between points, in the units of {@link Place}. */
    public record Centre(double across, double up) {}

    /** How many people put an item into which quarter of the plane. */
    public record Quarters(int lowerLeft, int lowerRight, int upperLeft, int upperRight) {}

    /**
     * Where one item was put.
     *
     * @param id the item's id within its question
     * @param places one for each person who placed it, from left to right and then upwards: their
     *     order says nothing of who answered first
     */
    public record Item(int id, List<Place> places) {
        public Item {
            places =
                    places.stream()
                            .sorted(
                                    Comparator.comparingInt(Place::across)
                                            .thenComparingInt(Place::up))
                            .toList();
        }

        /** How many people placed it. */
        public int placed() {
            return places.size();
        }

        /** The median of each axis by itself; empty when nobody placed it. */
        public Optional<Centre> median() {
            return across().flatMap(
                            across -> up().map(up -> new Centre(across.median(), up.median())));
        }

        /** Where it lies from left to right, and how far people are apart in that. */
        public Optional<Spread> across() {
            return Spread.of(places.stream().map(Place::across).toList());
        }

        /** Where it lies from bottom to top, and how far people are apart in that. */
        public Optional<Spread> up() {
            return Spread.of(places.stream().map(Place::up).toList());
        }

        /** How many people put it where; see {@link Place#MIDDLE} for what lies on the lines. */
        public Quarters quarters() {
            ToIntFunction<Place> quarter =
                    place -> (place.upper() ? 2 : 0) + (place.right() ? 1 : 0);
            var counts = new int[4];
            places.forEach(place -> counts[quarter.applyAsInt(place)]++);
            return new Quarters(counts[0], counts[1], counts[2], counts[3]);
        }
    }

    public PlaneTally {
        items = List.copyOf(items);
    }

    /**
     * Counts every ballot; an item that is missing in one was not placed by that person, and items
     * that are not listed are left out.
     */
    public static PlaneTally count(
            List<Integer> items, Iterable<? extends Map<Integer, Place>> ballots) {
        var places = items.stream().<List<Place>>map(_ -> new ArrayList<>()).toList();
        int people = 0;
        for (Map<Integer, Place> ballot : ballots) {
            people++;
            for (int index = 0; index < items.size(); index++) {
                Place place = ballot.get(items.get(index));
                if (place != null) {
                    places.get(index).add(place);
                }
            }
        }
        var counted = new ArrayList<Item>();
        for (int index = 0; index < items.size(); index++) {
            counted.add(new Item(items.get(index), places.get(index)));
        }
        return new PlaneTally(counted, people);
    }
}
