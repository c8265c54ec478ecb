package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What other pages, broken phones and curious people send. Nothing of it may change anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgedRequestsTest {
    private final TestRoom room = new TestRoom().open();
    private int port;
    private String seat = "";

    @BeforeAll
    void takeASeat() throws IOException {
        room.at(room.poll);
        port = room.server.port();
        var joined =
                Raw.post(
                        port,
                        "/api/join",
                        "{\"command\":\"%s\",\"name\":\"Amara\",\"secret\":\"%s\"}"
                                .formatted(UUID.randomUUID(), TestRoom.CODE.secret()));
        assertEquals(200, joined.status(), joined.body());
        seat = "Cookie: " + joined.cookie();
    }

    @AfterAll
    void close() throws IOException {
        room.close();
    }

    static Stream<Arguments> hosts() {
        return Stream.of(
                Arguments.of("evil.example", 421),
                Arguments.of("127.0.0.1", 421),
                Arguments.of("127.0.0.1:1", 421),
                Arguments.of("127.0.0.1.evil.example:PORT", 421),
                Arguments.of("localhost.:PORT", 421),
                Arguments.of("0.0.0.0:PORT", 421),
                Arguments.of("[::1]:PORT", 421),
                Arguments.of("127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT", 400),
                Arguments.of("", 421),
                Arguments.of("localhost:PORT", 200),
                Arguments.of("127.0.0.1:PORT", 200));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void onlyTheExactAddressIsAnswered(String host, int status) throws IOException {
        var answer =
                Raw.send(
                        port,
                        "GET / HTTP/1.1\r\nHost: "
                                + host.replace("PORT", Integer.toString(port))
                                + "\r\n\r\n");
        assertEquals(status, answer.status());
        assertProtected(answer);
    }

    @Test
    void aRequestWithoutHostOrWithAWholeAddressIsRefused() throws IOException {
        assertEquals(400, Raw.send(port, "GET / HTTP/1.1\r\n\r\n").status());
        var whole =
                "GET http://127.0.0.1:PORT/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"
                        .replace("PORT", Integer.toString(port));
        assertEquals(400, Raw.send(port, whole).status());
    }

    static Stream<Arguments> changes() {
        var json = "Content-Type: application/json";
        var own = "Origin: http://127.0.0.1:PORT";
        var sign = "X-Plenary: 1";
        return Stream.of(
                Arguments.of("no origin", List.of(json, sign), 403),
                Arguments.of(
                        "foreign origin", List.of(json, sign, "Origin: http://evil.example"), 403),
                Arguments.of("null origin", List.of(json, sign, "Origin: null"), 403),
                Arguments.of(
                        "https origin", List.of(json, sign, "Origin: https://127.0.0.1:PORT"), 403),
                Arguments.of("other port", List.of(json, sign, "Origin: http://127.0.0.1:1"), 403),
                Arguments.of(
                        "other own name",
                        List.of(json, sign, "Origin: http://localhost:PORT"),
                        403),
                Arguments.of("no sign", List.of(json, own), 403),
                Arguments.of("wrong sign", List.of(json, own, "X-Plenary: 2"), 403),
                Arguments.of(
                        "a form",
                        List.of("Content-Type: application/x-www-form-urlencoded", own, sign),
                        415),
                Arguments.of("plain text", List.of("Content-Type: text/plain", own, sign), 415),
                Arguments.of(
                        "JSON, nearly", List.of("Content-Type: application/jsonp", own, sign), 415),
                Arguments.of("no type", List.of(own, sign), 415),
                Arguments.of("all right", List.of(json + "; charset=utf-8", own, sign), 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void onlyTheOwnPageChangesAnything(String what, List<String> headers, int status)
            throws IOException {
        var body = ballot(UUID.randomUUID().toString(), "[1]");
        var lines = new ArrayList<>(headers);
        lines.add(seat);
        lines.add("Content-Length: " + body.length());
        var request =
                "POST /api/ballots HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
                        + String.join("\r\n", lines)
                        + "\r\n\r\n";
        long before = room.live.now().number();
        var answer = Raw.send(port, request.replace("PORT", Integer.toString(port)) + body);
        assertEquals(status, answer.status(), answer.body());
        if (status != 200) {
            assertEquals(before, room.live.now().number());
        }
        assertProtected(answer);
    }

    static Stream<Arguments> bodies() {
        var deep = "[".repeat(40) + "]".repeat(40);
        return Stream.of(
                Arguments.of("", 400),
                Arguments.of("[]", 400),
                Arguments.of("null", 400),
                Arguments.of("{", 400),
                Arguments.of("{} {}", 400),
                Arguments.of(
                        "{\"command\":1,\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"1-1-1-1-1\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1]}]}",
                        400),
                Arguments.of(
                        "{\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1]}]}",
                        400),
                Arguments.of("{\"command\":\"ID\",\"poll\":\"POLL\"}", 400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":\"1\"}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[\"1\"]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1.5]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[99999999999]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1,2,3,4,5,6,7,8,9,10,11,12,13]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":"
                                + deep
                                + "}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[]}],\"x\":"
                                + deep
                                + "}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[]}],\"x\":\""
                                + "y".repeat(5000)
                                + "\"}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":["
                                + "1,".repeat(7000)
                                + "1]}]}",
                        400),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":["
                                + "1,".repeat(9000)
                                + "1]}]}",
                        413),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[77]}]}",
                        409),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1,2]}]}",
                        409),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"POLL\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[]}]}",
                        409),
                Arguments.of(
                        "{\"command\":\"ID\",\"poll\":\"ID\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1]}]}",
                        409));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void strangeBodiesChangeNothing(String body, int status) throws IOException {
        // a phone of its own for each, or the pace would answer in place of the check
        var own = join();
        long before = room.live.now().number();
        var answer =
                Raw.post(
                        port,
                        "/api/ballots",
                        body.replace("ID", UUID.randomUUID().toString())
                                .replace("POLL", room.poll.id().toString()),
                        own);
        assertEquals(status, answer.status(), answer.body());
        assertEquals(before, room.live.now().number());
        assertProtected(answer);
        assertFalse(answer.body().contains("Exception"));
    }

    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsNotEvenRead() throws IOException {
        long begun = System.nanoTime();
        var answer =
                Raw.send(
                        port,
                        """
                        POST /api/ballots HTTP/1.1
                        Host: 127.0.0.1:PORT
                        Origin: http://127.0.0.1:PORT
                        X-Plenary: 1
                        Content-Type: application/json
                        Content-Length: 2000000000

                        """
                                .replace("\n", "\r\n")
                                .replace("PORT", Integer.toString(port)));
        assertEquals(413, answer.status());
        assertTrue(System.nanoTime() - begun < 2_000_000_000L);
    }

    @Test
    void headersWithoutEndAreCutOff() throws IOException {
        var answer = Raw.get(port, "/", "X-Long: " + "y".repeat(60_000));
        assertFalse(answer.status() == 200, "answered " + answer.status());
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("GET", "/../../etc/passwd", 404),
                Arguments.of("GET", "/%2e%2e/x", 404),
                Arguments.of("GET", "/app.js/", 404),
                Arguments.of("GET", "/APP.JS", 404),
                Arguments.of("GET", "/index.html", 404),
                Arguments.of("GET", "/api", 404),
                Arguments.of("GET", "/api/", 404),
                Arguments.of("GET", "/api/facilitator", 404),
                Arguments.of("GET", "/?x=1", 200),
                Arguments.of("GET", "/api/join", 405),
                Arguments.of("POST", "/", 405),
                Arguments.of("PUT", "/api/view", 405),
                Arguments.of("DELETE", "/api/ballots", 405),
                Arguments.of("OPTIONS", "/api/ballots", 405),
                Arguments.of("TRACE", "/", 405),
                Arguments.of("get", "/", 405));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("places")
    void onlyExactPathsAndMethodsAreServed(String method, String path, int status)
            throws IOException {
        var answer =
                Raw.send(
                        port,
                        (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n")
                                .replace("PORT", Integer.toString(port)));
        assertEquals(status, answer.status());
        assertProtected(answer);
        assertFalse(answer.headers().containsKey("access-control-allow-origin"));
    }

    @Test
    void whoOnlyLooksForThePageIsToldItsLengthAndNothingElseIsShownToHim() throws IOException {
        var page = Raw.get(port, "/");
        for (String path : List.of("/", "/app.js")) {
            var looked = Raw.head(port, path);
            assertEquals(200, looked.status());
            assertEquals("", looked.body());
            assertProtected(looked);
        }
        assertEquals(
                Integer.toString(Reply.utf8(page.body()).length),
                Raw.head(port, "/").headers().get("content-length"));
        for (String path : List.of("/api/view", "/api/stream", "/remote/view", "/pictures/x")) {
            assertEquals(405, Raw.head(port, path).status(), path);
        }
    }

    @Test
    void withoutASeatThereIsOnlyThePage() throws IOException {
        for (String path : List.of("/api/view", "/api/stream")) {
            var answer = Raw.get(port, path);
            assertEquals(401, answer.status());
            assertFalse(answer.body().contains("Ally"), answer.body());
            assertFalse(answer.body().contains("Amara"), answer.body());
        }
        for (String path : List.of("/api/ballots", "/api/name", "/api/leave")) {
            var answer = Raw.post(port, path, ballot(UUID.randomUUID().toString(), "[1]"));
            assertEquals(401, answer.status());
        }
        var note =
                "{\"command\":\"%s\",\"breakout\":\"%s\",\"group\":0,\"text\":\"mine\"}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        assertEquals(401, Raw.post(port, "/api/notes", note).status());
        var choice =
                "{\"command\":\"%s\",\"breakout\":\"%s\",\"wants\":[0],\"offers\":[]}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        assertEquals(401, Raw.post(port, "/api/choices", choice).status());
        var foreign = Raw.get(port, "/api/view", "Cookie: plenary-seat=AAAAAAAAAAAAAAAAAAAAAA");
        assertEquals(401, foreign.status());
        var misshapen = Raw.get(port, "/api/view", "Cookie: plenary-seat=../../x; plenary-seat=");
        assertEquals(401, misshapen.status());
    }

    @Test
    void theCookieIsForTheServerAlone() throws IOException {
        var line = Raw.get(port, "/api/view").headers().getOrDefault("set-cookie", "");
        assertTrue(
                Pattern.matches(
                        "plenary-seat=[A-Za-z0-9_-]{22}; Path=/; Max-Age=604800; HttpOnly; SameSite=Strict",
                        line),
                line);
    }

    @Test
    void theSeatInTheRosterIsNotTheSecret() {
        var token = seat.substring(seat.indexOf('=') + 1);
        var kept = room.live.now().session().roster().seats().keySet();
        assertFalse(kept.isEmpty());
        assertTrue(kept.stream().noneMatch(token::contains));
        assertTrue(kept.stream().noneMatch(fingerprint -> fingerprint.contains(token)));
    }

    private String join() throws IOException {
        var joined =
                Raw.post(
                        port,
                        "/api/join",
                        "{\"command\":\"%s\",\"name\":\"Lars\",\"secret\":\"%s\"}"
                                .formatted(UUID.randomUUID(), TestRoom.CODE.secret()));
        assertEquals(200, joined.status(), joined.body());
        return "Cookie: " + joined.cookie();
    }

    private String ballot(String command, String choices) {
        return "{\"command\":\"%s\",\"poll\":\"%s\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":%s}]}"
                .formatted(command, room.poll.id(), choices);
    }

    private static void assertProtected(Raw answer) {
        var policy = answer.headers().getOrDefault("content-security-policy", "");
        assertTrue(policy.contains("default-src 'none'"), answer.toString());
        assertTrue(policy.contains("frame-ancestors 'none'"));
        assertTrue(policy.contains("require-trusted-types-for 'script'"));
        assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        assertEquals("no-referrer", answer.headers().get("referrer-policy"));
        assertEquals("same-origin", answer.headers().get("cross-origin-resource-policy"));
        assertTrue(answer.headers().containsKey("cache-control"));
    }
}
