package app.plenary.web;

import app.plenary.live.LocalNetwork;
import app.plenary.live.LocalNetwork.Kind;

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
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Picks the address under which the phones in the room reach this laptop. A network that the
 * facilitator has chosen comes first; then the one that phones already use; then Wi-Fi and cable
 * with a private address, the one with the way to the internet before others. Tunnels and the inner
 * networks of virtual machines are listed last and never picked without being chosen.
 */
final class Networks {
    private static final Pattern TUNNEL =
            Pattern.compile(
                    "\\b(tun|tap|wg[0-9]|wireguard|utun|ppp|ipsec|tailscale|zt|zerotier|vpn"
                            + "|anyconnect|nordlynx|gpd[0-9])");
    private static final Pattern INNER =
            Pattern.compile(
                    "\\b(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|hyper-v|wsl|lxc|lxd|podman|cni"
                            + "|flannel|virtual|vmware|loopback|awdl|llw|bluetooth|pan[0-9]|dummy)");
    private static final Pattern HOTSPOT =
            Pattern.compile("\\b(wi-?fi direct|ap[0-9]|bridge100|hosted network)");
    private static final Pattern WIRELESS =
            Pattern.compile("\\b(wl|wi-?fi|wireless|airport|802\\.11)|^en0\\b");

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

    /** Looks around; a seam for tests, as a computer cannot change its network at will. */
    @FunctionalInterface
    interface Look {
        /** All networks, the best for the room first. */
        List<LocalNetwork> around() throws IOException;
    }

    /** All networks that this laptop is in now, the best for the room first. */
    static List<LocalNetwork> around() throws IOException {
        return ranked(cards(), outgoing());
    }

    /**
     * The network to show: the newest of the chosen ones that is here, or the one in use while it
     * is here, or the best that phones can share.
     *
     * @param around as {@link #around} gives them
     * @param chosen keys, the newest first
     * @param inUse the address that phones in the room have now
     */
    static Optional<LocalNetwork> pick(
            List<LocalNetwork> around, List<String> chosen, Optional<String> inUse) {
        return byHand(around, chosen)
                .or(() -> first(around, each -> inUse.filter(each.address()::equals).isPresent()))
                .or(() -> first(around, LocalNetwork::isShared));
    }

    /** The newest of the chosen networks that is here. */
    static Optional<LocalNetwork> byHand(List<LocalNetwork> around, List<String> chosen) {
        return chosen.stream()
                .flatMap(key -> around.stream().filter(each -> each.key().equals(key)))
                .findFirst();
    }

    private static Optional<LocalNetwork> first(
            List<LocalNetwork> around, Predicate<LocalNetwork> fits) {
        return around.stream().filter(fits).findFirst();
    }

    /**
     * The networks of these cards, the best for the room first.
     *
     * @param outgoing the address from which the laptop would reach the internet
     */
    static List<LocalNetwork> ranked(List<Card> cards, Optional<InetAddress> outgoing) {
        record Candidate(LocalNetwork network, int points) {}
        var candidates = new ArrayList<Candidate>();
        for (Card card : cards) {
            for (Inet4Address address : card.addresses()) {
                if (!address.isLoopbackAddress()
                        && !address.isLinkLocalAddress()
                        && !address.isAnyLocalAddress()) {
                    var at = address.getHostAddress();
                    var kind = kind(card);
                    var network = new LocalNetwork(kind, card.description(), card.name(), at);
                    int points = network.isShared() ? 16 : 0;
                    points += address.isSiteLocalAddress() ? 8 : 0;
                    points += outgoing.filter(address::equals).isPresent() ? 4 : 0;
                    points += kind == Kind.WIFI || kind == Kind.HOTSPOT ? 2 : 0;
                    points += at.startsWith("192.168.") ? 1 : 0;
                    candidates.add(new Candidate(network, points));
                }
            }
        }
        return candidates.stream()
                .sorted(
                        Comparator.comparingInt(Candidate::points)
                                .thenComparing(c -> c.network().address())
                                .reversed())
                .map(Candidate::network)
                .toList();
    }

    private static Kind kind(Card card) {
        var names = (card.name() + " " + card.description()).toLowerCase(Locale.ROOT);
        // The hotspot of Windows runs on a card that calls itself virtual.
        if (HOTSPOT.matcher(names).find()) {
            return Kind.HOTSPOT;
        }
        if (card.tunnel() || TUNNEL.matcher(names).find()) {
            return Kind.TUNNEL;
        }
        if (INNER.matcher(names).find()) {
            return Kind.INNER;
        }
        return WIRELESS.matcher(names).find() ? Kind.WIFI : Kind.CABLE;
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
