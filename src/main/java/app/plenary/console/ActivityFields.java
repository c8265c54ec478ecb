package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/** What people do in the chosen block: its kind, and the fields that this kind has. */
final class ActivityFields extends VBox {
    private final Messages messages;
    private final PlanEdits edits;
    private final ChipRow<Kind> kinds;
    private final CommitField question;
    private final CommitField options;
    private final ChipRow<Boolean> several;
    private final CommitField prompt;
    private final CommitField size;
    private final CommitField rounds;
    private final Label optionHint = new Label();
    private final Label roundHint = new Label();
    private final VBox poll;
    private final VBox groups;

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
        prompt =
                fields.lines(messages.get("console.plan.prompt"), 2)
                        .prompt(messages.get("console.plan.prompt-prompt"));
        size = fields.line(messages.get("console.plan.size"));
        rounds = fields.line(messages.get("console.plan.rounds"));
        poll = new VBox(question, options, optionHint, several);
        groups = new VBox(prompt, FieldSet.row(size, rounds), roundHint);
        for (Label hint : List.of(optionHint, roundHint)) {
            hint.getStyleClass().addAll("small", "quiet");
            hint.setWrapText(true);
            hint.setMinHeight(Region.USE_PREF_SIZE);
        }
        for (VBox part : List.of(poll, groups)) {
            part.getStyleClass().add("inspector-fields");
        }
        FieldSet.onlyWhenVisible(poll, groups);
        getChildren().addAll(kinds, poll, groups);
    }

    void show(Block shown) {
        kinds.show(
                shown.id(),
                Kind.of(shown.activity()),
                (kind, problem) -> edits.become(shown.id(), kind, problem));
        poll.setVisible(shown.activity() instanceof Poll);
        groups.setVisible(shown.activity() instanceof BreakoutRounds);
        switch (shown.activity()) {
            case Poll p -> show(shown, p);
            case BreakoutRounds r -> show(shown, r);
            case Talk _, Break _ -> {}
        }
    }

    private void show(Block shown, Poll p) {
        var id = shown.id();
        question.show(id, p.question(), (text, problem) -> edits.ask(id, text, problem));
        options.show(
                id,
                p.options().stream().map(Poll.Option::text).collect(Collectors.joining("\n")),
                (text, problem) -> edits.offer(id, text, problem));
        several.show(id, p.several(), (many, problem) -> edits.allowSeveral(id, many, problem));
        optionHint.setText(
                p.question().isEmpty() || p.options().size() < 2
                        ? messages.get("console.plan.poll-not-ready")
                        : messages.get(
                                "console.plan.option-count",
                                p.options().size(),
                                Poll.MOST_OPTIONS));
    }

    private void show(Block shown, BreakoutRounds r) {
        var id = shown.id();
        prompt.show(id, r.prompt(), (text, problem) -> edits.prompt(id, text, problem));
        size.show(
                id,
                r.groupSize().map(people -> Integer.toString(people)).orElse(""),
                (text, problem) -> edits.groupsOf(id, text, problem));
        rounds.show(
                id,
                Integer.toString(r.rounds()),
                (text, problem) -> edits.inRounds(id, text, problem));
        roundHint.setText(
                messages.get("console.plan.round-hint", r.rounds(), shown.minutes() / r.rounds()));
    }
}
