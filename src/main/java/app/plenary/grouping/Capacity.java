package app.plenary.grouping;

/** How many people a group takes, both ends included. */
public record Capacity(int least, int most) {
    /**
     * @throws IllegalArgumentException unless {@code 0 <= least <= most}
     */
    public Capacity {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(least + " to " + most);
        }
    }
}
