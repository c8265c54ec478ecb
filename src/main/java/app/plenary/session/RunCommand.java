package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Wishes about the course of the session. */
public sealed interface RunCommand extends Command {

    /** Lets phones in. */
    record OpenRoom(JoinCode code) implements RunCommand {}

    /**
     * Begins the first block.
     *
     * @param zone the laptop's time zone, for the fixed times of a workshop that names none
     */
    record StartSession(ZoneId zone) implements RunCommand {}

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

    /** Begins the block that is on once more, with its whole time. */
    record RestartBlock(BlockId block) implements RunCommand {}

    /**
     * Shows a slide of the talk that is on.
     *
     * @param slide which one, from 1
     */
    record ShowSlide(BlockId block, int slide) implements RunCommand {}

    /** Leaves a coming block out; its place in the agenda stays. */
    record SkipBlock(BlockId block) implements RunCommand {}

    /** Takes a block back in that was to be left out. */
    record KeepBlock(BlockId block) implements RunCommand {}

    /**
     * Gives coming blocks other lengths for this session and leaves some out. The plan itself
     * stays, so that it can be compared with what happened.
     *
     * @param lengths whole minutes
     */
    record CatchUp(Map<BlockId, Duration> lengths, List<BlockId> dropped) implements RunCommand {
        public CatchUp {
            lengths = Map.copyOf(lengths);
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * Sent by the clock when a countdown has come to zero; does what the block says. Refused when
     * time is left or another block is on by now.
     */
    record TimeIsUp(BlockId block) implements RunCommand {}

    record EndSession() implements RunCommand {}

    /**
     * Takes the time from {@code lastAlive} until now out of the countdown, as a pause: for the
     * facilitator who found the program stopped and wants the time that was left then.
     */
    record ForgiveInterruption(Instant lastAlive) implements RunCommand {}
}
