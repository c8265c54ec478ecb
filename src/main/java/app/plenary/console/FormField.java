package app.plenary.console;

import app.plenary.ui.Fold;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** A field of a dialog: its name above, and below what is wrong with it, until that is changed. */
final class FormField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final TextInputControl input;
    private final Label problem = ProblemLine.empty();

    private FormField(String name, TextInputControl input, String text) {
        this.input = input;
        getStyleClass().add("commit-field");
        var label = new Label(name);
        label.getStyleClass().addAll("small", "quiet");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        input.setText(text);
        input.textProperty().subscribe(() -> refuse(""));
        getChildren().addAll(label, input, problem);
    }

    static FormField line(String name, String text) {
        return new FormField(name, new TextField(text), text);
    }

    /** Several lines, {@code rows} of them seen. */
    static FormField lines(String name, String text, int rows) {
        var area = new TextArea();
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setWrapText(true);
        return new FormField(name, area, text);
    }

    /** What stands in the empty field. */
    FormField prompt(String words) {
        input.setPromptText(words);
        return this;
    }

    TextInputControl input() {
        return input;
    }

    String text() {
        return input.getText();
    }

    /** Says below the field what is wrong with it; nothing when that is empty. */
    void refuse(String sentence) {
        problem.setText(sentence);
        input.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    }

    /** Puts the focus into the first of {@code fields} that was refused; false when none was. */
    static boolean goToRefused(FormField... fields) {
        for (FormField field : fields) {
            if (!field.problem.getText().isEmpty()) {
                for (Node at = field; at != null; at = at.getParent()) {
                    if (at instanceof Fold fold) {
                        fold.openProperty().set(true);
                    }
                }
                field.input.requestFocus();
                return true;
            }
        }
        return false;
    }

    /** The whole number from {@code least} to {@code most} that was typed; else refuses it. */
    Optional<Integer> number(int least, int most, String otherwise) {
        var digits = text().strip();
        var number =
                digits.matches("\\d{1,6}")
                        ? Optional.of(Integer.valueOf(digits)).filter(n -> n >= least && n <= most)
                        : Optional.<Integer>empty();
        if (number.isEmpty()) {
            refuse(otherwise);
        }
        return number;
    }
}
