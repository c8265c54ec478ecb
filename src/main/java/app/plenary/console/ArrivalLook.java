package app.plenary.console;

import app.plenary.console.Arrivals.Row;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** People before they are taken: names in a column, what is known of them beside it. */
final class ArrivalLook implements OfferedLook<Row> {
    private static final double NAME = 210;

    private final Messages messages;

    ArrivalLook(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String list() {
        return messages.get("console.people.lines");
    }

    @Override
    public String how() {
        return messages.get("console.people.how");
    }

    @Override
    public double height() {
        return 36;
    }

    @Override
    public String field() {
        return messages.get("console.people.name");
    }

    @Override
    public String untitled() {
        return messages.get("console.people.nameless");
    }

    @Override
    public void arrange(Label title, TextField field, Label facts, Label said) {
        title.setPrefWidth(NAME);
        title.setMinWidth(NAME);
        field.setPrefWidth(NAME);
        field.setMinWidth(NAME);
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        said.setMinWidth(Region.USE_PREF_SIZE);
        said.setMaxWidth(420);
    }

    @Override
    public void tone(Row row, Label said) {
        (row.mayBeTaken() || !row.isToLookAt()
                        ? (row.isToLookAt() ? Tone.LATE : Tone.NEUTRAL)
                        : Tone.DANGER)
                .on(said);
    }
}
