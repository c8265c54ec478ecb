package app.plenary.exchange;

import app.plenary.exchange.QuestionProblem.Reason;
import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A question while its file is read; what does not fit becomes a problem of its row. */
final class QuestionDraft {
    private static final int MOST_DIGITS = 15;

    private final int line;
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final Map<String, Boolean> options = new LinkedHashMap<>();
    private String text = "";
    private String explanation = "";
    private Optional<Duration> time = Optional.empty();
    private Optional<Boolean> several = Optional.empty();
    private Optional<QuestionKind> kind = Optional.empty();
    private boolean shuffled;

    /** {@code line} is where it begins, from 1. */
    QuestionDraft(int line) {
        this.line = line;
    }

    /** A text as it is, for a place where Markdown counts. */
    static String plain(String text) {
        return Marked.escaped(Wording.line(text));
    }

    void problem(Reason reason, String found) {
        problems.add(new QuestionProblem(line, reason, shortened(found, Wording.NAME)));
    }

    boolean has(Reason reason) {
        return problems.stream().anyMatch(p -> p.reason() == reason);
    }

    /** A line of Markdown. */
    void text(String markdown) {
        text = Wording.line(markdown);
    }

    /** An option in Markdown; an empty one is none, one that is there already is the same. */
    void option(String markdown, boolean right) {
        var words = Wording.line(markdown);
        if (words.isEmpty()) {
            return;
        }
        var fitting = words;
        if (!Wording.fits(words, Wording.TITLE)) {
            problem(Reason.OPTION_TOO_LONG, words);
            fitting = shortened(words, Wording.TITLE - 1);
        }
        if (options.containsKey(fitting)) {
            problem(Reason.OPTION_TWICE, fitting);
        }
        options.merge(fitting, right, Boolean::logicalOr);
    }

    List<String> options() {
        return List.copyOf(options.keySet());
    }

    /** Says of the option at that place, from 0, that it is right; false when there is none. */
    boolean right(int place) {
        if (place < 0 || place >= options.size()) {
            return false;
        }
        options.put(options().get(place), true);
        return true;
    }

    void explanation(String markdown) {
        var words = Wording.line(markdown);
        if (Wording.fits(words, Wording.LINE)) {
            explanation = words;
        } else {
            problem(Reason.EXPLANATION_TOO_LONG, words);
            explanation = shortened(words, Wording.LINE - 1);
        }
    }

    void several(boolean some) {
        several = Optional.of(some);
    }

    void shuffled(boolean mixed) {
        shuffled = mixed;
    }

    /** Seconds as a number; anything else, and what is out of range, is told. */
    void seconds(String cell) {
        var digits = cell.strip().replaceAll("(?i)\\s*s(ec(onds?)?|ek(unden?)?)?\\.?$", "");
        long seconds = digits.matches("\\d{1,6}") ? Long.parseLong(digits) : -1;
        if (seconds == 0 || digits.isEmpty()) {
            return;
        }
        if (seconds < Quiz.SHORTEST_TIME.toSeconds() || seconds > Quiz.LONGEST_TIME.toSeconds()) {
            problem(Reason.TIME_OUT_OF_RANGE, cell);
        } else {
            time = Optional.of(Duration.ofSeconds(seconds));
        }
    }

    /** People answer in their own words. */
    void open() {
        kind = Optional.of(new QuestionKind.OpenText(1));
    }

    /** People estimate a number; what is not a usable one is told. */
    void estimate(String truth) {
        var digits = truth.strip().replace(',', '.');
        if (!digits.matches("[-+]?\\d{1," + MOST_DIGITS + "}(\\.\\d{1," + MOST_DIGITS + "})?")) {
            problem(Reason.NOT_A_NUMBER, truth);
            kind = Optional.of(QuestionKind.Estimate.PLAIN);
            return;
        }
        kind =
                Optional.of(
                        new QuestionKind.Estimate(
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Part.plain(new BigDecimal(digits)))));
    }

    QuestionList.Row row() {
        textProblem(line, text).ifPresent(problems::add);
        if (kind.isPresent() || has(Reason.KIND_UNKNOWN) || has(Reason.BRACES)) {
            return row(
                    kind.orElseGet(() -> QuestionKind.Choice.one(Option.of(options()))),
                    new HashSet<>());
        }
        if (options.size() > Poll.MOST_OPTIONS) {
            problem(Reason.TOO_MANY_OPTIONS, Integer.toString(options.size()));
        }
        if (options.isEmpty()) {
            problem(Reason.OPEN_ANSWER, "");
            return row(new QuestionKind.OpenText(1), new HashSet<>());
        }
        if (options.size() < 2) {
            problem(Reason.TOO_FEW_OPTIONS, "");
        }
        var choices = Option.of(options());
        var right = new HashSet<Integer>();
        for (Option option : choices) {
            if (Boolean.TRUE.equals(options.get(option.text()))) {
                right.add(option.id());
            }
        }
        boolean many = several.orElse(right.size() > 1);
        if (!many && right.size() > 1) {
            problem(Reason.SEVERAL_RIGHT, "");
            many = true;
        }
        if (right.isEmpty() && !has(Reason.RIGHT_UNKNOWN)) {
            problem(Reason.NO_RIGHT, "");
        }
        return row(
                many ? QuestionKind.Choice.several(choices) : QuestionKind.Choice.one(choices),
                right);
    }

    private QuestionList.Row row(QuestionKind answered, Set<Integer> right) {
        return new QuestionList.Row(
                line,
                new Question(1, text, answered, shuffled),
                right,
                time,
                explanation,
                problems);
    }

    /** What is wrong with the text of a question, if anything. */
    static Optional<QuestionProblem> textProblem(int line, String text) {
        if (text.isEmpty()) {
            return Optional.of(new QuestionProblem(line, Reason.NO_TEXT, ""));
        }
        return Wording.fits(text, Wording.LINE)
                ? Optional.empty()
                : Optional.of(
                        new QuestionProblem(
                                line, Reason.TEXT_TOO_LONG, shortened(text, Wording.NAME)));
    }

    /** So many characters of a text, without half a character at the end. */
    private static String shortened(String text, int most) {
        if (Wording.fits(text, most)) {
            return text;
        }
        int end = Math.min(text.length(), most);
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }
}
