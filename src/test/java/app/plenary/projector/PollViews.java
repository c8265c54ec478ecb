package app.plenary.projector;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Matrix.Axis;
import app.plenary.session.AudienceView;
import app.plenary.session.PollRun.Stage;
import app.plenary.tally.CloudTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.TextTally;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Views of polls of every kind, by a name for each: before and after the result, and extremes. */
final class PollViews {
    private PollViews() {}

    /** Every kind with the longest and the strangest that the rules let through. */
    static Map<String, QuestionKind> extremes() {
        var strange = Option.of(Samples.STRANGE);
        var twelve =
                Option.of(
                        IntStream.range(0, 12)
                                .mapToObj(i -> i + Samples.TITLE_200.substring(2))
                                .toList());
        var name = "Wolfeschlegelsteinhausenbergerdorffwelch";
        var long40 = "as much as one could ever wish for today";
        var long28 = "as much as one can wish for";
        var kinds = new LinkedHashMap<String, QuestionKind>();
        kinds.put(
                "scale-strange",
                new QuestionKind.Scale(
                        strange, -100, -90, name, "محمد", QuestionKind.Scale.Look.NUMBERS));
        kinds.put(
                "scale-worst",
                new QuestionKind.Scale(
                        twelve, 0, 10, long40, long40, QuestionKind.Scale.Look.NUMBERS));
        kinds.put(
                "scale-faces",
                new QuestionKind.Scale(
                        Option.of(PollSamples.STATEMENTS),
                        1,
                        5,
                        "bad",
                        "good",
                        QuestionKind.Scale.Look.FACES));
        kinds.put("matrix-strange", PollSamples.MATRIX.withOptions(strange));
        kinds.put(
                "matrix-worst",
                new QuestionKind.Matrix(
                        twelve.subList(0, 3),
                        new Axis(long40, long28, long28),
                        new Axis(long40, long28, long28)));
        kinds.put("points-worst", new QuestionKind.Points(twelve));
        kinds.put("ranking-strange", new QuestionKind.Ranking(strange));
        kinds.put("ranking-worst", new QuestionKind.Ranking(twelve));
        return kinds;
    }

    /** Questions and options in Markdown, short, long and hostile. */
    static final List<String> MARKED =
            List.of(
                    "What **one** thing makes *asking* easier for `you`?",
                    Samples.TITLE_200
                            .replace("never met", "**never met**")
                            .replace("loses", "*loses*"),
                    "<script>alert(1)</script> **[here](javascript:alert(1))** & \\*as typed\\* ***",
                    "**متى** نبدأ *غدا* with `cafe\u0301`?");

    private static void marked(Duration left, Map<String, AudienceView> views) {
        var options = Option.of(MARKED);
        var shorter = Option.of(List.of(MARKED.get(0), MARKED.get(2), MARKED.get(3)));
        var kinds =
                Map.of(
                        "choice",
                        QuestionKind.Choice.one(options),
                        "scale",
                        new QuestionKind.Scale(
                                options, 1, 5, "", "", QuestionKind.Scale.Look.NUMBERS),
                        "matrix",
                        PollSamples.MATRIX.withOptions(shorter),
                        "ranking",
                        new QuestionKind.Ranking(shorter));
        kinds.forEach((name, kind) ->
                views.put(
                        "poll-marked-" + name,
                        Samples.running(
                                PollSamples.scene(MARKED.getFirst(), kind, Stage.REVEALED, 23),
                                left)));
        for (int i = 1; i < MARKED.size(); i++) {
            views.put(
                    "poll-marked-" + i,
                    Samples.running(
                            PollSamples.scene(
                                    MARKED.get(i),
                                    QuestionKind.Choice.one(Option.of(Samples.OPTIONS)),
                                    Stage.OPEN,
                                    23),
                            left));
        }
    }

    /** As long as an option may be, beside what else has to stand on the same wall. */
    private static void long200(Duration left, Map<String, AudienceView> views) {
        var options =
                Option.of(
                        List.of(
                                Samples.TITLE_200,
                                "A short one",
                                "W".repeat(9) + Samples.TITLE_200.substring(9)));
        for (String question : List.of(Samples.QUESTION, Samples.TITLE_200)) {
            var length = question.length() < 200 ? "" : "-under-200";
            views.put(
                    "poll-ranking-note-200" + length,
                    Samples.running(
                            PollSamples.with(
                                    PollSamples.scene(
                                            question,
                                            new QuestionKind.Ranking(options),
                                            Stage.REVEALED,
                                            5),
                                    disagreeing(options)),
                            left));
            views.put(
                    "poll-matrix-200" + length,
                    Samples.running(
                            PollSamples.scene(
                                    question,
                                    PollSamples.MATRIX.withOptions(options),
                                    Stage.REVEALED,
                                    7),
                            left));
        }
    }

    /** The first wins by pairs and in the run-off, the second by points. */
    private static RankingTally disagreeing(List<Option> options) {
        var ids = options.stream().map(Option::id).toList();
        var one = List.of(ids.get(0), ids.get(1), ids.get(2));
        var other = List.of(ids.get(1), ids.get(2), ids.get(0));
        return RankingTally.count(ids, List.of(one, one, one, other, other));
    }

    static Map<String, AudienceView> views() {
        var views = new LinkedHashMap<String, AudienceView>();
        var left = Duration.ofSeconds(220);
        PollSamples.kinds()
                .forEach((name, kind) -> {
                    views.put(
                            "poll-" + name + "-open",
                            Samples.running(
                                    PollSamples.scene(
                                            Samples.QUESTION,
                                            new Question(1, "", kind).withoutTruth().kind(),
                                            Stage.OPEN,
                                            19),
                                    left));
                    for (int answers : List.of(0, 1, 7, 300)) {
                        views.put(
                                "poll-" + name + "-" + answers,
                                Samples.running(
                                        PollSamples.scene(
                                                Samples.QUESTION, kind, Stage.REVEALED, answers),
                                        left));
                    }
                });
        extremes()
                .forEach((name, kind) -> {
                    for (Stage stage : List.of(Stage.OPEN, Stage.REVEALED)) {
                        views.put(
                                "poll-" + name + (stage == Stage.OPEN ? "-open" : ""),
                                Samples.running(
                                        PollSamples.scene(Samples.QUESTION, kind, stage, 23),
                                        left));
                    }
                });
        for (String name : List.of("texts", "words", "mood", "points")) {
            var kind = PollSamples.kinds().getOrDefault(name, PollSamples.ESTIMATE);
            views.put(
                    "poll-" + name + "-few",
                    Samples.running(
                            PollSamples.anonymous(
                                    PollSamples.scene(Samples.QUESTION, kind, Stage.REVEALED, 0),
                                    true),
                            left));
            views.put(
                    "poll-" + name + "-anonymous",
                    Samples.running(
                            PollSamples.anonymous(
                                    PollSamples.scene(Samples.QUESTION, kind, Stage.OPEN, 15, true),
                                    false),
                            left));
        }
        marked(left, views);
        long200(left, views);
        var long300 = (Samples.LINE_500).substring(0, 300);
        views.put(
                "poll-texts-long",
                Samples.running(
                        PollSamples.with(
                                PollSamples.scene(
                                        Samples.LINE_500,
                                        new QuestionKind.OpenText(1),
                                        Stage.REVEALED,
                                        3),
                                new TextTally(
                                        List.of(
                                                long300,
                                                long300 + "!",
                                                "安".repeat(300),
                                                Samples.STRANGE.get(0).repeat(9),
                                                "Yes",
                                                "yes"))),
                        left));
        views.put(
                "poll-words-300-different",
                Samples.running(
                        PollSamples.with(
                                PollSamples.scene(
                                        "?", new QuestionKind.Words(1), Stage.REVEALED, 300),
                                CloudTally.count(
                                        Samples.people(300).stream().map(List::of).toList(),
                                        Set.of())),
                        left));
        views.put(
                "poll-words-strange",
                Samples.running(
                        PollSamples.with(
                                PollSamples.scene(
                                        Samples.LINE_500,
                                        new QuestionKind.Words(1),
                                        Stage.REVEALED,
                                        6),
                                CloudTally.count(
                                        Samples.STRANGE.stream().map(List::of).toList(), Set.of())),
                        left));
        return views;
    }
}
