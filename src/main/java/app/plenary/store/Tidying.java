package app.plenary.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes a large file small again when the journal is closed. H2 does that by moving things about in
 * the file, and a power cut meanwhile could spoil them; so the file as it was stays beside it, as
 * at opening, until the tidy one has been read in full.
 */
final class Tidying {
    private static final Logger LOG = System.getLogger(Tidying.class.getName());

    /** How many times larger than its rows a file may be; a tidy one is about as large. */
    private static final long BLOATED = 4;

    private final Setup setup;

    Tidying(Setup setup) {
        this.setup = setup;
    }

    /**
     * The file must be closed and hold everything up to {@code head}. Trouble leaves it as it was.
     */
    void run(Head head) {
        try {
            if (!isBloated()) {
                return;
            }
            Disk.copy(setup.database(), setup.asFound());
            if (isTidied(head)) {
                Files.delete(setup.asFound());
            } else {
                Disk.move(setup.asFound(), setup.database());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The database could not be tidied: {0}", Database.brief(e));
        }
    }

    /** The newest copy tells how much there really is to keep. */
    private boolean isBloated() throws IOException {
        long size = Files.size(setup.database());
        var copies = new Copies(setup.copies()).newestFirst();
        return size >= setup.tidyFrom()
                && !copies.isEmpty()
                && size > BLOATED * Files.size(copies.getFirst());
    }

    private boolean isTidied(Head head) {
        try {
            Database.open(setup, setup.database()).closeTidied();
            Disk.sync(setup.database());
            var database = Database.open(setup, setup.database());
            try {
                return Audit.of(database, List.of(head)).head().equals(head);
            } finally {
                database.drop();
            }
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "Tidying went wrong: {0}", Database.brief(e));
            return false;
        }
    }
}
