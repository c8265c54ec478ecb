package app.plenary.grouping;

/** People joined step by step, and what belongs together in the end (union-find). */
final class Joined {
    private final int[] parent;

    Joined(int people) {
        parent = new int[people];
        java.util.Arrays.setAll(parent, p -> p);
    }

    int root(int person) {
        int at = person;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The lower number becomes the root, so that the result does not depend on the order. */
    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
