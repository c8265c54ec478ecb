package app.plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Where the program starts. Prints its version. */
public final class Main {
    private Main() {}

    /** Prints the version and ends. */
    public static void main(String[] args) {
        System.out.println("Plenary " + version());
    }

    /** The version this build was made from, such as {@code 0.1.0-SNAPSHOT}. */
    static String version() {
        try (var in = Main.class.getResourceAsStream("build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is not part of this build");
            }
            var build = new Properties();
            build.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            return build.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
