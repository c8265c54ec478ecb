package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.LocalNetwork;
import app.plenary.live.LocalNetwork.Kind;
import app.plenary.live.WayIn;
import app.plenary.plan.WorkshopId;
import app.plenary.rehearsal.Phone;
import app.plenary.session.JoinCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** The laptop's address changes while people are in the room; all of 127.* is this computer. */
final class MovedRoomTest {
    private static final LocalNetwork WIFI = NetworksTest.network(Kind.WIFI, "wlan0", "127.0.0.2");
    private static final LocalNetwork CABLE = NetworksTest.network(Kind.CABLE, "eth0", "127.0.7.3");

    private final WayIn wayIn = new WayIn();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile List<LocalNetwork> around = List.of(WIFI);
    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(wayIn, () -> around).open();
        shows("127.0.0.2");
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        client.shutdownNow();
    }

    private void shows(String address) {
        TestRoom.await("the address " + address, () -> address().equals(address + ":" + port()));
    }

    private String address() {
        return room.server.doorway().get().invitation().map(i -> i.address()).orElse("");
    }

    private int port() {
        return room.server.port();
    }

    private Phone phone(String name) {
        var link = room.server.doorway().get().invitation().orElseThrow().link();
        return new Phone(client, URI.create(link), name);
    }

    @Test
    void theNewAddressIsShownAndPeopleSitWhereTheySatWithTheirSeatCode() throws Exception {
        room.at(room.poll);
        try (var amara = phone("Amara")) {
            assertTrue(amara.join().isSaved());
            amara.listen();
            TestRoom.await("the phone", () -> room.server.doorway().get().phones() == 1);
            assertFalse(room.server.doorway().get().moved());
            var code = seatCode("127.0.0.2", amara.cookie());
            around = List.of(CABLE);
            shows("127.0.7.3");
            TestRoom.await("the move is told", () -> room.server.doorway().get().moved());
            assertEquals(403, back("127.0.7.3", "AAAA-AAAA").statusCode());
            var answer = back("127.0.7.3", code.toLowerCase(java.util.Locale.ROOT));
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(
                    amara.cookie(),
                    answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0]);
            var people = room.live.now().session().roster().inOrder();
            assertEquals(List.of("Amara"), people.stream().map(p -> p.name()).toList());
            assertEquals(code, seatCode("127.0.7.3", amara.cookie()));
        }
    }

    @Test
    void aNetworkThatComesUpBesideDoesNotMovePeopleUnlessItIsChosen() throws Exception {
        try (var amara = phone("Amara")) {
            assertTrue(amara.join().isSaved());
            amara.listen();
            TestRoom.await("the phone", () -> room.server.doorway().get().phones() == 1);
            around = List.of(CABLE, WIFI);
            TestRoom.await("both", () -> wayIn.surroundings().get().networks().equals(around));
            assertEquals("127.0.0.2:" + port(), address());
            wayIn.choose(CABLE);
            shows("127.0.7.3");
            // Who came over the Wi-Fi is still there, and nobody is told to move.
            assertEquals(200, view("127.0.0.2", amara.cookie()).statusCode());
            assertEquals(401, view("127.0.7.3", "").statusCode());
            assertFalse(room.server.doorway().get().moved());
            assertTrue(wayIn.surroundings().get().byHand());
            wayIn.chooseByItself();
            shows("127.0.7.3");
        }
    }

    @Test
    void withoutANetworkTheDoorwaySaysSoAndComesBackByItself() {
        around = List.of();
        TestRoom.await("no way in", () -> address().isEmpty());
        assertEquals("web.problem.no-network", room.server.doorway().get().problem());
        around = List.of(WIFI);
        shows("127.0.0.2");
        assertEquals("", room.server.doorway().get().problem());
    }

    @Test
    void requestsForAnAddressThatIsNotOursAreRefusedAsBefore() throws IOException {
        int port = port();
        assertEquals(200, Raw.get(port, "/").status());
        for (var host : List.of("127.0.0.9:" + port, "evil.example", "127.0.7.3:" + port)) {
            assertEquals(
                    421,
                    Raw.send(port, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status(),
                    host);
        }
    }

    @Test
    void everySeatHasACodeOfItsOwnAndOnlyThatCodeUnlocksIt() {
        var random = new Random(7);
        var workshop = WorkshopId.fresh();
        var ring = new Keyring(workshop);
        var codes = new HashSet<String>();
        for (int i = 0; i < 60; i++) {
            var seat = Seat.fresh();
            var code = ring.keep(seat);
            assertEquals(code, ring.keep(seat));
            assertTrue(codes.add(code));
            assertTrue(Pattern.matches("[" + JoinCode.SYMBOLS + "]{4}-[A-Z0-9]{4}", code), code);
            assertEquals(
                    seat.cookie(),
                    ring.find(" " + code.replace("-", " ")).map(Seat::cookie).orElse(""));
            assertFalse(new Keyring(WorkshopId.fresh()).keep(seat).equals(code));
            var box = seat.mixed(new byte[16]);
            assertArrayEquals(box, Seat.mixed(box, new byte[16]).mixed(new byte[16]));
        }
        for (int i = 0; i < 60; i++) {
            var other = JoinCode.random(random).typed();
            assertEquals(Optional.empty(), ring.find(other).filter(_ -> !codes.contains(other)));
        }
    }

    private String seatCode(String host, String cookie) throws Exception {
        var found = Pattern.compile("\"seat\":\"([^\"]+)\"").matcher(view(host, cookie).body());
        assertTrue(found.find());
        return found.group(1);
    }

    private HttpResponse<String> view(String host, String cookie) throws Exception {
        return client.send(
                HttpRequest.newBuilder(base(host).resolve("/api/view"))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> back(String host, String code) throws Exception {
        var body = "{\"command\":\"" + UUID.randomUUID() + "\",\"seat\":\"" + code + "\"}";
        return client.send(
                HttpRequest.newBuilder(base(host).resolve("/api/join"))
                        .header("Content-Type", "application/json")
                        .header("X-Plenary", "1")
                        .header("Origin", base(host).toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI base(String host) {
        return URI.create("http://" + host + ":" + port());
    }
}
