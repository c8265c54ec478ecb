package app.plenary.projector;

import app.plenary.session.AudienceView;
import app.plenary.session.Phase;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;

/**
 * The upper part of a page: a short line, the title or question, the countdown at the right, and
 * its bar as the line under them.
 */
final class Heading {
    private static final double CLOCK = 112;

    /** The type of a title that has room. */
    static final double LARGEST = 66;

    /** The type of a title under which there is much to show. */
    static final double SMALLER = 46;

    private static final double BAR = 10;

    private final FitText kicker;
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final BlockClock clock;

    Heading(Setting setting, Page page, String kickerStyle) {
        kicker = new FitText(FitText.Weight.SEMIBOLD, kickerStyle);
        clock = new BlockClock(setting, page);
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

    /** Whether only the beginning of the title had a place. */
    boolean isCut() {
        return title.isCut();
    }

    /**
     * Takes its place from here on, at most {@code most} high and with type up to {@code largest},
     * and gives the lower edge.
     */
    double place(double x, double y, double width, double most, double largest) {
        double beside = placeClock(x, y, width);
        double words = beside > 0 ? width - beside - 40 : width;
        double room = most - BAR - 12;
        double top = y + placeKicker(x, y, words);
        title.fit(words, room - (top - y), largest, Page.SMALL);
        title.place(x, top);
        return line(x, Math.max(top + title.height(), y + clockHeight()), width);
    }

    /** The same for a title of which all is to show: it may also go under the countdown. */
    double placeWhole(double x, double y, double width, double most) {
        double beside = placeClock(x, y, width);
        placeKicker(x, y, width - beside - 40);
        double top = line(x, y + Math.max(kicker.height(), clockHeight()), width) + 24;
        title.fit(width, y + most - top, LARGEST, Page.SMALL);
        title.place(x, top);
        return top + title.height();
    }

    private double placeKicker(double x, double y, double width) {
        kicker.setVisible(!kicker.isBlank());
        if (kicker.isBlank()) {
            return 0;
        }
        kicker.place(x, y);
        return kicker.cut(Page.SMALL, width, 1);
    }

    /** Puts figures and word to the right and gives the width that they keep. */
    private double placeClock(double x, double y, double width) {
        var word = clock.word();
        double figures = clock.widthAt(CLOCK);
        clock.placeFigures(x + width - figures, y, figures, CLOCK, true);
        boolean worded = clock.isPaused() || !clock.isOn();
        word.setVisible(worded);
        if (!worded || word.isBlank()) {
            return figures;
        }
        word.at(Page.SMALL, Double.MAX_VALUE);
        word.place(x + width - word.width(), y + (clock.isOn() ? BlockClock.heightAt(CLOCK) : 0));
        return Math.max(figures, word.width());
    }

    private double clockHeight() {
        double figures = clock.isOn() ? BlockClock.heightAt(CLOCK) : 0;
        var word = clock.word();
        return word.isVisible() && !word.isBlank() ? figures + word.height() : figures;
    }

    private double line(double x, double y, double width) {
        if (!clock.isOn()) {
            return y;
        }
        clock.placeBar(x, y + 12, width, BAR);
        return y + 12 + BAR;
    }
}
