package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Scene;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Options with a bar each: how many chose it, or the points or dots that it was given. They stand
 * in the order of the question from the beginning to the end.
 */
final class OptionsBody extends PollBody {
    private final Setting setting;
    private final OptionList list;

    OptionsBody(Setting setting) {
        this.setting = setting;
        list = new OptionList(setting, 2, 3.4);
        getChildren().add(list);
    }

    /** Without a result; {@code mark} gives what stands before the option at a place from 1. */
    void options(List<Option> options, IntFunction<String> mark, Function<String, Marked> read) {
        list.options(options, mark, read);
    }

    @Override
    void show(Scene.PollOn poll) {
        options(poll.question().options(), Integer::toString, Marked::of);
        for (int id : list.order()) {
            var row = list.row(id);
            switch (poll.few() ? null : poll.result().orElse(null)) {
                case ChoiceTally tally ->
                        row.result(
                                tally.share(id),
                                Optional.of(
                                        setting.messages()
                                                .get("projector.poll.percent", tally.percent(id))),
                                tally.leads(id));
                case AmountTally tally ->
                        row.result(
                                share(poll.question().kind(), tally, id),
                                Optional.of(figure(tally.totalFor(id))),
                                tally.leads(id));
                case null, default -> row.result(0, Optional.empty(), false);
            }
        }
    }

    /** Of all that it could have got: of all points, or of as many dots as people may put there. */
    private static double share(QuestionKind kind, AmountTally tally, int id) {
        if (kind instanceof QuestionKind.Dots dots && tally.ballots() > 0) {
            return (double) tally.totalFor(id) / ((long) tally.ballots() * dots.most());
        }
        return tally.share(id);
    }

    private String figure(long total) {
        var format = NumberFormat.getIntegerInstance(setting.messages().locale());
        format.setGroupingUsed(false);
        return format.format(total);
    }

    @Override
    int fit(double width, double height) {
        return list.fit(width, height);
    }

    @Override
    boolean isCramped(double width, double height) {
        return list.isCramped(width, height);
    }

    @Override
    void turn(int page) {
        list.turn(page);
    }

    @Override
    boolean crowded(String question) {
        return list.crowded(question.length());
    }

    @Override
    protected void layoutChildren() {
        list.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
