package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Countdown;
import app.plenary.session.Phase;
import app.plenary.session.Scene;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time off: when to be back, in the largest figures of all, and the time left. */
final class BreakPage extends Page {
    private static final double CLOCK = 112;

    private final Setting setting;
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-break");
    private final FitText back = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText next = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final BlockClock clock;

    BreakPage(Setting setting) {
        this.setting = setting;
        clock = new BlockClock(setting, CLOCK, "wall-clock-heading");
        getChildren().addAll(title, back, next);
        getChildren().addAll(clock.nodes());
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        var messages = setting.messages();
        boolean paused = view.phase() == Phase.PAUSED;
        title.words(view.scene() instanceof Scene.BreakOn pause ? pause.title() : "");
        // While the session is paused the end moves on, so no time is promised.
        back.words(
                view.countdown()
                        .filter(_ -> !paused)
                        .map(c ->
                                messages.get("projector.break.back", setting.dates().clock(end(c))))
                        .orElse(messages.get("projector.break.soon")));
        next.words(TalkPage.next(setting, view));
        clock.show(view.countdown(), paused);
        requestLayout();
    }

    /** When the break is over; a begun minute counts in full, as nobody can see its seconds. */
    private static Instant end(Countdown countdown) {
        return countdown
                .startedAt()
                .plus(countdown.paused())
                .plus(countdown.planned())
                .plus(Duration.ofSeconds(59))
                .truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    void draw() {
        clock.draw();
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight();
        double titleHeight = title.fit(inner(), bottom * 0.3, 72, 36);
        title.place(SIDE, TOP);
        double nextHeight = next.isBlank() ? 0 : next.fit(inner(), bottom * 0.16, 40, 28);
        double clockHeight = clock.height();
        double top = TOP + titleHeight + 8;
        double fixed = clockHeight + nextHeight + 40;
        double backHeight = back.fit(inner(), bottom - top - fixed, 200, 64);
        double spare = Math.max(0, bottom - top - fixed - backHeight);
        double y = top + spare * 0.4;
        back.place(SIDE, y);
        clock.place(SIDE, y + backHeight + 8, false);
        next.place(SIDE, Math.max(y + backHeight + 8 + clockHeight + 24, bottom - nextHeight - 16));
    }
}
