package app.plenary.store;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where the store lives and what it is made with.
 *
 * @param folder the data folder, absolute
 * @param scheme H2's kind of file access, such as {@code async:}; tests put a failing disk in front
 * @param schema the steps of the tables
 */
record Setup(Path folder, InstantSource clock, String scheme, Schema schema) {

    /** An interrupt closes the database under {@code file:}, but not under {@code async:}. */
    static final String ASYNC = "async:";

    /** H2 puts this behind the name of every database. */
    static final String SUFFIX = ".mv.db";

    Setup(Path folder, InstantSource clock) {
        this(folder.toAbsolutePath().normalize(), clock, ASYNC, Schema.NEWEST);
    }

    Path database() {
        return folder.resolve("plenary" + SUFFIX);
    }

    Path seal() {
        return folder.resolve("plenary.seal");
    }

    Path copies() {
        return folder.resolve("copies");
    }
}
