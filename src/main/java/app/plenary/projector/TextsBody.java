package app.plenary.projector;

import app.plenary.session.Scene;
import app.plenary.tally.TextTally;
import app.plenary.tally.TextTally.Same;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * What people wrote, a card for each text with how many gave it when that were several: most first,
 * then in alphabetical order, so that the last answer is nowhere special. On as many pages as it
 * takes.
 */
final class TextsBody extends PollBody {
    private static final double GAP = 18;
    private static final double LARGEST = 56;
    private static final double ROOM_FOR_SEVERAL = 0.35;

    /** The type and the cards of each page, column by column. */
    private record Fit(double size, int columns, List<List<List<Card>>> pages) {
        static final Fit NONE = new Fit(Page.SMALL, 1, List.of());
    }

    private record Asked(List<Same> texts, double width, double height) {}

    private final Setting setting;
    private final PollWords words;
    private final FitText empty = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private List<Same> texts = List.of();
    private Asked asked = new Asked(List.of(), 0, 0);
    private Fit fit = Fit.NONE;
    private int page;

    TextsBody(Setting setting) {
        this.setting = setting;
        words = new PollWords(setting.messages());
        getChildren().add(empty);
    }

    @Override
    void show(Scene.PollOn poll) {
        texts =
                poll.result().stream()
                        .filter(TextTally.class::isInstance)
                        .flatMap(result -> ((TextTally) result).same().stream())
                        .toList();
        empty.words(texts.isEmpty() ? words.empty(poll) : "");
        empty.setVisible(texts.isEmpty());
        requestLayout();
    }

    @Override
    boolean keepsPages() {
        return false;
    }

    @Override
    int fit(double width, double height) {
        var now = new Asked(texts, width, height);
        if (!now.equals(asked)) {
            asked = now;
            fit = texts.isEmpty() ? Fit.NONE : found(width, height);
            getChildren().setAll(empty);
            fit.pages().forEach(each -> each.forEach(getChildren()::addAll));
            // What comes in while it is laid out would have no style before the next time.
            applyCss();
        }
        return Math.max(1, fit.pages().size());
    }

    private Fit found(double width, double height) {
        var cards = cards(texts);
        double area = width * height;
        for (double size = LARGEST; size >= Page.SMALL; size -= 4) {
            for (int columns = 1; columns <= 3; columns++) {
                double wide = column(width, columns);
                if (covered(cards, size, wide) <= area * 1.2) {
                    var pages = dealt(cards, size, columns, wide, height);
                    if (pages.size() == 1 && isBalanced(pages.getFirst(), columns)) {
                        return new Fit(size, columns, pages);
                    }
                }
            }
        }
        double paged = height - Turning.HEIGHT;
        double size = Page.SMALL + 2;
        for (int columns = 3; columns > 1; columns--) {
            double wide = column(width, columns);
            if (cards.stream()
                    .allMatch(card -> card.heightAt(size, wide) <= paged * ROOM_FOR_SEVERAL)) {
                return new Fit(size, columns, dealt(cards, size, columns, wide, paged));
            }
        }
        int columns =
                cards.stream()
                                .allMatch(card ->
                                        card.heightAt(Page.SMALL, column(width, 2)) <= paged)
                        ? 2
                        : 1;
        double wide = column(width, columns);
        var parts = cards(cut(wide, paged));
        return new Fit(Page.SMALL, columns, dealt(parts, Page.SMALL, columns, wide, paged));
    }

    /** A text that is too long even for a page of its own goes on as many as it takes. */
    private List<Same> cut(double width, double height) {
        var parts = new ArrayList<Same>();
        for (Same text : texts) {
            var pages =
                    NotePages.of(
                                    text.text(),
                                    width - Card.beside(Page.SMALL, text.count()),
                                    height - 2 * Card.PAD * Page.SMALL,
                                    Page.SMALL,
                                    0)
                            .pages();
            pages.forEach(each -> parts.add(new Same(String.join(" ", each), text.count())));
        }
        return parts;
    }

    private List<Card> cards(List<Same> of) {
        return of.stream().map(text -> new Card(setting, text)).toList();
    }

    private static double covered(List<Card> cards, double size, double width) {
        return cards.stream()
                .mapToDouble(card -> (card.heightAt(size, width) + GAP) * (width + GAP))
                .sum();
    }

    // All columns but the last are full; with one card in the last of three, two are calmer.
    private static boolean isBalanced(List<List<Card>> columns, int wanted) {
        return columns.size() == wanted;
    }

    private static double column(double width, int columns) {
        return (width - (columns - 1) * GAP) / columns;
    }

    /** Down each column, then the next one, then the next page. */
    private static List<List<List<Card>>> dealt(
            List<Card> cards, double size, int columns, double width, double height) {
        var pages = new ArrayList<List<List<Card>>>();
        var page = new ArrayList<List<Card>>();
        var column = new ArrayList<Card>();
        double used = 0;
        for (Card card : cards) {
            double tall = card.heightAt(size, width);
            if (!column.isEmpty() && used + tall > height) {
                page.add(List.copyOf(column));
                column.clear();
                used = 0;
                if (page.size() == columns) {
                    pages.add(List.copyOf(page));
                    page.clear();
                }
            }
            column.add(card);
            used += tall + GAP;
        }
        page.add(List.copyOf(column));
        pages.add(List.copyOf(page));
        return pages;
    }

    @Override
    void turn(int newPage) {
        page = newPage;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        empty.fit(getWidth(), getHeight(), 56, Page.SMALL);
        empty.place(0, Math.max(0, (getHeight() - empty.height()) * 0.35));
        double wide = column(getWidth(), fit.columns());
        for (int each = 0; each < fit.pages().size(); each++) {
            double x = 0;
            for (List<Card> column : fit.pages().get(each)) {
                double y = 0;
                for (Card card : column) {
                    card.setVisible(each == page);
                    card.size(fit.size());
                    double tall = card.heightAt(fit.size(), wide);
                    card.resizeRelocate(x, y, wide, tall);
                    y += tall + GAP;
                }
                x += wide + GAP;
            }
        }
    }

    /** One text, and how many gave it. */
    private static final class Card extends Region {
        static final double PAD = 0.5;

        private final FitText words = new FitText(FitText.Weight.REGULAR, "wall-ink");
        private final FitText times = new FitText(FitText.Weight.BOLD, "wall-figure");
        private final int count;
        private double size = Page.SMALL;

        Card(Setting setting, Same text) {
            count = text.count();
            setManaged(false);
            setAccessibleRole(AccessibleRole.TEXT);
            getStyleClass().add("wall-card");
            words.words(text.text());
            times.words(count > 1 ? setting.messages().get("projector.poll.times", count) : "");
            setAccessibleText(
                    count > 1
                            ? setting.messages().get("projector.poll.counted", text.text(), count)
                            : text.text());
            getChildren().addAll(words, times);
        }

        void size(double newSize) {
            size = newSize;
            requestLayout();
        }

        double heightAt(double newSize, double width) {
            return words.heightAt(newSize, width - beside(newSize, count)) + 2 * PAD * newSize;
        }

        /** What the padding and the figure take of the width. */
        static double beside(double newSize, int count) {
            double figure = count > 1 ? (1.1 + 0.62 * Integer.toString(count).length()) : 0;
            return (2 * 0.7 + figure) * newSize;
        }

        @Override
        protected void layoutChildren() {
            words.at(size, getWidth() - beside(size, count));
            words.place(0.7 * size, (getHeight() - words.height()) / 2);
            times.at(size, Double.MAX_VALUE);
            times.place(getWidth() - 0.7 * size - times.width(), PAD * size);
        }
    }
}
