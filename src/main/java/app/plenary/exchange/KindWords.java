package app.plenary.exchange;

import app.plenary.plan.Activity;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Matrix.Axis;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that tell what kind of block a line or a cell is about. English and German ones count
 * at the same time, whatever the language of the program: people paste what others wrote.
 */
final class KindWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,2})\\b");
    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Locale.ENGLISH), Messages.of(Locale.GERMAN));

    private static final Set<String> POLL = Set.copyOf(all("exchange.words.poll"));
    private static final Set<String> QUIZ = Set.copyOf(all("exchange.words.quiz"));
    private static final Set<String> GROUPS = Set.copyOf(all("exchange.words.groups"));
    private static final Set<String> BREAK = Set.copyOf(all("exchange.words.break"));
    private static final Set<String> TALK = Set.copyOf(all("exchange.words.talk"));

    private static final Set<String> SEVERAL = Set.copyOf(all("exchange.words.several"));

    /** As a poll of that form begins when nothing else is said of it. */
    private static final List<QuestionKind> FORMS =
            List.of(
                    QuestionKind.Scale.of(List.of()),
                    QuestionKind.Scale.mood(),
                    new QuestionKind.Matrix(List.of(), Axis.PLAIN, Axis.PLAIN),
                    new QuestionKind.Points(List.of()),
                    new QuestionKind.Dots(List.of(), 3, 3),
                    new QuestionKind.Ranking(List.of()),
                    QuestionKind.Estimate.PLAIN,
                    new QuestionKind.OpenText(1),
                    new QuestionKind.Words(3));

    private KindWords() {}

    private static String several(Messages messages) {
        return first(messages.get("exchange.words.several")).toLowerCase(messages.locale());
    }

    /** What to write beside a poll for how people answer its first question; may be empty. */
    static String form(Poll poll, Messages messages) {
        return switch (poll.first().kind()) {
            case QuestionKind.Choice choice -> choice.isSeveral() ? several(messages) : "";
            case QuestionKind kind -> first(messages.get(key(kind))).toLowerCase(messages.locale());
        };
    }

    private static String key(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice _ -> "exchange.words.several";
            case QuestionKind.Scale scale ->
                    scale.look() == QuestionKind.Scale.Look.FACES
                            ? "exchange.words.poll-mood"
                            : "exchange.words.poll-scale";
            case QuestionKind.Matrix _ -> "exchange.words.poll-matrix";
            case QuestionKind.Points _ -> "exchange.words.poll-points";
            case QuestionKind.Dots _ -> "exchange.words.poll-dots";
            case QuestionKind.Ranking _ -> "exchange.words.poll-ranking";
            case QuestionKind.Estimate _ -> "exchange.words.poll-estimate";
            case QuestionKind.OpenText _ -> "exchange.words.poll-open-text";
            case QuestionKind.Words _ -> "exchange.words.poll-words";
        };
    }

    /** The words of a text key that lists them, in every language. */
    static List<String> all(String key) {
        return LANGUAGES.stream()
                .flatMap(messages -> listed(messages.get(key)))
                .map(Folded::of)
                .distinct()
                .toList();
    }

    private static Stream<String> listed(String text) {
        return Arrays.stream(text.split(",")).map(String::strip);
    }

    /** The word to write for a kind. */
    static String word(Activity activity, Messages messages) {
        var words =
                switch (activity) {
                    case Talk _ -> messages.get("exchange.words.talk");
                    case Poll _ -> messages.get("exchange.words.poll");
                    case Quiz _ -> messages.get("exchange.words.quiz");
                    case BreakoutRounds _ -> messages.get("exchange.words.groups");
                    case Break _ -> messages.get("exchange.words.break");
                };
        return first(words);
    }

    /** The first word of a list, the one to write. */
    static String first(String words) {
        return listed(words).findFirst().orElse(words);
    }

    /** What a line of an agenda is about; a talk when no word in it says otherwise. */
    static Activity inLine(String text) {
        return read(text).orElseGet(Talk::new);
    }

    /** The kind that a cell names. */
    static Optional<Activity> inCell(String text) {
        return read(text)
                .map(kind -> kind instanceof Poll ? poll(text) : kind)
                .or(() -> has(words(text), TALK) ? Optional.of(new Talk()) : Optional.empty());
    }

    /** A poll without a question, as a cell names it: several answers, or another form. */
    static Poll poll(String text) {
        var spoken = " " + String.join(" ", words(text)) + " ";
        return FORMS.stream()
                .filter(kind ->
                        all(key(kind)).stream()
                                .map(KindWords::words)
                                .anyMatch(w -> spoken.contains(" " + String.join(" ", w) + " ")))
                .findFirst()
                .map(kind -> Poll.of("", kind))
                .orElseGet(() -> Poll.of("", has(words(text), SEVERAL), List.of()));
    }

    private static Optional<Activity> read(String text) {
        var words = words(text);
        if (has(words, QUIZ)) {
            return Optional.of(Quiz.plain());
        }
        if (has(words, POLL)) {
            return Optional.of(Poll.of("", false, List.of()));
        }
        if (has(words, GROUPS)) {
            return Optional.of(new BreakoutRounds("", size(text), 1));
        }
        return has(words, BREAK) ? Optional.of(new Break()) : Optional.empty();
    }

    static boolean isPoll(String text) {
        return has(words(text), POLL);
    }

    /** Whole words only, so that "Input from pollsters" stays a talk. */
    private static boolean has(List<String> inText, Set<String> words) {
        return inText.stream().anyMatch(words::contains);
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN_WORDS.split(Folded.of(text)));
    }

    /** A number in the words, as in "groups of 4", is the size of a group. */
    private static int size(String text) {
        var number = NUMBER.matcher(text);
        if (number.find()) {
            int people = Integer.parseInt(number.group(1));
            if (people >= 2 && people <= BreakoutRounds.LARGEST_GROUP) {
                return people;
            }
        }
        return 3;
    }
}
