package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.LocalNetwork;
import app.plenary.live.LocalNetwork.Kind;
import app.plenary.live.Surroundings;
import app.plenary.live.WayIn;
import app.plenary.web.Networks.Card;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Which of the laptop's addresses phones are given. */
final class NetworksTest {
    private static final List<String> REAL =
            List.of(
                    "wlp3s0|Intel Wi-Fi 6|WIFI",
                    "wlan0|wlan0|WIFI",
                    "en0|en0|WIFI",
                    "enp0s31f6|Ethernet|CABLE",
                    "eth3|Intel(R) Ethernet Connection I219-LM|CABLE",
                    "eth9|Technicolor USB LAN|CABLE",
                    "wlan7|Microsoft Wi-Fi Direct Virtual Adapter|HOTSPOT",
                    "ap0|ap0|HOTSPOT");
    private static final List<String> NOT_REAL =
            List.of(
                    "docker0|docker0|INNER",
                    "br-3f2a|br-3f2a|INNER",
                    "veth12|veth12|INNER",
                    "virbr0|virbr0|INNER",
                    "eth5|Hyper-V Virtual Ethernet Adapter|INNER",
                    "eth6|VMware Virtual Ethernet Adapter for VMnet8|INNER",
                    "vboxnet0|VirtualBox Host-Only Network|INNER",
                    "tun0|tun0|TUNNEL",
                    "utun4|utun4|TUNNEL",
                    "wg0|wg0|TUNNEL",
                    "eth7|WireGuard Tunnel|TUNNEL",
                    "eth8|TAP-Windows Adapter V9|TUNNEL",
                    "eth10|Cisco AnyConnect Secure Mobility Client|TUNNEL");

    @Test
    void theRoomsNetworkIsPreferredToTunnelsAndVirtualMachines() throws IOException {
        var wifi = card("wlp3s0", "Intel Wi-Fi 6", false, "192.168.8.2");
        var cable = card("enp0s31f6", "Ethernet", false, "10.1.2.3");
        var docker = card("docker0", "docker0", false, "172.17.0.1");
        var vpn = card("tun0", "tun0", true, "10.8.0.2");
        var hyper = card("eth5", "Hyper-V Virtual Ethernet Adapter", false, "172.28.0.1");
        var campus = card("en0", "en0", false, "141.30.7.9");
        var lost = card("wlan0", "wlan0", false, "169.254.3.4");
        var none = Optional.<InetAddress>empty();
        assertEquals("192.168.8.2", best(none, docker, vpn, wifi, cable, hyper));
        assertEquals("10.1.2.3", best(Optional.of(ip("10.1.2.3")), docker, cable, wifi));
        assertEquals("192.168.8.2", best(Optional.of(ip("10.8.0.2")), vpn, wifi));
        assertEquals("141.30.7.9", best(none, docker, campus, lost));
        assertEquals("", best(none, docker, vpn, hyper, lost));
    }

    @Test
    void whateverCardsThereAreARealOneIsPickedAndTheOthersAreListedLast() throws IOException {
        var random = new Random(41);
        for (int i = 0; i < 2_000; i++) {
            var names = new ArrayList<>(REAL);
            names.addAll(NOT_REAL);
            Collections.shuffle(names, random);
            var cards = new ArrayList<Card>();
            for (String name : names.subList(0, random.nextInt(names.size()))) {
                var parts = name.split("\\|", -1);
                cards.add(card(parts[0], parts[1], false, address(random)));
            }
            var outgoing =
                    cards.isEmpty()
                            ? Optional.<InetAddress>empty()
                            : Optional.<InetAddress>of(
                                    cards.get(random.nextInt(cards.size())).addresses().getFirst());
            var around = Networks.ranked(cards, outgoing);
            assertEquals(cards.size(), around.size());
            for (LocalNetwork network : around) {
                var line = network.device() + "|" + network.card() + "|" + network.kind();
                assertTrue(REAL.contains(line) || NOT_REAL.contains(line), line);
            }
            long real = around.stream().filter(LocalNetwork::isShared).count();
            assertTrue(
                    around.stream().limit(real).allMatch(LocalNetwork::isShared),
                    () -> "" + around);
            var picked = Networks.pick(around, List.of(), Optional.empty());
            assertEquals(real > 0, picked.isPresent());
            picked.ifPresent(one -> assertEquals(around.getFirst(), one));
        }
    }

    private static String address(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "192.168." + random.nextInt(256) + "." + (1 + random.nextInt(250));
            case 1 -> "10." + random.nextInt(256) + ".7." + (1 + random.nextInt(250));
            case 2 -> "172." + (16 + random.nextInt(16)) + ".0." + (1 + random.nextInt(250));
            default -> "141.30.7." + (1 + random.nextInt(250));
        };
    }

    @Test
    void whatAPersonChoseWinsThenWhatPhonesUseThenTheProgramsPick() {
        var wifi = network(Kind.WIFI, "wlan0", "192.168.8.2");
        var cable = network(Kind.CABLE, "eth0", "10.1.2.3");
        var vpn = network(Kind.TUNNEL, "tun0", "10.8.0.2");
        var around = List.of(wifi, cable, vpn);
        assertEquals(Optional.of(wifi), Networks.pick(around, List.of(), Optional.empty()));
        assertEquals(Optional.of(cable), Networks.pick(around, List.of(), Optional.of("10.1.2.3")));
        assertEquals(
                Optional.of(vpn),
                Networks.pick(around, List.of("gone0 1.2.3.", vpn.key()), Optional.of("10.1.2.3")));
        assertEquals(
                Optional.of(wifi),
                Networks.pick(around, List.of("gone0 1.2.3."), Optional.of("10.9.9.9")));
        assertEquals(Optional.empty(), Networks.pick(List.of(vpn), List.of(), Optional.empty()));
    }

    @Test
    void aChoiceIsRememberedByNetworkAndTakenBackWithoutForgettingOtherPlaces() {
        var wayIn = new WayIn();
        var home = network(Kind.WIFI, "wlan0", "192.168.8.2");
        var homeLater = network(Kind.WIFI, "wlan0", "192.168.8.77");
        var office = network(Kind.WIFI, "wlan0", "10.4.1.9");
        assertEquals(home.key(), homeLater.key());
        assertNotEquals(home.key(), office.key());
        wayIn.choose(home);
        wayIn.choose(office);
        wayIn.choose(home);
        assertEquals(List.of(home.key(), office.key()), wayIn.chosen().get());
        wayIn.surroundings()
                .set(
                        new Surroundings(
                                List.of(homeLater), Optional.of(homeLater), true, 4040, 4040));
        wayIn.chooseByItself();
        assertEquals(List.of(office.key()), wayIn.chosen().get());
        for (int i = 0; i < 100; i++) {
            wayIn.choose(network(Kind.CABLE, "eth" + i, "10.0.0.1"));
        }
        assertTrue(wayIn.chosen().get().size() <= 12);
        assertEquals("eth99 10.0.0.", wayIn.chosen().get().getFirst());
    }

    static LocalNetwork network(Kind kind, String device, String address) {
        return new LocalNetwork(kind, device, device, address);
    }

    private static String best(Optional<InetAddress> outgoing, Card... cards) {
        return Networks.pick(Networks.ranked(List.of(cards), outgoing), List.of(), Optional.empty())
                .map(LocalNetwork::address)
                .orElse("");
    }

    private static Card card(String name, String description, boolean tunnel, String address)
            throws IOException {
        return new Card(name, description, tunnel, List.of(ip(address)));
    }

    private static Inet4Address ip(String address) throws IOException {
        return (Inet4Address) InetAddress.getByName(address);
    }
}
