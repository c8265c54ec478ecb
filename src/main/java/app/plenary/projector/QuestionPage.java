package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.Picture;
import app.plenary.session.AudienceView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question, under it how it is answered or the result, and at the right of the lowest line how
 * many have answered. What is under the question takes as many pages as it needs, and a question
 * too long to stand above it has a page of its own before them.
 */
abstract class QuestionPage extends Page {
    private static final double UNDER = 24;
    private static final double GAP = 40;
    private static final int CRAMPED = 1_000;

    /** What a picture may take of the width beside what is under the question. */
    private static final double[] BESIDE = {0.5, 0.42, 0.34, 0.26};

    /** What it may take of the height above that. */
    private static final double[] ABOVE = {0.5, 0.38, 0.26};

    private final Heading heading;
    private final Turning turning;
    private final QuestionPicture picture;
    private Optional<PollBody> body = Optional.empty();
    private List<Object> asked = List.of();
    private Footnote footnote = Footnote.NONE;
    private boolean crowded;

    QuestionPage(Setting setting) {
        heading = new Heading(setting, this, "wall-poll");
        turning = new Turning(setting, this, this::requestLayout);
        picture = new QuestionPicture(setting.stills());
        getChildren().addAll(heading.nodes());
        getChildren().add(picture);
        getChildren().addAll(turning.nodes());
    }

    /** {@code what} tells one question from another: the first page of each comes first. */
    final void lay(
            AudienceView view,
            String kicker,
            Marked question,
            Optional<Picture> pictured,
            PollBody under,
            List<Object> what,
            Footnote below) {
        heading.show(view, kicker, question);
        picture.show(pictured);
        if (body.filter(under::equals).isEmpty()) {
            body.ifPresent(getChildren()::remove);
            getChildren().add(under);
            body = Optional.of(under);
        }
        if (!what.equals(asked)) {
            asked = List.copyOf(what);
            turning.restart();
        }
        footnote = below;
        crowded = picture.isThere() || under.crowded(question.words());
        requestLayout();
    }

    @Override
    Footnote footnote() {
        return footnote;
    }

    @Override
    boolean crowded() {
        return crowded;
    }

    @Override
    void draw() {
        heading.draw();
    }

    Turning turning() {
        return turning;
    }

    @Override
    protected void layoutChildren() {
        body.ifPresent(this::lay);
    }

    private void lay(PollBody under) {
        // What comes with the answers alone needs its room then; the question may not move for it.
        double share = !under.keepsPages() ? 0.29 : crowded ? 0.36 : 0.42;
        double top = place(picture.isThere() ? Heading.SMALLER : under.questionSize(), share);
        var parts = divide(under, inner(), room(top));
        int pages = parts.pages();
        if (pages > 1 && under.keepsPages()) {
            top = place(Heading.SMALLER, share);
            parts = divide(under, inner(), room(top));
            pages = parts.pages();
        }
        int intro = heading.isCut() ? 1 : 0;
        turning.pages(pages + intro);
        turning.place(SIDE, getHeight() - Turning.HEIGHT, inner());
        boolean asks = intro == 1 && turning.current() == 0;
        under.setVisible(!asks);
        under.resizeRelocate(
                SIDE, top + parts.bodyY(), inner() - parts.beside(), room(top) - parts.bodyY());
        picture.setVisible(picture.isThere() && !asks);
        double left = inner() - parts.wide();
        picture.resizeRelocate(
                SIDE + (parts.beside() > 0 ? left : left / 2), top, parts.wide(), parts.high());
        under.turn(turning.current() - intro);
        if (asks) {
            heading.placeWhole(SIDE, TOP, inner(), getHeight() - TOP - Turning.HEIGHT - 8);
        }
    }

    /**
     * How picture and body share the room.
     *
     * @param cost how many pages it takes, and far more where something has no place
     * @param beside what the body leaves free at its right
     * @param bodyY what it leaves free above
     * @param wide and {@code high}: the picture
     */
    private record Parts(
            int pages, int cost, double beside, double bodyY, double wide, double high) {}

    /** With as few pages as can be had, and then the largest picture; the smallest in need. */
    private Parts divide(PollBody under, double width, double height) {
        if (!picture.isThere()) {
            int pages = under.fit(width, height);
            return new Parts(pages, pages, 0, 0, 0, 0);
        }
        @Nullable Parts best = null;
        for (double share : BESIDE) {
            double wide = picture.widthIn(width * share - GAP, height);
            best = better(best, fitted(under, width, height, wide, true));
        }
        for (double share : ABOVE) {
            double wide = picture.widthIn(width, height * share - UNDER);
            best = better(best, fitted(under, width, height, wide, false));
        }
        var chosen = Objects.requireNonNull(best);
        under.fit(width - chosen.beside(), height - chosen.bodyY());
        return chosen;
    }

    private Parts fitted(PollBody under, double width, double height, double wide, boolean beside) {
        double high = picture.heightAt(wide);
        double right = beside ? wide + GAP : 0;
        double above = beside ? 0 : high + UNDER;
        int pages = under.fit(width - right, height - above);
        boolean cramped = under.isCramped(width - right, height - above);
        return new Parts(pages, cramped ? CRAMPED : pages, right, above, wide, high);
    }

    private static Parts better(@Nullable Parts one, Parts other) {
        if (one == null || other.cost() < one.cost()) {
            return other;
        }
        boolean larger = other.wide() * other.high() > one.wide() * one.high();
        boolean wanted = one.cost() == CRAMPED ? !larger : larger;
        return other.cost() == one.cost() && wanted ? other : one;
    }

    private double place(double largest, double share) {
        return heading.place(SIDE, TOP, inner(), getHeight() * share, largest) + UNDER;
    }

    private double room(double top) {
        return getHeight() - top - 16 - (heading.isCut() ? Turning.HEIGHT : 0);
    }
}
