package app.plenary.console;

import app.plenary.console.PollPicture.Bar;
import app.plenary.console.PollPicture.Column;
import app.plenary.console.PollPicture.Line;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.PollRun;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** From the count of a question to words and lengths. */
final class PollPictures {
    private static final List<String> FACES = List.of("☹", "🙁", "😐", "🙂", "😀");

    private final Messages messages;
    private final Figures figures;

    PollPictures(Messages messages) {
        this.messages = messages;
        figures = new Figures(messages.locale());
    }

    /** The count of {@code question} as it stands, with what the room does not see. */
    PollPicture of(Question question, PollRun run, Optional<PollRun> before) {
        return switch (run.result(question)) {
            case ChoiceTally tally -> bars(question, tally);
            case AmountTally tally -> bars(question, tally);
            case ScaleTally tally -> scales(question, tally);
            case PlaneTally tally -> plane(question, tally);
            case RankingTally tally -> new RankingWords(messages).of(question, tally);
            case EstimateTally tally ->
                    new EstimateWords(messages)
                            .of(
                                    question,
                                    tally,
                                    before.map(earlier -> earlier.result(question))
                                            .filter(EstimateTally.class::isInstance)
                                            .map(EstimateTally.class::cast));
            case TextTally tally -> texts(tally, covered(question, run));
            case CloudTally tally -> cloud(tally, covered(question, run));
        };
    }

    private static Set<String> covered(Question question, PollRun run) {
        return run.covered().getOrDefault(question.id(), Set.of());
    }

    private PollPicture bars(Question question, ChoiceTally tally) {
        return new PollPicture.Bars(
                question.options().stream()
                        .map(option -> {
                            int votes = tally.votesFor(option.id());
                            return new Bar(
                                    option.id(),
                                    option.words(),
                                    tally.share(option.id()),
                                    votes == 0
                                            ? "0"
                                            : messages.get(
                                                    "console.poll.figure",
                                                    votes,
                                                    tally.percent(option.id())),
                                    tally.leads(option.id()));
                        })
                        .toList());
    }

    /** Lengths are beside the option with most, so that they are told apart. */
    private PollPicture bars(Question question, AmountTally tally) {
        long most =
                question.options().stream()
                        .mapToLong(option -> tally.totalFor(option.id()))
                        .max()
                        .orElse(0);
        return new PollPicture.Bars(
                question.options().stream()
                        .map(option -> {
                            long total = tally.totalFor(option.id());
                            return new Bar(
                                    option.id(),
                                    option.words(),
                                    most == 0 ? 0 : (double) total / most,
                                    total == 0 ? "0" : amount(question, tally, option.id()),
                                    tally.leads(option.id()));
                        })
                        .toList());
    }

    private String amount(Question question, AmountTally tally, int option) {
        return question.kind() instanceof QuestionKind.Points
                ? messages.get(
                        "console.poll.points",
                        figures.of(Math.round(tally.mean(option) * 10) / 10.0))
                : messages.get("console.poll.dots", tally.totalFor(option), tally.giversOf(option));
    }

    private PollPicture scales(Question question, ScaleTally tally) {
        if (!(question.kind() instanceof QuestionKind.Scale scale)) {
            return new PollPicture.Nothing("");
        }
        boolean faces = scale.look() == QuestionKind.Scale.Look.FACES;
        return new PollPicture.Scales(
                tally.statements().stream()
                        .map(statement ->
                                rated(
                                        question.option(statement.id())
                                                .map(option -> option.words())
                                                .orElse(""),
                                        scale,
                                        statement,
                                        faces))
                        .toList(),
                scale.lowest(),
                scale.highest());
    }

    private PollPicture.Rated rated(
            String text, QuestionKind.Scale scale, ScaleTally.Statement statement, boolean faces) {
        int most = statement.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
        var median = statement.median();
        var columns = new ArrayList<Column>();
        for (int step : scale.steps()) {
            int count = statement.count(step);
            columns.add(
                    new Column(
                            faces ? FACES.get(step - scale.low()) : Integer.toString(step),
                            most == 0 ? 0 : (double) count / most,
                            Integer.toString(count),
                            median.isPresent() && Math.abs(median.getAsDouble() - step) < 0.75));
        }
        return new PollPicture.Rated(
                text,
                columns,
                median.isEmpty()
                        ? ""
                        : messages.get("console.poll.median", figures.of(median.getAsDouble())),
                detail(statement.mean(), statement.skipped()));
    }

    private String detail(OptionalDouble mean, int skipped) {
        if (mean.isEmpty()) {
            return "";
        }
        var words = messages.get("console.poll.mean", figures.of(mean.getAsDouble()));
        return skipped == 0 ? words : messages.get("console.poll.with-skipped", words, skipped);
    }

    private PollPicture plane(Question question, PlaneTally tally) {
        if (!(question.kind() instanceof QuestionKind.Matrix matrix)) {
            return new PollPicture.Nothing("");
        }
        var items = new ArrayList<PollPicture.Placed>();
        for (PlaneTally.Item item : tally.items()) {
            items.add(
                    new PollPicture.Placed(
                            items.size() + 1,
                            question.option(item.id()).map(option -> option.words()).orElse(""),
                            item.places().stream()
                                    .map(place -> spot(place.across(), place.up()))
                                    .toList(),
                            item.median().map(middle -> spot(middle.across(), middle.up())),
                            item.placed() == 0
                                    ? messages.get("console.poll.placed-none")
                                    : quarter(matrix, item)));
        }
        return new PollPicture.Plane(
                end(matrix.across().low(), matrix.across().title(), "console.poll.less"),
                end(matrix.across().high(), matrix.across().title(), "console.poll.more-of"),
                end(matrix.up().low(), matrix.up().title(), "console.poll.less"),
                end(matrix.up().high(), matrix.up().title(), "console.poll.more-of"),
                items);
    }

    private String end(String own, String title, String otherwise) {
        return !own.isEmpty() || title.isEmpty() ? own : messages.get(otherwise, title);
    }

    /** The face of a step, from 0 for the lowest. */
    static String face(int step) {
        return FACES.get(step);
    }

    private static PollPicture.Spot spot(double across, double up) {
        return new PollPicture.Spot(
                across / QuestionKind.Matrix.EXTENT, up / QuestionKind.Matrix.EXTENT);
    }

    /** How many people put it into the fullest quarter. */
    private String quarter(QuestionKind.Matrix matrix, PlaneTally.Item item) {
        var quarters = item.quarters();
        var counts =
                List.of(
                        quarters.upperLeft(),
                        quarters.upperRight(),
                        quarters.lowerLeft(),
                        quarters.lowerRight());
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (counts.stream().filter(count -> count == most).count() > 1) {
            return messages.get("console.poll.placed", item.placed());
        }
        int at = counts.indexOf(most);
        boolean upper = at < 2;
        boolean right = at % 2 == 1;
        return messages.get(
                "console.poll.placed-mostly",
                most,
                item.placed(),
                either(
                        upper ? matrix.up().high() : matrix.up().low(),
                        upper
                                ? messages.get("console.poll.upper")
                                : messages.get("console.poll.lower")),
                either(
                        right ? matrix.across().high() : matrix.across().low(),
                        right
                                ? messages.get("console.poll.right")
                                : messages.get("console.poll.left")));
    }

    private static String either(String own, String otherwise) {
        return own.isEmpty() ? otherwise : own;
    }

    private static PollPicture texts(TextTally tally, Set<String> covered) {
        var spellings = new HashMap<String, List<String>>();
        for (String text : tally.texts()) {
            spellings.computeIfAbsent(key(text), _ -> new ArrayList<>()).add(text);
        }
        var same = tally.same();
        int most = same.isEmpty() ? 1 : same.getFirst().count();
        var lines = new ArrayList<Line>();
        for (TextTally.Same each : same) {
            var all = spellings.getOrDefault(key(each.text()), List.of(each.text()));
            lines.add(
                    new Line(
                            each.text(),
                            each.count(),
                            (double) each.count() / most,
                            covered.containsAll(all),
                            all.stream().distinct().toList()));
        }
        return shown(lines, false);
    }

    private static String key(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static PollPicture cloud(CloudTally tally, Set<String> covered) {
        int most = tally.entries().stream().mapToInt(CloudTally.Entry::count).max().orElse(1);
        return shown(
                tally.entries().stream()
                        .map(entry ->
                                new Line(
                                        entry.shown(),
                                        entry.count(),
                                        (double) entry.count() / most,
                                        covered.contains(entry.shown()),
                                        List.of(entry.shown())))
                        .toList(),
                true);
    }

    private static PollPicture shown(List<Line> lines, boolean cloud) {
        return new PollPicture.Texts(
                lines, cloud, (int) lines.stream().filter(Line::covered).count());
    }

    /** Names of options by their id. */
    static Map<Integer, String> names(Question question) {
        var names = new HashMap<Integer, String>();
        question.options().forEach(option -> names.put(option.id(), option.words()));
        return names;
    }
}
