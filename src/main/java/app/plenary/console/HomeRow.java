package app.plenary.console;

import app.plenary.exchange.OwnLibrary.Damaged;
import app.plenary.exchange.OwnLibrary.OwnTemplate;
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

    /** Some templates of one's own side by side. */
    record Templates(List<OwnTemplate> templates, int columns) implements HomeRow {}

    /**
     * Stands above the own templates.
     *
     * @param many whether there are more than a few: then all can be shown, or few again
     * @param all whether all are shown
     */
    record OwnHeading(int count, boolean many, boolean all) implements HomeRow {}

    /** Files of templates that cannot be used. */
    record Damage(List<Damaged> files) implements HomeRow {}

    /** Nothing was found. */
    record Nothing(String query) implements HomeRow {}

    /** There is no workshop yet. */
    record Welcome(Optional<Workshop> sample) implements HomeRow {}

    /** Whether {@code tile} is in it. */
    default boolean holds(HomeViewModel.Tile tile) {
        return switch (this) {
            case Tiles row -> row.tiles().contains(tile);
            case First first -> first.tile().equals(tile);
            default -> false;
        };
    }

    /** The workshops of {@code contents}; the tiles stand below {@code heading}. */
    static List<HomeRow> of(HomeViewModel.Contents contents, String heading, int columns) {
        var rows = new ArrayList<HomeRow>();
        contents.first().ifPresent(tile -> rows.add(new First(tile, contents.caption())));
        if (!contents.tiles().isEmpty()) {
            rows.add(new Heading(heading));
        }
        pieces(contents.tiles(), columns).forEach(some -> rows.add(new Tiles(some, columns)));
        return rows;
    }

    /** Consecutive pieces of at most {@code size}. */
    static <T> List<List<T>> pieces(List<T> all, int size) {
        var pieces = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            pieces.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return pieces;
    }
}
