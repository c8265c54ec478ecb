package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.UUID;

/** A paired remote of a test, request by request. */
record RemoteHand(int port, String token) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Pairs one with a code that the laptop shows for it. */
    static RemoteHand pair(TestRoom room, String name) throws IOException {
        room.remotes.offer();
        var secret = room.remotes.state().get().offer().orElseThrow().code().secret();
        var answer = pair(room, name, "secret", secret, UUID.randomUUID());
        assertEquals(200, answer.status(), answer.body());
        return new RemoteHand(
                room.server.port(), MAPPER.readTree(answer.body()).path("token").stringValue());
    }

    static Raw pair(TestRoom room, String name, String by, String proof, UUID command)
            throws IOException {
        return Raw.post(
                room.server.port(),
                "/remote/pair",
                "{\"command\":\"%s\",\"name\":\"%s\",\"%s\":\"%s\"}"
                        .formatted(command, name, by, proof));
    }

    String header() {
        return "X-Plenary-Remote: " + token;
    }

    JsonNode view(String query) throws IOException {
        var answer = Raw.get(port, "/remote/view" + query, header());
        assertEquals(200, answer.status(), answer.body());
        return MAPPER.readTree(answer.body());
    }

    JsonNode view() throws IOException {
        return view("");
    }

    /** Asks for an act; {@code more} are fields after a comma, in JSON. */
    Raw act(UUID command, String act, String more) throws IOException {
        return Raw.post(
                port,
                "/remote/do",
                "{\"command\":\"%s\",\"act\":\"%s\"%s}"
                        .formatted(command, act, more.isEmpty() ? "" : "," + more),
                header());
    }

    Raw act(String act, String more) throws IOException {
        return act(UUID.randomUUID(), act, more);
    }

    /** The same, and it must be done. */
    void does(String act, String more) throws IOException {
        var answer = act(act, more);
        assertEquals(200, answer.status(), act + " " + more + " → " + answer.body());
    }
}
