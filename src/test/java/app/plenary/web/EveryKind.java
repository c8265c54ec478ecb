package app.plenary.web;

import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Matrix.Axis;
import app.plenary.plan.QuestionKind.Scale.Look;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A poll of each kind, as a facilitator might ask it, and each once more with texts that are far
 * too long.
 */
final class EveryKind {
    private static final String LONG =
            "An option of which somebody thought that it needs two hundred characters to be understood,"
                    + " with a Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen in it, and which"
                    + " goes on to the end";

    private EveryKind() {}

    static Map<String, Poll> polls() {
        return polls(
                Option.of(
                        List.of(
                                "Not knowing who knows",
                                "No time in the sprint",
                                "Fear of looking unprepared",
                                "Different sites and hours")));
    }

    static Map<String, Poll> longPolls() {
        return polls(Option.of(List.of(LONG + " A", LONG + " B", "C", LONG + " D", "E")));
    }

    private static Map<String, Poll> polls(List<Option> options) {
        boolean wordy = options.getFirst().text().length() > 100;
        var low = wordy ? "does not apply to us in any way" : "never";
        var high = wordy ? "applies to all of us all the time" : "always";
        var kinds = new LinkedHashMap<String, QuestionKind>();
        kinds.put("choice", QuestionKind.Choice.one(options));
        kinds.put("several", new QuestionKind.Choice(options, 1, 3));
        kinds.put("scale", new QuestionKind.Scale(options, 1, 5, low, high, Look.NUMBERS));
        kinds.put("steps", new QuestionKind.Scale(List.of(), 0, 10, low, high, Look.NUMBERS));
        kinds.put("mood", QuestionKind.Scale.mood());
        kinds.put(
                "matrix",
                new QuestionKind.Matrix(
                        options,
                        new Axis("Effort", wordy ? low : "little", wordy ? high : "much"),
                        new Axis("Benefit", wordy ? low : "small", wordy ? high : "large")));
        kinds.put(
                "myself",
                new QuestionKind.Matrix(
                        List.of(),
                        new Axis("", "theory", "practice"),
                        new Axis("", "alone", "together")));
        kinds.put("points", new QuestionKind.Points(options));
        kinds.put("dots", new QuestionKind.Dots(options, 5, 3));
        kinds.put("ranking", new QuestionKind.Ranking(options));
        kinds.put(
                "estimate",
                new QuestionKind.Estimate(
                        "km",
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(new BigDecimal("100000")),
                        Optional.of(new BigDecimal("6650"))));
        kinds.put("open-text", new QuestionKind.OpenText(2));
        kinds.put("words", new QuestionKind.Words(3));
        var polls = new LinkedHashMap<String, Poll>();
        kinds.forEach((name, kind) -> polls.put(name, Poll.of(question(name, wordy), kind)));
        polls.put(
                "exit-ticket",
                new Poll(
                        List.of(
                                new Question(1, "How do you go *home*?", QuestionKind.Scale.mood()),
                                new Question(
                                        2,
                                        "What do you take with you?",
                                        new QuestionKind.OpenText(1)),
                                new Question(
                                        3,
                                        "Would you come **again**?",
                                        QuestionKind.Choice.one(
                                                Option.of(List.of("Yes", "No", "Maybe"))))),
                        false,
                        false));
        return polls;
    }

    private static String question(String name, boolean wordy) {
        return wordy
                ? "What do you think of *"
                        + name
                        + "* when you look back on everything that happened in the last year?"
                : switch (name) {
                    case "steps" -> "How likely are you to `ask for help` next week?";
                    case "mood" -> "How are you today?";
                    case "matrix" -> "Where does each of these belong?";
                    case "myself" -> "Where are you?";
                    case "estimate" -> "How long is the Nile?";
                    case "open-text" -> "What would help you?";
                    case "words" -> "What comes to your mind?";
                    default -> "What holds us back *most*?";
                };
    }
}
