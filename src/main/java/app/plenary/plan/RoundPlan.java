package app.plenary.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * One round of a breakout block as planned.
 *
 * @param prompt its own question; empty where that of the block counts
 * @param time its own whole minutes; empty for an equal share of what the others leave
 */
public record RoundPlan(String prompt, Optional<Duration> time) {
    /** As the block says. */
    public static final RoundPlan USUAL = new RoundPlan("", Optional.empty());

    public RoundPlan withPrompt(String other) {
        return new RoundPlan(other, time);
    }
}
