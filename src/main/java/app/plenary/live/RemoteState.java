package app.plenary.live;

import app.plenary.session.JoinCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which devices steer the session beside the console, and how one more can be paired.
 *
 * @param offer the code that is shown now; empty while none is
 * @param devices those that are paired, the first one first
 */
public record RemoteState(Optional<Offer> offer, List<Device> devices) {
    public static final RemoteState NONE = new RemoteState(Optional.empty(), List.of());

    public RemoteState {
        devices = List.copyOf(devices);
    }

    /**
     * A code that pairs one device.
     *
     * @param until when it stops to count
     * @param wrong how many wrong codes were typed while it is shown
     */
    public record Offer(JoinCode code, Instant until, int wrong) {

        /** Whether it still pairs anything. */
        public boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        /** Whether typing it no longer helps; scanning does, as its secret cannot be guessed. */
        public boolean isSpent() {
            return wrong >= Remotes.TRIES;
        }

        Offer withWrong() {
            return new Offer(code, until, wrong + 1);
        }
    }

    /**
     * A paired device.
     *
     * @param name as its owner called it; no two have the same
     * @param lines how many streams it has open; none when it is away
     */
    public record Device(RemoteId id, String name, Instant since, int lines) {
        public boolean isConnected() {
            return lines > 0;
        }
    }

    public Optional<Device> find(RemoteId id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    RemoteState with(Optional<Offer> other) {
        return new RemoteState(other, devices);
    }

    RemoteState with(Device device) {
        var all = new ArrayList<>(devices);
        all.add(device);
        return new RemoteState(Optional.empty(), all);
    }

    RemoteState without(RemoteId id) {
        return new RemoteState(
                offer, devices.stream().filter(device -> !device.id().equals(id)).toList());
    }

    RemoteState withLines(RemoteId id, int by) {
        return new RemoteState(
                offer,
                devices.stream()
                        .map(device ->
                                device.id().equals(id)
                                        ? new Device(
                                                id,
                                                device.name(),
                                                device.since(),
                                                device.lines() + by)
                                        : device)
                        .toList());
    }
}
