package app.plenary.live;

/**
 * A network that this laptop is in, under one of its addresses.
 *
 * @param kind what it goes over
 * @param card the name of the network card for people, such as {@code Intel Wi-Fi 6}
 * @param device the system's name of the card, such as {@code wlp3s0}
 * @param address the laptop's address there, such as {@code 192.168.8.2}
 */
public record LocalNetwork(Kind kind, String card, String device, String address) {

    /** What a network goes over, those that phones usually share first. */
    public enum Kind {
        WIFI,
        HOTSPOT,
        CABLE,
        /** A VPN or another tunnel: it leads away from the room. */
        TUNNEL,
        /** Between this laptop and machines inside it. */
        INNER
    }

    /** Whether phones in the room can be in it too. */
    public boolean isShared() {
        return kind != Kind.TUNNEL && kind != Kind.INNER;
    }

    /**
     * Tells the network from others, also after a restart and under another address in it: the card
     * and all of the address but its last number.
     */
    public String key() {
        return device + ' ' + address.substring(0, address.lastIndexOf('.') + 1);
    }
}
