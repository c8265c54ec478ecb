package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Matrix.Axis;
import app.plenary.plan.UnknownKeys;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Polls as every file of this room has them. One question with options of which one or several can
 * be chosen has a short form; what is as usual is left out. Ids are not kept: questions and options
 * are numbered in their order.
 */
final class PollJson {
    static final Set<String> KEYS =
            Set.of("question", "options", "several", "questions", "anonymous", "live");

    private static final Set<String> SHORT = Set.of("question", "options", "several");
    private static final Set<String> COMMON = Set.of("text", "form", "shuffled", PictureJson.KEY);
    private static final Set<String> OF_FORMS =
            Set.of(
                    "options", "least", "most", "low", "high", "lowest", "highest", "look",
                    "across", "up", "budget", "unit", "truth");
    private static final Set<String> AXIS = Set.of("title", "low", "high");
    private static final List<String> FORMS =
            List.of(
                    "choice",
                    "scale",
                    "matrix",
                    "points",
                    "dots",
                    "ranking",
                    "estimate",
                    "open-text",
                    "words");

    private PollJson() {}

    static Poll read(Part part) throws Part.Stop {
        var poll = part.find("questions").isPresent() ? questions(part) : one(part);
        return poll.withAnonymous(part.flag("anonymous")).withLive(part.flag("live"));
    }

    private static Poll one(Part part) throws Part.Stop {
        return Poll.of(part.text("question", ""), part.flag("several"), part.texts("options"));
    }

    private static Poll questions(Part part) throws Part.Stop {
        for (String key : SHORT) {
            if (part.find(key).isPresent()) {
                throw part.stop(Reason.MISPLACED_KEY, key, "");
            }
        }
        var questions = new ArrayList<Question>();
        for (Part one : part.parts("questions")) {
            questions.add(question(one, questions.size() + 1));
        }
        if (questions.isEmpty()) {
            throw part.stop(Reason.OUT_OF_RANGE, "questions", "1–" + Poll.MOST_QUESTIONS);
        }
        return new Poll(questions, false, false);
    }

    /** One question as a list of them has it. */
    static Question question(Part part, int id) throws Part.Stop {
        var kind = kind(part);
        return new Question(
                id, part.text("text", ""), kind, part.flag("shuffled"), PictureJson.read(part));
    }

    private static QuestionKind kind(Part part) throws Part.Stop {
        var form = part.text("form");
        return switch (form) {
            case "choice" -> {
                only(part, "options", "least", "most");
                int least = part.number("least", 1);
                yield new QuestionKind.Choice(
                        options(part), least, part.number("most", Math.max(least, 1)));
            }
            case "scale" -> {
                only(part, "options", "low", "high", "lowest", "highest", "look");
                yield new QuestionKind.Scale(
                        options(part),
                        part.number("low", 1),
                        part.number("high", 5),
                        part.text("lowest", ""),
                        part.text("highest", ""),
                        part.oneOf(QuestionKind.Scale.Look.class, "look")
                                .orElse(QuestionKind.Scale.Look.NUMBERS));
            }
            case "matrix" -> {
                only(part, "options", "across", "up");
                yield new QuestionKind.Matrix(
                        options(part), axis(part, "across"), axis(part, "up"));
            }
            case "points" -> {
                only(part, "options");
                yield new QuestionKind.Points(options(part));
            }
            case "dots" -> {
                only(part, "options", "budget", "most");
                int budget = part.number("budget");
                yield new QuestionKind.Dots(options(part), budget, part.number("most", budget));
            }
            case "ranking" -> {
                only(part, "options");
                yield new QuestionKind.Ranking(options(part));
            }
            case "estimate" -> {
                only(part, "unit", "least", "most", "truth");
                yield new QuestionKind.Estimate(
                        part.text("unit", ""),
                        part.figure("least"),
                        part.figure("most"),
                        part.figure("truth"));
            }
            case "open-text" -> {
                only(part, "most");
                yield new QuestionKind.OpenText(part.number("most", 1));
            }
            case "words" -> {
                only(part, "most");
                yield new QuestionKind.Words(part.number("most", 1));
            }
            default -> throw part.stop(Reason.UNKNOWN_WORD, "form", String.join(", ", FORMS));
        };
    }

    private static void only(Part part, String... keys) throws Part.Stop {
        part.known(COMMON, Set.of(keys), OF_FORMS);
    }

    private static List<Option> options(Part part) throws Part.Stop {
        return Option.of(part.texts("options"));
    }

    private static Axis axis(Part part, String key) throws Part.Stop {
        if (part.find(key).isEmpty()) {
            return Axis.PLAIN;
        }
        var axis = part.within(key);
        axis.known(AXIS);
        return new Axis(axis.text("title", ""), axis.text("low", ""), axis.text("high", ""));
    }

    /** Writes what {@link #read} reads. */
    static void write(Poll poll, UnknownKeys unknown, ObjectNode node) {
        var members = UnknownKeys.members(poll);
        if (isShort(poll) && !unknown.reach(members.getFirst())) {
            node.put("question", poll.title());
            texts(poll.first().options(), node);
            node.put("several", poll.isSeveral());
        } else {
            var questions = node.putArray("questions");
            for (int i = 0; i < members.size(); i++) {
                write(poll.questions().get(i), members.get(i), unknown, questions.addObject());
            }
        }
        flag("anonymous", poll.anonymous(), node);
        flag("live", poll.live(), node);
    }

    private static boolean isShort(Poll poll) {
        var first = poll.first();
        return poll.questions().size() == 1
                && !first.shuffled()
                && first.picture().isEmpty()
                && first.kind() instanceof QuestionKind.Choice choice
                && choice.equals(
                        choice.isSeveral()
                                ? QuestionKind.Choice.several(choice.options())
                                : QuestionKind.Choice.one(choice.options()));
    }

    /** Writes what {@link #question} reads, with all objects that have a place in {@code part}. */
    static void write(Question question, String part, UnknownKeys unknown, ObjectNode node) {
        node.put("text", question.text());
        node.put("form", question.kind().name());
        if (!question.options().isEmpty()) {
            texts(question.options(), node);
        }
        flag("shuffled", question.shuffled(), node);
        PictureJson.write(question, node);
        switch (question.kind()) {
            case QuestionKind.Choice choice -> {
                number("least", choice.least(), 1, node);
                number("most", choice.most(), Math.max(choice.least(), 1), node);
            }
            case QuestionKind.Scale scale -> {
                number("low", scale.low(), 1, node);
                number("high", scale.high(), 5, node);
                BlockJson.write("lowest", scale.lowest(), node);
                BlockJson.write("highest", scale.highest(), node);
                if (scale.look() != QuestionKind.Scale.Look.NUMBERS) {
                    node.put("look", Part.name(scale.look()));
                }
            }
            case QuestionKind.Matrix matrix -> {
                write("across", matrix.across(), unknown.reach(part + ".across"), node);
                write("up", matrix.up(), unknown.reach(part + ".up"), node);
            }
            case QuestionKind.Dots dots -> {
                node.put("budget", dots.budget());
                number("most", dots.most(), dots.budget(), node);
            }
            case QuestionKind.Estimate estimate -> {
                BlockJson.write("unit", estimate.unit(), node);
                write("least", estimate.least(), node);
                write("most", estimate.most(), node);
                write("truth", estimate.truth(), node);
            }
            case QuestionKind.OpenText text -> number("most", text.most(), 1, node);
            case QuestionKind.Words words -> number("most", words.most(), 1, node);
            case QuestionKind.Points _, QuestionKind.Ranking _ -> {}
        }
    }

    private static void texts(List<Option> options, ObjectNode node) {
        var texts = node.putArray("options");
        options.forEach(option -> texts.add(option.text()));
    }

    private static void write(String key, Axis axis, boolean anyway, ObjectNode node) {
        if (anyway || !axis.equals(Axis.PLAIN)) {
            var object = node.putObject(key);
            BlockJson.write("title", axis.title(), object);
            BlockJson.write("low", axis.low(), object);
            BlockJson.write("high", axis.high(), object);
        }
    }

    private static void write(String key, Optional<BigDecimal> figure, ObjectNode node) {
        figure.ifPresent(number -> node.put(key, Part.plain(number)));
    }

    private static void number(String key, int number, int usual, ObjectNode node) {
        if (number != usual) {
            node.put(key, number);
        }
    }

    private static void flag(String key, boolean flag, ObjectNode node) {
        if (flag) {
            node.put(key, true);
        }
    }
}
