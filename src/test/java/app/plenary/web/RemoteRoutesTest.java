package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.stream.Stream;

/**
 * Every route of the facilitator's remote, asked by everybody who must not reach it. Nothing may be
 * changed and nothing be told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RemoteRoutesTest {
    private static final String SECRET_NOTE = "Nobody-may-read-this";

    private final TestRoom room = new TestRoom().open();
    private int port;
    private String seat = "";
    private String old = "";
    private String valid = "";

    @BeforeAll
    void pairAndJoin() throws IOException {
        room.addNotes(room.welcome, SECRET_NOTE).start();
        port = room.server.port();
        var joined =
                Raw.post(
                        port,
                        "/api/join",
                        "{\"command\":\"%s\",\"name\":\"Amara\",\"secret\":\"%s\"}"
                                .formatted(UUID.randomUUID(), TestRoom.CODE.secret()));
        assertEquals(200, joined.status(), joined.body());
        seat = joined.cookie();
        var first = RemoteHand.pair(room, "Phone");
        old = first.token();
        room.remotes.unpairAll();
        valid = RemoteHand.pair(room, "Tablet").token();
    }

    @AfterAll
    void close() throws IOException {
        room.close();
    }

    /** A route, and what is asked of it. */
    enum Route {
        VIEW("GET", "/remote/view", ""),
        PREVIEW("GET", "/remote/view?preview", ""),
        STREAM("GET", "/remote/stream", ""),
        PICTURE("GET", "/remote/pictures/" + "0".repeat(64), ""),
        NEXT("POST", "/remote/do", "{\"command\":\"ID\",\"act\":\"next\",\"block\":\"BLOCK\"}"),
        UNDO("POST", "/remote/do", "{\"command\":\"ID\",\"act\":\"undo\",\"mark\":\"MARK\"}"),
        BLANK("POST", "/remote/do", "{\"command\":\"ID\",\"act\":\"blank\",\"on\":true}"),
        LEAVE("POST", "/remote/leave", "{\"command\":\"ID\"}"),
        PAIR("POST", "/remote/pair", "{\"command\":\"ID\",\"name\":\"X\",\"code\":\"AAAAAAAA\"}");

        final String method;
        final String path;
        final String body;

        Route(String method, String path, String body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }

        boolean changes() {
            return method.equals("POST");
        }
    }

    /** Who asks, and how it goes wrong. */
    enum Caller {
        NOBODY,
        PARTICIPANT,
        PARTICIPANTS_TOKEN_AS_REMOTE,
        REMOTE_OF_BEFORE,
        TWO_TOKENS,
        WRONG_HOST,
        WRONG_ORIGIN,
        NULL_ORIGIN,
        WRONG_METHOD,
        A_FORM,
        HUGE_BODY,
        NO_JSON
    }

    static Stream<Arguments> everyRouteAndCaller() {
        return Stream.of(Route.values())
                .flatMap(route ->
                        Stream.of(Caller.values())
                                .filter(caller ->
                                        route.changes()
                                                || !List.of(
                                                                Caller.A_FORM,
                                                                Caller.HUGE_BODY,
                                                                Caller.NO_JSON)
                                                        .contains(caller))
                                .map(caller -> Arguments.of(route, caller, status(route, caller))));
    }

    private static int status(Route route, Caller caller) {
        return switch (caller) {
            case NOBODY, PARTICIPANT, PARTICIPANTS_TOKEN_AS_REMOTE, REMOTE_OF_BEFORE, TWO_TOKENS ->
                    route == Route.PAIR ? 410 : 401; // whoever has no code is not paired
            case WRONG_HOST -> 421;
            case WRONG_ORIGIN, NULL_ORIGIN -> 403;
            case WRONG_METHOD -> 405;
            case A_FORM -> 415;
            case HUGE_BODY -> 413;
            case NO_JSON -> 400;
        };
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyRouteAndCaller")
    void nobodyElseReachesIt(Route route, Caller caller, int status) throws IOException {
        var lines = new ArrayList<String>();
        boolean wrongMethod = caller == Caller.WRONG_METHOD;
        var body =
                switch (caller) {
                    case HUGE_BODY -> "{\"command\":\"" + "x".repeat(20_000) + "\"}";
                    case NO_JSON -> "{\"command\":";
                    default -> wrongMethod ? "" : route.body;
                };
        body =
                body.replace("ID", UUID.randomUUID().toString())
                        .replace("BLOCK", room.welcome.id().toString())
                        .replace("MARK", RemoteJson.mark(room.live.now()));
        lines.add((wrongMethod ? "DELETE" : route.method) + " " + route.path + " HTTP/1.1");
        lines.add("Host: " + (caller == Caller.WRONG_HOST ? "evil.example" : "127.0.0.1:" + port));
        switch (caller) {
            case NOBODY -> {}
            case PARTICIPANT -> lines.add("Cookie: " + seat);
            case PARTICIPANTS_TOKEN_AS_REMOTE ->
                    lines.add("X-Plenary-Remote: " + seat.substring(seat.indexOf('=') + 1));
            case REMOTE_OF_BEFORE -> lines.add("X-Plenary-Remote: " + old);
            case TWO_TOKENS -> {
                lines.add("X-Plenary-Remote: " + old);
                lines.add("X-Plenary-Remote: " + valid);
            }
            default -> lines.add("X-Plenary-Remote: " + valid);
        }
        switch (caller) {
            case WRONG_ORIGIN -> lines.add("Origin: http://evil.example");
            case NULL_ORIGIN -> lines.add("Origin: null");
            default -> lines.add("Origin: http://127.0.0.1:" + port);
        }
        if (route.changes()) {
            lines.add("X-Plenary: 1");
            lines.add(
                    caller == Caller.A_FORM
                            ? "Content-Type: application/x-www-form-urlencoded"
                            : "Content-Type: application/json");
            lines.add("Content-Length: " + body.length());
        }
        long before = room.live.now().number();
        var wall = room.wall.get();
        var answer = Raw.send(port, String.join("\r\n", lines) + "\r\n\r\n" + body);
        assertEquals(status, answer.status(), answer.body());
        assertFalse(answer.body().contains(SECRET_NOTE), answer.body());
        assertFalse(answer.body().contains("Welcome"), answer.body());
        assertFalse(answer.headers().containsKey("access-control-allow-origin"));
        assertFalse(answer.headers().containsKey("set-cookie"));
        assertEquals("no-store", answer.headers().get("cache-control"));
        assertEquals(before, room.live.now().number());
        assertEquals(wall, room.wall.get());
        assertEquals(1, room.remotes.state().get().devices().size());
    }

    @Test
    void aRemoteIsNoParticipant() throws IOException {
        var header = "X-Plenary-Remote: " + valid;
        assertEquals(401, Raw.get(port, "/api/view", header).status());
        assertEquals(401, Raw.get(port, "/api/stream", header).status());
        var ballot =
                "{\"command\":\"%s\",\"poll\":\"%s\",\"number\":1,\"answers\":[]}"
                        .formatted(UUID.randomUUID(), room.poll.id());
        assertEquals(401, Raw.post(port, "/api/ballots", ballot, header).status());
        var asCookie = "Cookie: plenary-seat=" + valid.substring(0, 22);
        assertEquals(401, Raw.get(port, "/api/view", asCookie).status());
    }

    @Test
    void itsPageIsThereForEverybodyAndTellsNothing() throws IOException {
        var page = Raw.get(port, "/remote");
        assertEquals(200, page.status());
        assertFalse(page.body().contains("Ally"), "the title of the workshop");
        for (String path : List.of("/remote/", "/remote.html", "/remote/app.js", "/remote/pair/")) {
            assertEquals(404, Raw.get(port, path).status(), path);
        }
        for (String part : RemoteTexts.page().all()) {
            assertEquals(200, Raw.get(port, part).status(), part);
        }
    }
}
