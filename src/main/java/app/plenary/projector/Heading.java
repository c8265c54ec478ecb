package app.plenary.projector;

import app.plenary.plan.Marked;
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

    private static final double SLIM = 40;
    private static final double SLIM_CLOCK = 60;
    private static final double BAR = 10;

    private final FitText kicker;
    private final MarkedText title = new MarkedText(FitText.Weight.BOLD, "wall-ink");
    private final FitText slim;
    private final BlockClock clock;

    Heading(Setting setting, Page page, String kickerStyle) {
        kicker = new FitText(FitText.Weight.SEMIBOLD, kickerStyle);
        slim = new FitText(FitText.Weight.BOLD, kickerStyle);
        slim.setVisible(false);
        clock = new BlockClock(setting, page);
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>(List.of(kicker, title, slim));
        nodes.addAll(List.of(clock.nodes()));
        return nodes;
    }

    void show(AudienceView view, String kickerWords, String titleWords) {
        show(view, kickerWords, Marked.asTyped(titleWords));
    }

    void show(AudienceView view, String kickerWords, Marked titleWords) {
        kicker.words(kickerWords);
        title.words(titleWords);
        clock.show(view.countdown(), view.phase() == Phase.PAUSED);
    }

    /** What {@link #placeSlim} shows in place of the title. */
    void slimWords(String words) {
        slim.words(words);
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
        whole(true);
        double beside = placeClock(x, y, width, CLOCK);
        double words = beside > 0 ? width - beside - 40 : width;
        double room = most - BAR - 12;
        double top = y + placeKicker(x, y, words);
        title.fit(words, room - (top - y), largest, Page.SMALL);
        title.place(x, top);
        return line(x, Math.max(top + title.height(), y + clockHeight(CLOCK)), width);
    }

    /** The same for a title of which all is to show: it may also go under the countdown. */
    double placeWhole(double x, double y, double width, double most) {
        whole(true);
        double beside = placeClock(x, y, width, CLOCK);
        placeKicker(x, y, width - beside - 40);
        double top = line(x, y + Math.max(kicker.height(), clockHeight(CLOCK)), width) + 24;
        title.fit(width, y + most - top, LARGEST, Page.SMALL);
        title.place(x, top);
        return top + title.height();
    }

    /** Leaves the wall to what is below: one line with a small countdown; gives the lower edge. */
    double placeSlim(double x, double y, double width) {
        whole(false);
        double beside = placeClock(x, y, width, SLIM_CLOCK);
        double height = Math.max(slim.cut(SLIM, width - beside - 40, 1), clockHeight(SLIM_CLOCK));
        slim.place(x, y + (height - slim.height()) / 2);
        return line(x, y + height - 8, width);
    }

    private void whole(boolean shown) {
        title.setVisible(shown);
        kicker.setVisible(shown);
        slim.setVisible(!shown);
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
    private double placeClock(double x, double y, double width, double size) {
        var word = clock.word();
        double figures = clock.widthAt(size);
        clock.placeFigures(x + width - figures, y, figures, size, true);
        boolean worded = clock.isPaused() || !clock.isOn();
        word.setVisible(worded);
        if (!worded || word.isBlank()) {
            return figures;
        }
        word.at(Page.SMALL, Double.MAX_VALUE);
        word.place(x + width - word.width(), y + (clock.isOn() ? BlockClock.heightAt(size) : 0));
        return Math.max(figures, word.width());
    }

    private double clockHeight(double size) {
        double figures = clock.isOn() ? BlockClock.heightAt(size) : 0;
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
