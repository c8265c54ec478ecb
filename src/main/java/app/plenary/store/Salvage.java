package app.plenary.store;

import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    private static final int EARLIER_STATES = 8;

    private static final int BLOCK = 4096;
    private static final int HEAD = 1024;
    private static final Pattern CHUNK =
            Pattern.compile("chunk:[0-9a-f]+,[^\\n]*?\\bversion:([0-9a-f]{1,15})\\b");

    private final Setup setup;
    private final Path untouched;

    Salvage(Setup setup, Path untouched) {
        this.setup = setup;
        this.untouched = untouched;
    }

    /** Rows as found, with gaps and possibly wrong, from each state that can be read. */
    List<List<Row>> run() throws IOException {
        var work = setup.folder().resolve("salvage" + Setup.SUFFIX);
        var state = setup.folder().resolve("earlier" + Setup.SUFFIX);
        var found = new ArrayList<List<Row>>();
        try {
            Files.copy(untouched, state, StandardCopyOption.REPLACE_EXISTING);
            found.add(rows(state, work));
            for (int i = 0; i < EARLIER_STATES && strikeNewest(state); i++) {
                found.add(rows(state, work));
            }
        } finally {
            Files.deleteIfExists(work);
            Files.deleteIfExists(state);
        }
        return found;
    }

    /**
     * Goes back by one state: makes the chunk that was written last unreadable, so that H2 finds
     * the one before when it looks through the file. H2's own tool steps over whole chunks and so
     * misses those that lie in the place of an older one. False when there is no chunk.
     */
    static boolean strikeNewest(Path file) throws IOException {
        long newest = -1;
        long place = -1;
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            var head = new byte[HEAD];
            for (long at = 0; at + BLOCK <= open.length(); at += BLOCK) {
                open.seek(at);
                open.readFully(head);
                var matcher = CHUNK.matcher(new String(head, StandardCharsets.ISO_8859_1));
                if (matcher.lookingAt()) {
                    long version = Long.parseLong(matcher.group(1), 16);
                    if (version > newest) {
                        newest = version;
                        place = at;
                    }
                }
            }
            if (place >= 0) {
                open.seek(place);
                open.write(new byte[HEAD]);
            }
        }
        return place >= 0;
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
