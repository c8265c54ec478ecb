package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Countdown;
import app.plenary.session.Phase;
import app.plenary.session.Scene;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time off: when to be back, and the time left as large as it gets. */
final class BreakPage extends Page {
    private final Setting setting;
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-break");
    private final FitText back = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText next = new FitText(FitText.Weight.REGULAR, "wall-next");
    private final BlockClock clock;

    BreakPage(Setting setting) {
        this.setting = setting;
        clock = new BlockClock(setting, this);
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
        double bottom = getHeight() - 12;
        double room = bottom - TOP - BlockClock.least() - 24;
        double y = TOP;
        y += title.fit(inner(), room * 0.5, 64, SMALL);
        title.place(SIDE, TOP);
        double rest = room - (y - TOP);
        double backHeight = back.fit(inner(), Math.min(rest, bottom * 0.34), 190, 64);
        back.place(SIDE, y);
        y += backHeight + 8;
        clock.fill(SIDE, y, inner(), bottom - y, next);
    }
}
