package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind.Matrix;
import app.plenary.plan.QuestionKind.Scale;
import app.plenary.report.ResultPart.Disc;
import app.plenary.report.ResultPart.Ends;
import app.plenary.report.ResultPart.Plane;
import app.plenary.report.ResultPart.Rated;
import app.plenary.report.ResultPart.Spot;
import app.plenary.report.ResultPart.Steps;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.ScaleTally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Results whose figures alone tell too little: where things lie, and how opinions are spread. */
final class ResultPictures {
    /** More than so many people's marks run into each other. */
    private static final int MOST_SPECKS = 600;

    private ResultPictures() {}

    /** The middle of each thing, or every person's mark where there is only one thing. */
    static Plane plane(Question question, Matrix matrix, PlaneTally tally) {
        var discs = new ArrayList<Disc>();
        boolean alone = tally.items().size() == 1;
        for (PlaneTally.Item item : tally.items()) {
            int number = discs.size() + 1;
            item.median()
                    .filter(_ -> !alone)
                    .ifPresent(at ->
                            discs.add(
                                    new Disc(
                                            number,
                                            question.option(item.id())
                                                    .map(Option::words)
                                                    .orElse(""),
                                            new Spot(percent(at.across()), percent(at.up())))));
        }
        var specks =
                tally.items().stream()
                        .flatMap(item -> item.places().stream())
                        .map(at -> new Spot(percent(at.across()), percent(at.up())))
                        .toList();
        return new Plane(
                ends(matrix.across()),
                ends(matrix.up()),
                discs,
                specks.size() > MOST_SPECKS ? List.of() : specks);
    }

    private static double percent(double place) {
        return 100 * place / Matrix.EXTENT;
    }

    /** What has no name at its far end is called what the axis is called. */
    private static Ends ends(Matrix.Axis axis) {
        return new Ends(axis.low(), axis.high().isEmpty() ? axis.title() : axis.high());
    }

    /** How often each step was given, one row for each statement. */
    static Steps steps(Scale scale, ScaleTally tally, LongFunction<String> whole) {
        var rows = new ArrayList<Rated>();
        long most =
                scale.statements().stream()
                        .flatMap(option -> tally.statement(option.id()).stream())
                        .flatMap(each -> scale.steps().stream().map(each::count))
                        .mapToLong(Integer::longValue)
                        .max()
                        .orElse(0);
        for (Option option : scale.statements()) {
            tally.statement(option.id())
                    .filter(_ -> most > 0)
                    .ifPresent(each ->
                            rows.add(
                                    new Rated(
                                            option.words(),
                                            scale.steps().stream()
                                                    .map(step -> whole.apply(each.count(step)))
                                                    .toList(),
                                            scale.steps().stream()
                                                    .map(step ->
                                                            (int) (100L * each.count(step) / most))
                                                    .toList(),
                                            scale.steps().stream()
                                                    .map(each.modes()::contains)
                                                    .toList())));
        }
        return new Steps(scale.steps().stream().map(step -> Integer.toString(step)).toList(), rows);
    }
}
