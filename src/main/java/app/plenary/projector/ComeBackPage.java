package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Phase;
import app.plenary.session.Scene;

/**
 * The room is called back from its groups: nothing but that, what is left of the block, and who
 * will tell first what they found.
 */
final class ComeBackPage extends Page {
    private final Setting setting;
    private final FitText kicker = new FitText(FitText.Weight.SEMIBOLD, "wall-groups");
    private final FitText please = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText next = new FitText(FitText.Weight.REGULAR, "wall-next");
    private final BlockClock clock;

    ComeBackPage(Setting setting) {
        this.setting = setting;
        clock = new BlockClock(setting, this);
        please.words(setting.messages().get("projector.back.please"));
        getChildren().addAll(kicker, please, next);
        getChildren().addAll(clock.nodes());
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.GroupsOn groups) {
            kicker.words(groups.title());
            next.words(
                    groups.next()
                            .map(group -> setting.messages().get("projector.back.first", group))
                            .orElseGet(() -> TalkPage.next(setting, view)));
        }
        clock.show(view.countdown(), view.phase() == Phase.PAUSED);
        requestLayout();
    }

    @Override
    void draw() {
        clock.draw();
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - 12;
        kicker.cut(SMALL * 1.2, inner(), 1);
        kicker.place(SIDE, TOP);
        double y = TOP + kicker.height();
        double most = bottom - y - BlockClock.least() - 24;
        y += please.fit(inner(), Math.min(most, bottom * 0.36), 190, 64) + 8;
        please.place(SIDE, y - 8 - please.height());
        clock.fill(SIDE, y, inner(), bottom - y, next);
    }
}
