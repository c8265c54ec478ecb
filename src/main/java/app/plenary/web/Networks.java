package app.plenary.web;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Picks the address under which the phones in the room reach this laptop. Cables and Wi-Fi come
 * before anything else; tunnels and the inner networks of virtual machines never count.
 */
final class Networks {
    private static final Pattern INNER =
            Pattern.compile(
                    "docker|br-|veth|virbr|vmnet|vboxnet|vethernet|hyper-v|wsl|lxc|lxd|podman|cni|flannel"
                            + "|tun|tap|wg|utun|ppp|ipsec|tailscale|zt|zerotier|vpn|virtual|loopback"
                            + "|awdl|llw|bluetooth|pan[0-9]|dummy");
    private static final Pattern WIRELESS =
            Pattern.compile("wl|wi-?fi|wireless|wlan|airport|^en0$|ap[0-9]");

    private Networks() {}

    /**
     * One network card as far as the choice needs it.
     *
     * @param name the system's, such as {@code wlp3s0}
     * @param description for people, such as {@code Intel Wi-Fi 6}
     * @param tunnel whether it leads to one other machine only
     */
    record Card(String name, String description, boolean tunnel, List<Inet4Address> addresses) {
        Card {
            addresses = List.copyOf(addresses);
        }
    }

    /** The best address now; empty when this laptop is in no network that phones could share. */
    static Optional<Inet4Address> choose() throws IOException {
        return best(cards(), outgoing());
    }

    /**
     * The best address of these cards.
     *
     * @param outgoing the address from which the laptop would reach the internet
     */
    static Optional<Inet4Address> best(List<Card> cards, Optional<InetAddress> outgoing) {
        record Candidate(Inet4Address address, int points) {}
        var candidates = new ArrayList<Candidate>();
        for (Card card : cards) {
            var names = (card.name() + " " + card.description()).toLowerCase(Locale.ROOT);
            if (card.tunnel() || INNER.matcher(names).find()) {
                continue;
            }
            for (Inet4Address address : card.addresses()) {
                if (!address.isLoopbackAddress()
                        && !address.isLinkLocalAddress()
                        && !address.isAnyLocalAddress()) {
                    int points = address.isSiteLocalAddress() ? 8 : 0;
                    points += outgoing.filter(address::equals).isPresent() ? 4 : 0;
                    points += WIRELESS.matcher(names).find() ? 2 : 0;
                    points += address.getHostAddress().startsWith("192.168.") ? 1 : 0;
                    candidates.add(new Candidate(address, points));
                }
            }
        }
        return candidates.stream()
                .max(
                        Comparator.comparingInt(Candidate::points)
                                .thenComparing(c -> c.address().getHostAddress()))
                .map(Candidate::address);
    }

    private static List<Card> cards() throws IOException {
        var cards = new ArrayList<Card>();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (!card.isUp() || card.isLoopback()) {
                continue;
            }
            var addresses = new ArrayList<Inet4Address>();
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (address instanceof Inet4Address four) {
                    addresses.add(four);
                }
            }
            var described = card.getDisplayName();
            cards.add(
                    new Card(
                            card.getName(),
                            described == null ? "" : described,
                            card.isPointToPoint(),
                            addresses));
        }
        return cards;
    }

    /** Asks the system's routes; nothing is sent, and the address asked for belongs to nobody. */
    private static Optional<InetAddress> outgoing() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 9));
            return Optional.ofNullable(socket.getLocalAddress());
        } catch (IOException | java.io.UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
