package app.plenary.projector;

import app.plenary.plan.Picture;
import app.plenary.ui.Stills;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * The slide that is on, as large as its box allows and never distorted. The one before stays until
 * it is there, so that nothing flashes between them; one that is missing is told in words. For the
 * JavaFX thread.
 */
final class SlidePicture extends Region {
    private static final double INSET = 64;
    private static final double GAP = 16;

    private final Setting setting;
    private final ImageView view = new ImageView();
    private final FitText missing = new FitText(FitText.Weight.SEMIBOLD, "wall-quiet");
    private final FitText words = new FitText(FitText.Weight.REGULAR, "wall-ink");
    private Optional<Picture> wanted = Optional.empty();
    private Optional<Picture> drawn = Optional.empty();

    SlidePicture(Setting setting) {
        this.setting = setting;
        getStyleClass().add("wall-slide");
        setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setManaged(false);
        view.setSmooth(true);
        getChildren().addAll(view, missing, words);
    }

    /** Shows it once it is there; then {@code next} is made ready. */
    void show(Picture slide, Optional<Picture> next) {
        boolean same = wanted.filter(it -> it.hash().equals(slide.hash())).isPresent();
        wanted = Optional.of(slide);
        setAccessibleText(slide.alt());
        if (same && view.getImage() != null) {
            return;
        }
        setting.stills()
                .load(
                        new Stills.Wanted(slide.hash(), 0, 0),
                        image -> {
                            if (wanted.filter(it -> it.hash().equals(slide.hash())).isPresent()) {
                                drawn = wanted;
                                view.setImage(image.orElse(null));
                                missing.words(
                                        image.isPresent()
                                                ? ""
                                                : setting.messages()
                                                        .get("projector.slide.missing"));
                                words.words(image.isPresent() ? "" : slide.alt());
                                requestLayout();
                                next.ifPresent(this::ready);
                            }
                        });
    }

    private void ready(Picture next) {
        setting.stills().load(new Stills.Wanted(next.hash(), 0, 0), _ -> {});
    }

    /** Nothing is on any more: what comes next is not preceded by it. */
    void forget() {
        wanted = Optional.empty();
        drawn = Optional.empty();
        view.setImage(null);
        missing.words("");
        words.words("");
    }

    @Override
    protected void layoutChildren() {
        drawn.ifPresent(picture -> {
            double width = Math.min(getWidth(), getHeight() * picture.shape());
            double height = width / picture.shape();
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
        });
        if (view.getImage() == null) {
            double room = Math.max(1, getWidth() - 2 * INSET);
            double most = Math.max(1, getHeight() - 2 * INSET);
            double told = missing.isBlank() ? 0 : missing.cut(Page.SMALL, room, 2) + GAP;
            double tall = words.isBlank() ? 0 : words.fit(room, most - told, 66, Page.SMALL);
            double y = (getHeight() - told - tall) / 2;
            missing.place(INSET, y);
            words.place(INSET, y + told);
        }
    }
}
