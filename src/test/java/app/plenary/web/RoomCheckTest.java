package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.LocalNetwork;
import app.plenary.live.LocalNetwork.Kind;
import app.plenary.live.RoomCheck;
import app.plenary.live.RoomCheck.Trial;
import app.plenary.live.WayIn;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Whether phones get through to the laptop, tried before anybody comes. */
final class RoomCheckTest {
    private static final List<LocalNetwork> HERE =
            List.of(NetworksTest.network(Kind.WIFI, "wlan0", "127.0.0.2"));

    private static WebServer server(WayIn wayIn) throws IOException {
        return WebServer.start(
                0,
                Reach.ROOM,
                InstantSource.system(),
                wayIn,
                () -> HERE,
                RemoteMeans.ofNoWall(InstantSource.system()));
    }

    private static Raw note(int port, String phone, String millis) throws IOException {
        var body = "{\"phone\":\"" + phone + "\",\"millis\":\"" + millis + "\"}";
        return Raw.send(
                port,
                String.join(
                        "\r\n",
                        "POST /api/check HTTP/1.1",
                        "Host: 127.0.0.1:" + port,
                        "Origin: http://127.0.0.1:" + port,
                        "X-Plenary: 1",
                        "Content-Type: application/json",
                        "Content-Length: " + body.length(),
                        "",
                        body));
    }

    @Test
    void nothingIsTakenOrToldUnlessTheFacilitatorChecks() throws IOException {
        var wayIn = new WayIn();
        var phone = "0f8e7a10-0000-4000-8000-000000000003";
        try (var server = server(wayIn)) {
            int port = server.port();
            assertEquals(404, Raw.get(port, "/api/ping").status());
            assertEquals(404, note(port, phone, "12").status());
            wayIn.checking().set(true);
            TestRoom.await("a place", () -> wayIn.check().get().place().isPresent());
            assertEquals(
                    "127.0.0.2:" + port + "/check",
                    wayIn.check().get().place().orElseThrow().address());
            TestRoom.await("the own try", () -> wayIn.check().get().self().isPresent());
            assertEquals(Optional.of(true), wayIn.check().get().self());
            assertEquals(200, Raw.get(port, "/api/ping").status());
            assertEquals(200, note(port, phone, "").status());
            assertEquals(200, note(port, phone, "12,15,900").status());
            for (String bad : List.of("-1", "1,,2", "x", "123456", "1,2,".repeat(20) + "1")) {
                assertEquals(400, note(port, phone, bad).status(), bad);
            }
            assertEquals(400, note(port, "me", "12").status());
            assertEquals(
                    List.of(new Trial(phone, List.of(12, 15, 900))), wayIn.check().get().trials());
            wayIn.checking().set(false);
            TestRoom.await("the end", () -> wayIn.check().get().equals(RoomCheck.NONE));
            assertEquals(404, Raw.get(port, "/api/ping").status());
        }
    }

    @Test
    void thePageOnAPhoneMeasuresAndSaysHowItIs() throws IOException {
        Browser.assumeInstalled();
        var wayIn = new WayIn();
        try (var server = server(wayIn);
                var browser = Browser.open();
                var phone = browser.phone(false, "de")) {
            wayIn.checking().set(true);
            TestRoom.await("a place", () -> wayIn.check().get().place().isPresent());
            var page = phone.newPage();
            page.navigate("http://127.0.0.2:" + server.port() + "/check");
            assertThat(page.locator("#figures"))
                    .containsText(
                            "ms", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            Browser.picture(page, "check");
            assertEquals(
                    List.of(),
                    new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(each ->
                                            each.getId() + each.getNodes().getFirst().getHtml())
                                    .toList());
            var trial = wayIn.check().get().trials().getFirst();
            assertEquals(12, trial.millis().size());
            wayIn.checking().set(false);
            TestRoom.await("the end", () -> wayIn.check().get().equals(RoomCheck.NONE));
            page.reload();
            assertThat(page.locator("#said")).hasText("Gerade prüft niemand den Raum.");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void theMedianIsInTheMiddleAndOnePhoneIsOneTrial() {
        var random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            var millis = new ArrayList<Integer>();
            for (int n = random.nextInt(1, 20); n > 0; n--) {
                millis.add(random.nextInt(400));
            }
            var trial = new Trial("a", millis);
            long below = millis.stream().filter(each -> each < trial.median()).count();
            long above = millis.stream().filter(each -> each > trial.median()).count();
            assertTrue(millis.contains(trial.median()));
            assertTrue(below * 2 <= millis.size() && above * 2 <= millis.size());
            assertTrue(millis.stream().allMatch(each -> each <= trial.worst()));
            assertEquals(trial.median() <= 200, trial.isGood());
        }
        assertFalse(new Trial("a", List.of()).isGood());
        assertFalse(new Trial("a", List.of(10, 10, 10, 1_600)).isGood());
        var check = RoomCheck.NONE;
        for (int i = 0; i < 100; i++) {
            check = check.with(new Trial("phone " + i % 50, List.of(i)));
        }
        assertEquals(RoomCheck.MOST, check.trials().size());
        assertEquals(new Trial("phone 0", List.of(50)), check.trials().getFirst());
    }
}
