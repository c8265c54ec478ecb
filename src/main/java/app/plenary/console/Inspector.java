package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Chip;
import app.plenary.ui.Rail;
import app.plenary.ui.Tone;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Everything about the chosen block, at the right of the agenda. Its fields are made once. */
final class Inspector {
    private static final double WIDTH = 332;

    private final Messages messages;
    private final PlanEdits edits;
    private final Consumer<String> tell;
    private final Rail rail;
    private final Label nothing = new Label();
    private final VBox fields = new VBox();
    private final List<CommitField> all = new ArrayList<>();
    private final CommitField title;
    private final CommitField minutes;
    private final CommitField notes;
    private final CommitField question;
    private final CommitField options;
    private final CommitField prompt;
    private final CommitField size;
    private final CommitField rounds;
    private final Map<Kind, Chip> kinds = new EnumMap<>(Kind.class);
    private final Label kindProblem = new Label();
    private final Chip one;
    private final Chip several;
    private final Label optionHint = new Label();
    private final Label roundHint = new Label();
    private final VBox poll;
    private final VBox groups;
    private Optional<Block> block = Optional.empty();

    Inspector(Messages messages, PlanEdits edits, Consumer<String> tell) {
        this.messages = messages;
        this.edits = edits;
        this.tell = tell;
        title = line(messages.get("console.plan.title"));
        minutes = line(messages.get("console.plan.minutes"));
        notes = lines(messages.get("console.plan.notes"), 7);
        notes.prompt(messages.get("console.plan.notes-prompt"));
        question = lines(messages.get("console.plan.question"), 2);
        question.prompt(messages.get("console.plan.question-prompt"));
        options = lines(messages.get("console.plan.options"), 5);
        options.prompt(messages.get("console.plan.options-prompt"));
        prompt = lines(messages.get("console.plan.prompt"), 2);
        prompt.prompt(messages.get("console.plan.prompt-prompt"));
        size = line(messages.get("console.plan.size"));
        rounds = line(messages.get("console.plan.rounds"));
        one = new Chip(messages.get("console.plan.one-answer"), Tone.POLL);
        several = new Chip(messages.get("console.plan.several-answers"), Tone.POLL);
        poll = new VBox(question, options, optionHint, answers());
        groups = new VBox(prompt, pair(size, rounds), roundHint);
        for (Label hint : List.of(optionHint, roundHint)) {
            hint.getStyleClass().addAll("small", "quiet");
            hint.setWrapText(true);
            hint.setMinHeight(Region.USE_PREF_SIZE);
        }
        kindProblem.getStyleClass().addAll("small", "danger-ink");
        kindProblem.setWrapText(true);
        kindProblem.setMinHeight(Region.USE_PREF_SIZE);
        for (VBox part : List.of(poll, groups, fields)) {
            part.getStyleClass().add("inspector-fields");
        }
        onlyWhenVisible(poll, groups, fields, nothing, kindProblem);
        fields.getChildren().addAll(title, kindChoice(), minutesRow(), poll, groups, notes);
        nothing.setText(messages.get("console.plan.nothing-chosen"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.setMinHeight(Region.USE_PREF_SIZE);
        var content =
                new VBox(
                        new Caption(messages.get("console.plan.block"), messages.locale()),
                        nothing,
                        fields);
        content.getStyleClass().add("inspector-content");
        VBox.setVgrow(fields, Priority.ALWAYS);
        VBox.setVgrow(notes, Priority.ALWAYS);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        rail = new Rail(Rail.Side.RIGHT, WIDTH, scroll);
        rail.getStyleClass().add("inspector");
    }

    private CommitField line(String name) {
        return kept(CommitField.line(name, tell));
    }

    private CommitField lines(String name, int rows) {
        return kept(CommitField.lines(name, rows, tell));
    }

    private CommitField kept(CommitField field) {
        all.add(field);
        return field;
    }

    private static HBox pair(Region left, Region right) {
        var row = new HBox(12, left, right);
        for (Region part : List.of(left, right)) {
            part.setPrefWidth(100);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        return row;
    }

    /** The minutes, with buttons that take or give five. */
    private HBox minutesRow() {
        var less = Buttons.plain("−5").does(() -> give(-5)).tip(messages.get("console.plan.less"));
        var more = Buttons.plain("+5").does(() -> give(5)).tip(messages.get("console.plan.more"));
        var row = new HBox(8, minutes, less, more);
        row.getStyleClass().add("minutes-row");
        minutes.setPrefWidth(100);
        HBox.setHgrow(minutes, Priority.ALWAYS);
        return row;
    }

    private void give(int more) {
        commit();
        block.ifPresent(
                b -> edits.retime(b.id(), Long.toString(Math.max(1, b.minutes() + more)), tell));
    }

    private static void onlyWhenVisible(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    private VBox kindChoice() {
        var group = new ToggleGroup();
        var row = new FlowPane(6, 6);
        for (Kind kind : Kind.values()) {
            var chip = new Chip(kind.title(messages), kind.tone());
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                kindProblem.setText("");
                block.ifPresent(b -> edits.become(b.id(), kind, this::refuseKind));
            });
            kinds.put(kind, chip);
            row.getChildren().add(chip);
        }
        kindProblem.visibleProperty().bind(kindProblem.textProperty().isNotEmpty());
        return named(messages.get("console.plan.kind"), row, kindProblem);
    }

    /** Says why, and marks again what the block still is. */
    private void refuseKind(String sentence) {
        kindProblem.setText(sentence);
        block.ifPresent(this::mark);
    }

    private VBox answers() {
        var group = new ToggleGroup();
        for (ToggleButton chip : List.of(one, several)) {
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                block.ifPresent(b ->
                        edits.allowSeveral(
                                b.id(),
                                chip == several,
                                sentence -> {
                                    tell.accept(sentence);
                                    block.ifPresent(this::mark);
                                }));
            });
        }
        return named(messages.get("console.plan.answers"), new FlowPane(6, 6, one, several));
    }

    private static VBox named(String name, Node... nodes) {
        var label = new Label(name);
        label.getStyleClass().addAll("small", "quiet");
        var box = new VBox(label);
        box.getStyleClass().add("commit-field");
        box.getChildren().addAll(nodes);
        return box;
    }

    Rail rail() {
        return rail;
    }

    /** The first field, to begin typing in. */
    TextField titleField() {
        return (TextField) title.input();
    }

    /** Hands on what is half typed. */
    void commit() {
        all.forEach(CommitField::commit);
    }

    /** Shows {@code next}, or that none is chosen. */
    void show(Optional<Block> next) {
        if (!next.map(Block::id).equals(block.map(Block::id))) {
            kindProblem.setText("");
        }
        block = next;
        nothing.setVisible(next.isEmpty());
        fields.setVisible(next.isPresent());
        if (next.isEmpty()) {
            commit();
        }
        next.ifPresent(this::fill);
    }

    private void fill(Block shown) {
        var id = shown.id();
        title.show(id, shown.title(), (text, problem) -> edits.retitle(id, text, problem));
        minutes.show(
                id,
                Long.toString(shown.minutes()),
                (text, problem) -> edits.retime(id, text, problem));
        notes.show(id, shown.notes(), (text, problem) -> edits.note(id, text, problem));
        mark(shown);
        poll.setVisible(shown.activity() instanceof Poll);
        groups.setVisible(shown.activity() instanceof BreakoutRounds);
        switch (shown.activity()) {
            case Poll p -> fill(shown, p);
            case BreakoutRounds r -> fill(shown, r);
            case Talk _, Break _ -> {}
        }
    }

    private void mark(Block shown) {
        kinds.forEach((kind, chip) -> chip.setSelected(kind == Kind.of(shown.activity())));
        if (shown.activity() instanceof Poll p) {
            one.setSelected(!p.several());
            several.setSelected(p.several());
        }
    }

    private void fill(Block shown, Poll p) {
        var id = shown.id();
        question.show(id, p.question(), (text, problem) -> edits.ask(id, text, problem));
        options.show(
                id,
                p.options().stream().map(Poll.Option::text).collect(Collectors.joining("\n")),
                (text, problem) -> edits.offer(id, text, problem));
        optionHint.setText(
                p.question().isEmpty() || p.options().size() < 2
                        ? messages.get("console.plan.poll-not-ready")
                        : messages.get(
                                "console.plan.option-count",
                                p.options().size(),
                                Poll.MOST_OPTIONS));
    }

    private void fill(Block shown, BreakoutRounds r) {
        var id = shown.id();
        prompt.show(id, r.prompt(), (text, problem) -> edits.prompt(id, text, problem));
        size.show(
                id,
                Integer.toString(r.groupSize()),
                (text, problem) -> edits.groupsOf(id, text, problem));
        rounds.show(
                id,
                Integer.toString(r.rounds()),
                (text, problem) -> edits.inRounds(id, text, problem));
        roundHint.setText(
                messages.get("console.plan.round-hint", r.rounds(), shown.minutes() / r.rounds()));
    }
}
