package app.plenary.store;

import org.h2.mvstore.MVStoreTool;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gets out of a damaged database file whatever it still gives: the file as it is, and its last few
 * earlier states. After a power cut the newest state may be one that was never finished and hides
 * the whole ones before it.
 */
final class Salvage {
    private static final Logger LOG = System.getLogger(Salvage.class.getName());

    /** How many unreadable places are stepped over before the rest of a file is given up. */
    private static final int MOST_GAPS = 40;

    /** How many states before the newest are looked at. One commit makes one or two. */
    private static final int EARLIER_STATES = 6;

    private final Setup setup;
    private final Path untouched;

    Salvage(Setup setup, Path untouched) {
        this.setup = setup;
        this.untouched = untouched;
    }

    /** Rows as found, with gaps and possibly wrong, from each state that can be read. */
    List<List<Row>> run() throws IOException {
        var work = setup.folder().resolve("salvage" + Setup.SUFFIX);
        var earlier = work.resolveSibling(work.getFileName() + ".temp");
        var found = new ArrayList<List<Row>>();
        try {
            found.add(rows(untouched, work));
            long version = earlierState(Long.MAX_VALUE, work, earlier);
            for (int i = 0; i < EARLIER_STATES && version > 1; i++) {
                version = earlierState(version - 1, work, earlier);
                if (version > 0) {
                    var state = work.resolveSibling("earlier" + Setup.SUFFIX);
                    Files.move(earlier, state, StandardCopyOption.REPLACE_EXISTING);
                    found.add(rows(state, work));
                    Files.delete(state);
                }
            }
        } finally {
            Files.deleteIfExists(work);
            Files.deleteIfExists(earlier);
        }
        return found;
    }

    /** Makes the newest state up to {@code version}; gives its version, -1 when there is none. */
    private long earlierState(long version, Path work, Path earlier) throws IOException {
        Files.copy(untouched, work, StandardCopyOption.REPLACE_EXISTING);
        try {
            long made = MVStoreTool.rollback(work.toString(), version, Writer.nullWriter());
            return Files.exists(earlier) ? made : -1;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No earlier state can be made: {0}", Database.brief(e));
            return -1;
        }
    }

    private List<Row> rows(Path file, Path work) throws IOException {
        var rows = new ArrayList<Row>();
        long from = 0;
        for (int gap = 0; gap < MOST_GAPS; gap++) {
            Files.copy(file, work, StandardCopyOption.REPLACE_EXISTING);
            long before = from;
            from = read(work, rows, from);
            if (from == before) {
                break;
            }
        }
        return rows;
    }

    /** Reads on behind {@code from}; gives the place to go on from, or the same when it is over. */
    private long read(Path work, List<Row> rows, long from) {
        Database database;
        try {
            database = Database.open(setup, work);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The damaged database does not open: {0}", Database.brief(e));
            return from;
        }
        long last = from;
        try {
            var table = new JournalTable(database.handle());
            try {
                while (true) {
                    var page = table.page(last);
                    if (page.isEmpty()) {
                        return from;
                    }
                    rows.addAll(page);
                    last = page.getLast().sequence();
                }
            } catch (JdbiException | IllegalStateException _) {
                // Somewhere in this page; row by row it may give more.
            }
            for (int i = 0; i < 1_000; i++) {
                rows.addAll(table.only(last + 1));
                last++;
            }
            return last;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Row {0} cannot be read: {1}", last + 1, Database.brief(e));
            return last + 1;
        } finally {
            database.drop();
        }
    }
}
