package app.plenary.store;

import app.plenary.live.Carried;
import app.plenary.live.Entry;
import app.plenary.live.Journal;
import app.plenary.live.PastMeetings;
import app.plenary.live.PastTimes;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * The journal in one H2 file, with its seal and its copies. One connection does all reading and
 * writing: it may be used by one thread at a time, after opening by the session-writer alone, and
 * that thread is never interrupted. {@link #space} alone is for any thread.
 *
 * <p>When something could not be written, the database is let go and opened anew with the next
 * call; what was written by then but never acknowledged is taken away first.
 */
public final class H2Journal implements Journal, AutoCloseable {
    private static final Logger LOG = System.getLogger(H2Journal.class.getName());

    /**
     * A little less than the five seconds promised, because the writer's rest takes about that
     * long.
     */
    private static final Duration SEAL_EVERY = Duration.ofMillis(4_500);

    private final Setup setup;
    private final FolderLock lock;
    private final Copies copies;
    private final Map<UUID, Integer> rows;
    private final LateRows late = new LateRows();
    private @Nullable Database database;
    private Head head;
    private long sealedAt;

    private H2Journal(Setup setup, FolderLock lock, Copies copies, Opening.Ready ready) {
        this.setup = setup;
        this.lock = lock;
        this.copies = copies;
        this.database = ready.database();
        this.head = ready.audit().head();
        this.rows = new HashMap<>(ready.audit().rows());
    }

    /**
     * Opens the journal in {@code folder}, or makes one where there is nothing at all. Reads
     * everything there is; what is damaged is restored, and {@link Opened#recovery} says so.
     *
     * @throws StoreException when it cannot be opened; the folder is left as it was
     */
    public static Opened open(Path folder, InstantSource clock) throws StoreException {
        return open(new Setup(folder, clock));
    }

    static Opened open(Setup setup) throws StoreException {
        var lock = FolderLock.take(setup.folder());
        var copies = new Copies(setup.copies());
        Opening.Ready ready = null;
        try {
            var seal = Seal.read(setup.seal());
            ready = new Opening(setup, copies).open(seal);
            var journal = new H2Journal(setup, lock, copies, ready);
            journal.beginCopy();
            journal.seal(false);
            return new Opened(
                    journal,
                    ready.created(),
                    ready.recovery(),
                    seal.map(Seal::alive),
                    seal.map(Seal::closed).orElse(ready.created()));
        } catch (IOException | RuntimeException e) {
            if (ready != null) {
                ready.database().drop();
            }
            release(lock, copies);
            throw Database.refusal(setup.folder(), e);
        }
    }

    @Override
    public long lastSequence() {
        return head.sequence();
    }

    @Override
    public void append(List<Entry> entries, Map<WorkshopId, Session> sessions) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        var added = chained(entries);
        var stands = LateRows.Stand.of(entries, sessions);
        attempt(() -> {
            var open = ready();
            open.durably(() -> {
                new JournalTable(open.handle()).insert(added);
                new WorkshopIndex(open.handle()).put(late.due(stands));
                new TimesIndex(open.handle()).put(entries, sessions);
                new MeetingsIndex(open.handle()).put(entries, sessions);
            });
            return open;
        });
        late.stored(stands);
        head = Head.of(added.getLast());
        added.forEach(row -> rows.merge(row.workshop(), 1, Integer::sum));
        follow(added);
    }

    @Override
    public List<Entry> entries(WorkshopId workshop) throws IOException {
        return attempt(() -> new WorkshopLog(ready(), rows).entries(workshop.value()));
    }

    @Override
    public List<WorkshopSummary> workshops() throws IOException {
        return attempt(() -> new WorkshopIndex(upToDate().handle()).all());
    }

    @Override
    public PastTimes pastTimes() throws IOException {
        return attempt(() -> new TimesIndex(ready().handle()).all());
    }

    @Override
    public PastMeetings pastMeetings(WorkshopId workshop, Set<String> names) throws IOException {
        return attempt(() -> new MeetingsIndex(ready().handle()).among(names, workshop));
    }

    /**
     * The workshops with {@code words} in their title or in the title of one of their blocks,
     * whatever the case; last changed first, without deleted ones.
     */
    public List<WorkshopSummary> search(String words) throws IOException {
        return attempt(() -> new WorkshopIndex(upToDate().handle()).search(words));
    }

    /** Makes the whole overview again from the journal. */
    public void rebuildOverview() throws IOException {
        attempt(() -> {
            var open = ready();
            open.durably(() -> open.handle().execute("delete from workshop"));
            Opening.repairIndex(open, Audit.of(open, List.of(head)));
            late.forget();
            return open;
        });
    }

    @Override
    public String carried(List<Carried> carried) {
        return CarriedFormat.write(carried);
    }

    @Override
    public List<Carried> taken(String text) throws IOException {
        return CarriedFormat.read(text);
    }

    /** Seals, and mends what could not be done before: a lost connection, a copy that broke off. */
    @Override
    public void rest() throws IOException {
        attempt(this::upToDate);
        try {
            if (!copies.isFollowing()) {
                beginCopy();
            }
            seal(false);
        } catch (IOException | RuntimeException e) {
            throw Database.refusal(setup.folder(), e);
        }
    }

    /** How much room the disk has. For any thread. */
    public Space space() throws IOException {
        return new Space(Files.getFileStore(setup.folder()).getUsableSpace());
    }

    /** Syncs and closes everything in order. Safe to call twice. */
    @Override
    public void close() throws IOException {
        if (!lock.isHeld()) {
            return;
        }
        try {
            attempt(() -> {
                var open = upToDate();
                database = null;
                open.close();
                Disk.sync(setup.database());
                seal(true);
                return head;
            });
            new Tidying(setup).run(head);
        } finally {
            release(lock, copies);
        }
    }

    /** Lets the copy end here, as trouble with its file does; {@link #rest} begins a new one. */
    void dropCopy() {
        abandon(copies);
    }

    private List<Row> chained(List<Entry> entries) {
        var added = new ArrayList<Row>();
        var last = head;
        for (Entry entry : entries) {
            if (entry.sequence() != last.sequence() + 1) {
                throw new IllegalArgumentException(
                        "Entry " + entry.sequence() + " cannot follow " + last.sequence());
            }
            var row = EntryFormat.write(entry, last.checksum());
            added.add(row);
            last = Head.of(row);
        }
        return added;
    }

    /** Runs {@code work}; after a failure the database is not trusted any more. */
    private <T> T attempt(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (Exception e) {
            var open = database;
            database = null;
            if (open != null) {
                open.drop();
            }
            throw Database.refusal(setup.folder(), e);
        }
    }

    /** The open database; after a failure a new connection, back at what was acknowledged. */
    private Database ready() throws IOException {
        var open = database;
        if (open == null) {
            open = mended(openedAnew());
            LOG.log(Level.INFO, "The database is open again, at entry {0}", head.sequence());
            database = open;
        }
        return open;
    }

    /** A new connection, and what was read over it. */
    private record Anew(Database database, Audit audit) {}

    private Anew openedAnew() throws IOException {
        Database open;
        try {
            open = Database.open(setup, setup.database());
        } catch (SQLException e) {
            throw Database.refusal(setup.folder(), e);
        }
        try {
            var audit = Audit.of(open, List.of(head));
            if (audit.head().sequence() > head.sequence()) {
                var table = new JournalTable(open.handle());
                open.durably(() -> table.cutBehind(head.sequence()));
                audit = Audit.of(open, List.of(head));
            }
            return new Anew(open, audit);
        } catch (IOException | RuntimeException e) {
            open.drop();
            throw e;
        }
    }

    /** Rows of the overview for which the disk has no room stay behind: reading goes on. */
    private Database mended(Anew anew) throws IOException {
        try {
            Opening.repairIndex(anew.database(), anew.audit());
            late.forget();
            return anew.database();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The overview stays behind", e);
            anew.database().drop();
            return openedAnew().database();
        }
    }

    /** The open database with the rows that waited, as far as the disk has room for them. */
    private Database upToDate() throws IOException {
        var open = ready();
        var rows = late.waiting();
        if (rows.isEmpty()) {
            return open;
        }
        try {
            open.durably(() -> new WorkshopIndex(open.handle()).put(rows));
            late.written();
            return open;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The overview stays behind", e);
            open.drop();
            database = null;
            return ready();
        }
    }

    /**
     * Lets the copy follow and seals when it is time. The entries are durable already, so trouble
     * here is no reason to refuse them; {@link #rest} tries again and tells.
     */
    private void follow(List<Row> added) {
        try {
            if (copies.isFollowing()) {
                copies.append(added);
            }
            if (System.nanoTime() - sealedAt >= SEAL_EVERY.toNanos()) {
                seal(false);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The copy could not follow the journal", e);
            abandon(copies);
        }
    }

    private void beginCopy() throws IOException {
        var open = ready();
        copies.begin(setup.clock().instant(), head, to -> Audit.each(open, to));
    }

    private void seal(boolean closed) throws IOException {
        copies.sync();
        new Seal(head, setup.clock().instant(), closed).write(setup.seal());
        sealedAt = System.nanoTime();
    }

    private static void abandon(Copies copies) {
        try {
            copies.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The copy could not be closed", e);
        }
    }

    private static void release(FolderLock lock, Copies copies) {
        abandon(copies);
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder could not be given free", e);
        }
    }
}
