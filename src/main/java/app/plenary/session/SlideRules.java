package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of slides: which one is on while a talk is. */
final class SlideRules {
    private SlideRules() {}

    /** Decided only while the block of the wish is on. */
    static Decision show(Session session, RunCommand.ShowSlide c) {
        if (c.slide() < 1 || c.slide() > slides(session, c.block()).size()) {
            return refuse(Refusal.NO_SUCH_SLIDE);
        }
        return SlideOn.of(session).filter(on -> on.place() == c.slide()).isPresent()
                ? accept()
                : accept(new RunEvent.SlideShown(c.block(), c.slide()));
    }

    static Session apply(Session session, RunEvent.SlideShown e) {
        return session.isOn(e.block())
                ? session.withRun(run -> run.showing(Math.max(1, e.slide())))
                : session;
    }

    /**
     * {@code after} with the slide that was on before a change of the plan still on, wherever it
     * stands now; where it was taken out, with the one that took its place.
     */
    static Session following(Session before, Session after, BlockId block) {
        var on = SlideOn.of(before);
        if (on.isEmpty() || !after.isOn(block)) {
            return after;
        }
        var slides = slides(after, block);
        int place = on.get().place();
        var picture = on.get().picture();
        int next =
                IntStream.rangeClosed(1, slides.size())
                        .filter(at -> slides.get(at - 1).hash().equals(picture.hash()))
                        .boxed()
                        .min(Comparator.comparingInt(at -> Math.abs(at - place)))
                        .orElse(Math.clamp(place, 1, Math.max(1, slides.size())));
        return next == place ? after : after.withRun(run -> run.showing(next));
    }

    private static List<Picture> slides(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .map(Block::activity)
                .map(activity -> activity instanceof Talk talk ? talk.slides() : List.<Picture>of())
                .orElse(List.of());
    }
}
