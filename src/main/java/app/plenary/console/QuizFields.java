package app.plenary.console;

import app.plenary.exchange.QuestionFile;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to plan about a quiz: its questions one at a time, each with what is right, and how
 * the whole of it goes.
 */
final class QuizFields extends VBox {
    private final Messages messages;
    private final QuizEdits edits;
    private final QuestionTabs tabs;
    private final CommitField text;
    private final CommitField options;
    private final ActionButton trueOrFalse;
    private final ChipRow<Boolean> several;
    private final VBox right = new VBox(4);
    private final List<CheckField> ticks = new ArrayList<>();
    private final CommitField time;
    private final CommitField explanation;
    private final CheckField shuffled;
    private final PictureField picture;
    private final ChipRow<Quiz.Preset> preset;
    private final CommitField reading;
    private final CheckField confidence;
    private final ChipRow<Quiz.Standings> standings;
    private final Label says = new Label();
    private Block block = Block.of("", 1, Quiz.plain());
    private PollEdits.Place at = new PollEdits.Place(block.id(), 1);

    QuizFields(Desk desk, QuizEdits edits, FieldSet fields, PlanActions actions) {
        messages = desk.messages();
        this.edits = edits;
        getStyleClass().add("inspector-fields");
        tabs =
                new QuestionTabs(
                        messages,
                        messages.get("console.quiz.which"),
                        edits,
                        Quiz.MOST_ITEMS,
                        () -> show(block));
        text =
                fields.lines(messages.get("console.plan.question"), 2)
                        .upTo(5)
                        .prompt(messages.get("console.quiz.question-prompt"));
        options =
                fields.lines(messages.get("console.plan.options"), 4)
                        .upTo(8)
                        .prompt(messages.get("console.plan.options-prompt"));
        trueOrFalse =
                Buttons.quiet(messages.get("console.quiz.true-or-false"))
                        .does(() -> edits.trueOrFalse(at, _ -> {}));
        several =
                new ChipRow<>(
                        messages.get("console.quiz.several"),
                        List.of(false, true),
                        many ->
                                many
                                        ? messages.get("console.quiz.several-right")
                                        : messages.get("console.quiz.one-right"),
                        _ -> Tone.POLL);
        time =
                fields.line(messages.get("console.quiz.time"))
                        .prompt(messages.get("console.quiz.no-limit"));
        explanation =
                fields.lines(messages.get("console.quiz.explanation"), 2)
                        .upTo(5)
                        .prompt(messages.get("console.quiz.explanation-prompt"));
        shuffled = new CheckField(messages.get("console.question.shuffled"));
        preset =
                new ChipRow<>(
                        messages.get("console.quiz.preset"),
                        List.of(Quiz.Preset.values()),
                        this::words,
                        _ -> Tone.POLL);
        reading =
                fields.line(messages.get("console.quiz.reading"))
                        .prompt(messages.get("console.quiz.no-reading"));
        confidence = new CheckField(messages.get("console.quiz.confidence"));
        standings =
                new ChipRow<>(
                        messages.get("console.quiz.standings"),
                        List.of(Quiz.Standings.values()),
                        this::words,
                        _ -> Tone.POLL);
        says.getStyleClass().addAll("small", "quiet");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        picture = new PictureField(desk, edits, fields);
        var name = new Label(messages.get("console.quiz.right"));
        name.getStyleClass().addAll("small", "quiet");
        var marked = new VBox(4, name, right);
        marked.getStyleClass().add("commit-field");
        marked.visibleProperty().bind(trueOrFalse.visibleProperty().not());
        FieldSet.onlyWhenVisible(trueOrFalse, marked);
        getChildren()
                .addAll(
                        tabs.chips(),
                        text,
                        picture,
                        options,
                        trueOrFalse,
                        several,
                        marked,
                        explanation,
                        time,
                        shuffled,
                        tabs.buttons(),
                        new BankButtons(messages, actions),
                        preset,
                        standings,
                        reading,
                        confidence,
                        says);
    }

    private String words(Quiz.Preset value) {
        return switch (value) {
            case SERIOUS -> messages.get("console.quiz.preset.serious");
            case PLAYFUL -> messages.get("console.quiz.preset.playful");
        };
    }

    private String words(Quiz.Standings value) {
        return switch (value) {
            case NONE -> messages.get("console.quiz.standings.none");
            case NAMES -> messages.get("console.quiz.standings.names");
            case TEAMS -> messages.get("console.quiz.standings.teams");
        };
    }

    /** Shows {@code shown} if it is a quiz. */
    void show(Block shown) {
        setVisible(shown.activity() instanceof Quiz);
        if (shown.activity() instanceof Quiz quiz) {
            block = shown;
            var question =
                    tabs.show(shown.id(), quiz.items().stream().map(Quiz.Item::question).toList());
            show(quiz, quiz.find(question.id()).orElseGet(quiz::first));
        }
    }

    /** Goes to the words of the first picture that has none. */
    void describePicture() {
        if (block.activity() instanceof Quiz quiz
                && tabs.turnTo(
                        quiz.items().stream().map(Quiz.Item::question).toList(),
                        Question::lacksWords)) {
            picture.describe();
        }
    }

    /** Puts a choice that is ready made beside the question that is shown. */
    void insert(QuestionFile ready) {
        edits.insert(tabs.beside(), ready.question(), ready.correct(), tabs::tell);
    }

    /** The question that is shown, with what is half typed; empty when no quiz is shown. */
    Optional<QuestionFile> shown() {
        if (!isVisible() || !(block.activity() instanceof Quiz quiz)) {
            return Optional.empty();
        }
        var item = quiz.find(at.question()).orElseGet(quiz::first);
        var lines =
                options.input()
                        .getText()
                        .lines()
                        .map(Wording::line)
                        .filter(line -> !line.isEmpty())
                        .toList();
        var question = item.question();
        var typed =
                item.with(
                        question.withText(Wording.line(text.input().getText()))
                                .with(
                                        question.kind()
                                                .withOptions(
                                                        Option.renamed(
                                                                question.options(), lines))));
        return Optional.of(new QuestionFile(typed.question(), typed.correct(), List.of(), ""));
    }

    private void show(Quiz quiz, Quiz.Item item) {
        at = new PollEdits.Place(block.id(), item.id());
        var here = at;
        var question = item.question();
        text.show(here, question.text(), (typed, problem) -> edits.text(here, typed, problem));
        options.show(
                here,
                question.options().stream().map(Option::text).collect(Collectors.joining("\n")),
                (typed, problem) -> edits.options(here, typed, problem));
        picture.show(here, question.picture());
        trueOrFalse.setVisible(question.options().isEmpty());
        several.show(here, item.isSeveral(), (many, problem) -> edits.several(here, many, problem));
        showRight(item);
        time.show(
                here,
                item.time().map(limit -> Long.toString(limit.toSeconds())).orElse(""),
                (typed, problem) -> edits.time(here, typed, problem));
        explanation.show(
                here,
                item.explanation(),
                (typed, problem) -> edits.explanation(here, typed, problem));
        shuffled.show(
                here,
                question.shuffled(),
                (value, problem) -> edits.shuffled(here, value, problem));
        preset.show(
                block.id(),
                quiz.preset(),
                (value, problem) -> edits.preset(block.id(), value, problem));
        standings.show(
                block.id(),
                quiz.standings(),
                (value, problem) -> edits.standings(block.id(), value, problem));
        reading.show(
                block.id(),
                quiz.reading().isZero() ? "" : Long.toString(quiz.reading().toSeconds()),
                (typed, problem) -> edits.reading(block.id(), typed, problem));
        confidence.show(
                block.id(),
                quiz.confidence(),
                (value, problem) -> edits.confidence(block.id(), value, problem));
        says.setText(new QuizWords(messages).ready(quiz));
    }

    /** A tick for each option; made anew only where there are others. */
    private void showRight(Quiz.Item item) {
        var here = at;
        var all = item.question().options();
        var names = all.stream().map(Option::text).toList();
        if (!names.equals(right.getUserData())) {
            right.setUserData(names);
            ticks.clear();
            names.forEach(name -> ticks.add(new CheckField(name)));
            right.getChildren().setAll(ticks);
        }
        for (int i = 0; i < all.size(); i++) {
            int option = all.get(i).id();
            ticks.get(i)
                    .show(
                            here,
                            item.correct().contains(option),
                            (value, problem) -> edits.right(here, option, value, problem));
        }
    }
}
