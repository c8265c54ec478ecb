package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.text.Messages;
import app.plenary.ui.Fold;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What people do in the chosen block: its kind, and the fields that this kind has. */
final class ActivityFields extends VBox {
    private final Messages messages;
    private final PlanEdits edits;
    private final ChipRow<Kind> kinds;
    private final CommitField question;
    private final CommitField options;
    private final ChipRow<Boolean> several;
    private final Label optionHint = new Label();
    private final VBox poll;
    private final BreakoutFields groups;

    ActivityFields(Messages messages, PlanEdits edits, FieldSet fields) {
        this.messages = messages;
        this.edits = edits;
        getStyleClass().add("inspector-fields");
        kinds =
                new ChipRow<>(
                        messages.get("console.plan.kind"),
                        List.of(Kind.values()),
                        kind -> kind.title(messages),
                        Kind::tone);
        question =
                fields.lines(messages.get("console.plan.question"), 2)
                        .prompt(messages.get("console.plan.question-prompt"));
        options =
                fields.lines(messages.get("console.plan.options"), 5)
                        .prompt(messages.get("console.plan.options-prompt"));
        several =
                new ChipRow<>(
                        messages.get("console.plan.answers"),
                        List.of(false, true),
                        many ->
                                many
                                        ? messages.get("console.plan.several-answers")
                                        : messages.get("console.plan.one-answer"),
                        _ -> Tone.POLL);
        poll = new VBox(question, options, optionHint, several);
        groups = new BreakoutFields(messages, new BreakoutEdits(edits), fields);
        optionHint.getStyleClass().addAll("small", "quiet");
        optionHint.setWrapText(true);
        optionHint.setMinHeight(Region.USE_PREF_SIZE);
        poll.getStyleClass().add("inspector-fields");
        FieldSet.onlyWhenVisible(poll, groups);
        getChildren().addAll(kinds, poll, groups);
    }

    /** What is asked for now and then. */
    List<Fold> folds() {
        return groups.folds();
    }

    /** {@code people} are those who will be there; empty where nobody knows yet. */
    void show(Block shown, OptionalInt people) {
        kinds.show(
                shown.id(),
                Kind.of(shown.activity()),
                (kind, problem) -> edits.become(shown.id(), kind, problem));
        poll.setVisible(shown.activity() instanceof Poll);
        groups.show(shown, people);
        if (shown.activity() instanceof Poll p) {
            show(shown, p);
        }
    }

    private void show(Block shown, Poll p) {
        var id = shown.id();
        question.show(id, p.title(), (text, problem) -> edits.ask(id, text, problem));
        options.show(
                id,
                p.first().options().stream().map(Option::text).collect(Collectors.joining("\n")),
                (text, problem) -> edits.offer(id, text, problem));
        several.show(id, p.isSeveral(), (many, problem) -> edits.allowSeveral(id, many, problem));
        optionHint.setText(
                !p.isReady()
                        ? messages.get("console.plan.poll-not-ready")
                        : messages.get(
                                "console.plan.option-count",
                                p.first().options().size(),
                                Poll.MOST_OPTIONS));
    }
}
