package app.plenary.report;

import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.report.ResultPart.Bar;
import app.plenary.report.ResultPart.Bars;
import app.plenary.report.ResultPart.Head;
import app.plenary.report.ResultPart.Sentences;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.EstimateRounds.Change;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.Histogram;
import app.plenary.text.Messages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people estimated, in words. */
final class EstimateText {
    private static final BigDecimal FAR = BigDecimal.TEN.pow(12);

    private final Messages messages;

    EstimateText(Messages messages) {
        this.messages = messages;
    }

    void add(
            Question question,
            EstimateTally tally,
            Optional<EstimateRounds> change,
            List<ResultPart> parts) {
        if (tally.ballots() == 0) {
            return;
        }
        parts.add(bars(tally));
        var unit = question.kind() instanceof QuestionKind.Estimate estimate ? estimate.unit() : "";
        var sentences = new ArrayList<String>();
        sentences.add(
                messages.get(
                        "report.estimate.middle",
                        with(unit, tally.median()),
                        with(unit, tally.mean()),
                        with(unit, tally.lower()),
                        with(unit, tally.upper())));
        tally.errors().ifPresent(errors -> errors(unit, tally, errors, sentences));
        parts.add(new Sentences(sentences));
        change.ifPresent(rounds -> parts.add(new Sentences(change(unit, rounds))));
    }

    private Bars bars(EstimateTally tally) {
        var histogram = tally.histogram();
        var bars = new ArrayList<Bar>();
        int all = tally.ballots();
        int most =
                Math.max(
                        histogram.bins().stream().mapToInt(Histogram.Bin::count).max().orElse(0),
                        Math.max(histogram.below(), histogram.above()));
        var bins = histogram.bins();
        if (histogram.below() > 0) {
            bars.add(
                    bar(
                            messages.get("report.estimate.below", figure(bins.getFirst().from())),
                            histogram.below(),
                            all,
                            most));
        }
        for (Histogram.Bin bin : bins) {
            var name =
                    bin.from().compareTo(bin.to()) == 0
                            ? figure(bin.from())
                            : messages.get(
                                    "report.estimate.bin", figure(bin.from()), figure(bin.to()));
            bars.add(bar(name, bin.count(), all, most));
        }
        if (histogram.above() > 0) {
            bars.add(
                    bar(
                            messages.get("report.estimate.above", figure(bins.getLast().to())),
                            histogram.above(),
                            all,
                            most));
        }
        return new Bars(
                new Head(
                        messages.get("report.estimate.column"),
                        messages.get("report.poll.column.votes"),
                        messages.get("report.poll.column.share")),
                bars);
    }

    private Bar bar(String name, int people, int all, int most) {
        int percent = (int) Math.floor(100.0 * people / all + 0.5);
        return new Bar(
                name,
                messages.get("report.number.whole", people),
                percent,
                percent,
                people == most && people > 0);
    }

    private void errors(
            String unit, EstimateTally tally, EstimateTally.Errors errors, List<String> sentences) {
        sentences.add(messages.get("report.estimate.truth", with(unit, tally.truth())));
        var off = with(unit, Optional.of(errors.crowd().abs()));
        sentences.add(
                switch (errors.crowd().signum()) {
                    case 1 -> messages.get("report.estimate.too-high", off);
                    case -1 -> messages.get("report.estimate.too-low", off);
                    default -> messages.get("report.estimate.exact");
                });
        sentences.add(
                messages.get(
                        "report.estimate.people-off",
                        with(unit, Optional.of(errors.averageDistance())),
                        errors.beaten(),
                        tally.ballots()));
        sentences.add(
                messages.get(
                        "report.estimate.squares",
                        figure(errors.crowdSquared()),
                        figure(errors.averageSquared()),
                        figure(errors.diversity())));
    }

    private List<String> change(String unit, EstimateRounds rounds) {
        var sentences = new ArrayList<String>();
        if (rounds.first().ballots() == 0) {
            return sentences;
        }
        sentences.add(
                messages.get(
                        "report.estimate.before",
                        with(unit, rounds.first().median()),
                        with(unit, rounds.first().mean())));
        rounds.spread()
                .map(change ->
                        switch (change) {
                            case SMALLER -> messages.get("report.estimate.spread-smaller");
                            case SAME -> messages.get("report.estimate.spread-same");
                            case LARGER -> messages.get("report.estimate.spread-larger");
                        })
                .ifPresent(sentences::add);
        rounds.crowdError().map(this::crowd).ifPresent(sentences::add);
        rounds.averageError()
                .map(change ->
                        switch (change) {
                            case SMALLER -> messages.get("report.estimate.people-nearer");
                            case SAME -> messages.get("report.estimate.people-same");
                            case LARGER -> messages.get("report.estimate.people-farther");
                        })
                .ifPresent(sentences::add);
        return sentences;
    }

    private String crowd(Change change) {
        return switch (change) {
            case SMALLER -> messages.get("report.estimate.crowd-nearer");
            case SAME -> messages.get("report.estimate.crowd-same");
            case LARGER -> messages.get("report.estimate.crowd-farther");
        };
    }

    private String with(String unit, Optional<BigDecimal> figure) {
        var number = figure.map(this::figure).orElse("–");
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }

    /** At most four digits behind the point, fewer for large figures; very large ones by power. */
    private String figure(BigDecimal figure) {
        if (figure.abs().compareTo(FAR) >= 0) {
            return figure.round(new MathContext(4)).stripTrailingZeros().toString();
        }
        int digits = Math.clamp(4L - (figure.precision() - figure.scale()), 0, 4);
        var format = NumberFormat.getNumberInstance(messages.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(Math.max(digits, 1));
        return format.format(figure);
    }
}
