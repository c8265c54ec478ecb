package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A command for every part of a poll, each one step. What people type is read here; a refusal comes
 * back as a sentence.
 */
final class PollEdits implements QuestionTabs.Edits, PictureField.Edits {

    /** A question of a block. */
    record Place(BlockId block, int question) {}

    /** What a question held as other kinds, and the options it had last. */
    private record Before(Map<QuestionShape, QuestionKind> kinds, List<Option> options) {
        static final Before NONE = new Before(Map.of(), List.of());

        Before with(QuestionKind kind) {
            var next = new EnumMap<QuestionShape, QuestionKind>(QuestionShape.class);
            next.putAll(kinds);
            next.put(QuestionShape.of(kind), kind);
            return new Before(next, kind.options().isEmpty() ? options : kind.options());
        }
    }

    private final PlanEdits edits;
    private final Messages messages;
    private final Figures figures;
    private final Map<Place, Before> before = new HashMap<>();

    PollEdits(PlanEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
        figures = new Figures(messages.locale());
    }

    void text(Place at, String text, Consumer<String> problem) {
        question(at, question -> question.withText(text), problem);
    }

    /** One option for each line that is not blank; what keeps its text keeps its answers. */
    void options(Place at, String lines, Consumer<String> problem) {
        var texts = lines.lines().map(Wording::line).filter(line -> !line.isEmpty()).toList();
        kind(at, kind -> kind.withOptions(Option.renamed(kind.options(), texts)), problem);
    }

    /** Another kind with the same text and options. What it held as that kind before comes back. */
    void become(Place at, QuestionShape shape, Consumer<String> problem) {
        kind(
                at,
                kind -> {
                    if (QuestionShape.of(kind) == shape) {
                        return kind;
                    }
                    var kept = before.getOrDefault(at, Before.NONE).with(kind);
                    before.put(at, kept);
                    var options = kept.options();
                    return Optional.ofNullable(kept.kinds().get(shape))
                            .map(old -> old.withOptions(options))
                            .orElseGet(() -> shape.fresh(options));
                },
                problem);
    }

    /**
     * Ready-made questions: in place of the one at {@code at} while that is empty, else after it. A
     * single one leaves the text and only changes how it is answered.
     */
    void preset(Place at, PollPreset preset, Consumer<String> problem) {
        var ready = preset.questions(messages);
        if (ready.size() == 1) {
            kind(at, _ -> ready.getFirst().kind(), problem);
        } else {
            edits.poll(at.block(), poll -> with(poll, at.question(), ready), problem);
        }
    }

    /** One more question, in place of the one at {@code at} while that is empty, else after it. */
    void insert(Place at, Question question, Consumer<String> problem) {
        edits.poll(at.block(), poll -> with(poll, at.question(), List.of(question)), problem);
    }

    private static Poll with(Poll poll, int at, List<Question> ready) {
        var next = new ArrayList<Question>();
        int free = poll.questions().stream().mapToInt(Question::id).max().orElse(0) + 1;
        for (Question question : poll.questions()) {
            boolean here = question.id() == at;
            boolean empty = question.text().isEmpty() && question.options().isEmpty();
            if (!(here && empty)) {
                next.add(question);
            }
            if (here) {
                for (Question each : ready) {
                    next.add(each.withId(free++));
                }
            }
        }
        return poll.withQuestions(next);
    }

    /** Changes what belongs to the kind. */
    void kind(Place at, UnaryOperator<QuestionKind> change, Consumer<String> problem) {
        question(at, question -> question.with(change.apply(question.kind())), problem);
    }

    void shuffled(Place at, boolean shuffled, Consumer<String> problem) {
        question(at, question -> question.withShuffled(shuffled), problem);
    }

    void anonymous(BlockId block, boolean anonymous, Consumer<String> problem) {
        edits.poll(block, poll -> poll.withAnonymous(anonymous), problem);
    }

    void live(BlockId block, boolean live, Consumer<String> problem) {
        edits.poll(block, poll -> poll.withLive(live), problem);
    }

    @Override
    public void picture(
            Place at, UnaryOperator<Optional<Picture>> change, Consumer<String> problem) {
        question(at, question -> question.withPicture(change.apply(question.picture())), problem);
    }

    @Override
    public void add(BlockId block, Consumer<String> problem) {
        edits.poll(block, poll -> poll.plus("", QuestionKind.Choice.one(List.of())), problem);
    }

    @Override
    public void remove(Place at, Consumer<String> problem) {
        edits.poll(
                at.block(),
                poll -> {
                    var next = new ArrayList<>(poll.questions());
                    next.removeIf(question -> question.id() == at.question());
                    return next.isEmpty() ? poll : poll.withQuestions(next);
                },
                problem);
    }

    @Override
    public void move(Place at, int by, Consumer<String> problem) {
        edits.poll(
                at.block(),
                poll -> {
                    var next = new ArrayList<>(poll.questions());
                    int from = poll.question(at.question()).map(next::indexOf).orElse(-1);
                    int to = from + by;
                    if (from < 0 || to < 0 || to >= next.size()) {
                        return poll;
                    }
                    Collections.swap(next, from, to);
                    return poll.withQuestions(next);
                },
                problem);
    }

    private void question(Place at, UnaryOperator<Question> change, Consumer<String> problem) {
        edits.poll(at.block(), poll -> poll.with(at.question(), change), problem);
    }

    /** Hands on a whole number from 0, or the sentence that it is none. */
    void number(String text, Consumer<String> problem, Consumer<Integer> then) {
        edits.withNumber(text, problem, then);
    }

    /** Hands on a whole number, which may be negative, or the sentence that it is none. */
    void signed(String text, Consumer<String> problem, Consumer<Integer> then) {
        var digits = text.strip().replace('−', '-');
        if (digits.matches("-?\\d{1,4}")) {
            then.accept(Integer.valueOf(digits));
        } else {
            problem.accept(messages.get("console.plan.not-a-number"));
        }
    }

    /** Hands on a number of any sort, none for an empty text, or the sentence that it is none. */
    void figure(String text, Consumer<String> problem, Consumer<Optional<BigDecimal>> then) {
        if (text.isBlank()) {
            then.accept(Optional.empty());
            return;
        }
        figures.read(text)
                .ifPresentOrElse(
                        value -> then.accept(Optional.of(value)),
                        () -> problem.accept(messages.get("console.question.not-a-figure")));
    }
}
