package app.plenary.session;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.Result;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.StopWords;
import app.plenary.tally.TextTally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From responses to a count. A response that does not fit the question's kind is left out. */
final class Counting {
    private static final Set<String> STOP_WORDS =
            Stream.of(Locale.ENGLISH, Locale.GERMAN)
                    .flatMap(language -> StopWords.of(language).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private Counting() {}

    static Result count(Question question, List<Response> responses, Answers.Hands hands) {
        return switch (question.kind()) {
            case QuestionKind.Choice kind -> choice(ids(kind.options()), responses, hands);
            case QuestionKind.Scale kind -> scale(kind, responses, hands);
            case QuestionKind.Matrix kind ->
                    PlaneTally.count(
                            kind.placed(),
                            of(responses, Response.Places.class).stream()
                                    .map(Counting::places)
                                    .toList());
            case QuestionKind.Points kind -> amounts(kind.options(), responses);
            case QuestionKind.Dots kind -> amounts(kind.options(), responses);
            case QuestionKind.Ranking kind ->
                    RankingTally.count(
                            ids(kind.options()),
                            of(responses, Response.Order.class).stream()
                                    .map(Response.Order::options)
                                    .toList());
            case QuestionKind.Estimate kind -> EstimateTally.of(figures(responses), kind.truth());
            case QuestionKind.OpenText _ ->
                    new TextTally(texts(responses).stream().flatMap(List::stream).toList());
            case QuestionKind.Words _ -> CloudTally.count(texts(responses), STOP_WORDS);
        };
    }

    /** Without these texts of people; other results stay as they are. */
    static Result without(Result result, Set<String> covered) {
        if (covered.isEmpty()) {
            return result;
        }
        return switch (result) {
            case TextTally(var texts) ->
                    new TextTally(texts.stream().filter(text -> !covered.contains(text)).toList());
            case CloudTally(var entries, int ballots) ->
                    new CloudTally(
                            entries.stream()
                                    .filter(entry -> !covered.contains(entry.shown()))
                                    .toList(),
                            ballots);
            default -> result;
        };
    }

    private static ChoiceTally choice(
            List<Integer> options, List<Response> responses, Answers.Hands hands) {
        var marks = of(responses, Response.Marks.class).stream().map(Response.Marks::options);
        return ChoiceTally.count(options, marks.toList()).withHands(hands.counts(), hands.people());
    }

    /** Hands are raised for the first statement, which is then the only one. */
    private static ScaleTally scale(
            QuestionKind.Scale kind, List<Response> responses, Answers.Hands hands) {
        var rated = kind.rated();
        var steps = of(responses, Response.Ratings.class).stream().map(Response.Ratings::steps);
        return ScaleTally.count(rated, kind.low(), kind.high(), steps.toList())
                .plus(
                        ScaleTally.ofHands(
                                rated,
                                kind.low(),
                                kind.high(),
                                Map.of(rated.getFirst(), hands.counts())));
    }

    private static AmountTally amounts(List<Option> options, List<Response> responses) {
        return AmountTally.count(
                ids(options),
                of(responses, Response.Amounts.class).stream()
                        .map(Response.Amounts::given)
                        .toList());
    }

    private static Map<Integer, PlaneTally.Place> places(Response.Places places) {
        var all = new TreeMap<Integer, PlaneTally.Place>();
        places.points()
                .forEach((item, point) ->
                        all.put(item, new PlaneTally.Place(point.across(), point.up())));
        return all;
    }

    private static List<BigDecimal> figures(List<Response> responses) {
        return of(responses, Response.Figure.class).stream().map(Response.Figure::value).toList();
    }

    private static List<List<String>> texts(List<Response> responses) {
        return of(responses, Response.Texts.class).stream().map(Response.Texts::texts).toList();
    }

    private static List<Integer> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private static <R extends Response> List<R> of(List<Response> responses, Class<R> kind) {
        return responses.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
