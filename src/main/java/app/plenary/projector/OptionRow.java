package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * One option of a poll: its number, its text over as many lines as it needs, and once revealed a
 * bar that grows behind them and a figure. Nothing moves but the bar. What leads has a solid bar
 * and a coloured figure, the others a hatched bar, so that it is not told by colour alone.
 */
final class OptionRow extends Region {
    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

    private final Messages messages;
    private final double figures;
    private String number = "";
    private final Region track = new Region();
    private final Region fill = new Region();
    private final FitText digits = new FitText(FitText.Weight.BOLD, "wall-number");
    private final MarkedText words = new MarkedText(FitText.Weight.SEMIBOLD, "wall-ink");
    private final FitText figure = new FitText(FitText.Weight.BOLD, "wall-figure");
    private final Growth growth;
    private double size = Page.SMALL;

    /** {@code figures} is the room for the figure at the right, in type sizes. */
    OptionRow(Setting setting, double figures) {
        this.messages = setting.messages();
        this.figures = figures;
        growth = new Growth(setting, this::placeFill);
        getStyleClass().add("wall-option");
        track.getStyleClass().add("wall-track");
        fill.getStyleClass().add("wall-fill");
        track.setManaged(false);
        fill.setManaged(false);
        setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(track, fill, digits, words, figure);
    }

    /** What stands before the words; may be empty. */
    void number(String newNumber) {
        number = newNumber;
        digits.words(newNumber);
        speak();
        requestLayout();
    }

    void words(Marked text) {
        words.words(text);
        speak();
    }

    String words() {
        return words.words();
    }

    Marked marked() {
        return words.marked();
    }

    /** Shows {@code newShare}, 0 to 1, with its figure, or takes the bar away. */
    void result(double newShare, Optional<String> newFigure, boolean leading) {
        figure.words(newFigure.orElse(""));
        pseudoClassStateChanged(LEADING, leading);
        speak();
        growth.to(newFigure.isPresent() ? newShare : 0);
        requestLayout();
    }

    /** The share that is drawn at this moment. */
    double shown() {
        return growth.shown();
    }

    /** The height it needs with this type size and width. */
    double heightAt(double newSize, double width) {
        return words.heightAt(newSize, wordsWidth(newSize, width)) + 0.44 * newSize;
    }

    boolean keepsWordsWhole(double newSize, double width) {
        return words.longestWordAt(newSize) <= wordsWidth(newSize, width);
    }

    boolean onOneLine(double newSize, double width) {
        return words.lineAt(newSize) <= wordsWidth(newSize, width);
    }

    /** The size to be laid out with. */
    void size(double newSize) {
        size = newSize;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double trackWidth = getWidth() - figureWidth(size);
        track.resizeRelocate(0, 0, trackWidth, height);
        placeFill();
        words.at(size, wordsWidth(size, getWidth()));
        digits.at(size, Double.MAX_VALUE);
        double y = (height - words.height()) / 2;
        double indent = 0.6 * size;
        digits.place(indent + (numberWidth(size) - digits.width()) / 2, y);
        words.place(indent + numberWidth(size) + 0.5 * size, y);
        figure.fitLine(Math.max(1, figureWidth(size) - 0.5 * size), size * 1.1);
        figure.place(getWidth() - figure.width(), (height - figure.height()) / 2);
    }

    private void placeFill() {
        double width = track.getWidth() * growth.shown();
        fill.setVisible(width >= 1);
        fill.resizeRelocate(0, 0, width, track.getHeight());
    }

    private void speak() {
        setAccessibleText(
                figure.isBlank()
                        ? (number.isEmpty() ? "" : number + ". ") + words.words()
                        : messages.get(
                                "projector.poll.spoken", number, words.words(), figure.words()));
    }

    private double numberWidth(double size) {
        return number.isEmpty() ? 0 : 1.3 * size;
    }

    private double figureWidth(double size) {
        return figures * size;
    }

    private double wordsWidth(double size, double width) {
        return width - figureWidth(size) - numberWidth(size) - 1.7 * size;
    }
}
