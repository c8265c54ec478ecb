package app.plenary.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The one connection to one H2 file. Everything that is special to H2 is here: how it is opened so
 * that a commit is never lost, how it is synced and shut. Used by one thread at a time, which
 * nobody may interrupt.
 */
final class Database implements AutoCloseable {
    static final String USER = "sa";

    /**
     * What must not change: see the crash tests before touching any of it. No DB_CLOSE_DELAY: it
     * would leave a damaged file open when its users cannot be read, and the one connection stays
     * anyway.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;FILE_LOCK=FS";

    private static final int IN_USE = 90020;

    private final Connection connection;
    private final Handle handle;

    private Database(Connection connection) {
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
    }

    /**
     * Opens a file that exists. Never makes one: an empty database must not pass for a lost one.
     */
    static Database open(Setup setup, Path file) throws SQLException {
        return new Database(
                DriverManager.getConnection(url(setup, file) + ";IFEXISTS=TRUE", USER, ""));
    }

    /** Makes a new file with all tables, or brings the tables of an old one up to date. */
    static Database migrate(Setup setup, Path file) throws SQLException {
        setup.schema().migrate(url(setup, file));
        return open(setup, file);
    }

    private static String url(Setup setup, Path file) {
        var name = file.toString();
        return "jdbc:h2:"
                + setup.scheme()
                + name.substring(0, name.length() - Setup.SUFFIX.length())
                + SETTINGS;
    }

    Handle handle() {
        return handle;
    }

    /** Runs {@code work} as one transaction and returns when it would survive a power cut. */
    void durably(Runnable work) {
        handle.useTransaction(_ -> work.run());
        handle.execute("checkpoint sync");
    }

    /**
     * Syncs everything and closes the file. Moves nothing about in it: what H2 does otherwise at
     * this moment does not survive a power cut, see {@link Tidying}.
     */
    @Override
    public void close() throws SQLException {
        end("shutdown immediately");
    }

    /** Closes a file of which a copy is kept until it is read again, after making it small. */
    void closeTidied() throws SQLException {
        end("shutdown");
    }

    private void end(String how) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            statement.execute(how);
        } finally {
            drop();
        }
    }

    /** Lets go of a database that is no longer trusted, as if the power had failed. Never fails. */
    void drop() {
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException _) {
            // It is closed already.
        }
        try {
            connection.close();
        } catch (SQLException _) {
            // Nothing is left to close.
        }
    }

    /** The refusal that {@code problem} amounts to. */
    static StoreException refusal(Path folder, Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException known) {
                return known;
            }
            if (isFull(cause)) {
                return new StoreException.DiskFull(folder, problem);
            }
            if (cause instanceof AccessDeniedException
                    || cause instanceof java.nio.file.ReadOnlyFileSystemException) {
                return new StoreException.NotWritable(folder, problem);
            }
            if (cause instanceof OverlappingFileLockException
                    || (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE)) {
                return new StoreException.InUse(folder);
            }
        }
        return new StoreException.NotSaved(folder, problem);
    }

    /** Systems say it in their own words only: Linux and macOS, then Windows. */
    private static boolean isFull(Throwable cause) {
        var text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof IOException
                && (text.contains("no space left")
                        || text.contains("not enough space")
                        || text.contains("quota exceeded"));
    }

    /** The first line of what a library says at length. */
    static String brief(Throwable problem) {
        return problem.toString().lines().findFirst().orElse("");
    }
}
