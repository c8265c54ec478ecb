package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Doorway;
import app.plenary.rehearsal.Phone;
import app.plenary.session.RunCommand;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How people find in: addresses, ports, codes, and what the facilitator is told. */
final class DoorwayTest {

    @Test
    void theInvitationIsThereExactlyWhileTheRoomIsOpen() throws IOException {
        try (var room = new TestRoom()) {
            var doorway = room.server.doorway();
            assertEquals(Optional.empty(), doorway.get().invitation());
            room.open();
            TestRoom.await("an invitation", () -> doorway.get().invitation().isPresent());
            var invitation = doorway.get().invitation().orElseThrow();
            assertEquals(room.link(), invitation.link());
            assertEquals("127.0.0.1:" + room.server.port(), invitation.address());
            assertEquals("KJTE-47RM", invitation.code());
            assertEquals("", doorway.get().problem());
            room.send(new RunCommand.EndSession());
            TestRoom.await("no invitation", () -> doorway.get().invitation().isEmpty());
            room.server.release();
            TestRoom.await("closed", () -> doorway.get().equals(Doorway.CLOSED));
        }
    }

    @Test
    void aPhonesCameraReadsTheCode() throws Exception {
        var link = "http://192.168.178.124:4040/#k=" + TestRoom.CODE.secret();
        var rows = QrCode.of(link);
        int scale = 8;
        int margin = 4 * scale;
        int size = rows.size() * scale + 2 * margin;
        var pixels = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int row = (y - margin) / scale;
                int column = (x - margin) / scale;
                boolean inside =
                        y >= margin && x >= margin && row < rows.size() && column < rows.size();
                pixels[y * size + x] = inside && rows.get(row)[column] ? 0x000000 : 0xFFFFFF;
            }
        }
        var image =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        var read =
                new QRCodeReader()
                        .decode(
                                image,
                                Map.of(
                                        DecodeHintType.POSSIBLE_FORMATS,
                                        List.of(BarcodeFormat.QR_CODE)));
        assertEquals(link, read.getText());
        assertArrayEquals(rows.getFirst(), QrCode.of(link).getFirst());
    }

    @Test
    void phonesAreCountedByPersonAndOnlyWhileConnected() throws Exception {
        try (var room = new TestRoom();
                var client = HttpClient.newHttpClient()) {
            room.open();
            var link = URI.create(room.link());
            try (var amara = new Phone(client, link, "Amara");
                    var lars = new Phone(client, link, "Lars")) {
                amara.join();
                lars.join();
                amara.listen();
                amara.listen();
                lars.listen();
                TestRoom.await("two phones", () -> room.server.doorway().get().phones() == 2);
                TestRoom.await("both tabs", () -> amara.streams() == 2);
                assertEquals(2, room.server.doorway().get().phones());
            }
            room.server.release();
            TestRoom.await("none", () -> room.server.doorway().get().phones() == 0);
            client.shutdownNow();
        }
    }

    @Test
    void aPortInUseLeadsToTheNextFreeOne() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server =
                        WebServer.start(
                                taken.getLocalPort(), Reach.LOOPBACK, InstantSource.system())) {
            assertNotEquals(taken.getLocalPort(), server.port());
            assertTrue(server.port() <= taken.getLocalPort() + 20 || taken.getLocalPort() > 65_515);
            assertEquals(200, Raw.get(server.port(), "/").status());
        }
    }

    @Test
    void afterClosingNothingListensAnyMore() throws IOException {
        var server = WebServer.start(0, Reach.LOOPBACK, InstantSource.system());
        int port = server.port();
        server.close();
        try (var again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(port, again.getLocalPort());
        }
    }

    private static Inet4Address ip(String address) throws IOException {
        return (Inet4Address) InetAddress.getByName(address);
    }

    @Test
    void aPaceGivesABurstThenOneAtATimeAndNeverLocksAnyoneOut() {
        var nanos = new AtomicLong();
        var pace = new Pace(3, Duration.ofSeconds(2), nanos::get);
        assertEquals(3, taken(pace));
        assertEquals(2, pace.secondsLeft());
        nanos.addAndGet(Duration.ofMillis(1_900).toNanos());
        assertEquals(0, taken(pace));
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertEquals(1, taken(pace));
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertEquals(3, taken(pace));
    }

    private static int taken(Pace pace) {
        int taken = 0;
        while (pace.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void atMostTwentyWrongCodesAMinuteAreComparedFromAllPhonesTogether() throws IOException {
        var nanos = new AtomicLong();
        var desk = new CodeDesk(nanos::get);
        int compared = 0;
        for (int second = 0; second < 600; second++) {
            for (int i = 0; i < 20; i++) {
                var verdict = desk.tryCode(TestRoom.CODE, "AAAAAAA" + i, ip("10.0.0." + i));
                compared += verdict instanceof CodeDesk.Verdict.Wrong ? 1 : 0;
            }
            nanos.addAndGet(1_000_000_000L);
        }
        assertTrue(compared <= 20 + 200, compared + " in ten minutes");
        nanos.addAndGet(6_000_000_000L);
        assertTrue(
                desk.tryCode(TestRoom.CODE, "kjte-47rm", ip("10.0.1.1"))
                        instanceof CodeDesk.Verdict.Right);
    }
}
