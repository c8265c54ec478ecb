package app.plenary.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log on this laptop: five files of a megabyte, the oldest is dropped. It holds what went
 * wrong, never who answered what, and it is never sent anywhere.
 */
final class BugLog {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LOG = Logger.getLogger(BugLog.class.getName());

    private BugLog() {}

    /** Writes the log into {@code folder} from now on; warnings also go to the terminal. */
    static void start(Path folder) throws IOException {
        var file = new FileHandler(folder.resolve("plenary-%g.log").toString(), 1 << 20, 5, true);
        file.setFormatter(new Lines());
        file.setLevel(Level.INFO);
        ROOT.addHandler(file);
        quiet();
    }

    /**
     * Lets only errors reach the terminal, and none of the database's tools: what they report they
     * also throw, and the person is told it in a sentence.
     */
    static void quiet() {
        for (var handler : ROOT.getHandlers()) {
            if (!(handler instanceof FileHandler)) {
                handler.setLevel(Level.SEVERE);
                handler.setFormatter(new Lines());
                handler.setFilter(record -> !named(record).startsWith("org.flywaydb"));
            }
        }
        Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
        Logger.getLogger("javafx").setLevel(Level.WARNING);
    }

    private static String named(LogRecord record) {
        return Objects.requireNonNullElse(record.getLoggerName(), "");
    }

    /** Logs a bug once and gives the short code under which it can be found in the log. */
    static String record(Throwable bug) {
        var code =
                HexFormat.of()
                        .toHexDigits(ThreadLocalRandom.current().nextInt(), 4)
                        .toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "Unexpected, code " + code, bug);
        return code;
    }

    /** One line a record, then the stack trace where there is one. */
    private static final class Lines extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
                        .withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord record) {
            var text = new StringWriter();
            var out = new PrintWriter(text);
            out.printf(
                    "%s %s %s: %s%n",
                    TIME.format(record.getInstant()),
                    record.getLevel().getName(),
                    record.getLoggerName(),
                    formatMessage(record));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(out);
            }
            out.flush();
            return text.toString();
        }
    }
}
