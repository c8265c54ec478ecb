package app.plenary.ui;

import app.plenary.text.Messages;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * One line of a result: label, bar, figure. The bar glides to its new length; label and figure have
 * fixed places, so that nothing jumps when numbers grow. What leads is told by a solid bar and a
 * bold figure, the others are hatched.
 */
public final class BarRow extends Region {
    /** Where the label stands. */
    public enum Place {
        /** Left of the bar, in a column of its own: the console. */
        BESIDE,
        /** On the bar: the wall. */
        INSIDE
    }

    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");
    private static final Duration GLIDE = Duration.millis(280);

    private final Messages messages;
    private final Place place;
    private final Label label = new Label();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Label figure = new Label();
    private final DoubleProperty shown = new SimpleDoubleProperty(this, "shown", 0);
    private double share = 0;
    private boolean wordy;
    private Timeline glide = new Timeline();

    public BarRow(Messages messages, Place place, String text) {
        this.messages = messages;
        this.place = place;
        getStyleClass().add("bar-row");
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        figure.getStyleClass().add("figure");
        label.setText(text);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(track, fill, label, figure);
        shown.addListener(_ -> requestLayout());
        speak();
    }

    /**
     * Whether labels beside their bars are long: they then take half of the width and go on in a
     * second line. To be the same for all rows of a result.
     */
    public void wordy(boolean longLabels) {
        if (wordy != longLabels) {
            wordy = longLabels;
            label.setWrapText(place == Place.BESIDE && wordy);
            requestLayout();
        }
    }

    /** Changes the label. */
    public void label(String text) {
        label.setText(text);
        speak();
    }

    /**
     * Shows {@code newShare} of the whole bar, cut to 0…1, with {@code figureText} at its right,
     * and whether this line leads. Calling it again with what is shown changes and animates
     * nothing.
     */
    public void show(double newShare, String figureText, boolean leading) {
        figure.setText(figureText);
        pseudoClassStateChanged(LEADING, leading);
        speak();
        double target = Math.clamp(newShare, 0, 1);
        if (target != share) {
            share = target;
            glide.stop();
            glide =
                    new Timeline(
                            new KeyFrame(
                                    GLIDE, new KeyValue(shown, target, Interpolator.EASE_BOTH)));
            glide.play();
        }
    }

    /** The share that is drawn at this moment, on its way to the one last set. */
    double shownShare() {
        return shown.get();
    }

    private void speak() {
        setAccessibleText(messages.get("ui.bar.spoken", label.getText(), figure.getText()));
    }

    // All lengths follow the font size, so that the same control fits a laptop and a wall.
    private double em() {
        return label.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double height = getHeight();
        double gap = em;
        double figureWidth = snapSizeX(Math.max(5.5 * em, figure.prefWidth(-1)));
        double left = place == Place.BESIDE ? labelWidth(getWidth()) + gap : 0;
        double trackWidth = Math.max(0, snapSizeX(getWidth() - left - gap - figureWidth));
        double fillWidth = snapSizeX(trackWidth * shown.get());
        track.resizeRelocate(left, 0, trackWidth, height);
        fill.resizeRelocate(left, 0, fillWidth, height);
        fill.setVisible(fillWidth > 0);
        double inset = place == Place.BESIDE ? 0 : 0.8 * em;
        double labelWidth =
                place == Place.BESIDE ? left - gap : Math.max(0, trackWidth - 2 * inset);
        layoutInArea(label, inset, 0, labelWidth, height, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(
                figure, left + trackWidth + gap, 0, figureWidth, height, 0, HPos.LEFT, VPos.CENTER);
    }

    private double labelWidth(double width) {
        return snapSizeX(wordy ? width / 2 : Math.min(18 * em(), width * 0.34));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = snapSizeY(em() * (place == Place.BESIDE ? 2.1 : 2.2));
        if (place == Place.INSIDE || !wordy || width < 0) {
            return one;
        }
        double lines = label.prefHeight(labelWidth(width));
        return Math.max(one, snapSizeY(Math.min(lines, 2.9 * em()) + 0.3 * em()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return em() * 14;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em() * 40;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }
}
