package app.plenary.projector;

import app.plenary.plan.QuestionKind.Estimate;
import app.plenary.session.Scene;
import app.plenary.tally.EstimateTally;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number to estimate: between which bounds, then how the estimates are spread, with their median
 * and the truth where it is known, and in plain words how near the group came and why.
 */
final class EstimateBody extends PollBody {
    private static final double GAP = 16;

    private final Setting setting;
    private final PollWords words;
    private final EstimateChart chart;
    private final FitText empty = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText sentence = new FitText(FitText.Weight.REGULAR, "wall-ink");

    private boolean together = true;
    private int page;

    EstimateBody(Setting setting) {
        this.setting = setting;
        words = new PollWords(setting.messages());
        chart = new EstimateChart(setting);
        getChildren().addAll(empty, chart, sentence);
    }

    @Override
    void show(Scene.PollOn poll) {
        if (poll.question().kind() instanceof Estimate estimate) {
            var figures = new Figures(setting.messages(), estimate.unit());
            var tally =
                    poll.result()
                            .filter(EstimateTally.class::isInstance)
                            .map(EstimateTally.class::cast)
                            .filter(each -> each.ballots() > 0);
            tally.ifPresent(each -> chart.show(each, figures));
            sentence.words(
                    tally.flatMap(EstimateTally::errors)
                            .map(each -> said(each, tally.get().ballots(), figures))
                            .orElse(""));
            String range = range(estimate, figures);
            boolean hidden = poll.result().isEmpty() && !poll.few();
            empty.words(
                    tally.isPresent()
                            ? ""
                            : hidden && !range.isEmpty() ? range : words.empty(poll));
            empty.setVisible(tally.isEmpty());
            requestLayout();
        }
    }

    private String range(Estimate estimate, Figures figures) {
        var messages = setting.messages();
        var least = estimate.least().map(figures::of);
        var most = estimate.most().map(figures::of);
        if (least.isPresent() && most.isPresent()) {
            return messages.get(
                    "projector.poll.estimate.between",
                    figures.number(estimate.least().get()),
                    most.get());
        }
        if (least.isPresent()) {
            return messages.get("projector.poll.estimate.from", least.get());
        }
        return most.map(top -> messages.get("projector.poll.estimate.to", top))
                .orElse(
                        estimate.unit().isEmpty()
                                ? ""
                                : messages.get("projector.poll.estimate.unit", estimate.unit()));
    }

    /**
     * The three figures of the diversity prediction theorem in plain words, as distances: the
     * group's error, the error of one person in the root of the mean square, and how far people are
     * from each other, which is why the first is the smaller one.
     */
    private String said(EstimateTally.Errors errors, int people, Figures figures) {
        var messages = setting.messages();
        String group = figures.about(errors.crowd().abs());
        if (people == 1) {
            return messages.get("projector.poll.estimate.alone", group);
        }
        if (errors.diversity().signum() == 0) {
            return messages.get("projector.poll.estimate.alike", group);
        }
        return messages.get(
                "projector.poll.estimate.errors",
                group,
                figures.about(root(errors.averageSquared())),
                figures.about(root(errors.diversity())));
    }

    private static BigDecimal root(BigDecimal square) {
        return square.sqrt(MathContext.DECIMAL64);
    }

    @Override
    boolean keepsPages() {
        return false;
    }

    @Override
    int fit(double width, double height) {
        together =
                sentence.isBlank()
                        || sentence.heightAt(Page.SMALL, width) + GAP + EstimateChart.LEAST
                                <= height;
        return together ? 1 : 2;
    }

    @Override
    void turn(int newPage) {
        page = newPage;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        empty.fit(width, getHeight(), 56, Page.SMALL);
        empty.place(0, Math.max(0, (getHeight() - empty.height()) * 0.35));
        sentence.setVisible(!sentence.isBlank() && (together || page == 1));
        chart.setVisible(empty.isBlank() && (together || page == 0));
        if (together) {
            double below =
                    sentence.isBlank()
                            ? 0
                            : GAP
                                    + sentence.fit(
                                            width,
                                            getHeight() - EstimateChart.LEAST - GAP,
                                            44,
                                            Page.SMALL);
            sentence.place(0, getHeight() - below + GAP);
            chart.resizeRelocate(0, 0, width, getHeight() - below);
        } else {
            double tall = getHeight() - Turning.HEIGHT;
            sentence.fit(width, tall, 56, Page.SMALL);
            sentence.place(0, 0);
            chart.resizeRelocate(0, 0, width, tall);
        }
    }
}
