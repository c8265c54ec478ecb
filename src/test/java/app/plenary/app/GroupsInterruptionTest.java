package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class GroupsInterruptionTest {
    @TempDir Path folder = Path.of(".");

    @Test
    void whoStopsItGetsTheBestSoFar() throws Exception {
        var people =
                Files.writeString(
                                folder.resolve("many.txt"),
                                IntStream.rangeClosed(1, 30)
                                        .mapToObj(i -> "Person " + i)
                                        .collect(Collectors.joining("\n")))
                        .toString();
        var out = folder.resolve("groups.csv");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=en",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "groups",
                                people,
                                "--size",
                                "5",
                                "--rounds",
                                "20",
                                "--seconds",
                                "3600",
                                "--out",
                                out.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var err =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            assertTrue(err.readLine().startsWith("Looking for groups"));
            assertFalse(Files.exists(out));
            process.toHandle().destroy();
            var rest = err.lines().toList();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(601, Files.readAllLines(out).size(), rest.toString());
            assertTrue(rest.getFirst().startsWith("Stopped"), rest.toString());
        } finally {
            process.destroyForcibly();
        }
    }
}
