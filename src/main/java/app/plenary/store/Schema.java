package app.plenary.store;

import org.flywaydb.core.Flyway;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The steps of the tables, done by Flyway. It is only asked when a file is new or behind, because
 * it takes its time to start.
 *
 * @param version the newest step this program knows
 * @param locations where the steps are, as Flyway names places
 */
record Schema(int version, List<String> locations) {
    /** Held, because the level would be forgotten with the logger. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    static final Schema NEWEST = new Schema(3, List.of("classpath:app/plenary/store/schema"));

    /** The step a database is at; empty when it holds no finished step at all. */
    static Optional<Integer> of(Database database) {
        return database.handle()
                .createQuery(
                        """
                        select max(cast("version" as integer))
                        from "flyway_schema_history" where "success" = true
                        """)
                .mapTo(Integer.class)
                .findFirst();
    }

    /** Brings the database of {@code url} to {@link #version}. */
    void migrate(String url) {
        Flyway.configure()
                .dataSource(url, Database.USER, "")
                .locations(locations.toArray(String[]::new))
                .target(Integer.toString(version))
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
