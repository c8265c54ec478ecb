package app.plenary.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the facilitator has settled about getting in, and what the server tells of it. It belongs to
 * this laptop and the room it stands in, not to a session: it is never in a journal or a file that
 * is handed on. For any thread.
 */
public final class WayIn {
    private static final int KEPT = 12;

    private final Current<Surroundings> surroundings = new Current<>(Surroundings.NOWHERE);
    private final Current<Boolean> checking = new Current<>(false);
    private final Current<RoomCheck> check = new Current<>(RoomCheck.NONE);
    private final Current<List<String>> chosen = new Current<>(List.of());
    private final Current<Map<String, Wifi>> wifis = new Current<>(Map.of());

    /** Whether phones are being tried; the console sets it. */
    public Current<Boolean> checking() {
        return checking;
    }

    /** What the phones that were tried have found; the server sets it. */
    public Current<RoomCheck> check() {
        return check;
    }

    /** The networks around; the server sets it. */
    public Current<Surroundings> surroundings() {
        return surroundings;
    }

    /** The keys of networks that were chosen by hand, the newest first. */
    public Current<List<String>> chosen() {
        return chosen;
    }

    /** What is known of the Wi-Fi of a place, by the key of the network the laptop had there. */
    public Current<Map<String, Wifi>> wifis() {
        return wifis;
    }

    /** Phones are to come over this network, here and whenever the laptop is in it again. */
    public synchronized void choose(LocalNetwork network) {
        chosen.set(
                Stream.concat(Stream.of(network.key()), chosen.get().stream())
                        .distinct()
                        .limit(KEPT)
                        .toList());
    }

    /** The program picks again among the networks that are here now. */
    public synchronized void chooseByItself() {
        var here = surroundings.get().networks().stream().map(LocalNetwork::key).toList();
        chosen.set(chosen.get().stream().filter(key -> !here.contains(key)).toList());
    }

    /** The Wi-Fi of the place where the laptop is now. */
    public Optional<Wifi> wifi() {
        return wifi(surroundings.get());
    }

    public Optional<Wifi> wifi(Surroundings at) {
        return Optional.ofNullable(wifis.get().get(place(at)));
    }

    /** Settles what phones are told about the Wi-Fi of this place; empty for nothing. */
    public synchronized void tell(Optional<Wifi> wifi) {
        var place = place(surroundings.get());
        var next = new LinkedHashMap<String, Wifi>();
        wifi.ifPresent(told -> next.put(place, told));
        wifis.get()
                .forEach((key, told) -> {
                    if (!key.equals(place) && next.size() < KEPT) {
                        next.put(key, told);
                    }
                });
        wifis.set(java.util.Collections.unmodifiableMap(new LinkedHashMap<>(next)));
    }

    private static String place(Surroundings at) {
        return at.shown().map(LocalNetwork::key).orElse("");
    }

    /** What has been kept from earlier; the order of the Wi-Fis counts, the newest first. */
    public synchronized void restore(List<String> keys, Map<String, Wifi> known) {
        chosen.set(List.copyOf(keys));
        var kept = new ArrayList<>(known.entrySet());
        var next = new LinkedHashMap<String, Wifi>();
        kept.stream().limit(KEPT).forEach(each -> next.put(each.getKey(), each.getValue()));
        wifis.set(java.util.Collections.unmodifiableMap(next));
    }
}
