package app.plenary.console;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Tells when a picture needs the height that notes take: it is tall, and the window is low. */
final class TallPicture {
    /** The height of a window, in pixels, below which the notes give way. */
    private static final double LOW = 780;

    /** An option of so many letters takes a second line. */
    private static final int ONE_LINE = 40;

    private final int most;
    private final BooleanProperty tall = new SimpleBooleanProperty(this, "tall");
    private final BooleanBinding large;

    /**
     * @param where what shows the pictures
     * @param most as many lines of bars go beside the notes
     */
    TallPicture(Node where, int most) {
        this.most = most;
        var low =
                where.sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> height.doubleValue() < LOW)
                        .orElse(false);
        large = Bindings.createBooleanBinding(() -> tall.get() && low.getValue(), tall, low);
    }

    void show(PollPicture picture) {
        tall.set(isTall(picture));
    }

    ObservableBooleanValue large() {
        return large;
    }

    private boolean isTall(PollPicture picture) {
        return switch (picture) {
            case PollPicture.Nothing _, PollPicture.Texts _ -> false;
            case PollPicture.Bars(var bars) ->
                    bars.stream().mapToInt(bar -> bar.text().length() > ONE_LINE ? 2 : 1).sum()
                            > most;
            case PollPicture.Scales _,
                    PollPicture.Plane _,
                    PollPicture.Ladder _,
                    PollPicture.Estimates _ ->
                    true;
        };
    }
}
