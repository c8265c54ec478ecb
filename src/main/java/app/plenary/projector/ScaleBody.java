package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.QuestionKind.Scale;
import app.plenary.session.Scene;
import app.plenary.tally.ScaleTally;
import app.plenary.text.Messages;

import javafx.scene.AccessibleRole;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A scale: for each statement how many gave which step, with the median; the question itself, when
 * it has no statements, in large. The steps and the words at their ends stand under the bars from
 * the beginning.
 */
final class ScaleBody extends PollBody {
    /** Narrower than that its words break in the middle. */
    private static final double NARROWEST = 620;

    private static final double MOST_ROW = 132;
    private static final double BETWEEN = 12;
    private static final double LARGEST = 44;

    /** How the statements stand: their type, the width of the bars, how many go on a page. */
    private record Fit(double size, double chart, int perPage, boolean stacked) {}

    private final Setting setting;
    private final StepBars large;
    private final StepAxis axis = new StepAxis();
    private final FitText lowest = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText highest = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText median = new FitText(FitText.Weight.BOLD, "wall-scale-median");
    private final List<ScaleRow> rows = new ArrayList<>();
    private Fit fit = new Fit(Page.SMALL, 0, 1, false);
    private List<Integer> rated = List.of();
    private int page;

    ScaleBody(Setting setting) {
        this.setting = setting;
        large = new StepBars(setting, true);
        large.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(large, axis, lowest, highest, median);
    }

    @Override
    void show(Scene.PollOn poll) {
        if (poll.question().kind() instanceof Scale scale) {
            boolean alone = scale.statements().isEmpty();
            statements(scale);
            axis.show(scale);
            large.setVisible(alone);
            boolean named = !alone && scale.look() == Scale.Look.NUMBERS;
            lowest.words(end(scale.low(), scale.lowest(), named));
            highest.words(end(scale.high(), scale.highest(), named));
            var tally =
                    poll.result()
                            .filter(ScaleTally.class::isInstance)
                            .map(ScaleTally.class::cast)
                            .filter(each -> each.ballots() > 0);
            int most =
                    tally.stream()
                            .flatMap(each -> each.statements().stream())
                            .flatMap(each -> each.counts().stream())
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
            for (int i = 0; i < rated.size(); i++) {
                int id = rated.get(i);
                String asked = words(poll, i);
                var statement = tally.flatMap(each -> each.statement(id));
                var bars = alone ? large : rows.get(i).bars();
                statement.ifPresentOrElse(
                        each -> bars.show(each.counts(), most, middle(each)),
                        () -> bars.steps(scale.steps().size()));
                String middle = statement.map(each -> figure(each.median())).orElse("");
                String spoken =
                        statement
                                .filter(each -> each.answered() > 0)
                                .map(each -> spoken(each, asked, middle))
                                .orElse(asked);
                if (alone) {
                    large.setAccessibleText(spoken);
                } else {
                    rows.get(i).median(axis.isDrawn() ? "" : middle);
                    rows.get(i).setAccessibleText(spoken);
                }
            }
            axis.median(
                    tally.filter(_ -> alone)
                            .flatMap(each -> each.statement(Scale.ITSELF))
                            .map(ScaleBody::middle)
                            .orElse(OptionalDouble.empty()));
            median.words(axis.isDrawn() ? "" : medianLine(tally, alone));
            requestLayout();
        }
    }

    /** The median of what stands alone, or what the figures beside statements are called. */
    private String medianLine(Optional<ScaleTally> tally, boolean alone) {
        var messages = setting.messages();
        return alone
                ? tally.flatMap(each -> each.statement(Scale.ITSELF))
                        .map(each -> figure(each.median()))
                        .filter(middle -> !middle.isEmpty())
                        .map(middle -> messages.get("projector.poll.median", middle))
                        .orElse("")
                : tally.map(_ -> messages.get("projector.poll.median-name")).orElse("");
    }

    private static OptionalDouble middle(ScaleTally.Statement statement) {
        return statement.median().isPresent()
                ? OptionalDouble.of(statement.median().getAsDouble() - statement.low())
                : OptionalDouble.empty();
    }

    private void statements(Scale scale) {
        if (!rated.equals(scale.rated()) || rows.size() != scale.statements().size()) {
            rated = scale.rated();
            getChildren().removeAll(rows);
            rows.clear();
            scale.statements().forEach(_ -> rows.add(new ScaleRow(setting)));
            getChildren().addAll(rows);
        }
        int steps = scale.steps().size();
        if (large.shown().size() != steps) {
            large.steps(steps);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).words(Marked.of(scale.statements().get(i).text()));
            if (rows.get(i).bars().shown().size() != steps) {
                rows.get(i).bars().steps(steps);
            }
        }
    }

    private String end(int step, String words, boolean named) {
        return words.isEmpty() || !named
                ? words
                : setting.messages().get("projector.poll.step", step, words);
    }

    private static String words(Scene.PollOn poll, int place) {
        List<Option> statements = poll.question().options();
        return statements.isEmpty() ? poll.question().words() : statements.get(place).words();
    }

    private String figure(OptionalDouble value) {
        return value.isPresent()
                ? NumberFormat.getInstance(setting.messages().locale()).format(value.getAsDouble())
                : "";
    }

    private String spoken(ScaleTally.Statement statement, String words, String middle) {
        Messages messages = setting.messages();
        var counts =
                IntStream.range(0, statement.counts().size())
                        .mapToObj(i ->
                                messages.get(
                                        "projector.poll.counted",
                                        Integer.toString(statement.low() + i),
                                        statement.counts().get(i)))
                        .toList();
        return messages.get("projector.poll.scale.spoken", words, middle, messages.list(counts));
    }

    @Override
    double questionSize() {
        return rows.size() > 3 ? Heading.SMALLER : Heading.LARGEST;
    }

    @Override
    boolean isCramped(double width, double height) {
        return width < NARROWEST;
    }

    @Override
    int fit(double width, double height) {
        if (rows.isEmpty()) {
            return 1;
        }
        fit = found(width, height);
        return Math.ceilDiv(rows.size(), fit.perPage());
    }

    private Fit found(double width, double height) {
        double most = height - foot(width);
        for (double share : List.of(0.44, 0.34)) {
            double chart = width * share;
            for (double size = LARGEST; size >= Page.SMALL; size -= 2) {
                if (fits(rows, size, width, chart, most)) {
                    return new Fit(size, chart, rows.size(), false);
                }
            }
        }
        double paged = most - Turning.HEIGHT;
        double chart = width * 0.4;
        for (int perPage = rows.size(); perPage >= 1; perPage--) {
            int even = OptionList.evenly(rows.size(), perPage);
            if (allFit(even, width, chart, paged)) {
                return new Fit(Page.SMALL, chart, even, false);
            }
        }
        return new Fit(Page.SMALL, width - figures() - ScaleRow.GAP, 1, true);
    }

    private boolean allFit(int perPage, double width, double chart, double height) {
        for (int from = 0; from < rows.size(); from += perPage) {
            var some = rows.subList(from, Math.min(rows.size(), from + perPage));
            if (!fits(some, Page.SMALL, width, chart, height)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(
            List<ScaleRow> some, double size, double width, double chart, double height) {
        double room = width - chart - figures() - 2 * ScaleRow.GAP;
        double sum = -BETWEEN;
        for (ScaleRow row : some) {
            if (!row.keepsWordsWhole(size, room)) {
                return false;
            }
            sum += BETWEEN + row.heightAt(size, width, chart, figures());
        }
        return sum <= height;
    }

    /** The room for medians at the right; faces are marked themselves. */
    private double figures() {
        return axis.isDrawn() ? 0 : 4 * Page.SMALL;
    }

    /** What the steps and the words at their ends take under the bars. */
    private double foot(double width) {
        return axis.heightFor(rows.isEmpty() ? width : width * 0.4, rows.isEmpty() ? 130 : 64)
                + ends(width);
    }

    private double ends(double width) {
        double half = endRoom(width);
        double low = lowest.isBlank() ? 0 : lowest.heightAt(Page.SMALL, half);
        double high = highest.isBlank() ? 0 : highest.heightAt(Page.SMALL, half);
        return Math.max(Math.max(low, high), rows.isEmpty() && !axis.isDrawn() ? 52 : 0);
    }

    /** The ends of a scale that stands alone leave the middle to the median. */
    private double endRoom(double width) {
        return rows.isEmpty() ? (width - 300) / 2 : (width - 48) / 2;
    }

    @Override
    void turn(int newPage) {
        page = newPage;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean paged = !rows.isEmpty() && fit.perPage() < rows.size();
        double bottom = getHeight() - (paged ? Turning.HEIGHT : 0);
        double foot = foot(width);
        double ends = ends(width);
        double top = bottom - foot;
        if (rows.isEmpty()) {
            large.resizeRelocate(0, 0, width, top);
            axis.resizeRelocate(0, top, width, foot - ends);
        } else {
            top = placeRows(top);
            axis.resizeRelocate(
                    width - fit.chart() - figures() - ScaleRow.GAP, top, fit.chart(), foot - ends);
        }
        double y = top + foot - ends;
        lowest.at(Page.SMALL, endRoom(width));
        lowest.place(0, y);
        highest.at(Page.SMALL, endRoom(width));
        highest.place(width - highest.width(), y);
        if (rows.isEmpty()) {
            median.fitLine(280, 44);
            median.place((width - median.width()) / 2, y);
        } else {
            median.fitLine(figures(), Page.SMALL);
            median.place(
                    width - (figures() + median.width()) / 2,
                    top + (foot - ends - median.height()) / 2);
        }
    }

    /** Puts the statements of the page that is on there, and gives where they end. */
    private double placeRows(double height) {
        double longest = 0;
        for (int from = 0; from < rows.size(); from += fit.perPage()) {
            var some = rows.subList(from, Math.min(rows.size(), from + fit.perPage()));
            double needed = -BETWEEN;
            for (ScaleRow row : some) {
                needed += BETWEEN + needed(row);
            }
            double spare = Math.max(0, height - needed) / fit.perPage();
            double most = some.stream().mapToDouble(this::needed).max().orElse(0);
            double even = Math.min(MOST_ROW, (height + BETWEEN) / fit.perPage() - BETWEEN);
            double y = 0;
            for (ScaleRow row : some) {
                double least = needed(row);
                double tall =
                        fit.stacked()
                                ? height
                                : most <= even
                                        ? even
                                        : Math.max(least, Math.min(least + spare, MOST_ROW));
                row.parts(fit.size(), fit.chart(), figures(), fit.stacked());
                row.resizeRelocate(0, y, getWidth(), tall);
                row.setVisible(from / fit.perPage() == page);
                y += tall + BETWEEN;
            }
            longest = Math.max(longest, y - BETWEEN);
        }
        return Math.min(height, longest + 4);
    }

    private double needed(ScaleRow row) {
        return fit.stacked()
                ? row.stackedHeight(getWidth())
                : row.heightAt(fit.size(), getWidth(), fit.chart(), figures());
    }
}
