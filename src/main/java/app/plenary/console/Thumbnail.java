package app.plenary.console;

import app.plenary.plan.Picture;
import app.plenary.text.Messages;
import app.plenary.ui.Stills;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/**
 * The picture of a question, small and never distorted. One that is missing on this computer is
 * told, with its words. Takes no room where there is none. For the JavaFX thread.
 */
final class Thumbnail extends StackPane {
    private final Messages messages;
    private final Stills stills;
    private final int widest;
    private final int highest;
    private final ImageView view = new ImageView();
    private final Label missing = new Label();
    private Optional<Picture> shown = Optional.empty();

    /** {@code widest} and {@code highest} in pixels. */
    Thumbnail(Desk desk, int widest, int highest) {
        this(desk.messages(), new Stills(desk.album()::bytes), widest, highest);
    }

    /** Of pictures that others show too. */
    Thumbnail(Messages messages, Stills stills, int widest, int highest) {
        this.messages = messages;
        this.stills = stills;
        this.widest = widest;
        this.highest = highest;
        getStyleClass().add("thumbnail");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        missing.getStyleClass().addAll("small", "danger-ink");
        missing.setWrapText(true);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.setVisible(false);
        setVisible(false);
        setMaxWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(view, missing);
        FieldSet.onlyWhenVisible(this, missing);
    }

    /** Shows it; an empty one takes it away. */
    void show(Optional<Picture> picture) {
        if (picture.equals(shown)) {
            return;
        }
        boolean same = hash(picture).equals(hash(shown)) && view.getImage() != null;
        shown = picture;
        setVisible(picture.isPresent());
        setAccessibleText(picture.map(Picture::alt).orElse(""));
        picture.ifPresent(it -> missing.setText(missing(it)));
        if (!same) {
            view.setImage(null);
            missing.setVisible(false);
            picture.ifPresent(this::load);
        }
    }

    private String missing(Picture picture) {
        return picture.alt().isEmpty()
                ? messages.get("console.picture.missing")
                : messages.get("console.picture.missing-words", picture.alt());
    }

    private static Optional<String> hash(Optional<Picture> picture) {
        return picture.map(Picture::hash);
    }

    private void load(Picture picture) {
        double by =
                Math.min(
                        1,
                        Math.min(
                                (double) widest / picture.width(),
                                (double) highest / picture.height()));
        double width = Math.max(1, picture.width() * by);
        double height = Math.max(1, picture.height() * by);
        view.setFitWidth(width);
        view.setFitHeight(height);
        setMinHeight(height);
        // twice as many pixels, for screens that have them
        int fine = (int) Math.ceil(Math.min(picture.width(), 2 * width));
        stills.load(
                new Stills.Wanted(picture.hash(), fine, 0),
                image -> {
                    if (hash(shown).filter(picture.hash()::equals).isPresent()) {
                        view.setImage(image.orElse(null));
                        missing.setVisible(image.isEmpty());
                        setMinHeight(image.isEmpty() ? Region.USE_COMPUTED_SIZE : height);
                    }
                });
    }
}
