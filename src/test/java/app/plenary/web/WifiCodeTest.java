package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.LocalNetwork;
import app.plenary.live.Surroundings;
import app.plenary.live.WayIn;
import app.plenary.live.Wifi;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.client.result.WifiParsedResult;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the QR code of a Wi-Fi says, as an independent reader of such codes understands it. */
final class WifiCodeTest {
    private static final String ODD = "\\;,:\"'PST H<>&=ä ñ漢🙂aZ09-_.!?";

    @Test
    void whateverNameAndPasswordThereAreAReaderFindsTheSame() {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            var wifi =
                    new Wifi(
                            odd(random, 1 + random.nextInt(12)),
                            random.nextInt(5) == 0 ? "" : odd(random, 8 + random.nextInt(40)),
                            random.nextBoolean());
            var read = read(WifiCode.text(wifi));
            assertEquals(wifi.name(), read.getSsid());
            assertEquals(wifi.password().isEmpty() ? "nopass" : "WPA", read.getNetworkEncryption());
            assertEquals(wifi.password(), Optional.ofNullable(read.getPassword()).orElse(""));
            assertEquals(wifi.hidden(), read.isHidden());
            assertEquals(QrCode.of(WifiCode.text(wifi)).size() % 4, 1);
        }
    }

    private static WifiParsedResult read(String text) {
        var result = new Result(text, new byte[0], null, BarcodeFormat.QR_CODE);
        return (WifiParsedResult) ResultParser.parseResult(result);
    }

    /** No spaces at the ends: the reader takes them away, and so does the form. */
    private static String odd(Random random, int length) {
        var symbols = ODD.codePoints().toArray();
        var text = new StringBuilder("x");
        for (int i = 1; i < length - 1; i++) {
            text.appendCodePoint(symbols[random.nextInt(symbols.length)]);
        }
        return text.append('z').toString();
    }

    @Test
    void whatCannotBeAWifiIsKnown() {
        assertTrue(new Wifi("Gast", "", false).isNamed());
        assertTrue(new Wifi("Gast", "", false).isOpenOrLocked());
        assertFalse(new Wifi(" ", "12345678", false).isNamed());
        assertTrue(new Wifi("ä".repeat(16), "12345678", false).isNamed());
        assertFalse(new Wifi("ä".repeat(17), "12345678", false).isNamed());
        assertFalse(new Wifi("Gast", "1234567", false).isOpenOrLocked());
        assertTrue(new Wifi("Gast", "1".repeat(63), false).isOpenOrLocked());
        assertTrue(new Wifi("Gast", "a1".repeat(32), false).isOpenOrLocked());
        assertFalse(new Wifi("Gast", "z".repeat(64), false).isOpenOrLocked());
        assertFalse(new Wifi("Ga\tst", "12345678", false).isNamed());
        assertEquals("Wifi Gast", new Wifi("Gast", "geheim-123", false).toString());
    }

    @Test
    void theWifiOfAPlaceIsShownThereAndNowhereElse() {
        var wayIn = new WayIn();
        var here = NetworksTest.network(LocalNetwork.Kind.WIFI, "wlan0", "127.0.0.2");
        var there = NetworksTest.network(LocalNetwork.Kind.WIFI, "wlan0", "10.9.8.7");
        var guest = new Wifi("Gast", "12345678", false);
        at(wayIn, here);
        wayIn.tell(Optional.of(guest));
        assertEquals(Optional.of(guest), wayIn.wifi());
        at(wayIn, there);
        assertEquals(Optional.empty(), wayIn.wifi());
        at(wayIn, here);
        try (var room = new TestRoom(wayIn, () -> List.of(here)).open()) {
            var doorway = room.server.doorway();
            TestRoom.await("both signs", () -> doorway.get().wifi().isPresent());
            assertEquals(guest, doorway.get().wifi().orElseThrow().wifi());
            wayIn.tell(Optional.empty());
            TestRoom.await("one sign", () -> doorway.get().wifi().isEmpty());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void at(WayIn wayIn, LocalNetwork network) {
        wayIn.surroundings()
                .set(new Surroundings(List.of(network), Optional.of(network), false, 1, 1));
    }
}
