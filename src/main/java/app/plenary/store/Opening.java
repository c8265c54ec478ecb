package app.plenary.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a journal is opened: read in full, brought up to date, restored when it is not as it was
 * left. H2 changes a file by opening it, so the file as found stays aside until all is well.
 */
final class Opening {
    private static final Logger LOG = System.getLogger(Opening.class.getName());

    private final Setup setup;
    private final Copies copies;

    Opening(Setup setup, Copies copies) {
        this.setup = setup;
        this.copies = copies;
    }

    /** An open database that has been read in full and agrees with everything known about it. */
    record Ready(Database database, Audit audit, boolean created, Optional<Recovery> recovery) {}

    Ready open(Optional<Seal> seal) throws IOException {
        try {
            return ready(seal);
        } catch (SQLException | RuntimeException e) {
            throw Database.refusal(setup.folder(), e);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw Database.refusal(setup.folder(), e);
        }
    }

    private Ready ready(Optional<Seal> seal) throws IOException, SQLException {
        var file = setup.database();
        var untouched = setup.asFound();
        if (Files.exists(untouched)) {
            LOG.log(Level.WARNING, "The last start did not come to its end; it begins anew");
            Disk.move(untouched, file);
        }
        boolean exists = Files.exists(file);
        if (!exists && seal.isEmpty() && copies.newestFirst().isEmpty()) {
            create(file);
            var database = Database.open(setup, file);
            return new Ready(database, checked(database, List.of()), true, Optional.empty());
        }
        if (exists) {
            Disk.copy(file, untouched);
        }
        var recovery = Optional.<Recovery>empty();
        Ready ready;
        try {
            ready = existing(file, expected(seal));
        } catch (StoreException.InUse | StoreException.DiskFull e) {
            Files.deleteIfExists(untouched);
            throw e;
        } catch (StoreException.Newer e) {
            Disk.move(untouched, file);
            throw e;
        } catch (StoreException.Damaged e) {
            LOG.log(Level.WARNING, "The database is damaged: {0}", e.getMessage());
            recovery = Optional.of(new Rescue(setup, copies).run(untouched, seal));
            ready = existing(file, List.of());
        }
        Files.deleteIfExists(untouched);
        return new Ready(ready.database(), ready.audit(), false, recovery);
    }

    /**
     * Where the journal must have been: at the seal, and after a crash as far as the newest copy.
     */
    private List<Head> expected(Optional<Seal> seal) throws IOException {
        var expected = new ArrayList<Head>();
        seal.ifPresent(s -> expected.add(s.head()));
        if (seal.filter(Seal::closed).isEmpty()) {
            var newest = copies.newestFirst();
            if (!newest.isEmpty()) {
                expected.add(Copies.read(newest.getFirst(), _ -> {}));
            }
        }
        return expected;
    }

    /** A new file is made apart and moved into its place, so that half of one is never found. */
    private void create(Path file) throws IOException, SQLException {
        var fresh = setup.folder().resolve("new" + Setup.SUFFIX);
        Files.deleteIfExists(fresh);
        var database = Database.migrate(setup, fresh);
        database.close();
        Disk.sync(fresh);
        Disk.move(fresh, file);
    }

    private Ready existing(Path file, List<Head> expected) throws IOException {
        Database database;
        try {
            database = Database.open(setup, file);
        } catch (SQLException | RuntimeException e) {
            throw damage(e);
        }
        try {
            int version = version(database);
            if (version > setup.schema().version()) {
                throw new StoreException.Newer("tables of version " + version);
            }
            var audit = Audit.of(database, expected);
            if (version < setup.schema().version()) {
                database = upgraded(database, file, audit, version);
            }
            return new Ready(database, checked(database, expected), false, Optional.empty());
        } catch (SQLException | RuntimeException e) {
            database.drop();
            throw damage(e);
        } catch (IOException e) {
            database.drop();
            throw e;
        }
    }

    /** Full and locked disks are no damage; whatever else a database says when it opens is. */
    private StoreException damage(Exception problem) {
        var refusal = Database.refusal(setup.folder(), problem);
        return refusal instanceof StoreException.NotSaved
                ? new StoreException.Damaged(String.valueOf(problem.getMessage()), problem)
                : refusal;
    }

    private static int version(Database database) throws StoreException {
        var application =
                database.handle()
                        .createQuery("select content from meta where name = 'application'")
                        .mapTo(String.class)
                        .findFirst();
        if (!application.equals(Optional.of("plenary"))) {
            throw new StoreException.Damaged("this is not a database of Plenary");
        }
        return Schema.of(database)
                .orElseThrow(() -> new StoreException.Damaged("the tables are not finished"));
    }

    /** Takes the next steps, after a copy of the rows and one of the file have been put aside. */
    private Database upgraded(Database database, Path file, Audit audit, int version)
            throws IOException, SQLException {
        var now = setup.clock().instant();
        var kept =
                copies.keep(
                        "before-v" + setup.schema().version(),
                        now,
                        audit.head(),
                        to -> Audit.each(database, to));
        database.close();
        var name = String.valueOf(kept.getFileName()).replace(Copies.SUFFIX, Setup.SUFFIX);
        Disk.copy(file, kept.resolveSibling(name));
        LOG.log(Level.INFO, "The tables go from version {0} on, after {1}", version, kept);
        return Database.migrate(setup, file);
    }

    private static Audit checked(Database database, List<Head> expected) throws IOException {
        var audit = Audit.of(database, expected);
        repairIndex(database, audit);
        return audit;
    }

    /** Makes those rows of the overview again that do not stand where their workshop's log does. */
    static void repairIndex(Database database, Audit audit) throws StoreException {
        var index = new WorkshopIndex(database.handle());
        var known = index.lastEntries();
        var wrong = new HashSet<UUID>(known.keySet());
        wrong.addAll(audit.last().keySet());
        wrong.removeIf(id -> known.containsKey(id) && known.get(id).equals(audit.last().get(id)));
        for (UUID id : wrong) {
            LOG.log(Level.DEBUG, "The overview of {0} is made again", id);
            var log = new WorkshopLog(database, audit.rows()).entries(id);
            database.durably(() -> index.rebuild(new app.plenary.plan.WorkshopId(id), log));
        }
    }
}
