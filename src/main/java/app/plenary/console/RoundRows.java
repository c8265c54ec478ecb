package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;
import app.plenary.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A line for each round of a block: its own question, its own minutes. */
final class RoundRows extends VBox {
    private final Messages messages;
    private final BreakoutEdits edits;
    private final BreakoutWords words;
    private final FieldSet fields;
    private final List<Row> rows = new ArrayList<>();

    private record Row(HBox line, CommitField prompt, CommitField minutes) {}

    RoundRows(Messages messages, BreakoutEdits edits, BreakoutWords words, FieldSet fields) {
        this.messages = messages;
        this.edits = edits;
        this.words = words;
        this.fields = fields;
        getStyleClass().add("round-rows");
    }

    void show(Block block, BreakoutRounds groups) {
        while (rows.size() < groups.rounds()) {
            rows.add(row(rows.size() + 1));
        }
        for (int r = 0; r < rows.size(); r++) {
            rows.get(r).line().setVisible(r < groups.rounds());
            if (r < groups.rounds()) {
                show(block, groups, r);
            }
        }
    }

    private void show(Block block, BreakoutRounds groups, int round) {
        var row = rows.get(round);
        var plan = groups.each().get(round);
        row.prompt()
                .prompt(
                        groups.shape() == GroupShape.ONE_TWO_FOUR_ALL
                                ? words.step(round, groups.rounds())
                                : messages.get("console.breakout.same-question"))
                .show(
                        block.id(),
                        plan.prompt(),
                        (text, problem) -> edits.prompt(block.id(), round, text, problem));
        row.minutes()
                .prompt(Long.toString(groups.time(round, block.planned()).toMinutes()))
                .show(
                        block.id(),
                        plan.time().map(Duration::toMinutes).map(m -> Long.toString(m)).orElse(""),
                        (text, problem) -> edits.minutes(block.id(), round, text, problem));
    }

    private Row row(int number) {
        var place = new Label(Integer.toString(number));
        place.getStyleClass().addAll("small", "quiet", "round-number");
        var prompt = fields.line("");
        prompt.input().setAccessibleText(messages.get("console.breakout.round-question", number));
        prompt.setMinWidth(0);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        var minutes = fields.line("");
        minutes.input().setAccessibleText(messages.get("console.breakout.round-minutes", number));
        minutes.getStyleClass().add("round-minutes");
        var line = new HBox(place, prompt, minutes);
        line.getStyleClass().add("round-row");
        FieldSet.onlyWhenVisible(line);
        getChildren().add(line);
        return new Row(line, prompt, minutes);
    }
}
