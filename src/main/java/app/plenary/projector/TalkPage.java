package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Phase;
import app.plenary.session.Scene;

/** Everyone together: the title as large as it gets, the time left, what comes next. */
final class TalkPage extends Page {
    private static final double CLOCK = 220;

    private final Setting setting;
    private final FitText kicker = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText next = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final BlockClock clock;

    TalkPage(Setting setting) {
        this.setting = setting;
        clock = new BlockClock(setting, CLOCK, "wall-clock-huge");
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
        y += kicker.fit(inner(), bottom * 0.16, SMALL, 28) + 8;
        kicker.place(SIDE, TOP);

        double nextHeight = next.isBlank() ? 0 : next.fit(inner(), bottom * 0.16, 40, 28);
        double clockHeight = clock.height();
        double fixed = clockHeight + nextHeight + 2 * 24;
        double titleHeight = title.fit(inner(), bottom - y - fixed, 140, 48);
        // What is left over stands between the title and the rest, a little of it above.
        double spare = Math.max(0, bottom - y - fixed - titleHeight);
        title.place(SIDE, y + Math.min(spare * 0.25, 60));
        double clockTop = bottom - nextHeight - 24 - clockHeight - Math.min(spare * 0.35, 60);
        clock.place(SIDE, clockTop, false);
        next.place(SIDE, clockTop + clockHeight + 24);
    }
}
