package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;

import java.util.Optional;

/**
 * The slide of a talk that is on.
 *
 * @param place which one it is, from 1
 * @param slides how many the talk has
 */
public record SlideOn(Picture picture, int place, int slides) {

    /** That of the block that is on; empty where it has none. */
    public static Optional<SlideOn> of(Session session) {
        return session.current().flatMap(block -> of(session, block));
    }

    /** That of {@code block}, which is on. */
    static Optional<SlideOn> of(Session session, Block block) {
        if (!(block.activity() instanceof Talk talk) || talk.slides().isEmpty()) {
            return Optional.empty();
        }
        int slides = talk.slides().size();
        int place = session.run().map(run -> Math.clamp(run.slide(), 1, slides)).orElse(1);
        return Optional.of(new SlideOn(talk.slides().get(place - 1), place, slides));
    }

    /** The slide of {@code talk} that comes after this one; empty after the last. */
    public Optional<Picture> next(Talk talk) {
        return place < talk.slides().size()
                ? Optional.of(talk.slides().get(place))
                : Optional.empty();
    }
}
