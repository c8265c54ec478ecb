package app.plenary.store;

import app.plenary.session.BallotMark;

import java.util.ArrayList;
import java.util.List;

/** What one slot of a ballot box says once its seal is opened. */
sealed interface Slot {
    /** How much of what a ballot says goes into one slot, in bytes. */
    int ROOM = 398;

    /** Nothing lies here. */
    record Free() implements Slot {}

    /**
     * A ballot, or a part of a long one.
     *
     * @param version by chance; the same in all parts of one ballot
     * @param generation 0, 1 or 2, going round with each change of mind; where it began is by
     *     chance, so that it tells which of two is newer and not how many there were
     * @param part counts from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(BallotMark mark, long version, int generation, int part, int parts, byte[] content)
            implements Slot {}

    Slot FREE = new Free();

    /** How many slots a ballot of that many bytes needs. */
    static int needed(int bytes) {
        return Math.max(1, (bytes + ROOM - 1) / ROOM);
    }

    /** A ballot cut into its parts, in order. */
    static List<Part> parts(BallotMark mark, long version, int generation, byte[] content) {
        int parts = needed(content.length);
        var cut = new ArrayList<Part>(parts);
        for (int i = 0; i < parts; i++) {
            int end = Math.min(content.length, (i + 1) * ROOM);
            var piece = java.util.Arrays.copyOfRange(content, i * ROOM, end);
            cut.add(new Part(mark, version, generation, i, parts, piece));
        }
        return cut;
    }
}
