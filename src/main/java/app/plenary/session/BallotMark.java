package app.plenary.session;

import java.util.Arrays;

/**
 * What stands in a ballot box for a phone, so that it has one ballot and can change it: 256 bits
 * made one way from the phone's secret and the poll. Whoever lacks the secret cannot tell it from
 * chance, and so neither whose it is nor which marks in two boxes are the same phone's.
 */
public final class BallotMark {
    /** In bytes. */
    public static final int SIZE = 32;

    private final byte[] bytes;

    private BallotMark(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A mark as {@link #bytes} gave it. */
    public static BallotMark ofBytes(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A mark has " + SIZE + " bytes");
        }
        return new BallotMark(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BallotMark mark && Arrays.equals(bytes, mark.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing, so that no log line can tell who answered. */
    @Override
    public String toString() {
        return "BallotMark";
    }
}
