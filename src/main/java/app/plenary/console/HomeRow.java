package app.plenary.console;

import app.plenary.plan.Workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of Home, so that a list which only draws what is seen can hold all of it. */
sealed interface HomeRow {

    record Stopped(Interruption interruption) implements HomeRow {}

    record First(HomeViewModel.Tile tile, String caption) implements HomeRow {}

    record Heading(String text) implements HomeRow {}

    /**
     * Some workshops side by side.
     *
     * @param columns how many tiles a full row has
     */
    record Tiles(List<HomeViewModel.Tile> tiles, int columns) implements HomeRow {}

    record Samples(List<Workshop> samples, int columns) implements HomeRow {}

    /** Nothing was found. */
    record Nothing(String query) implements HomeRow {}

    /** There is no workshop yet. */
    record Welcome(Optional<Workshop> sample) implements HomeRow {}

    /** Consecutive pieces of at most {@code size}. */
    static <T> List<List<T>> pieces(List<T> all, int size) {
        var pieces = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            pieces.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return pieces;
    }
}
