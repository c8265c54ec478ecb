package app.plenary.session;

import app.plenary.grouping.Capacity;

import java.util.Optional;

/**
 * A round in which the groups take fewer people than are to be seated.
 *
 * @param round of the block, from 0
 * @param people without those in locked groups
 * @param places in all groups that are not locked
 * @param locked whether there are locked groups besides
 */
public record Shortage(int round, int people, int places, boolean locked) {

    /** The first such round of a draw, if there is any. */
    public static Optional<Shortage> of(Seats seats) {
        var problem = seats.problem();
        for (int r = 0; r < problem.rounds(); r++) {
            int people = problem.present(r).size();
            var most = problem.capacities(r).stream().map(Capacity::most).toList();
            int places = Filling.places(most);
            if (places < people && seats.activity().isLimited()) {
                return Optional.of(
                        new Shortage(
                                seats.asked().inBlock(r).getFirst(),
                                people,
                                places,
                                !seats.held(r).isEmpty()));
            }
        }
        return Optional.empty();
    }
}
