package app.plenary.projector;

import app.plenary.session.AudienceView;
import app.plenary.session.Phase;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;

/**
 * The upper part of a page: a short line, the title or question, and the countdown at the right.
 */
final class Heading {
    private static final double CLOCK = 112;
    private static final double LARGEST = 66;
    private static final double SMALLEST = 36;

    private final FitText kicker;
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final BlockClock clock;

    Heading(Setting setting, String kickerStyle) {
        kicker = new FitText(FitText.Weight.SEMIBOLD, kickerStyle);
        clock = new BlockClock(setting, CLOCK, "wall-clock-heading");
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>(List.of(kicker, title));
        nodes.addAll(List.of(clock.nodes()));
        return nodes;
    }

    void show(AudienceView view, String kickerWords, String titleWords) {
        kicker.words(kickerWords);
        title.words(titleWords);
        clock.show(view.countdown(), view.phase() == Phase.PAUSED);
    }

    void draw() {
        clock.draw();
    }

    /** Takes its place from here on, at most {@code most} high, and gives the lower edge. */
    double place(double x, double y, double width, double most) {
        double clockWidth = clock.width();
        double words = clockWidth > 0 ? width - clockWidth - 40 : width;
        double top = y + kicker.fit(words, most * 0.4, Page.SMALL, 28);
        kicker.place(x, y);
        double titleHeight = title.fit(words, most - (top - y), LARGEST, SMALLEST);
        title.place(x, top);
        clock.place(x + width - clockWidth, y, true);
        return Math.max(top + titleHeight, y + clock.height());
    }
}
