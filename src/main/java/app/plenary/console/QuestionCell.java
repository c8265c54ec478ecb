package app.plenary.console;

import app.plenary.console.KnownQuestions.Known;
import app.plenary.exchange.Methods;
import app.plenary.text.Messages;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A question of the bank: what it asks, how it is answered, what it is good for. */
final class QuestionCell extends ListCell<Known> {
    private final Messages messages;
    private final Label text = new Label();
    private final Label line = new Label();
    private final Pill kind = new Pill("", Tone.POLL);
    private final Pill own;
    private final VBox words;

    QuestionCell(Messages messages) {
        this.messages = messages;
        own = new Pill(messages.get("console.own.tag"), Tone.NEUTRAL);
        FieldSet.onlyWhenVisible(own);
        getStyleClass().add("question-cell");
        setPrefWidth(0);
        text.getStyleClass().add("strong");
        line.getStyleClass().addAll("small", "quiet");
        text.setMinWidth(0);
        line.setMinWidth(0);
        HBox.setHgrow(line, Priority.ALWAYS);
        var below = new HBox(8, kind, own, line);
        below.getStyleClass().add("question-below");
        words = new VBox(3, text, below);
    }

    @Override
    protected void updateItem(@Nullable Known known, boolean empty) {
        super.updateItem(known, empty);
        if (empty || known == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var question = known.file().question();
        text.setText(question.words());
        kind.setText(QuestionShape.of(question.kind()).title(messages));
        own.setVisible(known.own().isPresent());
        line.setText(String.join(" · ", details(known)));
        setAccessibleText(
                question.words()
                        + ". "
                        + kind.getText()
                        + ". "
                        + (known.own().isPresent() ? messages.get("console.own.tag") + ". " : "")
                        + line.getText());
        setGraphic(words);
    }

    private List<String> details(Known known) {
        var details = new ArrayList<String>();
        if (!known.file().tags().isEmpty()) {
            details.add(
                    known.file().tags().stream()
                            .map(tag -> Methods.tagName(tag, messages))
                            .collect(Collectors.joining(", ")));
        }
        var options = known.file().question().options();
        if (!options.isEmpty()) {
            details.add(
                    options.stream()
                            .map(option ->
                                    known.file().correct().contains(option.id())
                                            ? messages.get(
                                                    "console.quiz.right-option", option.words())
                                            : option.words())
                            .collect(Collectors.joining(" / ")));
        }
        return details;
    }
}
