package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.session.AudienceView;

import java.util.List;
import java.util.Optional;

/**
 * A question, under it how it is answered or the result, and at the right of the lowest line how
 * many have answered. What is under the question takes as many pages as it needs, and a question
 * too long to stand above it has a page of its own before them.
 */
abstract class QuestionPage extends Page {
    private static final double UNDER = 24;

    private final Heading heading;
    private final Turning turning;
    private Optional<PollBody> body = Optional.empty();
    private List<Object> asked = List.of();
    private Footnote footnote = Footnote.NONE;
    private boolean crowded;

    QuestionPage(Setting setting) {
        heading = new Heading(setting, this, "wall-poll");
        turning = new Turning(setting, this, this::requestLayout);
        getChildren().addAll(heading.nodes());
        getChildren().addAll(turning.nodes());
    }

    /** {@code what} tells one question from another: the first page of each comes first. */
    final void lay(
            AudienceView view,
            String kicker,
            Marked question,
            PollBody under,
            List<Object> what,
            Footnote below) {
        heading.show(view, kicker, question);
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
        crowded = under.crowded(question.words());
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
        double top = place(under.questionSize(), share);
        int pages = under.fit(inner(), room(top));
        if (pages > 1 && under.keepsPages()) {
            top = place(Heading.SMALLER, share);
            pages = under.fit(inner(), room(top));
        }
        int intro = heading.isCut() ? 1 : 0;
        turning.pages(pages + intro);
        turning.place(SIDE, getHeight() - Turning.HEIGHT, inner());
        boolean asks = intro == 1 && turning.current() == 0;
        under.setVisible(!asks);
        under.resizeRelocate(SIDE, top, inner(), room(top));
        under.turn(turning.current() - intro);
        if (asks) {
            heading.placeWhole(SIDE, TOP, inner(), getHeight() - TOP - Turning.HEIGHT - 8);
        }
    }

    private double place(double largest, double share) {
        return heading.place(SIDE, TOP, inner(), getHeight() * share, largest) + UNDER;
    }

    private double room(double top) {
        return getHeight() - top - 16 - (heading.isCut() ? Turning.HEIGHT : 0);
    }
}
