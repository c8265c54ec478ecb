package app.plenary.live;

import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.Response;
import app.plenary.tally.Release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Takes ballots apart, so that nothing ties together what one person said: each question is
 * shuffled on its own, and where a question is counted option by option, so is each option. The
 * counts stay what they were. A ranking stays whole, because it is counted as a whole, and so do
 * the words one person gave for a cloud.
 */
final class Apart {
    private final Random random;

    Apart(RandomGenerator random) {
        this.random = Random.from(random);
    }

    /** By question; one with too few responses to be shown is left out. */
    Map<Integer, List<Response>> of(Poll poll, List<Ballot> ballots) {
        var apart = new TreeMap<Integer, List<Response>>();
        for (Question question : poll.questions()) {
            var responses =
                    new ArrayList<>(
                            ballots.stream()
                                    .flatMap(ballot -> ballot.to(question.id()).stream())
                                    .toList());
            if (responses.size() >= Release.FEWEST) {
                Collections.shuffle(responses, random);
                apart.put(question.id(), List.copyOf(of(question.kind(), responses)));
            }
        }
        return apart;
    }

    private List<Response> of(QuestionKind kind, List<Response> responses) {
        return switch (kind) {
            case QuestionKind.Choice choice when choice.isSeveral() ->
                    columns(responses, Apart::marks, map -> new Response.Marks(map.keySet()));
            case QuestionKind.Scale _ ->
                    columns(
                            responses,
                            each -> each instanceof Response.Ratings(var steps) ? steps : Map.of(),
                            Response.Ratings::new);
            case QuestionKind.Matrix _ ->
                    columns(
                            responses,
                            each -> each instanceof Response.Places(var points) ? points : Map.of(),
                            Response.Places::new);
            case QuestionKind.Points _, QuestionKind.Dots _ ->
                    columns(
                            responses,
                            each -> each instanceof Response.Amounts(var given) ? given : Map.of(),
                            Response.Amounts::new);
            case QuestionKind.OpenText _ -> texts(responses);
            case QuestionKind.Choice _,
                    QuestionKind.Ranking _,
                    QuestionKind.Estimate _,
                    QuestionKind.Words _ ->
                    responses;
        };
    }

    private static Map<Integer, Boolean> marks(Response response) {
        var marks = new TreeMap<Integer, Boolean>();
        if (response instanceof Response.Marks(var options)) {
            options.forEach(option -> marks.put(option, true));
        }
        return marks;
    }

    /** As many responses, each option's values dealt out anew. */
    private <V> List<Response> columns(
            List<Response> responses,
            Function<Response, Map<Integer, V>> read,
            Function<Map<Integer, V>, Response> write) {
        var rows = responses.stream().map(read).toList();
        var keys = new TreeSet<Integer>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        var dealt = new ArrayList<Map<Integer, V>>();
        rows.forEach(_ -> dealt.add(new TreeMap<>()));
        for (int key : keys) {
            var places = new ArrayList<>(dealt);
            Collections.shuffle(places, random);
            int next = 0;
            for (var row : rows) {
                var value = row.get(key);
                if (value != null) {
                    places.get(next++).put(key, value);
                }
            }
        }
        return dealt.stream().map(write).toList();
    }

    private List<Response> texts(List<Response> responses) {
        var all = new ArrayList<Response>();
        for (Response response : responses) {
            if (response instanceof Response.Texts(var texts)) {
                new HashSet<>(texts).forEach(text -> all.add(new Response.Texts(List.of(text))));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }
}
