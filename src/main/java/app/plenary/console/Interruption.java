package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.session.Countdown;
import app.plenary.session.Phase;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session that was going on when the program ended without being closed, and what its clock would
 * show for each way to go on.
 *
 * @param lastAlive when the program last ran
 */
record Interruption(LiveSession live, Instant lastAlive) {

    /** The interruption of {@code live}, unless no block was on. */
    static Optional<Interruption> of(LiveSession live, Instant lastAlive) {
        return live.now().session().run().isPresent()
                ? Optional.of(new Interruption(live, lastAlive))
                : Optional.empty();
    }

    private Session session() {
        return live.now().session();
    }

    /** A paused clock stood still anyway, so there is nothing to forgive. */
    boolean isPaused() {
        return session().phase() == Phase.PAUSED;
    }

    String sentence(Messages messages, Dates dates) {
        return messages.get(
                "console.home.stopped",
                dates.clock(lastAlive),
                session().current().map(Block::title).orElse(""),
                session().workshop().title());
    }

    /** What the clock shows when the time has gone on: "2:10 left". */
    String goneOn(Messages messages, Instant now) {
        return left(messages, now);
    }

    /** What it shows when it goes on from where it was. */
    String asItWas(Messages messages) {
        return left(messages, lastAlive);
    }

    private String left(Messages messages, Instant at) {
        var left =
                session().countdown().map((Countdown c) -> c.remaining(at)).orElse(Duration.ZERO);
        return left.isNegative()
                ? messages.get("console.home.over", Durations.countdown(left))
                : messages.get("console.home.left", Durations.countdown(left));
    }
}
