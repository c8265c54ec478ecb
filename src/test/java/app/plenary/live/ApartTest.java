package app.plenary.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.Response;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ApartTest {
    private static final List<Option> OPTIONS = Option.of(List.of("a", "b", "c", "d"));
    private static final Poll PAGE =
            Poll.of("?", QuestionKind.Choice.several(OPTIONS))
                    .plus("?", QuestionKind.Scale.of(OPTIONS))
                    .plus("?", new QuestionKind.Dots(OPTIONS, 6, 6))
                    .plus("?", new QuestionKind.Ranking(OPTIONS))
                    .plus("?", new QuestionKind.OpenText(3))
                    .plus("?", QuestionKind.Choice.one(OPTIONS));

    private static Ballot ballot(Random random, int person) {
        var responses = new TreeMap<Integer, Response>();
        var marks = new TreeSet<Integer>();
        var steps = new TreeMap<Integer, Integer>();
        var dots = new TreeMap<Integer, Integer>();
        for (int id = 1; id <= 4; id++) {
            if (random.nextBoolean()) {
                marks.add(id);
                steps.put(id, 1 + random.nextInt(5));
                dots.put(id, 1);
            }
        }
        if (!marks.isEmpty()) {
            responses.put(1, new Response.Marks(marks));
            responses.put(2, new Response.Ratings(steps));
            responses.put(3, new Response.Amounts(dots));
        }
        var order = new ArrayList<>(List.of(1, 2, 3, 4));
        Collections.shuffle(order, random);
        responses.put(4, new Response.Order(order));
        responses.put(5, new Response.Texts(List.of("one of " + person, "two of " + person)));
        responses.put(6, new Response.Marks(Set.of(1 + random.nextInt(4))));
        return new Ballot(responses);
    }

    /** How often each value of each option was given, whoever gave it. */
    private static Map<String, Long> counts(List<Response> responses) {
        return responses.stream()
                .flatMap(response ->
                        switch (response) {
                            case Response.Marks(var options) -> options.stream().map(o -> "m" + o);
                            case Response.Ratings(var steps) ->
                                    steps.entrySet().stream().map(e -> "r" + e);
                            case Response.Amounts(var given) ->
                                    given.entrySet().stream().map(e -> "a" + e);
                            case Response.Texts(var texts) -> texts.stream();
                            default -> Stream.of(response.toString());
                        })
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    @Test
    void everyCountStaysWhatItWas() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var ballots = new ArrayList<Ballot>();
            int people = 5 + random.nextInt(40);
            for (int i = 0; i < people; i++) {
                ballots.add(ballot(random, i));
            }
            var apart = new Apart(random).of(PAGE, ballots);
            for (int question = 1; question <= 6; question++) {
                int id = question;
                var given = ballots.stream().flatMap(b -> b.to(id).stream()).toList();
                if (given.size() < 5) {
                    assertTrue(!apart.containsKey(id), "too few to be shown");
                    continue;
                }
                var dealt = Objects.requireNonNull(apart.get(id));
                assertEquals(counts(given), counts(dealt));
                if (id != 5) {
                    assertEquals(given.size(), dealt.size(), "as many people answered");
                }
            }
        }
    }

    @Test
    void noTwoAnswersOfOnePersonStayTogether() {
        var together = new HashMap<Boolean, Integer>();
        for (int seed = 0; seed < 400; seed++) {
            var ballots = new ArrayList<Ballot>();
            for (int i = 0; i < 20; i++) {
                // ten always mark the first two together, ten mark the last two
                ballots.add(Ballot.ofMarks(i < 10 ? Set.of(1, 2) : Set.of(3, 4)));
            }
            var apart = new Apart(new Random(seed)).of(PAGE, ballots).get(1);
            for (Response response : Objects.requireNonNull(apart)) {
                var marks = ((Response.Marks) response).options();
                if (marks.contains(1)) {
                    together.merge(marks.contains(2), 1, Integer::sum);
                }
            }
        }
        int with = together.getOrDefault(true, 0);
        int without = together.getOrDefault(false, 0);
        assertTrue(
                Math.abs(with - without) < 5 * Math.sqrt(with + without),
                "half of those who marked 1 seem to have marked 2: " + together);
    }

    @Test
    void aBallotIsReadFromTheBytesItWasWrittenAs() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var responses = new TreeMap<>(ballot(random, seed).responses());
            responses.put(
                    7, new Response.Figure(new BigDecimal(random.nextInt()).movePointLeft(3)));
            responses.put(8, new Response.Texts(List.of("שלום 👩‍🚀 é", "")));
            responses.put(
                    9,
                    new Response.Places(Map.of(0, new Response.Point(random.nextInt(101), 100))));
            var ballot = new Ballot(responses);
            var bytes = BallotBytes.write(ballot);
            assertEquals(ballot, BallotBytes.read(bytes));
            int cut = random.nextInt(bytes.length);
            assertThrows(IOException.class, () -> BallotBytes.read(Arrays.copyOf(bytes, cut)));
        }
    }
}
