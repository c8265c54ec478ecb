package app.plenary.console;

import javafx.scene.Parent;

import java.util.Objects;

/** The rules of look that belong to Run and Review alone; the theme's colours apply to them. */
final class RunStyles {
    private RunStyles() {}

    static void on(Parent parent) {
        var sheet = Objects.requireNonNull(RunStyles.class.getResource("run.css"), "run.css");
        parent.getStylesheets().add(sheet.toExternalForm());
    }
}
