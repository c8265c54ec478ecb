package app.plenary.store;

import java.util.UUID;

/**
 * A number that two sets of journal places share when they are the same set, in whatever order they
 * are read: how the index of commands is compared with the rows it stands for.
 */
final class Fingerprint {
    private long count;
    private long mixed;

    Fingerprint with(long sequence, UUID workshop, UUID command) {
        count++;
        long hash = sequence;
        for (long part :
                new long[] {
                    workshop.getMostSignificantBits(),
                    workshop.getLeastSignificantBits(),
                    command.getMostSignificantBits(),
                    command.getLeastSignificantBits()
                }) {
            hash = mix(hash ^ part);
        }
        mixed += hash;
        return this;
    }

    boolean matches(Fingerprint other) {
        return count == other.count && mixed == other.mixed;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
