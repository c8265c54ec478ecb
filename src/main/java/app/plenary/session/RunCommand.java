package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;

/** Wishes about the course of the session. */
public sealed interface RunCommand extends Command {

    /** Lets phones in. */
    record OpenRoom(JoinCode code) implements RunCommand {}

    /** Begins the first block. */
    record StartSession() implements RunCommand {}

    /**
     * Goes on to the block after {@code from}.
     *
     * @param from the block the sender saw as current; refused when another one is on by now, so
     *     that two people or two key presses never skip a block. After the last block the session
     *     ends.
     */
    record NextBlock(BlockId from) implements RunCommand {}

    record PreviousBlock(BlockId from) implements RunCommand {}

    record GoToBlock(BlockId from, BlockId to) implements RunCommand {}

    record PauseSession() implements RunCommand {}

    record ResumeSession() implements RunCommand {}

    /**
     * Gives the block that is on more or less time.
     *
     * @param by time to give, or to take when negative; the block keeps at least a minute
     */
    record ExtendBlock(BlockId block, Duration by) implements RunCommand {}

    record EndSession() implements RunCommand {}

    /**
     * Takes the time from {@code lastAlive} until now out of the countdown, as a pause: for the
     * facilitator who found the program stopped and wants the time that was left then.
     */
    record ForgiveInterruption(Instant lastAlive) implements RunCommand {}
}
