package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

/** A slide of a talk, as large as it gets, under one line with the title and the time left. */
final class SlidePage extends Page {
    private static final double ABOVE = 28;
    private static final double NARROW = 28;
    private static final double GAP = 18;

    private final Heading heading;
    private final SlidePicture slide;

    SlidePage(Setting setting) {
        heading = new Heading(setting, this, "wall-quiet");
        slide = new SlidePicture(setting);
        getChildren().addAll(heading.nodes());
        getChildren().add(slide);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        slide.forget();
                    }
                });
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.TalkOn talk) {
            heading.show(view, "", "");
            heading.slimWords(talk.title());
            talk.slide().ifPresent(on -> slide.show(on.picture(), talk.next()));
        }
        requestLayout();
    }

    @Override
    boolean crowded() {
        return true;
    }

    @Override
    void draw() {
        heading.draw();
    }

    @Override
    protected void layoutChildren() {
        double top = heading.placeSlim(SIDE, ABOVE, inner()) + GAP;
        slide.resizeRelocate(NARROW, top, getWidth() - 2 * NARROW, getHeight() - top);
    }
}
