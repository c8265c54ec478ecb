package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file under {@code src/test/resources/report}; {@code -Dplenary.golden=write}
 * renews it.
 */
final class Golden {
    private Golden() {}

    static void assertSame(String file, String actual) throws IOException {
        var path = Path.of("src/test/resources/report", file);
        if ("write".equals(System.getProperty("plenary.golden"))) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual);
        }
        assertEquals(Files.readString(path), actual, "differs from " + path);
    }
}
