package app.plenary.session;

import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Wording;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a ballot answers a poll. */
final class BallotCheck {
    /** The most digits before or after the point of an estimate. */
    private static final int MOST_DIGITS = 15;

    private BallotCheck() {}

    /** The ballot with its texts tidied up; texts of which nothing is left are gone. */
    static Ballot clean(Ballot ballot) {
        var clean = new TreeMap<Integer, Response>();
        ballot.responses()
                .forEach((question, response) -> {
                    switch (response) {
                        case Response.Texts(var texts) -> {
                            var kept =
                                    texts.stream()
                                            .map(Wording::line)
                                            .filter(text -> !text.isEmpty())
                                            .toList();
                            if (!kept.isEmpty()) {
                                clean.put(question, new Response.Texts(kept));
                            }
                        }
                        case Response.Figure(var value) ->
                                clean.put(question, new Response.Figure(plain(value)));
                        default -> clean.put(question, response);
                    }
                });
        return new Ballot(clean);
    }

    /** Zeros at the end say nothing. */
    private static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Why this clean ballot cannot be taken, if so. */
    static Optional<Refusal> refusal(Poll poll, Ballot ballot) {
        if (ballot.isEmpty()) {
            return Optional.of(Refusal.NOTHING_CHOSEN);
        }
        return ballot.responses().entrySet().stream()
                .map(each ->
                        poll.question(each.getKey())
                                .map(question -> refusal(question, each.getValue()))
                                .orElse(Optional.of(Refusal.NO_SUCH_QUESTION)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> refusal(Question question, Response response) {
        return switch (question.kind()) {
            case QuestionKind.Choice kind when response instanceof Response.Marks(var options) ->
                    marks(question, kind, options);
            case QuestionKind.Scale kind when response instanceof Response.Ratings(var steps) ->
                    steps.isEmpty()
                            ? Optional.of(Refusal.NOTHING_CHOSEN)
                            : kind.rated().containsAll(steps.keySet())
                                            && steps.values().stream()
                                                    .allMatch(step ->
                                                            step >= kind.low()
                                                                    && step <= kind.high())
                                    ? Optional.empty()
                                    : Optional.of(Refusal.NO_SUCH_OPTION);
            case QuestionKind.Matrix kind when response instanceof Response.Places(var points) ->
                    points.isEmpty()
                            ? Optional.of(Refusal.NOTHING_CHOSEN)
                            : kind.placed().containsAll(points.keySet())
                                            && points.values().stream().allMatch(BallotCheck::fits)
                                    ? Optional.empty()
                                    : Optional.of(Refusal.NO_SUCH_OPTION);
            case QuestionKind.Points _ when response instanceof Response.Amounts(var given) ->
                    amounts(
                            question,
                            given,
                            QuestionKind.Points.BUDGET,
                            QuestionKind.Points.BUDGET,
                            QuestionKind.Points.BUDGET);
            case QuestionKind.Dots kind when response instanceof Response.Amounts(var given) ->
                    amounts(question, given, 1, kind.budget(), kind.most());
            case QuestionKind.Ranking _ when response instanceof Response.Order(var options) ->
                    options.isEmpty()
                            ? Optional.of(Refusal.NOTHING_CHOSEN)
                            : has(question, options)
                                            && new HashSet<>(options).size() == options.size()
                                    ? Optional.empty()
                                    : Optional.of(Refusal.NO_SUCH_OPTION);
            case QuestionKind.Estimate kind when response instanceof Response.Figure(var value) ->
                    estimate(kind, value);
            case QuestionKind.OpenText kind when response instanceof Response.Texts(var texts) ->
                    texts(texts, kind.most(), QuestionKind.OpenText.LONGEST);
            case QuestionKind.Words kind when response instanceof Response.Texts(var texts) ->
                    texts(texts, kind.most(), QuestionKind.Words.LONGEST);
            default -> Optional.of(Refusal.ANOTHER_KIND_OF_QUESTION);
        };
    }

    private static Optional<Refusal> marks(
            Question question, QuestionKind.Choice kind, Collection<Integer> options) {
        if (!has(question, options)) {
            return Optional.of(Refusal.NO_SUCH_OPTION);
        }
        if (options.isEmpty()) {
            return Optional.of(Refusal.NOTHING_CHOSEN);
        }
        if (!kind.isSeveral() && options.size() > 1) {
            return Optional.of(Refusal.CHOOSE_ONLY_ONE);
        }
        if (options.size() > kind.most()) {
            return Optional.of(Refusal.TOO_MANY_CHOSEN);
        }
        return options.size() < Math.min(kind.least(), question.options().size())
                ? Optional.of(Refusal.TOO_FEW_CHOSEN)
                : Optional.empty();
    }

    private static Optional<Refusal> amounts(
            Question question, Map<Integer, Integer> given, int least, int budget, int most) {
        if (given.isEmpty()) {
            return Optional.of(Refusal.NOTHING_CHOSEN);
        }
        if (!has(question, given.keySet())) {
            return Optional.of(Refusal.NO_SUCH_OPTION);
        }
        if (given.values().stream().anyMatch(amount -> amount < 1 || amount > most)) {
            return Optional.of(Refusal.BUDGET_IS_NOT_KEPT);
        }
        int sum = given.values().stream().mapToInt(Integer::intValue).sum();
        return sum < least || sum > budget
                ? Optional.of(Refusal.BUDGET_IS_NOT_KEPT)
                : Optional.empty();
    }

    private static Optional<Refusal> estimate(QuestionKind.Estimate kind, BigDecimal value) {
        boolean fits =
                value.precision() - value.scale() <= MOST_DIGITS
                        && value.scale() <= MOST_DIGITS
                        && kind.least().filter(least -> value.compareTo(least) < 0).isEmpty()
                        && kind.most().filter(most -> value.compareTo(most) > 0).isEmpty();
        return fits ? Optional.empty() : Optional.of(Refusal.NUMBER_OUT_OF_RANGE);
    }

    private static Optional<Refusal> texts(Collection<String> texts, int most, int longest) {
        if (texts.size() > most) {
            return Optional.of(Refusal.TOO_MANY_CHOSEN);
        }
        return texts.stream().allMatch(text -> Wording.fits(text, longest))
                ? Optional.empty()
                : Optional.of(Refusal.TEXT_IS_TOO_LONG);
    }

    private static boolean has(Question question, Collection<Integer> options) {
        return question.options().stream().map(Option::id).toList().containsAll(options);
    }

    private static boolean fits(Response.Point point) {
        return point.across() >= 0
                && point.across() <= QuestionKind.Matrix.EXTENT
                && point.up() >= 0
                && point.up() <= QuestionKind.Matrix.EXTENT;
    }
}
