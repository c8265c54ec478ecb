package app.plenary.projector;

import app.plenary.session.Countdown;

import javafx.scene.layout.Region;

import java.util.Optional;

/** The block that is on, large, with the time left and its bar: the middle of the agenda. */
final class NowCard extends Region {
    private static final double PAD = 24;
    private static final double STROKE = 12;
    private static final double BAR = 14;
    private static final double LARGEST = 104;

    private final FitText kicker = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-agenda-title");
    private final Region stroke = new Region();
    private final BlockClock clock;

    NowCard(Setting setting, Page page) {
        clock = new BlockClock(setting, page);
        getStyleClass().add("wall-card");
        setManaged(false);
        stroke.setManaged(false);
        getChildren().addAll(stroke, kicker, title);
        getChildren().addAll(clock.nodes());
    }

    void show(
            String words,
            String above,
            String kind,
            Optional<Countdown> countdown,
            boolean isPaused) {
        title.words(words);
        kicker.words(above);
        stroke.getStyleClass().setAll("wall-kind", kind);
        clock.show(countdown, isPaused);
        requestLayout();
    }

    void draw() {
        clock.draw();
    }

    @Override
    protected void layoutChildren() {
        double left = PAD + STROKE + 24;
        double right = getWidth() - PAD;
        double width = right - left;
        double bottom = getHeight() - PAD + 4;
        stroke.resizeRelocate(PAD - 4, PAD, STROKE, getHeight() - 2 * PAD);
        if (clock.isOn()) {
            bottom -= BAR;
            clock.placeBar(left, bottom, width, BAR);
            bottom -= 14;
        }
        double y = PAD - 8;
        double size = clock.sizeIn(width * 0.46, bottom - PAD, 300);
        double figures = clock.widthAt(size);
        clock.placeFigures(
                right - figures,
                PAD + (bottom - PAD - BlockClock.heightAt(size)) / 2,
                figures,
                size,
                true);
        double words = clock.isOn() ? width - figures - 40 : width;
        var word = clock.word();
        double wordWidth = 0;
        if (!word.isBlank()) {
            word.at(Page.SMALL, Double.MAX_VALUE);
            wordWidth = word.width() + 24;
        }
        y += kicker.cut(Page.SMALL, words - wordWidth, 1);
        kicker.place(left, PAD - 8);
        word.place(left + kicker.width() + 24, PAD - 8);
        title.fit(words, bottom - y, LARGEST, Page.SMALL);
        title.place(left, y + Math.max(0, (bottom - y - title.height()) / 2));
    }
}
