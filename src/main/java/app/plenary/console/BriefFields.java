package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Opening;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Fold;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is to be prepared for the chosen block, and what else begins with it: a section, a further
 * day.
 */
final class BriefFields {
    private final Messages messages;
    private final BlockEdits edits;
    private final Dates dates;
    private final Consumer<String> tell;
    private final CommitField goal;
    private final CommitField materials;
    private final CommitField lead;
    private final CommitField section;
    private final CheckBox newDay = new CheckBox();
    private final CommitField daysLater;
    private final CommitField dayAt;
    private final HBox dayRow;
    private final Fold preparation;
    private final Fold beginning;

    BriefFields(
            Messages messages,
            BlockEdits edits,
            Dates dates,
            FieldSet fields,
            Consumer<String> tell) {
        this.messages = messages;
        this.edits = edits;
        this.dates = dates;
        this.tell = tell;
        goal =
                fields.lines(messages.get("console.plan.goal"), 2)
                        .prompt(messages.get("console.plan.goal-prompt"));
        materials =
                fields.lines(messages.get("console.plan.materials"), 2)
                        .prompt(messages.get("console.plan.materials-prompt"));
        lead = fields.line(messages.get("console.plan.lead"));
        section =
                fields.line(messages.get("console.plan.section"))
                        .prompt(messages.get("console.plan.section-prompt"));
        newDay.setText(messages.get("console.plan.new-day"));
        daysLater = fields.line(messages.get("console.plan.days-later"));
        dayAt = fields.line(messages.get("console.plan.starts"));
        dayRow = FieldSet.row(daysLater, dayAt);
        FieldSet.onlyWhenVisible(dayRow, newDay);
        preparation = new Fold(messages.get("console.plan.preparation"), goal, materials, lead);
        beginning = new Fold(messages.get("console.plan.begins-here"), section, newDay, dayRow);
    }

    List<Fold> folds() {
        return List.of(preparation, beginning);
    }

    /** {@code first} says that no further day can begin with the block. */
    void show(Block shown, boolean first, LocalTime startsAt) {
        var id = shown.id();
        var brief = shown.brief();
        goal.show(id, brief.goal(), (text, problem) -> edits.goal(id, text, problem));
        materials.show(
                id, brief.materials(), (text, problem) -> edits.materials(id, text, problem));
        lead.show(id, brief.lead(), (text, problem) -> edits.lead(List.of(id), text, problem));
        var opening = shown.opening();
        section.show(id, opening.section(), (text, problem) -> edits.section(id, text, problem));
        newDay.setVisible(!first);
        newDay.setSelected(opening.day().isPresent());
        newDay.setOnAction(_ ->
                edits.day(
                        id,
                        newDay.isSelected()
                                ? Optional.of(new Opening.DayStart(1, startsAt))
                                : Optional.empty(),
                        tell));
        dayRow.setVisible(!first && opening.day().isPresent());
        opening.day().ifPresent(day -> show(shown, day));
        preparation.summary(
                String.join(
                        " · ",
                        Stream.of(brief.lead(), brief.goal(), brief.materials())
                                .filter(text -> !text.isEmpty())
                                .map(EventWords::shortened)
                                .toList()));
        beginning.summary(
                opening.day().isPresent() && !first
                        ? messages.get("console.plan.new-day-short")
                        : opening.section());
    }

    private void show(Block shown, Opening.DayStart day) {
        var id = shown.id();
        daysLater.show(
                id,
                Integer.toString(day.daysLater()),
                (text, problem) -> edits.daysLater(id, day, text, problem));
        dayAt.show(
                id, dates.clock(day.at()), (text, problem) -> edits.dayAt(id, day, text, problem));
    }
}
