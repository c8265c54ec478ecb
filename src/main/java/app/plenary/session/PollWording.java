package app.plenary.session;

import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Wording;
import app.plenary.tally.EstimateTally;

import java.util.Optional;
import java.util.stream.Stream;

/** The texts and bounds of polls, as they may be planned. */
final class PollWording {
    private PollWording() {}

    static Poll clean(Poll poll) {
        return poll.withQuestions(poll.questions().stream().map(PollWording::clean).toList());
    }

    static Question clean(Question question) {
        var options =
                question.options().stream()
                        .map(option -> new Option(option.id(), Wording.line(option.text())))
                        .toList();
        return question.withText(Wording.line(question.text()))
                .withPicture(question.picture().map(PollWording::clean))
                .with(clean(question.kind().withOptions(options)));
    }

    static Picture clean(Picture picture) {
        return picture.withAlt(Wording.line(picture.alt()));
    }

    private static QuestionKind clean(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Scale scale ->
                    new QuestionKind.Scale(
                            scale.statements(),
                            scale.low(),
                            scale.high(),
                            Wording.line(scale.lowest()),
                            Wording.line(scale.highest()),
                            scale.look());
            case QuestionKind.Matrix matrix ->
                    new QuestionKind.Matrix(
                            matrix.items(), clean(matrix.across()), clean(matrix.up()));
            case QuestionKind.Estimate estimate ->
                    new QuestionKind.Estimate(
                            Wording.line(estimate.unit()),
                            estimate.least(),
                            estimate.most(),
                            estimate.truth());
            default -> kind;
        };
    }

    private static QuestionKind.Matrix.Axis clean(QuestionKind.Matrix.Axis axis) {
        return new QuestionKind.Matrix.Axis(
                Wording.line(axis.title()), Wording.line(axis.low()), Wording.line(axis.high()));
    }

    /**
     * Why this clean poll cannot be taken, if so. It may be planned unfinished: it needs its
     * questions and options only when it opens.
     */
    static Optional<Refusal> refusal(Poll poll) {
        if (poll.questions().size() > Poll.MOST_QUESTIONS) {
            return Optional.of(Refusal.TOO_MANY_QUESTIONS);
        }
        if (!BlockWording.isDistinct(poll.questions().stream().map(Question::id).toList())) {
            return Optional.of(Refusal.NO_SUCH_QUESTION);
        }
        return poll.questions().stream()
                .map(PollWording::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static boolean isShort(Picture picture) {
        return Wording.fits(picture.alt(), Picture.LONGEST_ALT);
    }

    /** Why this clean question cannot be taken, if so. */
    static Optional<Refusal> refusal(Question question) {
        var options = question.options();
        if (!Wording.fits(question.text(), Wording.LINE)
                || options.stream().anyMatch(o -> !Wording.fits(o.text(), Wording.TITLE))
                || !question.picture().map(PollWording::isShort).orElse(true)) {
            return Optional.of(Refusal.TEXT_IS_TOO_LONG);
        }
        if (options.stream().anyMatch(o -> o.text().isEmpty())) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        if (options.size() > Poll.MOST_OPTIONS) {
            return Optional.of(Refusal.TOO_MANY_OPTIONS);
        }
        if (!BlockWording.isDistinct(options.stream().map(Option::id).toList())
                || !BlockWording.isDistinct(options.stream().map(Option::text).toList())) {
            return Optional.of(Refusal.OPTIONS_ARE_NOT_UNIQUE);
        }
        return refusal(question.kind());
    }

    private static Optional<Refusal> refusal(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice choice ->
                    choice.least() < 1 || choice.most() < choice.least()
                            ? Optional.of(Refusal.BUDGET_OUT_OF_RANGE)
                            : Optional.empty();
            case QuestionKind.Scale scale -> {
                int steps = scale.high() - scale.low() + 1;
                boolean faces = scale.look() == QuestionKind.Scale.Look.FACES;
                boolean fits =
                        steps >= 2
                                && steps <= QuestionKind.Scale.MOST_STEPS
                                && Math.abs(scale.low()) <= 100
                                && (!faces || steps == 5);
                yield !fits
                        ? Optional.of(Refusal.SCALE_DOES_NOT_FIT)
                        : areShort(scale.lowest(), scale.highest());
            }
            case QuestionKind.Matrix matrix ->
                    areShort(
                            matrix.across().title(),
                            matrix.across().low(),
                            matrix.across().high(),
                            matrix.up().title(),
                            matrix.up().low(),
                            matrix.up().high());
            case QuestionKind.Dots dots ->
                    dots.budget() < 1
                                    || dots.budget() > QuestionKind.Dots.MOST_DOTS
                                    || dots.most() < 1
                                    || dots.most() > dots.budget()
                            ? Optional.of(Refusal.BUDGET_OUT_OF_RANGE)
                            : Optional.empty();
            case QuestionKind.Estimate estimate ->
                    Stream.of(estimate.least(), estimate.most(), estimate.truth())
                                            .flatMap(Optional::stream)
                                            .anyMatch(figure -> !EstimateTally.accepts(figure))
                                    || estimate.least()
                                            .filter(least ->
                                                    estimate.most()
                                                            .filter(most ->
                                                                    most.compareTo(least) <= 0)
                                                            .isPresent())
                                            .isPresent()
                            ? Optional.of(Refusal.NUMBER_OUT_OF_RANGE)
                            : areShort(estimate.unit());
            case QuestionKind.OpenText text -> texts(text.most());
            case QuestionKind.Words words -> texts(words.most());
            case QuestionKind.Points _, QuestionKind.Ranking _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> texts(int most) {
        return most < 1 || most > QuestionKind.MOST_TEXTS
                ? Optional.of(Refusal.BUDGET_OUT_OF_RANGE)
                : Optional.empty();
    }

    private static Optional<Refusal> areShort(String... texts) {
        for (String text : texts) {
            if (!Wording.fits(text, Wording.NAME)) {
                return Optional.of(Refusal.TEXT_IS_TOO_LONG);
            }
        }
        return Optional.empty();
    }
}
