package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What of the log a person sees at the terminal. */
final class BugLogTest {
    @Test
    void traceOfTheDatabasesToolsDoesNotBuryTheSentenceForThePerson() {
        var terminal = new ConsoleHandler();
        var root = Logger.getLogger("");
        root.addHandler(terminal);
        try {
            BugLog.quiet();
            assertTrue(shows(terminal, Level.SEVERE, "app.plenary.app.BugLog"));
            assertFalse(shows(terminal, Level.WARNING, "app.plenary.store.Rescue"));
            assertFalse(shows(terminal, Level.SEVERE, "org.flywaydb.core.internal.jdbc"));
        } finally {
            root.removeHandler(terminal);
        }
    }

    private static boolean shows(Handler handler, Level level, String logger) {
        var record = new LogRecord(level, "said");
        record.setLoggerName(logger);
        return handler.isLoggable(record);
    }
}
