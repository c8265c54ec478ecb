package app.plenary.console;

import javafx.event.EventHandler;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/** What follows a stage as long as it is shown: it may live longer than what stands on it. */
final class WhileShown {
    private WhileShown() {}

    /**
     * To be called on the JavaFX thread.
     *
     * @param asked is told when the person wants to close the window, and may refuse it
     * @param following ends when the window is hidden
     */
    static void on(Stage stage, EventHandler<WindowEvent> asked, Subscription following) {
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, asked);
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDDEN,
                new EventHandler<>() {
                    @Override
                    public void handle(WindowEvent hidden) {
                        following.unsubscribe();
                        stage.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, asked);
                        stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
                    }
                });
    }
}
