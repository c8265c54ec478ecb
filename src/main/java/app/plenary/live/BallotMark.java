package app.plenary.live;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in a ballot box for a phone, so that it has one ballot and can change it: 256 bits
 * made one way from the phone's secret and the box. Whoever lacks the secret cannot tell it from
 * chance, and so neither whose it is nor which marks in two boxes are the same phone's.
 */
public final class BallotMark {
    /** In bytes. */
    public static final int SIZE = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    private BallotMark(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The mark of the phone with this secret: HMAC-SHA256 under the secret of {@code poll}, the
     * workshop, the block and the run, in ASCII with a space between. Nothing else may be derived
     * from the secret with a text that begins like that.
     */
    public static BallotMark of(byte[] secret, BoxId box) {
        var text = "poll " + box.workshop() + ' ' + box.poll() + ' ' + box.run();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new BallotMark(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
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
