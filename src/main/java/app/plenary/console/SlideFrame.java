package app.plenary.console;

import app.plenary.plan.Picture;
import app.plenary.text.Messages;
import app.plenary.ui.Stills;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * A slide as large as there is room, never distorted. One that is missing on this computer is told,
 * with its words. For the JavaFX thread.
 */
final class SlideFrame extends Region {
    /** As many pixels across as a laptop's screen needs of it. */
    private static final int FINE = 1_280;

    private final Messages messages;
    private final Stills stills;
    private final ImageView view = new ImageView();
    private final Label missing = new Label();
    private Optional<Picture> shown = Optional.empty();

    SlideFrame(Messages messages, Stills stills) {
        this.messages = messages;
        this.stills = stills;
        getStyleClass().add("slide-frame");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        missing.getStyleClass().addAll("small", "danger-ink");
        missing.setWrapText(true);
        missing.setVisible(false);
        view.setSmooth(true);
        getChildren().addAll(view, missing);
        setMinSize(0, 0);
    }

    /** Shows it; an empty one takes it away. What was there stays until the other one is. */
    void show(Optional<Picture> picture) {
        if (picture.equals(shown)) {
            return;
        }
        boolean same = picture.map(Picture::hash).equals(shown.map(Picture::hash));
        shown = picture;
        setAccessibleText(picture.map(Picture::alt).orElse(""));
        missing.setText(
                picture.map(Picture::alt)
                        .filter(alt -> !alt.isEmpty())
                        .map(alt -> messages.get("console.picture.missing-words", alt))
                        .orElseGet(() -> messages.get("console.picture.missing")));
        if (picture.isEmpty()) {
            put(Optional.empty(), false);
        } else if (!same || view.getImage() == null) {
            stills.load(
                    wanted(picture.get()),
                    image -> {
                        if (shown.filter(it -> it.hash().equals(picture.get().hash()))
                                .isPresent()) {
                            put(image, image.isEmpty());
                        }
                    });
        }
    }

    private static Stills.Wanted wanted(Picture picture) {
        return new Stills.Wanted(picture.hash(), Math.min(FINE, picture.width()), 0);
    }

    private void put(Optional<Image> image, boolean isMissing) {
        view.setImage(image.orElse(null));
        missing.setVisible(isMissing);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.max(1, getHeight() - snappedTopInset() - snappedBottomInset());
        double shape = shown.map(Picture::shape).orElse(16.0 / 9);
        double wide = Math.min(width, height * shape);
        double high = wide / shape;
        view.setFitWidth(wide);
        view.setFitHeight(high);
        view.relocate(
                snappedLeftInset() + (width - wide) / 2, snappedTopInset() + (height - high) / 2);
        missing.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
    }
}
