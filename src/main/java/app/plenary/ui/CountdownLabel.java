package app.plenary.ui;

import app.plenary.text.Durations;
import app.plenary.text.Messages;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The time left, drawn by itself from a supplier ten times a second while its window shows, and not
 * at all otherwise. Carries {@code :warning} when less is left than one limit, {@code :close} when
 * less than the other, and {@code :over} once nothing is left.
 */
public final class CountdownLabel extends Label {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Messages messages;
    private final Supplier<Duration> left;
    private final Supplier<Duration> warning;
    private final Supplier<Duration> close;
    private final Timeline ticks;

    /**
     * {@code left} is asked on the JavaFX thread at every tick and must answer at once; negative
     * means over time. {@code warning} is the rest of time from which the colour warns.
     */
    public CountdownLabel(Messages messages, Supplier<Duration> left, Duration warning) {
        this(messages, left, () -> warning, () -> Duration.ZERO);
    }

    /** With limits that may differ from one countdown to the next; asked at every tick too. */
    public CountdownLabel(
            Messages messages,
            Supplier<Duration> left,
            Supplier<Duration> warning,
            Supplier<Duration> close) {
        this.messages = messages;
        this.left = left;
        this.warning = warning;
        this.close = close;
        this.ticks = new Timeline(new KeyFrame(javafx.util.Duration.millis(100), _ -> draw()));
        ticks.setCycleCount(Animation.INDEFINITE);
        getStyleClass().add("countdown");
        setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<Boolean> showing =
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::showingProperty)
                        .orElse(false);
        showing.subscribe(shows -> {
            if (shows) {
                draw();
                ticks.play();
            } else {
                ticks.stop();
            }
        });
    }

    /**
     * Draws the time left now, without waiting for the next tick; for when the supplier has jumped.
     */
    public void draw() {
        Duration now = left.get();
        boolean over = now.isNegative();
        setText(Durations.countdown(now));
        setAccessibleText(
                over
                        ? messages.get("ui.countdown.over", Durations.countdown(now))
                        : messages.get("ui.countdown.left", Durations.countdown(now)));
        pseudoClassStateChanged(OVER, over);
        boolean isClose = !over && now.compareTo(close.get()) <= 0;
        pseudoClassStateChanged(CLOSE, isClose);
        pseudoClassStateChanged(WARNING, !over && !isClose && now.compareTo(warning.get()) <= 0);
    }

    /** Whether it is drawing by itself. */
    boolean isTicking() {
        return ticks.getStatus() == Animation.Status.RUNNING;
    }
}
