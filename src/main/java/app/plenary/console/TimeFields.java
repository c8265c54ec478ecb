package app.plenary.console;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.Importance;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Fold;
import app.plenary.ui.Tone;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How long the chosen block takes, how far that may give, and what the clock says about it. */
final class TimeFields {
    private final Messages messages;
    private final PlanEdits edits;
    private final BlockEdits more;
    private final Dates dates;
    private final Consumer<String> tell;
    private final CommitField minutes;
    private final CommitField atLeast;
    private final CommitField atMost;
    private final CheckBox fixed = new CheckBox();
    private final CommitField startsAt;
    private final CommitField endsAt;
    private final ChipRow<AtZero> atZero;
    private final ChipRow<Optional<Importance>> droppable;
    private final VBox length;
    private final Fold clock;
    private final Fold shortOfTime;

    TimeFields(
            Messages messages,
            PlanEdits edits,
            BlockEdits more,
            Dates dates,
            FieldSet fields,
            Consumer<String> tell) {
        this.messages = messages;
        this.edits = edits;
        this.more = more;
        this.dates = dates;
        this.tell = tell;
        minutes = fields.line(messages.get("console.plan.minutes"));
        atLeast = fields.line(messages.get("console.plan.at-least"));
        atMost = fields.line(messages.get("console.plan.at-most"));
        fixed.setText(messages.get("console.plan.fixed-length"));
        startsAt =
                fields.line(messages.get("console.plan.starts-at"))
                        .prompt(messages.get("console.plan.no-fixed-time"));
        endsAt =
                fields.line(messages.get("console.plan.ends-at"))
                        .prompt(messages.get("console.plan.no-fixed-time"));
        atZero =
                new ChipRow<>(
                        messages.get("console.plan.at-zero"),
                        List.of(AtZero.values()),
                        value -> words(messages, value),
                        _ -> Tone.ACCENT);
        droppable = droppableRow(messages);
        length = new VBox(FieldSet.row(minutes, atLeast, atMost), fixed);
        length.getStyleClass().add("inspector-fields");
        clock =
                new Fold(
                        messages.get("console.plan.clock"), FieldSet.row(startsAt, endsAt), atZero);
        shortOfTime = new Fold(messages.get("console.plan.short-of-time"), droppable);
    }

    /** Whether a block may be left out, and how much it would be missed. */
    static ChipRow<Optional<Importance>> droppableRow(Messages messages) {
        return new ChipRow<>(
                messages.get("console.plan.droppable"),
                Stream.concat(
                                Stream.of(Optional.<Importance>empty()),
                                Stream.of(Importance.values()).map(Optional::of))
                        .toList(),
                value -> words(messages, value),
                _ -> Tone.ACCENT);
    }

    private static String words(Messages messages, AtZero value) {
        return switch (value) {
            case COUNT_OVER -> messages.get("console.plan.at-zero.count-over");
            case CHIME -> messages.get("console.plan.at-zero.chime");
            case CLOSE -> messages.get("console.plan.at-zero.close");
            case GO_ON -> messages.get("console.plan.at-zero.go-on");
        };
    }

    private static String words(Messages messages, Optional<Importance> value) {
        return value.map(importance ->
                        switch (importance) {
                            case LOW -> messages.get("console.plan.droppable.low");
                            case NORMAL -> messages.get("console.plan.droppable.normal");
                            case HIGH -> messages.get("console.plan.droppable.high");
                        })
                .orElseGet(() -> messages.get("console.plan.droppable.no"));
    }

    /** The minutes and how far they may give: seen at once. */
    VBox length() {
        return length;
    }

    /** The rest, folded up. */
    List<Fold> folds() {
        return List.of(clock, shortOfTime);
    }

    void show(Block shown) {
        var id = shown.id();
        var timing = shown.timing();
        minutes.show(
                id,
                Long.toString(shown.minutes()),
                (text, problem) -> edits.retime(id, text, problem));
        atLeast.show(
                id, minutes(timing.atLeast()), (text, problem) -> more.atLeast(id, text, problem));
        atMost.show(
                id, minutes(timing.atMost()), (text, problem) -> more.atMost(id, text, problem));
        atLeast.prompt(Long.toString(timing.least().toMinutes()));
        atMost.prompt(Long.toString(timing.most().toMinutes()));
        atLeast.setDisable(timing.fixed());
        atMost.setDisable(timing.fixed());
        fixed.setSelected(timing.fixed());
        fixed.setOnAction(_ ->
                more.fixed(
                        List.of(id),
                        fixed.isSelected(),
                        sentence -> {
                            tell.accept(sentence);
                            fixed.setSelected(timing.fixed());
                        }));
        startsAt.show(
                id,
                timing.startsAt().map(dates::clock).orElse(""),
                (text, problem) -> more.startsAt(id, text, problem));
        endsAt.show(
                id,
                timing.endsAt().map(dates::clock).orElse(""),
                (text, problem) -> more.endsAt(id, text, problem));
        atZero.show(
                id, shown.atZero(), (value, problem) -> more.whenUp(List.of(id), value, problem));
        droppable.show(
                id,
                shown.droppable(),
                (value, problem) -> more.droppable(List.of(id), value, problem));
        clock.summary(clockWords(shown));
        shortOfTime.summary(words(messages, shown.droppable()));
    }

    private static String minutes(Optional<Duration> length) {
        return length.map(d -> Long.toString(d.toMinutes())).orElse("");
    }

    private String clockWords(Block shown) {
        var said = new ArrayList<String>();
        var timing = shown.timing();
        timing.startsAt()
                .ifPresent(at -> said.add(messages.get("console.plan.at", dates.clock(at))));
        timing.endsAt()
                .ifPresent(at -> said.add(messages.get("console.plan.until", dates.clock(at))));
        if (said.isEmpty() || shown.atZero() != AtZero.COUNT_OVER) {
            said.add(words(messages, shown.atZero()));
        }
        return String.join(" · ", said);
    }
}
