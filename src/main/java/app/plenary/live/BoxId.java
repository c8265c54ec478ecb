package app.plenary.live;

import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BallotMark;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names the ballot box of one anonymous poll while it is open.
 *
 * @param run how often the poll has been begun in this workshop, from 1; each run has a box and
 *     marks of its own
 */
public record BoxId(WorkshopId workshop, BlockId poll, int run) {
    private static final String ALGORITHM = "HmacSHA256";

    public BoxId {
        if (run < 1) {
            throw new IllegalArgumentException("Runs count from 1, not " + run);
        }
    }

    /**
     * The mark in this box of the phone with that secret: HMAC-SHA256 under the secret of {@code
     * poll}, the workshop, the block and the run, in ASCII with a space between. Nothing else may
     * be derived from the secret with a text that begins like that.
     */
    public BallotMark mark(byte[] secret) {
        var text = "poll " + workshop + ' ' + poll + ' ' + run;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return BallotMark.ofBytes(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
