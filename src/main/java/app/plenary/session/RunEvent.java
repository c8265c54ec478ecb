package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What happened in the course of the session. */
public sealed interface RunEvent extends Event {
    record RoomOpened(JoinCode code) implements RunEvent {}

    /**
     * The first block began.
     *
     * @param planned the sum of the agenda when it began: what lateness is measured against
     * @param onPlan when it should have begun by the plan; the same as {@code at} when the session
     *     is held at quite another time
     * @param zone the time zone of the plan's times
     */
    record SessionStarted(Instant at, Duration planned, Instant onPlan, ZoneId zone)
            implements RunEvent {

        /** A session whose plan began the moment it did. */
        public SessionStarted(Instant at, Duration planned) {
            this(at, planned, at, ZoneOffset.UTC);
        }
    }

    record BlockStarted(BlockId block, Instant at) implements RunEvent {}

    record BlockEnded(BlockId block, Instant at) implements RunEvent {}

    record SessionPaused(Instant at) implements RunEvent {}

    record SessionResumed(Instant at) implements RunEvent {}

    record BlockExtended(BlockId block, Duration by) implements RunEvent {}

    /**
     * Another slide of the talk came on.
     *
     * @param slide which one, from 1
     */
    record SlideShown(BlockId block, int slide) implements RunEvent {}

    /** A coming block gets {@code length} instead of what is planned, in this session. */
    record BlockAllotted(BlockId block, Duration length) implements RunEvent {}

    record BlockSkipped(BlockId block) implements RunEvent {}

    record BlockKept(BlockId block) implements RunEvent {}

    record SessionEnded(Instant at) implements RunEvent {}
}
