package app.plenary.session;

import app.plenary.plan.Picture;
import app.plenary.plan.Talk;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Talks with slides and without, and what might be done with them. */
final class RandomSlides {
    private RandomSlides() {}

    static Talk talk(SplittableRandom random) {
        return random.nextInt(3) == 0 ? new Talk() : new Talk(slides(random, random.nextInt(6)));
    }

    /** A few that come again and again, so that one is the same as another now and then. */
    static List<Picture> slides(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ ->
                        new Picture(
                                String.format(Locale.ROOT, "%064x", random.nextInt(8)), 16, 9, ""))
                .toList();
    }

    static boolean isOn(Session session) {
        return SlideOn.of(session).isPresent();
    }

    static Command show(Session session, SplittableRandom random) {
        return new RunCommand.ShowSlide(session.runs().getLast().block(), random.nextInt(-1, 8));
    }
}
