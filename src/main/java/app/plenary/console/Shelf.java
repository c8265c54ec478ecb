package app.plenary.console;

import app.plenary.live.Answer;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.Agenda;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanCommand;
import app.plenary.text.Messages;
import app.plenary.ui.Background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * What is done to whole workshops: looking them up, making, copying, deleting and bringing back.
 * Outcomes come on the JavaFX thread; what fails is told in words and calls nothing.
 */
final class Shelf {
    private static final Logger LOG = System.getLogger(Shelf.class.getName());

    private final Desk desk;
    private final Messages messages;
    private Optional<LiveSession> deleted = Optional.empty();

    Shelf(Desk desk) {
        this.desk = desk;
        this.messages = desk.messages();
    }

    void list(Consumer<List<WorkshopSummary>> done) {
        then(desk.library().workshops(), done, this::failed);
    }

    void open(WorkshopId id, Consumer<LiveSession> done) {
        then(desk.library().open(id), done, this::cannotOpen);
    }

    /** Makes a workshop of its own from a sample. */
    void begin(Workshop sample, Consumer<LiveSession> done) {
        then(desk.library().create(sample.copy(sample.title())), done, this::failed);
    }

    /** Makes a workshop exactly as it is given. */
    void make(Workshop workshop, Consumer<LiveSession> done) {
        then(desk.library().create(workshop), done, this::failed);
    }

    void beginBlank(Consumer<LiveSession> done) {
        var blank =
                new Workshop(
                        WorkshopId.fresh(),
                        messages.get("console.home.untitled"),
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        Agenda.EMPTY);
        then(desk.library().create(blank), done, this::failed);
    }

    void duplicate(WorkshopId id, Consumer<WorkshopId> done) {
        open(
                id,
                live -> {
                    var workshop = live.now().session().workshop();
                    var title = messages.get("console.home.copy-of", workshop.title());
                    var copy =
                            workshop.copy(
                                    Wording.fits(title, Wording.TITLE) ? title : workshop.title());
                    then(
                            desk.library().create(copy),
                            made -> {
                                done.accept(made.id());
                                desk.shell()
                                        .toasts()
                                        .show(words("console.home.duplicated", workshop));
                            },
                            this::failed);
                });
    }

    /** Deletes, and offers for a while to bring it back. */
    void delete(WorkshopId id, Runnable done, Consumer<WorkshopId> back) {
        open(
                id,
                live ->
                        desk.outbox()
                                .send(
                                        live,
                                        new PlanCommand.DeleteWorkshop(),
                                        () -> {
                                            deleted = Optional.of(live);
                                            done.run();
                                            desk.shell()
                                                    .toasts()
                                                    .showWithUndo(
                                                            words(
                                                                    "console.home.deleted",
                                                                    live.now()
                                                                            .session()
                                                                            .workshop()),
                                                            () -> bringBack(live, back));
                                        }));
    }

    /** A sentence about a workshop. */
    String words(String key, Workshop workshop) {
        return messages.get(key, EventWords.shortened(workshop.title()));
    }

    /** Adds a workshop with its session. */
    void add(Library.Looked looked, Consumer<LiveSession> done) {
        then(desk.library().take(looked), done, this::failed);
    }

    /** What of a workshop can be taken along, with its session. */
    void carry(WorkshopId id, Consumer<String> done) {
        then(desk.library().carry(id), done, this::failed);
    }

    boolean canBringBack() {
        return deleted.isPresent();
    }

    /** Brings back what was deleted last. */
    void bringBack(Consumer<WorkshopId> done) {
        deleted.ifPresent(live -> bringBack(live, done));
    }

    private void bringBack(LiveSession live, Consumer<WorkshopId> done) {
        if (live.now().session().deleted()) {
            desk.outbox()
                    .undo(
                            live,
                            () -> {
                                deleted = Optional.empty();
                                done.accept(live.id());
                            });
        }
    }

    private <T> void then(
            CompletableFuture<T> answer, Consumer<T> done, Consumer<Throwable> failed) {
        answer.whenCompleteAsync(
                        (value, failure) -> {
                            if (failure == null) {
                                done.accept(value);
                            } else {
                                failed.accept(failure);
                            }
                        },
                        Background.fx())
                .exceptionally(bug -> {
                    LOG.log(Level.ERROR, "An answer could not be shown", bug);
                    return null;
                });
    }

    private void cannotOpen(Throwable failure) {
        LOG.log(Level.ERROR, "A workshop could not be opened", failure);
        desk.shell()
                .dialogs()
                .tell(
                        messages.get("console.window.cannot-open"),
                        messages.get("console.window.cannot-open-why"));
    }

    private void failed(Throwable failure) {
        var cause =
                failure instanceof CompletionException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : failure;
        if (cause instanceof Library.NotCreated not) {
            desk.shell()
                    .toasts()
                    .show(
                            not.answer() instanceof Answer.Refused(var reason)
                                    ? desk.outbox().words(reason)
                                    : messages.get("console.home.not-made"));
        } else {
            LOG.log(Level.ERROR, "The library did not answer", failure);
            desk.shell().toasts().show(messages.get("console.home.failed"));
        }
    }
}
