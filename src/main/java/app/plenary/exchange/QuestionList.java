package app.plenary.exchange;

import app.plenary.exchange.QuestionProblem.Severity;
import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The questions of a file before they are taken, whatever the file's format: one by one with what
 * there is to say about each, and what of the file has no place here.
 *
 * @param title what the file calls all of it; may be empty
 */
public record QuestionList(QuestionFormat format, String title, List<Row> rows, List<Loss> losses) {
    /** A block for a question takes this many minutes for each, and at least five. */
    private static final int LEAST_MINUTES = 5;

    public QuestionList {
        rows = List.copyOf(rows);
        losses = List.copyOf(losses);
    }

    /**
     * One question.
     *
     * @param line where it begins in the file, from 1
     * @param question numbered 1
     * @param right the ids of its right options; none where nothing is said to be right
     * @param time how long the file gives for it
     * @param explanation shown with the right answer; may be empty
     * @param problems what there is to say about it
     */
    public record Row(
            int line,
            Question question,
            Set<Integer> right,
            Optional<Duration> time,
            String explanation,
            List<QuestionProblem> problems) {
        public Row {
            right = Set.copyOf(right);
            problems = List.copyOf(problems);
        }

        /** How bad the worst of its problems is; empty when there is none. */
        public Optional<Severity> severity() {
            return problems.stream().map(QuestionProblem::severity).max(Comparator.naturalOrder());
        }

        public boolean mayBeTaken() {
            return severity().filter(s -> s == Severity.IN_THE_WAY).isEmpty();
        }

        /** Whether it has a right answer to be told. */
        public boolean isQuizzed() {
            return !right.isEmpty() && question.kind() instanceof QuestionKind.Choice;
        }

        /** With another text as it was typed, which settles what was wrong with the one before. */
        public Row withText(String text) {
            var line = QuestionDraft.plain(text);
            var left = new ArrayList<QuestionProblem>();
            for (QuestionProblem problem : problems) {
                switch (problem.reason()) {
                    case NO_TEXT, TEXT_TOO_LONG -> {}
                    default -> left.add(problem);
                }
            }
            QuestionDraft.textProblem(this.line, line).ifPresent(left::add);
            return new Row(this.line, question.withText(line), right, time, explanation, left);
        }

        /** Whether options can be written into it: it is a choice, or could be one. */
        public boolean takesOptions() {
            return question.kind() instanceof QuestionKind.Choice
                    || question.kind() instanceof QuestionKind.OpenText;
        }

        /**
         * With a text as it was typed for the option at that place, from 0. One behind the last is
         * new, and an empty text takes the option out.
         */
        public Row withOption(int place, String text) {
            var choices = choices();
            var words = QuestionDraft.plain(text);
            if (place < choices.size()) {
                choices.set(place, new Choice(words, choices.get(place).right()));
            } else {
                choices.add(new Choice(words, false));
            }
            return with(choices);
        }

        /** With the option at that place, from 0, right or not. */
        public Row withRight(int place, boolean isRight) {
            var choices = choices();
            choices.set(place, new Choice(choices.get(place).markdown(), isRight));
            return with(choices);
        }

        private List<Choice> choices() {
            var choices = new ArrayList<Choice>();
            question.options()
                    .forEach(each ->
                            choices.add(new Choice(each.text(), right.contains(each.id()))));
            return choices;
        }

        /** Judges the question anew; what was said of its options is settled. */
        private Row with(List<Choice> choices) {
            var draft = new QuestionDraft(line);
            draft.text(question.text());
            choices.forEach(each -> draft.option(each.markdown(), each.right()));
            draft.shuffled(question.shuffled());
            if (question.kind() instanceof QuestionKind.Choice choice
                    && choice.isSeveral()
                    && right.size() < 2) {
                draft.several(true);
            }
            boolean settled = draft.options().size() >= 2;
            for (QuestionProblem problem : problems) {
                switch (problem.reason()) {
                    case EXPLANATION_TOO_LONG, TIME_OUT_OF_RANGE, LINES_JOINED ->
                            draft.problem(problem.reason(), problem.found());
                    case KIND_UNKNOWN, BRACES -> {
                        if (!settled) {
                            draft.problem(problem.reason(), problem.found());
                        }
                    }
                    default -> {}
                }
            }
            var row = draft.row();
            return new Row(
                    line,
                    row.question().withPicture(question.picture()),
                    row.right(),
                    time,
                    explanation,
                    row.problems());
        }

        private record Choice(String markdown, boolean right) {}

        Quiz.Item item(int id) {
            return new Quiz.Item(
                    question.withId(id),
                    right,
                    time.or(() -> Quiz.plain().first().time()),
                    explanation);
        }
    }

    /**
     * Blocks with these questions, each with as many as it may hold: first quizzes with those that
     * have a right answer, then polls with the others.
     *
     * @param name what to call the blocks
     */
    public static List<Block> blocks(List<Row> rows, String name) {
        var blocks = new ArrayList<Block>();
        add(rows.stream().filter(Row::isQuizzed).toList(), name, blocks);
        add(rows.stream().filter(row -> !row.isQuizzed()).toList(), name, blocks);
        return blocks;
    }

    private static void add(List<Row> rows, String name, List<Block> blocks) {
        var run = new ArrayList<Row>();
        for (Row row : rows) {
            run.add(row);
            if (isFull(run)) {
                blocks.add(block(run, name, blocks.size() + 1));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            blocks.add(block(run, name, blocks.size() + 1));
        }
    }

    private static boolean isFull(List<Row> run) {
        return run.size() >= (run.getFirst().isQuizzed() ? Quiz.MOST_ITEMS : Poll.MOST_QUESTIONS);
    }

    private static Block block(List<Row> run, String name, int number) {
        var title = Wording.line(number == 1 ? name : name + " (" + number + ")");
        return Block.of(
                title,
                Math.max(LEAST_MINUTES, run.size()),
                run.getFirst().isQuizzed() ? quiz(run) : poll(run));
    }

    private static Activity quiz(List<Row> run) {
        var items = new ArrayList<Quiz.Item>();
        run.forEach(row -> items.add(row.item(items.size() + 1)));
        return Quiz.plain().withItems(items);
    }

    private static Activity poll(List<Row> run) {
        var questions = new ArrayList<Question>();
        run.forEach(row -> questions.add(row.question().withId(questions.size() + 1)));
        return new Poll(questions, false, false);
    }
}
