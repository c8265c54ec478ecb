package app.plenary.console;

import app.plenary.console.PollEdits.Place;
import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A command for every part of a quiz, each one step. A refusal comes back as a sentence. */
final class QuizEdits implements QuestionTabs.Edits, PictureField.Edits {
    private final PlanEdits edits;
    private final Messages messages;

    QuizEdits(PlanEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
    }

    /**
     * One more question, in place of the one at {@code at} while that is empty, else after it.
     *
     * @param choice a choice of one or several options
     * @param correct the ids of those that are right
     */
    void insert(Place at, Question choice, Set<Integer> correct, Consumer<String> problem) {
        edits.quiz(at.block(), quiz -> with(quiz, at.question(), choice, correct), problem);
    }

    private static Quiz with(Quiz quiz, int at, Question choice, Set<Integer> correct) {
        var blank = quiz.plus().items().getLast();
        boolean several =
                choice.kind() instanceof QuestionKind.Choice kind
                        && (kind.isSeveral() || correct.size() > 1);
        var kind =
                several
                        ? QuestionKind.Choice.several(choice.options())
                        : QuestionKind.Choice.one(choice.options());
        var added = blank.with(choice.withId(blank.id()).with(kind)).withCorrect(correct);
        var next = new ArrayList<Quiz.Item>();
        for (Quiz.Item item : quiz.items()) {
            boolean here = item.id() == at;
            boolean empty = item.question().text().isEmpty() && item.question().options().isEmpty();
            if (!(here && empty)) {
                next.add(item);
            }
            if (here) {
                next.add(added);
            }
        }
        return quiz.withItems(next);
    }

    void text(Place at, String text, Consumer<String> problem) {
        item(at, item -> item.with(item.question().withText(text)), problem);
    }

    /** One option for each line that is not blank; what keeps its text stays right or wrong. */
    void options(Place at, String lines, Consumer<String> problem) {
        options(
                at,
                lines.lines().map(Wording::line).filter(line -> !line.isEmpty()).toList(),
                problem);
    }

    private void options(Place at, List<String> texts, Consumer<String> problem) {
        item(
                at,
                item -> {
                    var question = item.question();
                    var options = Option.renamed(question.options(), texts);
                    return item.with(question.with(question.kind().withOptions(options)));
                },
                problem);
    }

    /** True and false to choose from. */
    void trueOrFalse(Place at, Consumer<String> problem) {
        options(
                at,
                List.of(messages.get("console.quiz.true"), messages.get("console.quiz.false")),
                problem);
    }

    void several(Place at, boolean several, Consumer<String> problem) {
        item(at, item -> item.withSeveral(several), problem);
    }

    void right(Place at, int option, boolean right, Consumer<String> problem) {
        item(at, item -> item.withCorrect(option, right), problem);
    }

    void shuffled(Place at, boolean shuffled, Consumer<String> problem) {
        item(at, item -> item.with(item.question().withShuffled(shuffled)), problem);
    }

    /** Seconds to answer; none for an empty text. */
    void time(Place at, String text, Consumer<String> problem) {
        if (text.isBlank()) {
            item(at, item -> item.withTime(Optional.empty()), problem);
        } else {
            edits.withNumber(
                    text,
                    problem,
                    n ->
                            item(
                                    at,
                                    item -> item.withTime(Optional.of(Duration.ofSeconds(n))),
                                    problem));
        }
    }

    void explanation(Place at, String text, Consumer<String> problem) {
        item(at, item -> item.withExplanation(text), problem);
    }

    void preset(BlockId block, Quiz.Preset preset, Consumer<String> problem) {
        edits.quiz(block, quiz -> quiz.withPreset(preset), problem);
    }

    void standings(BlockId block, Quiz.Standings standings, Consumer<String> problem) {
        edits.quiz(block, quiz -> quiz.withStandings(standings), problem);
    }

    void confidence(BlockId block, boolean asked, Consumer<String> problem) {
        edits.quiz(block, quiz -> quiz.withConfidence(asked), problem);
    }

    /** Seconds to read; none for an empty text. */
    void reading(BlockId block, String text, Consumer<String> problem) {
        edits.withNumber(
                text.isBlank() ? "0" : text,
                problem,
                n -> edits.quiz(block, quiz -> quiz.withReading(Duration.ofSeconds(n)), problem));
    }

    @Override
    public void picture(
            Place at, UnaryOperator<Optional<Picture>> change, Consumer<String> problem) {
        item(
                at,
                item ->
                        item.with(
                                item.question()
                                        .withPicture(change.apply(item.question().picture()))),
                problem);
    }

    @Override
    public void add(BlockId block, Consumer<String> problem) {
        edits.quiz(block, Quiz::plus, problem);
    }

    /** Takes a question out; the last one stays. */
    @Override
    public void remove(Place at, Consumer<String> problem) {
        edits.quiz(
                at.block(),
                quiz -> {
                    var next = new ArrayList<>(quiz.items());
                    next.removeIf(item -> item.id() == at.question());
                    return next.isEmpty() ? quiz : quiz.withItems(next);
                },
                problem);
    }

    @Override
    public void move(Place at, int by, Consumer<String> problem) {
        edits.quiz(
                at.block(),
                quiz -> {
                    var next = new ArrayList<>(quiz.items());
                    int from = quiz.place(at.question()) - 1;
                    int to = from + by;
                    if (from < 0 || to < 0 || to >= next.size()) {
                        return quiz;
                    }
                    Collections.swap(next, from, to);
                    return quiz.withItems(next);
                },
                problem);
    }

    private void item(Place at, UnaryOperator<Quiz.Item> change, Consumer<String> problem) {
        edits.quiz(at.block(), quiz -> quiz.with(at.question(), change), problem);
    }
}
