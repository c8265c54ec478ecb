package app.plenary.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Questions that people answer on one page.
 *
 * @param questions at least one, in order
 * @param anonymous whether nobody, not even the laptop, will know who gave which answer; fixed once
 *     people can answer
 * @param live whether the wall shows the result while people answer, instead of only once revealed
 */
public record Poll(List<Question> questions, boolean anonymous, boolean live) implements Activity {

    /** The most options that still read well on a phone and from the back of the room. */
    public static final int MOST_OPTIONS = 12;

    /** The most questions on one page. */
    public static final int MOST_QUESTIONS = 8;

    public Poll {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("A poll without a question");
        }
    }

    /** One question, with names, hidden until revealed. */
    public static Poll of(String question, QuestionKind kind) {
        return new Poll(List.of(new Question(1, question, kind)), false, false);
    }

    /** A question with options, numbered from 1 in the order given. */
    public static Poll of(String question, boolean several, List<String> texts) {
        var options = Option.of(texts);
        return of(
                question,
                several ? QuestionKind.Choice.several(options) : QuestionKind.Choice.one(options));
    }

    public Question first() {
        return questions.getFirst();
    }

    public Optional<Question> question(int id) {
        return questions.stream().filter(question -> question.id() == id).findFirst();
    }

    /** The text of the first question. */
    public String title() {
        return first().text();
    }

    /** Whether the first question is a choice of several options. */
    public boolean isSeveral() {
        return first().kind() instanceof QuestionKind.Choice choice && choice.isSeveral();
    }

    /** With another text of the first question. */
    public Poll withTitle(String text) {
        return with(first().id(), question -> question.withText(text));
    }

    /** With these option texts in the first question; see {@link Option#renamed}. */
    public Poll withTexts(List<String> texts) {
        return with(
                first().id(),
                question ->
                        question.with(
                                question.kind()
                                        .withOptions(Option.renamed(question.options(), texts))));
    }

    /** With one or several options to be marked in the first question, where it is a choice. */
    public Poll withSeveral(boolean several) {
        return with(
                first().id(),
                question ->
                        question.kind() instanceof QuestionKind.Choice choice
                                ? question.with(choice.withSeveral(several))
                                : question);
    }

    /** Whether people can answer every question. */
    public boolean isReady() {
        return questions.stream().allMatch(Question::isReady);
    }

    /** With the question of that id changed; unchanged when there is none. */
    public Poll with(int id, UnaryOperator<Question> change) {
        return withQuestions(
                questions.stream().map(q -> q.id() == id ? change.apply(q) : q).toList());
    }

    /** With one more question at the end, under the next free id. */
    public Poll plus(String text, QuestionKind kind) {
        int free = questions.stream().mapToInt(Question::id).max().orElse(0) + 1;
        var next = new ArrayList<>(questions);
        next.add(new Question(free, text, kind));
        return withQuestions(next);
    }

    public Poll withQuestions(List<Question> others) {
        return new Poll(others, anonymous, live);
    }

    public Poll withAnonymous(boolean other) {
        return new Poll(questions, other, live);
    }

    public Poll withLive(boolean other) {
        return new Poll(questions, anonymous, other);
    }
}
