package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;

/** What happened in the course of the session. */
public sealed interface RunEvent extends Event {
    record RoomOpened(JoinCode code) implements RunEvent {}

    /**
     * The first block began.
     *
     * @param planned the sum of the agenda when it began: what lateness is measured against
     */
    record SessionStarted(Instant at, Duration planned) implements RunEvent {}

    record BlockStarted(BlockId block, Instant at) implements RunEvent {}

    record BlockEnded(BlockId block, Instant at) implements RunEvent {}

    record SessionPaused(Instant at) implements RunEvent {}

    record SessionResumed(Instant at) implements RunEvent {}

    record BlockExtended(BlockId block, Duration by) implements RunEvent {}

    record SessionEnded(Instant at) implements RunEvent {}
}
