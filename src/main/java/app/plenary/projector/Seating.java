package app.plenary.projector;

import java.util.List;
import java.util.Optional;

/**
 * How group cards stand on the wall: the size of the type, columns of cards, columns of names in a
 * card, and how many cards go on one page.
 */
record Seating(double size, int columns, int inner, int perPage) {
    static final double GAP = 22;

    /** More people than this are never crowded onto one page. */
    static final int ONE_PAGE = 60;

    private static final double LARGEST = 52;
    private static final double LARGEST_PAGED = 40;

    /** Type may be this much smaller when then no name has to shrink or wrap. */
    private static final double EVEN_FROM = 0.9;

    /**
     * The largest type with which all cards fit on one page; where that gets too small for the back
     * row, or there are too many people, pages of as many cards as fit. Empty where a card alone is
     * too much for a page.
     */
    static Optional<Seating> of(List<GroupCard> cards, double width, double height) {
        var one = ofOnePage(cards, width, height);
        if (one.isPresent()) {
            return one;
        }
        // The dots may use the space that is kept free below the cards.
        double paged = height - Turning.HEIGHT + 14;
        for (int perPage = cards.size(); perPage >= 1; perPage--) {
            int even = Math.ceilDiv(cards.size(), Math.ceilDiv(cards.size(), perPage));
            for (double size = LARGEST_PAGED; even == perPage && size >= Page.SMALL; size -= 2) {
                var found = grid(cards, size, width, paged, perPage, false);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The largest type with which all cards fit on one page; empty where it would be too small. */
    static Optional<Seating> ofOnePage(List<GroupCard> cards, double width, double height) {
        if (cards.stream().mapToInt(GroupCard::people).sum() > ONE_PAGE) {
            return Optional.empty();
        }
        var even = onOnePage(cards, width, height, true);
        var any = onOnePage(cards, width, height, false);
        return even.isPresent() && even.get().size() >= EVEN_FROM * any.orElse(even.get()).size()
                ? even
                : any;
    }

    /** One card on each page, in type that can be read, whatever that does to its names. */
    static Seating oneByOne() {
        return new Seating(Page.SMALL, 1, 1, 1);
    }

    private static Optional<Seating> onOnePage(
            List<GroupCard> cards, double width, double height, boolean even) {
        for (double size = LARGEST; size >= Page.SMALL; size -= 1) {
            var found = grid(cards, size, width, height, cards.size(), even);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Seating> grid(
            List<GroupCard> cards,
            double size,
            double width,
            double height,
            int perPage,
            boolean even) {
        Optional<Seating> best = Optional.empty();
        int bestEmpty = Integer.MAX_VALUE;
        for (int columns = Math.min(perPage, 8); columns >= 1; columns--) {
            for (int inner = 1; inner <= 4; inner++) {
                var seating = new Seating(size, columns, inner, perPage);
                int empty = Math.ceilDiv(perPage, columns) * columns - perPage + (inner - 1) * 2;
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
        for (int from = 0; from < cards.size(); from += perPage) {
            var page = cards.subList(from, Math.min(cards.size(), from + perPage));
            if (even && !page.stream().allMatch(c -> c.isEven(size, inner, cardWidth))) {
                return false;
            }
            if (!page.stream().allMatch(c -> c.reads(size, inner, cardWidth))) {
                return false;
            }
            double sum = -GAP;
            for (int row = 0; row * columns < page.size(); row++) {
                sum += GAP + rowHeight(page, row, cardWidth);
            }
            if (sum > height) {
                return false;
            }
        }
        return true;
    }

    /** The height of a row of cards, which is that of its tallest. */
    double rowHeight(List<GroupCard> page, int row, double cardWidth) {
        return page.subList(row * columns, Math.min(page.size(), (row + 1) * columns)).stream()
                .mapToDouble(card -> card.heightAt(size, inner, cardWidth))
                .max()
                .orElse(0);
    }

    double cardWidth(double width) {
        return (width - (columns - 1) * GAP) / columns;
    }
}
