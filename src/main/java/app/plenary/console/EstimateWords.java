package app.plenary.console;

import app.plenary.console.PollPicture.Column;
import app.plenary.console.PollPicture.Fact;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.Histogram;
import app.plenary.text.Messages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Estimates: where they lie, how far apart, how far off, and what became of that since before. */
final class EstimateWords {
    private final Messages messages;
    private final Figures figures;

    EstimateWords(Messages messages) {
        this.messages = messages;
        figures = new Figures(messages.locale());
    }

    /** {@code before} is the same question the first time it was asked. */
    PollPicture of(Question question, EstimateTally tally, Optional<EstimateTally> before) {
        if (tally.estimates().isEmpty()) {
            return new PollPicture.Nothing(messages.get("console.poll.no-figures"));
        }
        var unit = question.kind() instanceof QuestionKind.Estimate estimate ? estimate.unit() : "";
        var earlier = before.filter(other -> !other.estimates().isEmpty());
        return new PollPicture.Estimates(
                columns(tally), facts(tally, earlier, unit), words(tally, earlier));
    }

    private List<Column> columns(EstimateTally tally) {
        var histogram = tally.histogram();
        int most = histogram.bins().stream().mapToInt(Histogram.Bin::count).max().orElse(1);
        var median = tally.median().orElse(BigDecimal.ZERO);
        var columns = new ArrayList<Column>();
        if (histogram.below() > 0) {
            columns.add(aside("<", histogram.below(), most));
        }
        for (Histogram.Bin bin : histogram.bins()) {
            boolean alike = bin.from().compareTo(bin.to()) == 0;
            boolean marked =
                    alike || (median.compareTo(bin.from()) >= 0 && median.compareTo(bin.to()) < 0);
            columns.add(
                    new Column(
                            figures.of(bin.from()),
                            (double) bin.count() / most,
                            bin.count() == 0 ? "" : Integer.toString(bin.count()),
                            marked));
        }
        if (histogram.above() > 0) {
            columns.add(aside(">", histogram.above(), most));
        }
        return columns;
    }

    private static Column aside(String name, int count, int most) {
        return new Column(name, Math.min(1, (double) count / most), Integer.toString(count), false);
    }

    private List<Fact> facts(EstimateTally tally, Optional<EstimateTally> before, String unit) {
        var facts = new ArrayList<Fact>();
        add(
                facts,
                messages.get("console.poll.fact.median"),
                tally,
                before,
                t -> t.median().map(f -> with(f, unit)));
        add(
                facts,
                messages.get("console.poll.fact.middle-half"),
                tally,
                before,
                t ->
                        t.lower()
                                .flatMap(low ->
                                        t.upper()
                                                .map(up ->
                                                        messages.get(
                                                                "console.poll.range",
                                                                figures.of(low),
                                                                with(up, unit)))));
        add(
                facts,
                messages.get("console.poll.fact.mean"),
                tally,
                before,
                t -> t.mean().map(f -> with(f, unit)));
        tally.truth()
                .ifPresent(truth ->
                        facts.add(
                                new Fact(
                                        messages.get("console.poll.fact.truth"),
                                        with(truth, unit),
                                        "")));
        add(
                facts,
                messages.get("console.poll.fact.group-error"),
                tally,
                before,
                t -> t.errors().map(e -> with(e.crowd().abs(), unit)));
        add(
                facts,
                messages.get("console.poll.fact.person-error"),
                tally,
                before,
                t -> t.errors().map(e -> with(e.averageDistance(), unit)));
        return facts;
    }

    private static void add(
            List<Fact> facts,
            String name,
            EstimateTally tally,
            Optional<EstimateTally> before,
            Function<EstimateTally, Optional<String>> figure) {
        figure.apply(tally)
                .ifPresent(
                        now -> facts.add(new Fact(name, now, before.flatMap(figure).orElse(""))));
    }

    private String with(BigDecimal figure, String unit) {
        return unit.isEmpty()
                ? figures.of(figure)
                : messages.get("console.poll.with-unit", figures.of(figure), unit);
    }

    private List<String> words(EstimateTally tally, Optional<EstimateTally> before) {
        var words = new ArrayList<String>();
        tally.errors()
                .ifPresent(errors -> {
                    words.add(
                            messages.get(
                                    "console.poll.beaten",
                                    errors.beaten(),
                                    tally.estimates().size()));
                    words.add(
                            messages.get(
                                    "console.poll.diversity",
                                    figures.of(errors.crowdSquared()),
                                    figures.of(errors.averageSquared()),
                                    figures.of(errors.diversity())));
                });
        before.ifPresent(first -> {
            var rounds = new EstimateRounds(first, tally);
            rounds.spread()
                    .ifPresent(change ->
                            words.add(
                                    switch (change) {
                                        case SMALLER -> messages.get("console.poll.closer");
                                        case SAME -> messages.get("console.poll.as-far-apart");
                                        case LARGER -> messages.get("console.poll.wider");
                                    }));
            rounds.crowdError()
                    .ifPresent(change ->
                            words.add(
                                    switch (change) {
                                        case SMALLER -> messages.get("console.poll.nearer");
                                        case SAME -> messages.get("console.poll.as-near");
                                        case LARGER -> messages.get("console.poll.farther");
                                    }));
        });
        return words;
    }
}
