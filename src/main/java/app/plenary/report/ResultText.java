package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.report.ResultPart.Bar;
import app.plenary.report.ResultPart.Bars;
import app.plenary.report.ResultPart.Figures;
import app.plenary.report.ResultPart.Head;
import app.plenary.report.ResultPart.Quotes;
import app.plenary.report.ResultPart.Sentences;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.TextTally;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Results of polls in words, in one language. */
public final class ResultText {
    private final Messages messages;
    private final EstimateText estimates;
    private final RankingText rankings;

    public ResultText(Messages messages) {
        this.messages = messages;
        this.estimates = new EstimateText(messages);
        this.rankings = new RankingText(messages);
    }

    /** The poll's heading, with the round where it was asked more than once. */
    public String heading(PollResult poll) {
        return poll.round() == 0
                ? poll.title()
                : poll.title() + " · " + messages.get("report.groups.round", poll.round());
    }

    /** "21 of 23 answered", and what else one has to know to read the figures. */
    public List<String> footing(PollResult poll) {
        var parts = new ArrayList<String>();
        if (!poll.few()) {
            parts.add(
                    poll.of() == 0
                            ? messages.get("report.poll.answered-alone", poll.answered())
                            : messages.get("report.poll.answered", poll.answered(), poll.of()));
        }
        if (poll.ways().hands() > 0 || poll.ways().passed() > 0) {
            var ways = new ArrayList<String>();
            way(poll.ways().phones(), "report.poll.by-phone", ways);
            way(poll.ways().hands(), "report.poll.by-hand", ways);
            way(poll.ways().passed(), "report.poll.passed-round", ways);
            parts.add(messages.list(ways));
        }
        if (poll.questions().size() == 1) {
            parts.addAll(notes(poll.questions().getFirst()));
        }
        if (poll.anonymous()) {
            parts.add(messages.get("report.poll.anonymous"));
        }
        if (poll.improvised()) {
            parts.add(messages.get("report.poll.improvised"));
        }
        if (!poll.revealed()) {
            parts.add(messages.get("report.poll.not-shown"));
        }
        return parts;
    }

    private void way(int people, String key, List<String> ways) {
        if (people > 0) {
            ways.add(messages.get(key, people));
        }
    }

    /** What one has to know to read the figures of one question; often nothing. */
    private List<String> notes(PollResult.Asked asked) {
        return switch (asked.question().kind()) {
            case QuestionKind.Choice choice when choice.isSeveral() ->
                    List.of(messages.get("report.poll.several"));
            case QuestionKind.Dots dots -> List.of(messages.get("report.poll.dots", dots.budget()));
            default -> List.of();
        };
    }

    /**
     * The picture of one question of that poll, if it has one, and what was found; nothing where
     * there is nothing to show.
     *
     * @param poll the poll that it belongs to
     */
    public List<ResultPart> parts(PollResult poll, PollResult.Asked asked) {
        var all = new ArrayList<ResultPart>();
        asked.question()
                .picture()
                .map(picture -> ResultPart.Pictured.of(picture, messages))
                .ifPresent(all::add);
        all.addAll(found(poll, asked));
        return all;
    }

    private List<ResultPart> found(PollResult poll, PollResult.Asked asked) {
        if (poll.few() && asked.result().ballots() == 0) {
            return List.of(new Sentences(List.of(messages.get("report.poll.few"))));
        }
        var question = asked.question();
        var parts = new ArrayList<ResultPart>();
        switch (asked.result()) {
            case ChoiceTally tally -> parts.add(choice(question, tally));
            case ScaleTally tally -> scale(question, tally, parts);
            case PlaneTally tally -> plane(question, tally, parts);
            case AmountTally tally -> parts.add(amounts(question, tally));
            case RankingTally tally -> rankings.add(question, tally, parts);
            case EstimateTally tally -> estimates.add(question, tally, asked.change(), parts);
            case TextTally tally -> parts.add(new Quotes(tally.texts()));
            case CloudTally tally -> parts.add(cloud(tally));
        }
        if (poll.questions().size() > 1 && !notes(asked).isEmpty()) {
            parts.add(new Sentences(notes(asked)));
        }
        return parts.stream().filter(part -> !isEmpty(part)).toList();
    }

    private static boolean isEmpty(ResultPart part) {
        return switch (part) {
            case Bars bars -> bars.bars().isEmpty();
            case Figures figures -> figures.rows().isEmpty();
            case Sentences sentences -> sentences.sentences().isEmpty();
            case Quotes quotes -> quotes.texts().isEmpty();
            case ResultPart.Plane plane -> plane.discs().isEmpty() && plane.specks().isEmpty();
            case ResultPart.Steps steps -> steps.rows().isEmpty();
            case ResultPart.Pictured _ -> false;
        };
    }

    private Bars choice(Question question, ChoiceTally tally) {
        return new Bars(
                head("report.poll.column.answer", "report.poll.column.votes"),
                question.options().stream()
                        .map(option ->
                                bar(
                                        option.words(),
                                        tally.votesFor(option.id()),
                                        tally.percent(option.id()),
                                        tally.leads(option.id())))
                        .toList());
    }

    private Head head(String name, String figure) {
        return new Head(
                messages.get(name), messages.get(figure), messages.get("report.poll.column.share"));
    }

    private Bar bar(String name, long figure, int percent, boolean leads) {
        return new Bar(name, whole(figure), percent, percent, leads);
    }

    private String whole(long figure) {
        return messages.get("report.number.whole", figure);
    }

    private static int percent(double share) {
        return (int) Math.floor(share * 100 + 0.5);
    }

    private void scale(Question question, ScaleTally tally, List<ResultPart> parts) {
        if (question.kind() instanceof QuestionKind.Scale scale) {
            if (scale.statements().isEmpty()) {
                tally.statements().forEach(itself -> itself(scale, itself, parts));
            } else {
                parts.add(ResultPictures.steps(scale, tally, this::whole));
                parts.add(statements(scale, tally));
                parts.add(new Sentences(ends(scale)));
            }
        }
    }

    private void itself(
            QuestionKind.Scale scale, ScaleTally.Statement statement, List<ResultPart> parts) {
        parts.add(
                new Bars(
                        head("report.poll.column.step", "report.poll.column.votes"),
                        scale.steps().reversed().stream()
                                .map(step ->
                                        bar(
                                                step(scale, step),
                                                statement.count(step),
                                                percent(statement.share(step)),
                                                statement.modes().contains(step)))
                                .toList()));
        if (statement.answered() > 0) {
            parts.add(
                    new Sentences(
                            List.of(
                                    messages.get(
                                            "report.poll.middle",
                                            decimal(statement.median()),
                                            decimal(statement.mean())))));
        }
    }

    /** "5 – very", or a mood in words. */
    private String step(QuestionKind.Scale scale, int step) {
        var meaning =
                step == scale.low() ? scale.lowest() : step == scale.high() ? scale.highest() : "";
        if (meaning.isEmpty() && scale.look() == QuestionKind.Scale.Look.FACES) {
            meaning =
                    switch (step - scale.low()) {
                        case 0 -> messages.get("report.poll.mood.1");
                        case 1 -> messages.get("report.poll.mood.2");
                        case 2 -> messages.get("report.poll.mood.3");
                        case 3 -> messages.get("report.poll.mood.4");
                        default -> messages.get("report.poll.mood.5");
                    };
        }
        return meaning.isEmpty() ? Integer.toString(step) : step + " – " + meaning;
    }

    private Figures statements(QuestionKind.Scale scale, ScaleTally tally) {
        var head = new ArrayList<String>();
        head.add(messages.get("report.poll.column.statement"));
        scale.steps().forEach(step -> head.add(Integer.toString(step)));
        head.add(messages.get("report.poll.column.median"));
        head.add(messages.get("report.poll.column.mean"));
        var rows = new ArrayList<List<String>>();
        for (Option option : scale.statements()) {
            tally.statement(option.id())
                    .ifPresent(statement -> {
                        var row = new ArrayList<String>();
                        row.add(option.words());
                        scale.steps().forEach(step -> row.add(whole(statement.count(step))));
                        row.add(decimal(statement.median()));
                        row.add(decimal(statement.mean()));
                        rows.add(row);
                    });
        }
        return new Figures(head, rows, rows.stream().map(_ -> false).toList());
    }

    private List<String> ends(QuestionKind.Scale scale) {
        var ends = new ArrayList<String>();
        for (int step : List.of(scale.low(), scale.high())) {
            var name = step(scale, step);
            if (name.contains(" – ")) {
                ends.add(name);
            }
        }
        return ends;
    }

    private String decimal(OptionalDouble figure) {
        return figure.isPresent() ? messages.get("report.number", figure.getAsDouble()) : "–";
    }

    private void plane(Question question, PlaneTally tally, List<ResultPart> parts) {
        if (!(question.kind() instanceof QuestionKind.Matrix matrix) || tally.ballots() == 0) {
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (PlaneTally.Item item : tally.items()) {
            var name =
                    question.option(item.id())
                            .map(Option::words)
                            .orElseGet(() -> messages.get("report.poll.everyone"));
            var quarters = item.quarters();
            rows.add(
                    List.of(
                            name,
                            item.median().map(m -> number(m.across())).orElse("–"),
                            item.median().map(m -> number(m.up())).orElse("–"),
                            whole(quarters.upperLeft()),
                            whole(quarters.upperRight()),
                            whole(quarters.lowerLeft()),
                            whole(quarters.lowerRight())));
        }
        parts.add(ResultPictures.plane(question, matrix, tally));
        parts.add(
                new Figures(
                        List.of(
                                messages.get("report.poll.column.item"),
                                messages.get("report.poll.column.across"),
                                messages.get("report.poll.column.up"),
                                messages.get("report.poll.column.upper-left"),
                                messages.get("report.poll.column.upper-right"),
                                messages.get("report.poll.column.lower-left"),
                                messages.get("report.poll.column.lower-right")),
                        rows,
                        rows.stream().map(_ -> false).toList()));
        var sentences = new ArrayList<String>();
        axis("report.poll.axis.across", matrix.across(), sentences);
        axis("report.poll.axis.up", matrix.up(), sentences);
        sentences.add(messages.get("report.poll.plane"));
        parts.add(new Sentences(sentences));
    }

    private void axis(String key, QuestionKind.Matrix.Axis axis, List<String> sentences) {
        var ends =
                axis.low().isEmpty() && axis.high().isEmpty()
                        ? ""
                        : axis.low() + " – " + axis.high();
        var words =
                axis.title().isEmpty()
                        ? ends
                        : ends.isEmpty() ? axis.title() : axis.title() + " (" + ends + ")";
        if (!words.isEmpty()) {
            sentences.add(messages.get(key, words));
        }
    }

    private String number(double figure) {
        return messages.get("report.number", figure);
    }

    private Bars amounts(Question question, AmountTally tally) {
        boolean dots = question.kind() instanceof QuestionKind.Dots;
        return new Bars(
                head(
                        "report.poll.column.answer",
                        dots ? "report.poll.column.dots" : "report.poll.column.points"),
                question.options().stream()
                        .map(option ->
                                bar(
                                        option.words(),
                                        tally.totalFor(option.id()),
                                        percent(tally.share(option.id())),
                                        tally.leads(option.id())))
                        .toList());
    }

    private Bars cloud(CloudTally tally) {
        int most = tally.entries().stream().mapToInt(CloudTally.Entry::count).max().orElse(0);
        return new Bars(
                head("report.poll.column.word", "report.poll.column.votes"),
                tally.entries().stream()
                        .map(entry ->
                                bar(
                                        entry.shown(),
                                        entry.count(),
                                        percent((double) entry.count() / tally.ballots()),
                                        entry.count() == most && most > 1))
                        .toList());
    }
}
