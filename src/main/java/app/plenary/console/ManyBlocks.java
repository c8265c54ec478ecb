package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Importance;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several chosen blocks: how long they take in all, and what can be set for all at once. */
final class ManyBlocks extends VBox {
    private final Messages messages;
    private final BlockEdits edits;
    private final Consumer<String> tell;
    private final Durations durations;
    private final Label summary = new Label();
    private final CommitField minutes;
    private final CommitField lead;
    private final CheckBox fixed = new CheckBox();
    private final ChipRow<Optional<Importance>> droppable;

    ManyBlocks(
            Messages messages,
            BlockEdits edits,
            FieldSet fields,
            PlanActions actions,
            Consumer<String> tell) {
        this.messages = messages;
        this.edits = edits;
        this.tell = tell;
        durations = new Durations(messages);
        getStyleClass().add("inspector-fields");
        summary.getStyleClass().add("subheading");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        minutes = fields.line(messages.get("console.plan.minutes-each"));
        lead = fields.line(messages.get("console.plan.lead"));
        fixed.setText(messages.get("console.plan.fixed-length"));
        fixed.setAllowIndeterminate(false);
        droppable = TimeFields.droppableRow(messages);
        var buttons = new FlowPane(8, 8);
        for (String id :
                List.of("plan.merge", "plan.duplicate", "plan.copy", "plan.cut", "plan.delete")) {
            buttons.getChildren().add(actions.find(id).button(Buttons::plain, messages));
        }
        getChildren().addAll(summary, buttons, minutes, fixed, droppable, lead);
    }

    void show(List<Block> blocks) {
        var ids = blocks.stream().map(Block::id).toList();
        var planned = blocks.stream().map(Block::planned).reduce(Duration.ZERO, Duration::plus);
        summary.setText(
                messages.get("console.plan.several", blocks.size(), durations.length(planned)));
        minutes.show(
                ids,
                common(blocks, Block::minutes).map(String::valueOf).orElse(""),
                (text, problem) -> edits.planned(ids, text, problem));
        minutes.prompt(messages.get("console.plan.differ"));
        lead.show(
                ids,
                common(blocks, block -> block.brief().lead()).orElse(""),
                (text, problem) -> edits.lead(ids, text, problem));
        lead.prompt(
                common(blocks, block -> block.brief().lead()).isPresent()
                        ? ""
                        : messages.get("console.plan.differ"));
        var allFixed = common(blocks, block -> block.timing().fixed());
        fixed.setIndeterminate(allFixed.isEmpty());
        fixed.setSelected(allFixed.orElse(false));
        fixed.setOnAction(_ -> edits.fixed(ids, fixed.isSelected(), tell));
        droppable.show(
                ids,
                common(blocks, Block::droppable).orElse(null),
                (value, problem) -> edits.droppable(ids, value, problem));
    }

    /** What is the same in all of {@code blocks}, if it is. */
    private static <T> Optional<T> common(List<Block> blocks, Function<Block, T> part) {
        var values = blocks.stream().map(part).distinct().limit(2).toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
