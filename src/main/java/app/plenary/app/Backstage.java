package app.plenary.app;

import app.plenary.exchange.OwnLibrary;
import app.plenary.live.Album;
import app.plenary.live.BoxId;
import app.plenary.live.Entry;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.SessionWriter;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.WorkshopId;
import app.plenary.session.NamedPictures;
import app.plenary.store.BoxTrouble;
import app.plenary.store.FileBallotBoxes;
import app.plenary.store.H2Journal;
import app.plenary.store.Opened;
import app.plenary.store.PictureFolder;
import app.plenary.text.Messages;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What works behind every window and command: the journal, its one writer and the library. Closed
 * in order: first the writer works off what waits, then the boxes and the journal are sealed.
 */
final class Backstage implements AutoCloseable {
    private final DataFolder folder;
    private final Opened opened;
    private final FileBallotBoxes boxes;
    private final SessionWriter writer;
    private final Library library;
    private final PictureFolder pictures;
    private final Album album;
    private final OwnLibrary own;

    private Backstage(
            DataFolder folder,
            Opened opened,
            FileBallotBoxes boxes,
            PictureFolder pictures,
            InstantSource clock)
            throws IOException {
        this.folder = folder;
        this.own = new OwnLibrary(folder.library());
        this.pictures = pictures;
        this.album = new SmallerPictures(pictures);
        this.opened = opened;
        this.boxes = boxes;
        this.writer = new SessionWriter(opened.journal(), boxes, clock);
        this.library = new Library(opened.journal(), writer);
        // opening a workshop settles what a crash left in its boxes
        for (BoxId box : boxes.boxes()) {
            await(library.open(box.workshop()));
        }
    }

    /** Opens the journal in {@code folder}; blocks until all of it has been read and checked. */
    static Backstage open(DataFolder folder, InstantSource clock) throws IOException {
        var opened = H2Journal.open(folder.path(), clock);
        try {
            var boxes = FileBallotBoxes.open(folder.path());
            try {
                return new Backstage(
                        folder, opened, boxes, new PictureFolder(folder.path(), clock), clock);
            } catch (IOException | RuntimeException e) {
                boxes.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            opened.journal().close();
            throw e;
        }
    }

    /** The same for the command line: the error output says what had to be restored. */
    static Backstage open(DataFolder folder, InstantSource clock, Messages messages)
            throws IOException {
        var backstage = open(folder, clock);
        backstage
                .opened()
                .recovery()
                .ifPresent(recovery -> System.err.println(Recovered.words(recovery, messages)));
        return backstage;
    }

    Library library() {
        return library;
    }

    /** Where all of it lies. */
    DataFolder folder() {
        return folder;
    }

    /** The pictures of questions. */
    Album album() {
        return album;
    }

    /**
     * Clears away pictures that no workshop and no file of the own library has named for a day or
     * more, whatever was taken back in a workshop since: a step back may want them again. Nothing
     * goes while the journal may lack something that comes back later. Blocks.
     *
     * @return how many went
     */
    int clearPictures() throws IOException {
        if (opened.recovery().isPresent() || pictures.old().isEmpty()) {
            return 0;
        }
        var named = new HashSet<>(own.pictures());
        for (WorkshopSummary workshop : await(library.workshops())) {
            for (Entry entry : await(library.log(workshop.id()))) {
                if (entry.change() instanceof Entry.Happened(var events)) {
                    named.addAll(NamedPictures.in(events));
                }
            }
        }
        return pictures.clear(named);
    }

    /** How the journal was found. */
    Opened opened() {
        return opened;
    }

    /** What there is to tell about ballot boxes that were found damaged. */
    List<BoxTrouble> boxTroubles() {
        return boxes.troubles();
    }

    /** When the program before this one was last alive, if it did not end in order. */
    Optional<Instant> lastAlive() {
        return opened.closedCleanly() ? Optional.empty() : opened.lastAlive();
    }

    /**
     * The workshop a person means on the command line: its id, its title in any case, or {@code
     * latest} for the one changed last. Blocks.
     *
     * @throws BadUse when there is none or more than one
     */
    LiveSession find(String words) throws BadUse, IOException {
        var all = await(library.workshops());
        if (all.isEmpty()) {
            throw new BadUse("app.cli.no-workshops", folder.path().toString());
        }
        if (words.equals("latest")) {
            return await(library.open(all.getFirst().id()));
        }
        var id = id(words);
        var meant =
                all.stream()
                        .filter(w -> id.isPresent() ? w.id().equals(id.get()) : hasTitle(w, words))
                        .map(WorkshopSummary::id)
                        .toList();
        if (meant.size() > 1) {
            throw new BadUse("app.cli.several-workshops", words);
        }
        if (meant.isEmpty()) {
            throw new BadUse("app.cli.no-such-workshop", words);
        }
        return await(library.open(meant.getFirst()));
    }

    private static boolean hasTitle(WorkshopSummary workshop, String words) {
        return workshop.title().equalsIgnoreCase(words.strip());
    }

    private static Optional<WorkshopId> id(String words) {
        try {
            return Optional.of(new WorkshopId(UUID.fromString(words)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Waits for an answer of the writer. Not for the JavaFX thread. */
    static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        boxes.close();
        opened.journal().close();
    }
}
