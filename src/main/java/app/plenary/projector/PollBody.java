package app.plenary.projector;

import app.plenary.session.Scene;

import javafx.scene.layout.Region;

/**
 * What stands under a question: how it is answered, and then the result of it, in the same places.
 * One for each kind of question. For the JavaFX thread.
 */
abstract class PollBody extends Region {
    PollBody() {
        setManaged(false);
    }

    /** Shows a question of its kind. */
    abstract void show(Scene.PollOn poll);

    /**
     * Finds the best way to stand in this room and gives how many pages that takes. Of several each
     * leaves {@link Turning#HEIGHT} free at its lower edge.
     */
    abstract int fit(double width, double height);

    /** Whether, once fitted into this room, something of it has no place even alone on a page. */
    boolean isCramped(double width, double height) {
        return false;
    }

    /** Shows one of its pages, counted from 0. */
    void turn(int page) {}

    /**
     * Whether it needs the room that a join code would take; the same before and after a result.
     */
    boolean crowded(String question) {
        return true;
    }

    /** The largest type of the question that leaves enough room under it. */
    double questionSize() {
        return Heading.LARGEST;
    }

    /** Whether it takes as many pages before the result as with it. */
    boolean keepsPages() {
        return true;
    }
}
