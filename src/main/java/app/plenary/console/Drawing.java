package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Breakout;
import app.plenary.session.GroupDraw;
import app.plenary.session.Lock;
import app.plenary.session.ParticipantId;
import app.plenary.session.Seats;
import app.plenary.session.Session;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is drawn for which people, as it was when the draw began.
 *
 * @param copied whether these are to be the groups of another time
 * @param enough set once the best groups so far are enough; may be set and asked on any thread
 */
record Drawing(
        Session session,
        Block block,
        BreakoutRounds activity,
        List<ParticipantId> people,
        boolean copied,
        AtomicBoolean enough) {
    Drawing {
        people = List.copyOf(people);
    }

    /** What came of it. */
    record Outcome(Drawing drawing, Seats seats, GroupDraw.Result result) {}

    /** Whether the block had groups before. */
    boolean isAgain() {
        return session.breakout(block.id()).isPresent();
    }

    /** Whether something stays as it is because it is locked. */
    boolean keepsLocked() {
        return session.breakout(block.id()).stream()
                .anyMatch(b -> b.locks().stream().anyMatch(lock -> isComing(b, lock)));
    }

    private static boolean isComing(Breakout breakout, Lock lock) {
        return lock.round() >= breakout.round() && lock.round() < breakout.rounds().size();
    }
}
