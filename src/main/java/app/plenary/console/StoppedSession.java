package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.WorkshopId;
import app.plenary.session.RunCommand;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A session that was going on when the program ended without being closed, looked for once, and the
 * ways to go on with it. To be used on the JavaFX thread.
 */
final class StoppedSession {
    private final Desk desk;
    private final Shelf shelf;
    private final Runnable found;
    private final Consumer<LiveSession> open;
    private Optional<Interruption> interruption = Optional.empty();
    private boolean looked;

    /** {@code found} follows when there is one. */
    StoppedSession(Desk desk, Shelf shelf, Runnable found, Consumer<LiveSession> open) {
        this.desk = desk;
        this.shelf = shelf;
        this.found = found;
        this.open = open;
    }

    /** Looks for it among all workshops; only the first time. */
    void look(List<WorkshopSummary> summaries) {
        if (looked || desk.lastAlive().isEmpty()) {
            return;
        }
        looked = true;
        summaries.stream()
                .filter(summary -> summary.phase().isLive())
                .findFirst()
                .ifPresent(summary -> shelf.open(summary.id(), this::stopped));
    }

    private void stopped(LiveSession live) {
        interruption = desk.lastAlive().flatMap(at -> Interruption.of(live, at));
        found.run();
    }

    Optional<Interruption> interruption() {
        return interruption;
    }

    boolean is(WorkshopId id) {
        return interruption.filter(it -> it.live().id().equals(id)).isPresent();
    }

    /** Goes on with the clock as it is now. */
    void goOn(Interruption stopped) {
        interruption = Optional.empty();
        open.accept(stopped.live());
    }

    /** Goes on with the time that was left. */
    void forgive(Interruption stopped) {
        desk.outbox()
                .send(
                        stopped.live(),
                        new RunCommand.ForgiveInterruption(stopped.lastAlive()),
                        () -> goOn(stopped));
    }

    /** Ends the session that was cut off. */
    void end(Interruption stopped) {
        desk.outbox().send(stopped.live(), new RunCommand.EndSession(), () -> goOn(stopped));
    }
}
