package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to plan about a poll: its questions one at a time, each with its kind, and who sees
 * what of the answers. Only what the kind needs is seen.
 */
final class PollFields extends VBox {
    private final Messages messages;
    private final PollEdits edits;
    private final PollWords words;
    private final QuestionTabs tabs;
    private final CommitField text;
    private final KindMenu kind;
    private final CommitField options;
    private final KindFields ofKind;
    private final CheckField shuffled;
    private final PictureField picture;
    private final CheckField anonymous;
    private final CheckField live;
    private final Label says = new Label();
    private Block block = Block.of("", 1, Poll.of("", QuestionShape.CHOICE.fresh(List.of())));

    PollFields(Desk desk, PollEdits edits, FieldSet fields, PlanActions actions) {
        messages = desk.messages();
        this.edits = edits;
        words = new PollWords(messages);
        getStyleClass().add("inspector-fields");
        tabs =
                new QuestionTabs(
                        messages,
                        messages.get("console.question.which"),
                        edits,
                        Poll.MOST_QUESTIONS,
                        () -> show(block));
        text =
                fields.lines(messages.get("console.plan.question"), 2)
                        .upTo(5)
                        .prompt(messages.get("console.plan.question-prompt"));
        kind = new KindMenu(messages, edits);
        options = fields.lines(messages.get("console.plan.options"), 4).upTo(8);
        ofKind = new KindFields(messages, edits, fields);
        shuffled = new CheckField(messages.get("console.question.shuffled"));
        anonymous = new CheckField(messages.get("console.question.anonymous"));
        live = new CheckField(messages.get("console.question.live"));
        says.getStyleClass().addAll("small", "quiet");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        picture = new PictureField(desk, edits, fields);
        var room = new VBox(6, shuffled, anonymous, live);
        FieldSet.onlyWhenVisible(options, shuffled);
        getChildren()
                .addAll(
                        tabs.chips(),
                        text,
                        picture,
                        kind,
                        options,
                        ofKind,
                        tabs.buttons(),
                        new BankButtons(messages, actions),
                        room,
                        says);
    }

    /** Shows {@code shown} if it is a poll. */
    void show(Block shown) {
        boolean poll = shown.activity() instanceof Poll;
        setVisible(poll);
        if (shown.activity() instanceof Poll p) {
            block = shown;
            show(p, tabs.show(shown.id(), p.questions()));
        }
    }

    /** Goes to the words of the first picture that has none. */
    void describePicture() {
        if (block.activity() instanceof Poll poll
                && tabs.turnTo(poll.questions(), Question::lacksWords)) {
            picture.describe();
        }
    }

    /** Puts a question that is ready made beside the one that is shown. */
    void insert(Question ready) {
        edits.insert(tabs.beside(), ready, tabs::tell);
    }

    /** The question that is shown, with what is half typed; empty when no poll is shown. */
    Optional<Question> shown() {
        return isVisible() && block.activity() instanceof Poll poll
                ? Optional.of(typed(tabs.show(block.id(), poll.questions())))
                : Optional.empty();
    }

    private Question typed(Question question) {
        var lines =
                options.input()
                        .getText()
                        .lines()
                        .map(Wording::line)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return question.withText(Wording.line(text.input().getText()))
                .with(question.kind().withOptions(Option.of(lines)));
    }

    private void show(Poll poll, Question question) {
        var at = new PollEdits.Place(block.id(), question.id());
        var shape = QuestionShape.of(question.kind());
        text.show(at, question.text(), (typed, problem) -> edits.text(at, typed, problem));
        picture.show(at, question.picture());
        kind.show(at, shape);
        options.setVisible(shape.hasOptions());
        options.prompt(
                shape.isAboutItself()
                        ? messages.get("console.question.options-itself")
                        : messages.get("console.plan.options-prompt"));
        options.show(
                at,
                question.options().stream().map(Option::text).collect(Collectors.joining("\n")),
                (typed, problem) -> edits.options(at, typed, problem));
        ofKind.show(at, question.kind());
        shuffled.setVisible(shape.hasOptions());
        shuffled.show(
                at, question.shuffled(), (value, problem) -> edits.shuffled(at, value, problem));
        anonymous.show(
                block.id(),
                poll.anonymous(),
                (value, problem) -> edits.anonymous(block.id(), value, problem));
        live.show(
                block.id(),
                poll.live(),
                (value, problem) -> edits.live(block.id(), value, problem));
        says.setText(words.says(poll));
    }
}
