package app.plenary.projector;

import app.plenary.session.Countdown;
import app.plenary.ui.CountdownLabel;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.time.Duration;
import java.util.Optional;

/** The countdown of a block, and the word that it is paused. Its page gives it a place. */
final class BlockClock {
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final double LINE = 1.0;

    private final Setting setting;
    private final double size;
    private final CountdownLabel label;
    private final FitText paused;
    private Optional<Countdown> countdown = Optional.empty();

    /** {@code size} of its figures, which the style class must give too. */
    BlockClock(Setting setting, double size, String styleClass) {
        this.setting = setting;
        this.size = size;
        label = new CountdownLabel(setting.messages(), this::left, Duration.ofMinutes(1));
        label.getStyleClass().addAll("wall-clock", styleClass);
        label.setManaged(false);
        paused = new FitText(FitText.Weight.BOLD, "wall-paused");
        paused.words(setting.messages().get("projector.paused"));
    }

    Node[] nodes() {
        return new Node[] {label, paused};
    }

    void show(Optional<Countdown> newCountdown, boolean isPaused) {
        countdown = newCountdown;
        label.setVisible(newCountdown.isPresent());
        label.pseudoClassStateChanged(PAUSED, isPaused);
        paused.setVisible(isPaused);
        draw();
    }

    void draw() {
        if (countdown.isPresent()) {
            label.draw();
        }
    }

    /**
     * The width to keep free for it; does not change from second to second. 0 when there is nothing
     * to show.
     */
    double width() {
        double word = paused.isVisible() ? pausedWidth() : 0;
        if (countdown.isEmpty()) {
            return word;
        }
        boolean hours = countdown.get().planned().toMinutes() >= 60;
        double figures = Math.max((hours ? 3.7 : 3.3) * size, label.prefWidth(-1) + 2);
        return Math.max(word, figures);
    }

    double height() {
        double figures = countdown.isPresent() ? LINE * size : 0;
        if (paused.isVisible()) {
            pausedWidth();
            return figures + paused.height();
        }
        return figures;
    }

    /** Puts it into a box of {@link #width()} from here on, at its right or left edge. */
    void place(double x, double y, boolean right) {
        double width = width();
        double top = y;
        if (countdown.isPresent()) {
            double height = label.prefHeight(-1);
            double own = label.prefWidth(-1);
            // The font leaves more room above its figures than they need.
            label.resizeRelocate(
                    right ? x + width - own : x, top - (height - LINE * size) / 2, own, height);
            top += LINE * size;
        }
        if (paused.isVisible()) {
            double word = pausedWidth();
            paused.place(right ? x + width - word : x, top);
        }
    }

    private double pausedWidth() {
        paused.at(Math.max(Page.SMALL, size * 0.3), Double.MAX_VALUE);
        return paused.width();
    }

    private Duration left() {
        return countdown.map(c -> c.remaining(setting.clock().instant())).orElse(Duration.ZERO);
    }
}
