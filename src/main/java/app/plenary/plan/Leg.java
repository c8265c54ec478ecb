package app.plenary.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A block as the clock sees it: nothing in it is private.
 *
 * @param length how long it is to take
 * @param least what it takes at least when it has to end at {@code until}
 * @param from when it begins, unless what comes before takes longer
 * @param until when it ends whenever it began
 * @param beginsDay whether the waiting before it is a night
 */
public record Leg(
        BlockId block,
        Duration length,
        Duration least,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean beginsDay) {

    public Leg withLength(Duration other) {
        return new Leg(block, other, least, from, until, beginsDay);
    }
}
