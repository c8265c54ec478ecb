package app.plenary.projector;

import java.util.List;
import java.util.Optional;

/**
 * How group cards stand on one page of the wall: the size of the type, columns of cards, and
 * columns of names in a card.
 */
record Seating(double size, int columns, int inner) {
    static final double GAP = 22;

    /** More people than this are never crowded onto one page. */
    static final int ONE_PAGE = 60;

    private static final double LARGEST = 52;

    /** Type may be this much smaller when then no name has to shrink or wrap. */
    private static final double EVEN_FROM = 0.9;

    /** The largest type with which all cards fit on the page; empty where it would be too small. */
    static Optional<Seating> of(List<GroupCard> cards, double width, double height) {
        if (cards.stream().mapToInt(GroupCard::people).sum() > ONE_PAGE) {
            return Optional.empty();
        }
        var even = largest(cards, width, height, true);
        var any = largest(cards, width, height, false);
        return even.isPresent() && even.get().size() >= EVEN_FROM * any.orElse(even.get()).size()
                ? even
                : any;
    }

    private static Optional<Seating> largest(
            List<GroupCard> cards, double width, double height, boolean even) {
        for (double size = LARGEST; size >= Page.SMALL; size -= 1) {
            var found = grid(cards, size, width, height, even);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Seating> grid(
            List<GroupCard> cards, double size, double width, double height, boolean even) {
        Optional<Seating> best = Optional.empty();
        int bestEmpty = Integer.MAX_VALUE;
        int count = cards.size();
        for (int columns = Math.min(count, 8); columns >= 1; columns--) {
            for (int inner = 1; inner <= 4; inner++) {
                var seating = new Seating(size, columns, inner);
                int empty = Math.ceilDiv(count, columns) * columns - count + (inner - 1) * 2;
                if (empty < bestEmpty && seating.fits(cards, width, height, even)) {
                    best = Optional.of(seating);
                    bestEmpty = empty;
                }
            }
        }
        return best;
    }

    private boolean fits(List<GroupCard> cards, double width, double height, boolean even) {
        double cardWidth = cardWidth(width);
        if (even && !cards.stream().allMatch(c -> c.isEven(size, inner, cardWidth))) {
            return false;
        }
        if (!cards.stream().allMatch(c -> c.reads(size, inner, cardWidth))) {
            return false;
        }
        double sum = -GAP;
        for (int row = 0; row * columns < cards.size(); row++) {
            sum += GAP + rowHeight(cards, row, cardWidth);
        }
        return sum <= height;
    }

    /** The height of a row of cards, which is that of its tallest. */
    double rowHeight(List<GroupCard> cards, int row, double cardWidth) {
        return cards.subList(row * columns, Math.min(cards.size(), (row + 1) * columns)).stream()
                .mapToDouble(card -> card.heightAt(size, inner, cardWidth))
                .max()
                .orElse(0);
    }

    double cardWidth(double width) {
        return (width - (columns - 1) * GAP) / columns;
    }
}
