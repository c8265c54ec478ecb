package app.plenary.projector;

import javafx.scene.layout.Region;

/**
 * The facilitator's line to the room. It stands where the way to join stands otherwise, so that it
 * covers nothing of what is on.
 */
final class MessageBand extends Region {
    private static final double LARGEST = 104;
    private static final double MOST = 250;
    private static final double MOST_SMALL = 150;
    private static final double SIDE = 44;
    private static final double PAD = 26;

    private final FitText words = new FitText(FitText.Weight.BOLD, "wall-message-words");

    MessageBand() {
        getStyleClass().add("wall-message");
        setManaged(false);
        setVisible(false);
        getChildren().add(words);
    }

    /** Shows {@code message}; an empty one hides the band. */
    void show(String message) {
        words.words(message);
        setVisible(!message.isEmpty());
        requestLayout();
    }

    /** The height it needs; less than it would like when it has to be {@code modest}. */
    double heightAt(double width, boolean modest) {
        double most = modest ? MOST_SMALL : MOST;
        return words.fit(width - 2 * SIDE, most, LARGEST, Page.SMALL) + 2 * PAD;
    }

    @Override
    protected void layoutChildren() {
        words.fit(getWidth() - 2 * SIDE, getHeight() - 2 * PAD, LARGEST, Page.SMALL);
        words.place(SIDE, (getHeight() - words.height()) / 2);
    }
}
