package app.plenary.console;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.stage.Window;
import javafx.util.Duration;

/** What is done before a picture is taken, once the window is drawn and the check has looked. */
final class PictureHands {
    private PictureHands() {}

    static void press(String button) {
        later(() -> {
            for (var open : Window.getWindows()) {
                if (open.getScene().lookup(button) instanceof Button found) {
                    found.fire();
                }
            }
        });
    }

    static void later(Runnable act) {
        var wait = new PauseTransition(Duration.millis(400));
        wait.setOnFinished(_ -> act.run());
        wait.play();
    }
}
