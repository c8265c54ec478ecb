package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Quizzes as every file of this room has them. Right options are named by their text, and what is
 * as usual is left out. Ids are not kept: questions and options are numbered in their order.
 */
final class QuizJson {
    static final Set<String> KEYS =
            Set.of("items", "preset", "reading-seconds", "confidence", "standings");

    private static final Set<String> ITEM =
            Set.of(
                    "text",
                    "options",
                    "right",
                    "several",
                    "shuffled",
                    "seconds",
                    "explanation",
                    PictureJson.KEY);

    private QuizJson() {}

    static Quiz read(Part part) throws Part.Stop {
        var items = new ArrayList<Quiz.Item>();
        for (Part one : part.parts("items")) {
            items.add(item(one, items.size() + 1));
        }
        if (items.isEmpty()) {
            throw part.stop(Reason.OUT_OF_RANGE, "items", "1–" + Quiz.MOST_ITEMS);
        }
        var plain = Quiz.plain().withItems(items);
        var preset = part.oneOf(Quiz.Preset.class, "preset").orElse(plain.preset());
        var quiz =
                plain.withPreset(preset)
                        .withConfidence(part.flag("confidence"))
                        .withReading(
                                Duration.ofSeconds(
                                        part.number(
                                                "reading-seconds",
                                                (int) plain.reading().toSeconds())));
        return quiz.withStandings(
                part.oneOf(Quiz.Standings.class, "standings").orElse(quiz.standings()));
    }

    private static Quiz.Item item(Part part, int id) throws Part.Stop {
        part.known(ITEM);
        var options = Option.of(part.texts("options"));
        var right = part.texts("right");
        for (String text : right) {
            if (options.stream().noneMatch(option -> option.text().equals(text))) {
                throw part.stop(Reason.UNKNOWN_WORD, "right", text);
            }
        }
        var kind =
                part.flag("several")
                        ? QuestionKind.Choice.several(options)
                        : QuestionKind.Choice.one(options);
        return new Quiz.Item(
                new Question(
                        id,
                        part.text("text", ""),
                        kind,
                        part.flag("shuffled"),
                        PictureJson.read(part)),
                options.stream()
                        .filter(option -> right.contains(option.text()))
                        .map(Option::id)
                        .collect(Collectors.toSet()),
                part.find("seconds").isPresent()
                        ? Optional.of(Duration.ofSeconds(part.number("seconds")))
                        : Optional.empty(),
                part.text("explanation", ""));
    }

    /** Writes what {@link #read} reads. */
    static void write(Quiz quiz, ObjectNode node) {
        var usual = Quiz.plain();
        if (quiz.preset() != usual.preset()) {
            node.put("preset", Part.name(quiz.preset()));
        }
        if (!quiz.reading().equals(usual.reading())) {
            node.put("reading-seconds", quiz.reading().toSeconds());
        }
        if (quiz.confidence()) {
            node.put("confidence", true);
        }
        if (quiz.standings() != usual.withPreset(quiz.preset()).standings()) {
            node.put("standings", Part.name(quiz.standings()));
        }
        var items = node.putArray("items");
        quiz.items().forEach(item -> write(item, items.addObject()));
    }

    private static void write(Quiz.Item item, ObjectNode node) {
        var question = item.question();
        node.put("text", question.text());
        var options = node.putArray("options");
        question.options().forEach(option -> options.add(option.text()));
        var right = node.putArray("right");
        question.options().stream()
                .filter(option -> item.correct().contains(option.id()))
                .forEach(option -> right.add(option.text()));
        if (item.isSeveral()) {
            node.put("several", true);
        }
        if (question.shuffled()) {
            node.put("shuffled", true);
        }
        PictureJson.write(question, node);
        item.time().ifPresent(time -> node.put("seconds", time.toSeconds()));
        BlockJson.write("explanation", item.explanation(), node);
    }
}
