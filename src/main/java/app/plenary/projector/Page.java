package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;

import javafx.scene.layout.Region;

import java.util.OptionalDouble;

/**
 * One kind of scene. A page is laid out in pixels of a design that is 900 high and as wide as the
 * screen's shape makes it, at least 1200; what is around it scales it. For the JavaFX thread.
 */
abstract class Page extends Region {
    /** Left and right of everything. */
    static final double SIDE = 64;

    /** Above everything. */
    static final double TOP = 48;

    /** The size of all small print: 1/25 of the height. */
    static final double SMALL = 36;

    /** What stands at the right of the lowest line, and how far something has come, 0 to 1. */
    record Footnote(String text, OptionalDouble progress) {
        static final Footnote NONE = new Footnote("", OptionalDouble.empty());
    }

    Page() {
        setManaged(false);
    }

    /** Shows its part of {@code view}, whose scene is of its kind. */
    abstract void show(AudienceView view, Doorway doorway);

    Footnote footnote() {
        return Footnote.NONE;
    }

    /** Whether the page needs the height that a join code at the bottom would take. */
    boolean crowded() {
        return false;
    }

    /** Draws what moves by itself as it stands now. */
    void draw() {}

    /** Called by its clock a few times a second while the window shows. */
    void ticked() {}

    double inner() {
        return getWidth() - 2 * SIDE;
    }
}
