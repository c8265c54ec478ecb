package app.plenary.grouping;

/**
 * How much a wish counts. What must be is never traded against anything; of the others one that is
 * important weighs as much as four that are wished or sixteen that would be nice.
 */
public enum Strength {
    MUST(0),
    IMPORTANT(16),
    WISHED(4),
    NICE(1);

    private final int weight;

    Strength(int weight) {
        this.weight = weight;
    }

    /** The weight in the sum of what is missed; nothing for what must be. */
    int weight() {
        return weight;
    }
}
