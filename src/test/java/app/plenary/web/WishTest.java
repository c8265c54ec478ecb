package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.plenary.session.Ballot;
import app.plenary.session.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What phones may say in a ballot, and what of it is not even looked at. */
final class WishTest {

    private static Ballot ballot(String answers) throws Wish.Unusable {
        return wish("{\"answers\":" + answers + "}").ballot();
    }

    private static Wish wish(String json) throws Wish.Unusable {
        return Wish.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyShapeOfAnswerIsRead() throws Exception {
        assertEquals(
                new Ballot(
                        Map.of(
                                1, new Response.Marks(Set.of(2, 5)),
                                2, new Response.Ratings(Map.of(0, 4)),
                                3, new Response.Places(Map.of(1, new Response.Point(0, 100))),
                                4, new Response.Amounts(Map.of(1, 60, 12, 40)),
                                5, new Response.Order(List.of(3, 1)),
                                6, new Response.Figure(new BigDecimal("-12.50")),
                                7, new Response.Texts(List.of("<b>", "")),
                                8, new Response.Ratings(Map.of(3, -2)))),
                ballot(
                        """
                        [{"question":1,"marks":[2,5,2]},
                         {"ratings":{"0":4},"question":2},
                         {"question":3,"places":{"1":[0,100]}},
                         {"question":4,"amounts":{"1":60,"12":40}},
                         {"question":5,"order":[3,1]},
                         {"question":6,"figure":"-12.50"},
                         {"question":7,"texts":["<b>",""]},
                         {"question":8,"ratings":{"3":-2}}]
                        """));
        assertEquals(Ballot.EMPTY, ballot("[]"));
    }

    /** The largest page there is: eight questions with twelve places each. */
    @Test
    void theLargestBallotFits() throws Exception {
        var places =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(item -> "\"" + item + "\":[100,100]")
                        .collect(Collectors.joining(","));
        var answers =
                IntStream.rangeClosed(1, 8)
                        .mapToObj(id -> "{\"question\":" + id + ",\"places\":{" + places + "}}")
                        .collect(Collectors.joining(",", "[", "]"));
        assertEquals(8, ballot(answers).responses().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[1]",
                "[null]",
                "[[]]",
                "[{}]",
                "[{\"question\":1}]",
                "[{\"marks\":[1]}]",
                "[{\"question\":0,\"marks\":[1]}]",
                "[{\"question\":\"1\",\"marks\":[1]}]",
                "[{\"question\":1.0,\"marks\":[1]}]",
                "[{\"question\":1,\"marks\":[1],\"order\":[1]}]",
                "[{\"question\":1,\"question\":1,\"marks\":[1]}]",
                "[{\"question\":1,\"marks\":[1]},{\"question\":1,\"marks\":[2]}]",
                "[{\"question\":1,\"what\":[1]}]",
                "[{\"question\":1,\"marks\":{}}]",
                "[{\"question\":1,\"marks\":[null]}]",
                "[{\"question\":1,\"marks\":[2147483648]}]",
                "[{\"question\":1,\"marks\":[2147483647]}]",
                "[{\"question\":1,\"marks\":[1,2,3,4,5,6,7,8,9,10,11,12,13]}]",
                "[{\"question\":1,\"ratings\":[1]}]",
                "[{\"question\":1,\"ratings\":{\"x\":1}}]",
                "[{\"question\":1,\"ratings\":{\"-1\":1}}]",
                "[{\"question\":1,\"ratings\":{\"01\":1}}]",
                "[{\"question\":1,\"ratings\":{\"1\":\"1\"}}]",
                "[{\"question\":1,\"ratings\":{\"99999999\":1}}]",
                "[{\"question\":1,\"amounts\":{\"1\":1e9}}]",
                "[{\"question\":1,\"amounts\":{\"1\":-2147483648}}]",
                "[{\"question\":1,\"places\":{\"1\":[1]}}]",
                "[{\"question\":1,\"places\":{\"1\":[1,2,3]}}]",
                "[{\"question\":1,\"places\":{\"1\":[1.5,2]}}]",
                "[{\"question\":1,\"places\":{\"1\":{}}}]",
                "[{\"question\":1,\"order\":\"12\"}]",
                "[{\"question\":1,\"figure\":12}]",
                "[{\"question\":1,\"figure\":\"\"}]",
                "[{\"question\":1,\"figure\":\"1e999999999\"}]",
                "[{\"question\":1,\"figure\":\"1234567890123456\"}]",
                "[{\"question\":1,\"figure\":\"1.1234567890123456\"}]",
                "[{\"question\":1,\"figure\":\" 1\"}]",
                "[{\"question\":1,\"figure\":\"1,5\"}]",
                "[{\"question\":1,\"figure\":\"٣\"}]",
                "[{\"question\":1,\"figure\":\"NaN\"}]",
                "[{\"question\":1,\"texts\":\"x\"}]",
                "[{\"question\":1,\"texts\":[1]}]",
                "[{\"question\":1,\"texts\":[\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]}]"
            })
    void whatIsNoBallotIsRefused(String answers) {
        assertEquals(
                Wish.Fault.MALFORMED,
                assertThrows(Wish.Unusable.class, () -> ballot(answers)).fault());
    }

    @Test
    void aTextLongerThanAnyMayBeIsNotRead() {
        var text = "y".repeat(2_001);
        assertThrows(
                Wish.Unusable.class,
                () -> ballot("[{\"question\":1,\"texts\":[\"" + text + "\"]}]"));
        var flood = "[{\"question\":1,\"marks\":[" + "1,".repeat(1_500) + "1]}]";
        assertThrows(Wish.Unusable.class, () -> ballot(flood));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"number\":0}", "{\"number\":\"1\"}", "{\"number\":1.5}"})
    void whichTimeItIsAskedHasToBeSaid(String json) throws Exception {
        var wish = wish(json);
        assertThrows(Wish.Unusable.class, wish::number);
    }
}
