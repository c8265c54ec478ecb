package app.plenary.live;

import java.util.List;
import java.util.Optional;

/**
 * Where this laptop stands in the networks around it.
 *
 * @param networks all it is in, those that phones are likeliest to share first
 * @param shown the one whose address phones are given
 * @param byHand whether a person has chosen it
 * @param port the port phones use
 * @param wished the port that was wished for; 0 for any
 */
public record Surroundings(
        List<LocalNetwork> networks,
        Optional<LocalNetwork> shown,
        boolean byHand,
        int port,
        int wished) {
    public static final Surroundings NOWHERE =
            new Surroundings(List.of(), Optional.empty(), false, 0, 0);

    public Surroundings {
        networks = List.copyOf(networks);
    }

    /** Whether another program has the port that was wished for. */
    public boolean isPortTaken() {
        return wished != 0 && port != 0 && wished != port;
    }
}
