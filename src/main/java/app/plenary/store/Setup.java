package app.plenary.store;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where the store lives and what it is made with.
 *
 * @param folder the data folder, absolute
 * @param scheme H2's kind of file access, such as {@code async:}; tests put a failing disk in front
 * @param schema the steps of the tables
 * @param tidyFrom from how many bytes on a bloated database is made small when it is closed
 */
record Setup(Path folder, InstantSource clock, String scheme, Schema schema, long tidyFrom) {

    /** An interrupt closes the database under {@code file:}, but not under {@code async:}. */
    static final String ASYNC = "async:";

    /** A day of many small commits makes a file much larger than what is in it. */
    private static final long TIDY_FROM = 8_000_000;

    /** H2 puts this behind the name of every database. */
    static final String SUFFIX = ".mv.db";

    Setup(Path folder, InstantSource clock) {
        this(folder.toAbsolutePath().normalize(), clock, ASYNC, Schema.NEWEST, TIDY_FROM);
    }

    Path database() {
        return folder.resolve("plenary" + SUFFIX);
    }

    /** The database as it was before it was opened, while it is not certain that all is well. */
    Path asFound() {
        return folder.resolve("as-found" + SUFFIX);
    }

    Path seal() {
        return folder.resolve("plenary.seal");
    }

    Path copies() {
        return folder.resolve("copies");
    }
}
