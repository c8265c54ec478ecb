package app.plenary.console;

import app.plenary.console.BroughtRows.Row;
import app.plenary.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Questions and blocks before they are taken: their texts get the room that is left. */
final class BroughtLook implements OfferedLook<Row> {
    private static final double SAID = 350;
    private static final double FACTS = 150;

    private final Messages messages;
    private final boolean questions;

    BroughtLook(Messages messages, boolean questions) {
        this.messages = messages;
        this.questions = questions;
    }

    @Override
    public String list() {
        return messages.get("console.bring.lines");
    }

    @Override
    public String how() {
        return questions
                ? messages.get("console.bring.how-questions")
                : messages.get("console.bring.how");
    }

    @Override
    public double height() {
        return 40;
    }

    @Override
    public String field() {
        return messages.get("console.bring.text");
    }

    @Override
    public String untitled() {
        return messages.get("console.bring.untitled");
    }

    @Override
    public void arrange(Label title, TextField field, Label facts, Label said) {
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        facts.setMinWidth(FACTS);
        facts.setMaxWidth(FACTS);
        said.setMinWidth(SAID);
        said.setMaxWidth(SAID);
        said.setWrapText(true);
        said.setMaxHeight(36);
    }

    @Override
    public void tone(Row row, Label said) {}
}
