package app.plenary.console;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The place for a sentence about what is in the way. It takes no room while it says nothing. */
final class ProblemLine {
    private ProblemLine() {}

    static Label empty() {
        var problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        FieldSet.onlyWhenVisible(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }
}
