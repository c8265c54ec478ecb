package app.plenary.report;

import app.plenary.plan.Picture;
import app.plenary.plan.Talk;
import app.plenary.session.BlockRun;
import app.plenary.session.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The slides of a talk that was on.
 *
 * @param slides each once, in the order of the talk
 */
public record TalkSlides(String title, List<Picture> slides) {
    /** So many pixels along a side are enough beside the words of a summary. */
    private static final int SMALL = 320;

    public TalkSlides {
        slides = List.copyOf(slides);
    }

    /** Those of all talks that were on and leave, in agenda order. */
    static List<TalkSlides> of(Session session, Selection selection) {
        var on = session.runs().stream().map(BlockRun::block).collect(Collectors.toSet());
        var all = new ArrayList<TalkSlides>();
        for (var block : session.agenda().blocks()) {
            if (block.activity() instanceof Talk talk
                    && !talk.slides().isEmpty()
                    && on.contains(block.id())) {
                var slides = talk.slides().stream().distinct().toList();
                // with its line of the agenda, under the title it has there
                selection
                        .again(ItemKeys.agenda(block.id()), block.title())
                        .ifPresent(title -> all.add(new TalkSlides(title, slides)));
            }
        }
        return all;
    }

    /** As it stands in a document: as large as it is read, and not larger. */
    static Picture small(Picture slide) {
        double by = Math.min(1, (double) SMALL / Math.max(slide.width(), slide.height()));
        return new Picture(
                slide.hash(),
                Math.max(1, (int) Math.round(slide.width() * by)),
                Math.max(1, (int) Math.round(slide.height() * by)),
                slide.alt());
    }
}
