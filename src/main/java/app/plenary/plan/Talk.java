package app.plenary.plan;

import java.util.List;

/**
 * Everyone together: a welcome, an input, a discussion, a closing round.
 *
 * @param slides shown on the wall one after the other; may be none, and the same one may come more
 *     than once
 */
public record Talk(List<Picture> slides) implements Activity {
    /** The most slides of a block. */
    public static final int MOST_SLIDES = 200;

    public Talk {
        slides = List.copyOf(slides);
    }

    /** One without slides. */
    public Talk() {
        this(List.of());
    }
}
