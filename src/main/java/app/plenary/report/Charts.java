package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.TextTally;
import app.plenary.text.Messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The drawable results of a session, each as one chart. */
public final class Charts {
    private static final int WIDTH = 800;

    private final Messages messages;
    private final ResultText results;

    public Charts(Messages messages) {
        this.messages = messages;
        this.results = new ResultText(messages);
    }

    /** What a picture of a result can be written as. */
    public enum Kind {
        SVG,
        PNG
    }

    /**
     * A picture to be written to a file.
     *
     * @param name of the file, with its ending; unlike all others of the same list
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record ChartFile(String name, byte[] bytes) {}

    /**
     * A picture of every result of the report that can be drawn, in the order of the report. Takes
     * some seconds for many: not for the JavaFX thread.
     */
    public static List<ChartFile> files(Report report, Messages messages, Kind kind, boolean dark) {
        var charts = new Charts(messages);
        var palette =
                dark ? Palette.dark(report.look().accent()) : Palette.light(report.look().accent());
        var files = new ArrayList<ChartFile>();
        for (PollResult poll : report.polls()) {
            var foot = String.join(" · ", charts.results.footing(poll));
            for (PollResult.Asked asked : poll.questions()) {
                charts.of(poll, asked)
                        .ifPresent(chart -> files.add(file(chart, foot, kind, palette, files)));
            }
        }
        var words = new QuizText(messages);
        for (QuizResult quiz : report.quizzes()) {
            for (QuizText.Part part : words.parts(quiz)) {
                charts.of(part)
                        .ifPresent(chart ->
                                files.add(file(chart, words.footing(quiz), kind, palette, files)));
            }
        }
        return List.copyOf(files);
    }

    private static ChartFile file(
            Chart chart, String foot, Kind kind, Palette palette, List<ChartFile> before) {
        int number = before.size() + 1;
        var name =
                (number < 10 ? "0" : "")
                        + number
                        + "-"
                        + FileName.of(chart.title(), Optional.empty());
        var drawing = chart.alone(WIDTH, foot);
        return switch (kind) {
            case SVG ->
                    new ChartFile(
                            name + ".svg",
                            SvgText.of(drawing, palette).getBytes(StandardCharsets.UTF_8));
            case PNG -> {
                var out = new ByteArrayOutputStream();
                try {
                    Painting.png(drawing, palette, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                yield new ChartFile(name + ".png", out.toByteArray());
            }
        };
    }

    /** One question's result; empty where nothing was answered, or only texts. */
    public Optional<Chart> of(PollResult poll, PollResult.Asked asked) {
        if (asked.result().ballots() == 0) {
            return Optional.empty();
        }
        var question = asked.question();
        var title = question.text().isEmpty() ? results.heading(poll) : question.words();
        return switch (asked.result()) {
            case ChoiceTally _, AmountTally _ ->
                    bars(poll, asked).map(bars -> new Chart.Bars(title, bars));
            case ScaleTally tally -> scale(title, question, tally, poll, asked);
            case EstimateTally _ -> bars(poll, asked).map(bars -> new Chart.Columns(title, bars));
            case PlaneTally tally -> plane(title, question, tally);
            case RankingTally tally -> Optional.of(ranking(title, question, tally));
            case CloudTally tally ->
                    tally.entries().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Chart.Cloud(
                                            title,
                                            tally.entries().stream()
                                                    .map(entry ->
                                                            new Chart.Word(
                                                                    entry.shown(), entry.count()))
                                                    .toList()));
            case TextTally _ -> Optional.empty();
        };
    }

    /** One question of a quiz; empty for its other parts. */
    public Optional<Chart> of(QuizText.Part part) {
        return part.parts().stream()
                .filter(ResultPart.Bars.class::isInstance)
                .map(ResultPart.Bars.class::cast)
                .filter(bars -> !bars.bars().isEmpty())
                .findFirst()
                .map(bars -> new Chart.Bars(part.heading(), bars.bars()));
    }

    private Optional<List<ResultPart.Bar>> bars(PollResult poll, PollResult.Asked asked) {
        return results.parts(poll, asked).stream()
                .filter(ResultPart.Bars.class::isInstance)
                .map(part -> ((ResultPart.Bars) part).bars())
                .findFirst();
    }

    private Optional<Chart> scale(
            String title,
            Question question,
            ScaleTally tally,
            PollResult poll,
            PollResult.Asked asked) {
        if (!(question.kind() instanceof QuestionKind.Scale scale)) {
            return Optional.empty();
        }
        if (scale.statements().isEmpty()) {
            return bars(poll, asked).map(bars -> new Chart.Columns(title, bars.reversed()));
        }
        return Optional.of(
                new Chart.Ratings(
                        title,
                        scale.steps().stream().map(String::valueOf).toList(),
                        scale.statements().stream()
                                .flatMap(option ->
                                        tally.statement(option.id()).stream()
                                                .map(rated -> statement(option, rated)))
                                .toList()));
    }

    private static Chart.Statement statement(Option option, ScaleTally.Statement rated) {
        var median = rated.median();
        return new Chart.Statement(
                option.words(),
                rated.counts(),
                median.isPresent()
                        ? Optional.of(median.getAsDouble() - rated.low())
                        : Optional.empty());
    }

    private Optional<Chart> plane(String title, Question question, PlaneTally tally) {
        if (!(question.kind() instanceof QuestionKind.Matrix matrix)) {
            return Optional.empty();
        }
        var across = matrix.across();
        var up = matrix.up();
        return Optional.of(
                new Chart.Plane(
                        title,
                        across.low(),
                        across.high().isEmpty() ? arrow(across.title(), "→") : across.high(),
                        up.low(),
                        up.high().isEmpty() ? arrow(up.title(), "↑") : up.high(),
                        tally.items().stream().map(item -> item(question, item)).toList()));
    }

    private static String arrow(String title, String arrow) {
        return title.isEmpty() ? "" : title + " " + arrow;
    }

    private Chart.Item item(Question question, PlaneTally.Item item) {
        return new Chart.Item(
                question.option(item.id())
                        .map(Option::words)
                        .orElseGet(() -> messages.get("report.poll.everyone")),
                item.places().stream()
                        .map(place -> new Chart.Spot(place.across(), place.up()))
                        .toList(),
                item.median().map(middle -> new Chart.Spot(middle.across(), middle.up())));
    }

    /** In the order of the result, with the points of each as its bar. */
    private Chart ranking(String title, Question question, RankingTally tally) {
        var order = tally.order(RankingTally.Way.SCHULZE);
        double most =
                Math.max(
                        1,
                        order.flat().stream()
                                .mapToDouble(option -> tally.borda().points(option))
                                .max()
                                .orElse(1));
        return new Chart.Ranking(
                title,
                order.flat().stream()
                        .map(option ->
                                new Chart.Ranked(
                                        order.rank(option),
                                        question.option(option).map(Option::words).orElse(""),
                                        messages.get("report.number", tally.borda().points(option)),
                                        tally.borda().points(option) / most,
                                        tally.winners().contains(option)))
                        .toList());
    }
}
