package app.plenary.console;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * What follows the mouse while something is dragged: its name, and what it would mean to drop it
 * here. Lies over everything and takes no clicks.
 */
final class DragGhost extends Pane {
    private static final double WIDEST = 280;

    private final Label name = new Label();
    private final Label words = new Label();
    private final VBox chip = new VBox(name, words);

    DragGhost() {
        chip.getStyleClass().addAll("person-chip", "ghost");
        chip.setMaxWidth(WIDEST);
        words.getStyleClass().add("small");
        words.setWrapText(true);
        words.setMaxWidth(WIDEST - 20);
        words.managedProperty().bind(words.visibleProperty());
        chip.setVisible(false);
        getChildren().add(chip);
        setMouseTransparent(true);
    }

    /** Whether something is being dragged. */
    boolean isOut() {
        return chip.isVisible();
    }

    void take(String what) {
        name.setText(what);
        chip.setVisible(true);
    }

    /** Beside that point, but never out of sight. */
    void at(double x, double y, String meaning) {
        words.setText(meaning);
        words.setVisible(!meaning.isEmpty());
        chip.applyCss();
        double width = Math.min(WIDEST, chip.prefWidth(-1));
        double height = chip.prefHeight(width);
        chip.resizeRelocate(
                Math.clamp(x + 12, 0, Math.max(0, getWidth() - width)),
                Math.clamp(y - 8, 0, Math.max(0, getHeight() - height)),
                width,
                height);
    }

    void drop() {
        chip.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        // The chip is placed where the mouse is.
    }
}
