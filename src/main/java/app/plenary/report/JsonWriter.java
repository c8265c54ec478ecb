package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.text.Messages;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The report as JSON. Keys never change their meaning within a version; what is not known or does
 * not apply has no key. Nothing in it depends on the language.
 */
final class JsonWriter implements ReportWriter.AsText {
    static final String FORMAT = "plenary-report";
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter(
                            Separators.createDefaultInstance()
                                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                    .withObjectEmptySeparator("")
                                    .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT);

    @Override
    public String text(Report report, Messages messages) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("title", report.title());
        if (!report.cover().isEmpty()) {
            root.put("cover", report.cover());
        }
        times(root, report.times());
        if (report.tellsHowMany()) {
            participation(root.putObject("participation"), report.participation());
        }
        objects(root, "actions", report.actions(), JsonWriter::action);
        stringsOfAny(root, "decisions", report.decisions());
        stringsOfAny(root, "commitments", report.commitments());
        objects(root, "polls", report.polls(), PollJson::write);
        if (!report.quizzes().isEmpty()) {
            objects(root, "quizzes", report.quizzes(), JsonWriter::quiz);
        }
        if (!report.feedback().isEmpty()) {
            objects(root, "feedback", report.feedback(), PollJson::write);
        }
        objects(root, "group-work", report.groupWork(), JsonWriter::groupWork);
        strings(root, "insights", report.insights());
        strings(root, "parking-lot", report.parkingLot());
        strings(root, "notes", report.notes());
        if (!report.slides().isEmpty()) {
            objects(root, "slides", report.slides(), JsonWriter::slides);
        }
        objects(root, "agenda", report.agenda(), JsonWriter::line);
        strings(root, "people", report.people());
        if (!report.answers().isEmpty()) {
            objects(root, "answer-sheets", report.answers(), JsonWriter::sheet);
        }
        if (!report.edited().isEmpty()) {
            objects(
                    root,
                    "edited",
                    report.edited(),
                    (node, each) ->
                            node.put("section", each.section().key()).put("text", each.text()));
        }
        return MAPPER.writer().with(PRETTY).writeValueAsString(root) + "\n";
    }

    /** Who answered what, a list of words for each question. */
    private static void sheet(ObjectNode node, AnswerSheet sheet) {
        node.put("title", sheet.title());
        if (sheet.round() > 0) {
            node.put("round", sheet.round());
        }
        strings(node, "asked", sheet.questions());
        objects(
                node,
                "rows",
                sheet.rows(),
                (each, row) -> {
                    if (!row.name().isEmpty()) {
                        each.put("name", row.name());
                    }
                    var given = each.putArray("given");
                    row.answers().forEach(words -> words.forEach(given.addArray()::add));
                });
    }

    private static void times(ObjectNode root, Report.Times times) {
        root.put("time-zone", times.zone().getId());
        times.day().ifPresent(day -> root.put("day", day.toString()));
        root.put("planned-start", times.plannedStart().toString());
        root.put("planned-minutes", times.planned().toMinutes());
        times.startedAt()
                .ifPresent(at ->
                        root.put("started-at", at.truncatedTo(ChronoUnit.SECONDS).toString()));
        times.endedAt()
                .ifPresent(
                        at -> root.put("ended-at", at.truncatedTo(ChronoUnit.SECONDS).toString()));
        times.took().ifPresent(took -> root.put("took-seconds", took.toSeconds()));
    }

    private static void participation(ObjectNode node, Participation figures) {
        node.put("people", figures.people());
        node.put("polls", figures.polls());
        node.put("answers", figures.answers());
        node.put("people-who-answered", figures.voices());
        figures.answerRate().ifPresent(rate -> node.put("answer-rate-percent", rate));
        node.put("rounds", figures.rounds());
        figures.met()
                .ifPresent(met -> node.put("people-met-on-average", Math.round(met * 100) / 100.0));
    }

    private static void action(ObjectNode node, Report.ActionItem action) {
        node.put("text", action.text());
        strings(node, "owners", action.owners());
        action.due().ifPresent(due -> node.put("due", due.toString()));
    }

    private static void quiz(ObjectNode node, QuizResult quiz) {
        node.put("title", quiz.title());
        if (quiz.round() > 0) {
            node.put("round", quiz.round());
        }
        node.put("people", quiz.people());
        objects(node, "questions", quiz.items(), JsonWriter::quizItem);
        objects(
                node,
                "best",
                quiz.best(),
                (each, standing) ->
                        each.put("place", standing.place())
                                .put("name", standing.name())
                                .put("points", standing.points()));
        objects(
                node,
                "sureness",
                quiz.calibration(),
                (each, level) ->
                        each.put("level", level.from())
                                .put("answers", level.answers())
                                .put("right", level.correct()));
        if (!quiz.given().isEmpty()) {
            objects(node, "given", quiz.given(), (each, person) -> given(each, quiz, person));
        }
    }

    /** Questions by their place in the list, from 1. */
    private static void given(ObjectNode node, QuizResult quiz, QuizResult.Given person) {
        node.put("name", person.name());
        var answers = node.putArray("answers");
        for (int i = 0; i < quiz.items().size(); i++) {
            var item = quiz.items().get(i);
            var answer = person.answers().get(item.question().id());
            if (answer != null) {
                var each = answers.addObject().put("question", i + 1);
                strings(each, "marked", item.marked(answer).map(Option::text).toList());
                each.put("credit", answer.credit().key()).put("points", answer.points());
                answer.sure().ifPresent(sure -> each.put("sure", sure));
            }
        }
    }

    private static void quizItem(ObjectNode node, QuizResult.Item item) {
        node.put("text", item.question().text());
        PollJson.picture(node, item.question());
        objects(
                node,
                "options",
                item.question().options(),
                (each, option) ->
                        each.put("text", option.text())
                                .put("right", item.correct().contains(option.id()))
                                .put("marked", item.tally().votesFor(option.id())));
        node.put("answered", item.tally().ballots());
        node.put("right", item.right());
        node.put("partly", item.partly());
        node.put("sure-and-wrong", item.sureAndWrong());
        if (!item.explanation().isEmpty()) {
            node.put("explanation", item.explanation());
        }
    }

    private static void groupWork(ObjectNode node, Report.GroupWork work) {
        node.put("title", work.title());
        node.put("prompt", work.prompt());
        objects(
                node,
                "rounds",
                work.rounds(),
                (round, each) -> {
                    round.put("round", each.number());
                    if (!each.prompt().isEmpty()) {
                        round.put("prompt", each.prompt());
                    }
                    objects(
                            round,
                            "groups",
                            each.groups(),
                            (group, team) -> {
                                group.put("name", team.name());
                                if (team.members().isEmpty()) {
                                    group.put("people", team.people());
                                }
                                strings(group, "members", team.members());
                                roles(group, team);
                            });
                });
        if (!work.notes().isEmpty()) {
            objects(
                    node,
                    "group-notes",
                    work.notes(),
                    (note, each) -> {
                        if (each.round() > 0) {
                            note.put("round", each.round());
                        }
                        note.put("group", each.group());
                        note.put("text", each.text());
                        strings(note, "points", each.points());
                    });
        }
    }

    private static void roles(ObjectNode group, Report.Team team) {
        if (!team.roles().isEmpty()) {
            objects(
                    group,
                    "roles",
                    List.copyOf(team.roles().entrySet()),
                    (node, each) -> {
                        node.put("name", each.getKey());
                        node.put("role", each.getValue().name().toLowerCase(Locale.ROOT));
                    });
        }
    }

    private static void slides(ObjectNode node, TalkSlides talk) {
        node.put("title", talk.title());
        objects(
                node,
                "pictures",
                talk.slides(),
                (each, slide) -> each.put("hash", slide.hash()).put("alt", slide.alt()));
    }

    private static void line(ObjectNode node, Report.AgendaLine line) {
        node.put("title", line.title());
        node.put("kind", line.kind());
        node.put("planned-start", line.plannedStart().toString());
        node.put("planned-minutes", line.planned().toMinutes());
        line.startedAt()
                .ifPresent(at ->
                        node.put("started-at", at.truncatedTo(ChronoUnit.SECONDS).toString()));
        line.took().ifPresent(took -> node.put("took-seconds", took.toSeconds()));
        stringsOfAny(node, "notes", line.notes());
    }

    static <T> void objects(
            ObjectNode parent, String key, List<T> items, BiConsumer<ObjectNode, T> fill) {
        var array = parent.putArray(key);
        items.forEach(item -> fill.accept(array.addObject(), item));
    }

    private static void stringsOfAny(ObjectNode parent, String key, List<String> items) {
        if (!items.isEmpty()) {
            strings(parent, key, items);
        }
    }

    static void strings(ObjectNode parent, String key, List<String> items) {
        var array = parent.putArray(key);
        items.forEach(array::add);
    }
}
