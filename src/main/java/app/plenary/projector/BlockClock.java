package app.plenary.projector;

import app.plenary.session.Countdown;
import app.plenary.session.Urgency;
import app.plenary.text.Durations;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;

import java.util.Optional;

/**
 * The countdown of a block: its figures, a bar that empties with it, and the word that it is paused
 * or over time. It draws itself five times a second while its window shows, and touches only what
 * has changed; its page gives it a place and is asked to lay out again only when the figures need
 * more room. Colour never tells alone: over time the figures begin with a plus.
 */
final class BlockClock {
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final Duration EVERY = Duration.millis(200);
    private static final double BAR = 20;

    /** What the figures take of their size: a font keeps room above and below that they don't. */
    private static final double LINE = 0.84;

    private static final double ABOVE = 0.295;

    private final Setting setting;
    private final Page page;
    private final FitText figures = new FitText(FitText.Weight.BOLD, "wall-clock");
    private final FitText ruler = new FitText(FitText.Weight.BOLD);
    private final FitText word = new FitText(FitText.Weight.BOLD, "wall-clock-word");
    private final Rectangle track = new Rectangle();
    private final Rectangle rest = new Rectangle();
    private final Timeline ticks = new Timeline(new KeyFrame(EVERY, _ -> tick()));
    private Optional<Countdown> countdown = Optional.empty();
    private String template = "";
    private double size = Page.SMALL;
    private double left;
    private double top;
    private double wide;
    private boolean fromRight;

    BlockClock(Setting setting, Page page) {
        this.setting = setting;
        this.page = page;
        track.getStyleClass().add("wall-time-track");
        rest.getStyleClass().add("wall-time");
        track.setManaged(false);
        rest.setManaged(false);
        ticks.setCycleCount(Animation.INDEFINITE);
        page.sceneProperty()
                .flatMap(javafx.scene.Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(shows -> {
                    if (shows) {
                        draw();
                        ticks.play();
                    } else {
                        ticks.stop();
                    }
                });
    }

    Node[] nodes() {
        return new Node[] {track, rest, figures, word};
    }

    boolean isOn() {
        return countdown.isPresent();
    }

    boolean isPaused() {
        return word.getPseudoClassStates().contains(PAUSED);
    }

    void show(Optional<Countdown> newCountdown, boolean isPaused) {
        countdown = newCountdown;
        for (Node node : new Node[] {figures, track, rest}) {
            node.setVisible(newCountdown.isPresent());
            node.pseudoClassStateChanged(PAUSED, isPaused);
        }
        word.pseudoClassStateChanged(PAUSED, isPaused);
        template = "";
        draw();
    }

    private void tick() {
        draw();
        page.ticked();
    }

    /** Draws the time as it is now. */
    void draw() {
        var now = left();
        boolean over = countdown.isPresent() && now.isNegative();
        word.words(
                isPaused()
                        ? setting.messages().get("projector.paused")
                        : over ? setting.messages().get("projector.over") : "");
        if (countdown.isEmpty()) {
            return;
        }
        var urgency = countdown.get().urgency(setting.clock().instant());
        for (Node node : new Node[] {figures, rest}) {
            node.pseudoClassStateChanged(WARNING, urgency == Urgency.WARNING);
            node.pseudoClassStateChanged(CLOSE, urgency == Urgency.CLOSE);
            node.pseudoClassStateChanged(OVER, urgency == Urgency.OVER);
        }
        var words = Durations.countdown(now);
        var needed = widest(words);
        if (!needed.equals(template)) {
            template = needed;
            page.requestLayout();
        }
        if (!words.equals(figures.words())) {
            figures.words(words);
            placeFigures();
        }
        drawBar();
    }

    // Figures of the same number of digits are equally wide, so this changes once an hour at most.
    private String widest(String words) {
        var zeros = words.replaceAll("[0-9]", "0");
        var planned =
                countdown
                        .map(c -> Durations.countdown(c.planned()).replaceAll("[0-9]", "0"))
                        .orElse("");
        return zeros.length() > planned.length() || zeros.startsWith("+") ? zeros : planned;
    }

    /** The part of the time that is left, 0 to 1; all of it again once it is over. */
    private double share() {
        var planned = countdown.map(Countdown::planned).orElse(java.time.Duration.ZERO);
        var now = left();
        return planned.isZero() || now.isNegative()
                ? 1
                : Math.min(1, (double) now.toMillis() / planned.toMillis());
    }

    private void drawBar() {
        double width = Math.max(rest.getHeight(), track.getWidth() * share());
        if (Math.abs(rest.getWidth() - width) > 0.2) {
            rest.setWidth(width);
        }
    }

    /** The largest size of figures that fit into this box, at most {@code largest}. */
    double sizeIn(double width, double height, double largest) {
        ruler.words(template);
        return Math.min(Math.min(largest, height / LINE), width / Math.max(0.01, ruler.lineAt(1)));
    }

    /** The width of its figures at this size, the same from second to second. */
    double widthAt(double newSize) {
        if (!isOn()) {
            return 0;
        }
        ruler.words(template);
        return ruler.lineAt(newSize);
    }

    static double heightAt(double newSize) {
        return LINE * newSize;
    }

    /** Puts its figures here, against the right edge of the box or the left one. */
    void placeFigures(double x, double y, double width, double newSize, boolean right) {
        size = newSize;
        left = x;
        wide = width;
        fromRight = right;
        top = y - ABOVE * size;
        placeFigures();
    }

    private void placeFigures() {
        figures.at(size, Double.MAX_VALUE);
        figures.place(fromRight ? left + wide - figures.width() : left, top);
    }

    void placeBar(double x, double y, double width, double height) {
        for (Rectangle part : new Rectangle[] {track, rest}) {
            part.setX(x);
            part.setY(y);
            part.setHeight(height);
            part.setArcWidth(height);
            part.setArcHeight(height);
        }
        track.setWidth(width);
        drawBar();
    }

    /** The word for its state as small print; blank while the time just runs. */
    FitText word() {
        return word;
    }

    /**
     * Fills this box: the figures as large as they get, the bar under them along its whole width,
     * and below it {@code next} at the left and the word for its state at the right.
     */
    void fill(double x, double y, double width, double height, FitText next) {
        double wordWidth = word.isBlank() ? 0 : word.lineAt(Page.SMALL) + 40;
        double lowest = 0;
        if (!next.isBlank()) {
            lowest = next.cut(40, width - wordWidth, 1);
        }
        if (!word.isBlank()) {
            lowest = Math.max(lowest, word.at(Page.SMALL, Double.MAX_VALUE));
        }
        double bottom = y + height - lowest;
        next.place(x, bottom);
        double base = next.isBlank() ? word.getBaselineOffset() : next.getBaselineOffset();
        word.place(x + width - word.width(), bottom + base - word.getBaselineOffset());
        if (isOn()) {
            double bar = bottom - 12 - BAR;
            placeBar(x, bar, width, BAR);
            double room = bar - 16 - y;
            double largest = sizeIn(width, room, 520);
            placeFigures(x, y + (room - heightAt(largest)) / 2, width, largest, false);
        }
    }

    /** The least height that {@link #fill} makes something good of. */
    static double least() {
        return 40 * 1.4 + 12 + BAR + 16 + heightAt(150);
    }

    private java.time.Duration left() {
        return countdown
                .map(c -> c.remaining(setting.clock().instant()))
                .orElse(java.time.Duration.ZERO);
    }
}
