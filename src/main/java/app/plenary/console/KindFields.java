package app.plenary.console;

import app.plenary.console.PollEdits.Place;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Scale.Look;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What there is to plan about a question of one kind, and of no other. */
final class KindFields extends VBox {
    private final PollEdits edits;
    private final Figures figures;
    private final ChipRow<Boolean> several;
    private final CommitField least;
    private final CommitField most;
    private final HBox marks;
    private final ChipRow<Look> look;
    private final CommitField low;
    private final CommitField high;
    private final HBox steps;
    private final CommitField lowest;
    private final CommitField highest;
    private final HBox ends;
    private final AxisFields axes;
    private final CommitField budget;
    private final CommitField each;
    private final HBox dots;
    private final CommitField unit;
    private final CommitField truth;
    private final HBox asked;
    private final CommitField smallest;
    private final CommitField largest;
    private final HBox bounds;
    private final CommitField texts;

    KindFields(Messages messages, PollEdits edits, FieldSet fields) {
        this.edits = edits;
        figures = new Figures(messages.locale());
        getStyleClass().add("inspector-fields");
        several =
                new ChipRow<>(
                        messages.get("console.plan.answers"),
                        List.of(false, true),
                        many ->
                                many
                                        ? messages.get("console.plan.several-answers")
                                        : messages.get("console.plan.one-answer"),
                        _ -> Tone.POLL);
        least = fields.line(messages.get("console.question.least"));
        most =
                fields.line(messages.get("console.question.most"))
                        .prompt(messages.get("console.question.all"));
        marks = FieldSet.row(least, most);
        look =
                new ChipRow<>(
                        messages.get("console.question.look"),
                        List.of(Look.values()),
                        value ->
                                switch (value) {
                                    case NUMBERS -> messages.get("console.question.look.numbers");
                                    case FACES -> messages.get("console.question.look.faces");
                                },
                        _ -> Tone.POLL);
        low = fields.line(messages.get("console.question.low"));
        high = fields.line(messages.get("console.question.high"));
        steps = FieldSet.row(low, high);
        lowest = fields.line(messages.get("console.question.lowest"));
        highest = fields.line(messages.get("console.question.highest"));
        ends = FieldSet.row(lowest, highest);
        axes = new AxisFields(messages, edits, fields);
        budget = fields.line(messages.get("console.question.budget"));
        each = fields.line(messages.get("console.question.each"));
        dots = FieldSet.row(budget, each);
        unit =
                fields.line(messages.get("console.question.unit"))
                        .prompt(messages.get("console.question.unit-prompt"));
        truth =
                fields.line(messages.get("console.question.truth"))
                        .prompt(messages.get("console.question.truth-prompt"));
        asked = FieldSet.row(unit, truth);
        smallest = fields.line(messages.get("console.question.smallest"));
        largest = fields.line(messages.get("console.question.largest"));
        bounds = FieldSet.row(smallest, largest);
        texts = fields.line(messages.get("console.question.texts"));
        FieldSet.onlyWhenVisible(
                several, marks, look, steps, ends, axes, dots, asked, bounds, texts);
        getChildren().addAll(several, marks, look, steps, ends, axes, dots, asked, bounds, texts);
    }

    void show(Place at, QuestionKind kind) {
        choice(at, kind instanceof QuestionKind.Choice c ? Optional.of(c) : Optional.empty());
        scale(at, kind instanceof QuestionKind.Scale s ? Optional.of(s) : Optional.empty());
        axes.setVisible(kind instanceof QuestionKind.Matrix);
        if (kind instanceof QuestionKind.Matrix matrix) {
            axes.show(at, matrix);
        }
        dots(at, kind instanceof QuestionKind.Dots d ? Optional.of(d) : Optional.empty());
        estimate(at, kind instanceof QuestionKind.Estimate e ? Optional.of(e) : Optional.empty());
        texts(at, kind);
    }

    private void choice(Place at, Optional<QuestionKind.Choice> shown) {
        several.setVisible(shown.isPresent());
        marks.setVisible(shown.filter(QuestionKind.Choice::isSeveral).isPresent());
        shown.ifPresent(kind -> {
            several.show(
                    at,
                    kind.isSeveral(),
                    (many, problem) -> edits.kind(at, choice(c -> c.withSeveral(many)), problem));
            least.show(
                    at,
                    Integer.toString(kind.least()),
                    number(
                            at,
                            n -> choice(c -> new QuestionKind.Choice(c.options(), n, c.most()))));
            most.show(
                    at,
                    kind.most() >= Poll.MOST_OPTIONS ? "" : Integer.toString(kind.most()),
                    (text, problem) -> {
                        Consumer<Integer> set =
                                n ->
                                        edits.kind(
                                                at,
                                                choice(c ->
                                                        new QuestionKind.Choice(
                                                                c.options(), c.least(), n)),
                                                problem);
                        if (text.isBlank()) {
                            set.accept(Poll.MOST_OPTIONS);
                        } else {
                            edits.number(text, problem, set);
                        }
                    });
        });
    }

    private static UnaryOperator<QuestionKind> choice(UnaryOperator<QuestionKind.Choice> change) {
        return kind -> kind instanceof QuestionKind.Choice choice ? change.apply(choice) : kind;
    }

    private void scale(Place at, Optional<QuestionKind.Scale> shown) {
        look.setVisible(shown.isPresent());
        steps.setVisible(shown.filter(scale -> scale.look() == Look.NUMBERS).isPresent());
        ends.setVisible(shown.isPresent());
        shown.ifPresent(kind -> {
            look.show(
                    at,
                    kind.look(),
                    (value, problem) ->
                            edits.kind(
                                    at,
                                    scale(s ->
                                            value == Look.FACES
                                                    ? new QuestionKind.Scale(
                                                            s.statements(),
                                                            1,
                                                            5,
                                                            s.lowest(),
                                                            s.highest(),
                                                            value)
                                                    : with(
                                                            s,
                                                            s.low(),
                                                            s.high(),
                                                            s.lowest(),
                                                            s.highest(),
                                                            value)),
                                    problem));
            low.show(
                    at,
                    Integer.toString(kind.low()),
                    (text, problem) ->
                            edits.signed(
                                    text,
                                    problem,
                                    n -> step(at, s -> with(s, n, s.high()), problem)));
            high.show(
                    at,
                    Integer.toString(kind.high()),
                    (text, problem) ->
                            edits.signed(
                                    text,
                                    problem,
                                    n -> step(at, s -> with(s, s.low(), n), problem)));
            lowest.show(
                    at,
                    kind.lowest(),
                    (text, problem) ->
                            step(
                                    at,
                                    s -> with(s, s.low(), s.high(), text, s.highest(), s.look()),
                                    problem));
            highest.show(
                    at,
                    kind.highest(),
                    (text, problem) ->
                            step(
                                    at,
                                    s -> with(s, s.low(), s.high(), s.lowest(), text, s.look()),
                                    problem));
        });
    }

    private void step(
            Place at, UnaryOperator<QuestionKind.Scale> change, Consumer<String> problem) {
        edits.kind(at, scale(change), problem);
    }

    private static QuestionKind.Scale with(QuestionKind.Scale s, int low, int high) {
        return with(s, low, high, s.lowest(), s.highest(), s.look());
    }

    private static QuestionKind.Scale with(
            QuestionKind.Scale s, int low, int high, String lowest, String highest, Look look) {
        return new QuestionKind.Scale(s.statements(), low, high, lowest, highest, look);
    }

    private static UnaryOperator<QuestionKind> scale(UnaryOperator<QuestionKind.Scale> change) {
        return kind -> kind instanceof QuestionKind.Scale scale ? change.apply(scale) : kind;
    }

    private static UnaryOperator<QuestionKind> dots(UnaryOperator<QuestionKind.Dots> change) {
        return kind -> kind instanceof QuestionKind.Dots dots ? change.apply(dots) : kind;
    }

    /** What a field with a whole number does: it changes the kind by it, or tells what is wrong. */
    private CommitField.Submit number(Place at, Function<Integer, UnaryOperator<QuestionKind>> to) {
        return (text, problem) ->
                edits.number(text, problem, n -> edits.kind(at, to.apply(n), problem));
    }

    private void dots(Place at, Optional<QuestionKind.Dots> shown) {
        dots.setVisible(shown.isPresent());
        shown.ifPresent(kind -> {
            budget.show(
                    at,
                    Integer.toString(kind.budget()),
                    number(
                            at,
                            n ->
                                    dots(d ->
                                            new QuestionKind.Dots(
                                                    d.options(), n, Math.min(d.most(), n)))));
            each.show(
                    at,
                    Integer.toString(kind.most()),
                    number(at, n -> dots(d -> new QuestionKind.Dots(d.options(), d.budget(), n))));
        });
    }

    private void estimate(Place at, Optional<QuestionKind.Estimate> shown) {
        asked.setVisible(shown.isPresent());
        bounds.setVisible(shown.isPresent());
        shown.ifPresent(kind -> {
            unit.show(
                    at,
                    kind.unit(),
                    (text, problem) ->
                            estimate(
                                    at,
                                    e ->
                                            new QuestionKind.Estimate(
                                                    text, e.least(), e.most(), e.truth()),
                                    problem));
            figure(
                    at,
                    truth,
                    kind.truth(),
                    (e, n) -> new QuestionKind.Estimate(e.unit(), e.least(), e.most(), n));
            figure(
                    at,
                    smallest,
                    kind.least(),
                    (e, n) -> new QuestionKind.Estimate(e.unit(), n, e.most(), e.truth()));
            figure(
                    at,
                    largest,
                    kind.most(),
                    (e, n) -> new QuestionKind.Estimate(e.unit(), e.least(), n, e.truth()));
        });
    }

    private interface Figured {
        QuestionKind.Estimate with(QuestionKind.Estimate kind, Optional<BigDecimal> figure);
    }

    private void figure(Place at, CommitField field, Optional<BigDecimal> value, Figured figured) {
        field.show(
                at,
                value.map(figures::exact).orElse(""),
                (text, problem) ->
                        edits.figure(
                                text,
                                problem,
                                n -> estimate(at, e -> figured.with(e, n), problem)));
    }

    private void estimate(
            Place at, UnaryOperator<QuestionKind.Estimate> change, Consumer<String> problem) {
        edits.kind(
                at,
                kind -> kind instanceof QuestionKind.Estimate e ? change.apply(e) : kind,
                problem);
    }

    private void texts(Place at, QuestionKind kind) {
        int now =
                switch (kind) {
                    case QuestionKind.OpenText text -> text.most();
                    case QuestionKind.Words words -> words.most();
                    default -> 0;
                };
        texts.setVisible(now > 0);
        if (now > 0) {
            texts.show(at, Integer.toString(now), number(at, n -> k -> ofTexts(k, n)));
        }
    }

    private static QuestionKind ofTexts(QuestionKind kind, int most) {
        return switch (kind) {
            case QuestionKind.OpenText _ -> new QuestionKind.OpenText(most);
            case QuestionKind.Words _ -> new QuestionKind.Words(most);
            default -> kind;
        };
    }
}
