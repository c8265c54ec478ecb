package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Phase;
import app.plenary.session.Scene;

/** Everyone together: the title, the time left as large as it gets, what comes next. */
final class TalkPage extends Page {
    private static final double GAP = 32;

    private final Setting setting;
    private final FitText kicker = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText next = new FitText(FitText.Weight.REGULAR, "wall-next");
    private final BlockClock clock;

    TalkPage(Setting setting) {
        this.setting = setting;
        clock = new BlockClock(setting, this);
        getChildren().addAll(kicker, title, next);
        getChildren().addAll(clock.nodes());
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        kicker.words(view.title());
        title.words(view.scene() instanceof Scene.TalkOn talk ? talk.title() : "");
        next.words(next(setting, view));
        clock.show(view.countdown(), view.phase() == Phase.PAUSED);
        requestLayout();
    }

    static String next(Setting setting, AudienceView view) {
        return view.next().map(n -> setting.messages().get("projector.next", n)).orElse("");
    }

    @Override
    void draw() {
        clock.draw();
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - 12;
        double y = TOP;
        // The workshop's title gives way where the block's own needs the room.
        boolean tight = title.heightAt(SMALL, inner()) > bottom * 0.3;
        kicker.setVisible(!tight);
        if (!tight) {
            y += kicker.cut(SMALL, inner(), 1) + 4;
            kicker.place(SIDE, TOP);
        }
        double most = bottom - y - BlockClock.least() - GAP;
        y += title.fit(inner(), clock.isOn() ? Math.min(most, bottom * 0.3) : most, 104, SMALL);
        title.place(SIDE, y - title.height());
        clock.fill(SIDE, y + GAP, inner(), bottom - y - GAP, next);
    }
}
