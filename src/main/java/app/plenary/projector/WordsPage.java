package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

/** Before the room opens and after the end: the title, one large sentence, one quiet one. */
final class WordsPage extends Page {
    private final Setting setting;
    private final FitText kicker = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText large = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText quiet = new FitText(FitText.Weight.REGULAR, "wall-quiet");

    WordsPage(Setting setting) {
        this.setting = setting;
        getChildren().addAll(kicker, large, quiet);
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        var messages = setting.messages();
        if (view.scene() instanceof Scene.Ended) {
            kicker.words(view.title());
            large.words(messages.get("projector.ended.thanks"));
            quiet.words(messages.get("projector.ended.summary"));
        } else {
            kicker.words(starts(setting, view));
            large.words(view.title());
            quiet.words(messages.get("projector.closed.soon"));
        }
        requestLayout();
    }

    static String starts(Setting setting, AudienceView view) {
        return setting.messages()
                .get("projector.lobby.starts", setting.dates().clock(view.startsAt()));
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double first = kicker.fit(inner(), height * 0.22, 44, SMALL);
        double second = large.fit(inner(), height * 0.5, 150, SMALL);
        double third = quiet.fit(inner(), height * 0.16, 48, SMALL);
        double gap = 20;
        double y = Math.max(TOP, (height - first - second - third - 2 * gap) * 0.42);
        kicker.place(SIDE, y);
        large.place(SIDE, y + first + gap);
        quiet.place(SIDE, y + first + second + 2 * gap);
    }
}
