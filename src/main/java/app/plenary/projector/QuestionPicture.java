package app.plenary.projector;

import app.plenary.plan.Picture;
import app.plenary.ui.Stills;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * The picture of a question, as large as its box allows and never distorted; its words where it
 * cannot be loaded. For the JavaFX thread.
 */
final class QuestionPicture extends Region {
    /** So many times its own size at most, so that a small picture does not become a blur. */
    private static final double MOST_GROWTH = 2;

    private static final double INSET = 28;

    private final Stills stills;
    private final ImageView view = new ImageView();
    private final FitText words = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private Optional<Picture> shown = Optional.empty();

    QuestionPicture(Stills stills) {
        this.stills = stills;
        getStyleClass().add("wall-picture");
        setManaged(false);
        setVisible(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setManaged(false);
        view.setSmooth(true);
        words.setVisible(false);
        getChildren().addAll(view, words);
    }

    /** Shows it in the place that it is given; an empty one takes it away. */
    void show(Optional<Picture> picture) {
        if (picture.equals(shown)) {
            return;
        }
        boolean same =
                shown.map(Picture::hash).equals(picture.map(Picture::hash))
                        && view.getImage() != null;
        shown = picture;
        setVisible(picture.isPresent());
        words.words(picture.map(Picture::alt).orElse(""));
        setAccessibleText(words.words());
        if (!same) {
            view.setImage(null);
            words.setVisible(false);
            picture.ifPresent(this::load);
        }
        requestLayout();
    }

    private void load(Picture picture) {
        stills.load(
                new Stills.Wanted(picture.hash(), 0, 0),
                image -> {
                    if (shown.filter(it -> it.hash().equals(picture.hash())).isPresent()) {
                        view.setImage(image.orElse(null));
                        words.setVisible(image.isEmpty());
                        requestLayout();
                    }
                });
    }

    boolean isThere() {
        return shown.isPresent();
    }

    /** Its width in a box of this size; 0 when there is none. */
    double widthIn(double width, double height) {
        return shown.map(it ->
                        Math.min(it.width() * MOST_GROWTH, Math.min(width, height * it.shape())))
                .orElse(0.0);
    }

    /** Its height when it is so wide. */
    double heightAt(double width) {
        return shown.map(it -> width / it.shape()).orElse(0.0);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        view.relocate(0, 0);
        if (words.isVisible()) {
            double room = Math.max(1, getWidth() - 2 * INSET);
            double height = words.fit(room, getHeight() - 2 * INSET, Page.SMALL, 12);
            words.place(INSET, (getHeight() - height) / 2);
        }
    }
}
