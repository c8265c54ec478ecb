package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.plenary.live.Latest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The real window on two real monitors of an X server without hardware, the second switched off and
 * on. {@code -Dplenary.display.cycles=50} for the long run. Skipped where such a server cannot be
 * started.
 */
@Execution(ExecutionMode.SAME_THREAD)
class TwoDisplaysTest {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration RETURN = Duration.ofSeconds(2);
    private static final String ON_PROJECTOR = "wall 1280,0 1920x1080";

    private final List<Process> processes = new ArrayList<>();
    private final Latest<String> lines = new Latest<>();

    @TempDir private Path folder;

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void theWallLeavesWithItsDisplayAndComesBackWithin2Seconds() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/Xorg"))
                        && Files.isExecutable(Path.of("/usr/bin/xrandr"))
                        && Files.exists(Path.of("/usr/lib/xorg/modules/drivers/dummy_drv.so"))
                        && "root".equals(System.getProperty("user.name")),
                "Skipped: needs root, Xorg, xrandr and the dummy video driver");
        String display = startServer();
        xrandr(display, "--output", "DUMMY0", "--mode", "1280x800", "--primary");
        xrandr(
                display,
                "--newmode B1080 172.80 1920 2040 2248 2576 1080 1081 1084 1118".split(" "));
        xrandr(display, "--addmode", "DUMMY1", "B1080");
        plug(display);
        Process program = startProgram(display);
        await(ON_PROJECTOR, START);

        int cycles = Integer.getInteger("plenary.display.cycles", 5);
        String first = "";
        for (int i = 0; i < cycles; i++) {
            unplug(display);
            await("hidden", RETURN);
            plug(display);
            await(ON_PROJECTOR, RETURN);
            if (i == 0) {
                first = ask(program);
            }
        }
        String last = ask(program);
        System.out.println("Wall after " + cycles + " times: " + last + "; after one: " + first);
        assertEquals(windows(first), windows(last));
        assertTrue(used(last) - used(first) < 20 * 1024, "memory grew: " + first + " to " + last);
    }

    // The dummy driver finds out that an output is connected only when it is asked about it, so
    // each change
    // ends with a question.
    private void plug(String display) throws Exception {
        xrandr(display, "--output", "DUMMY1", "--mode", "B1080", "--right-of", "DUMMY0");
        xrandr(display, "--query");
    }

    private void unplug(String display) throws Exception {
        xrandr(display, "--output", "DUMMY1", "--off");
        xrandr(display, "--query");
    }

    private String startServer() throws IOException {
        Path config = folder.resolve("two-displays.conf");
        try (var stream =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/displays/two-displays.conf"))) {
            Files.copy(stream, config);
        }
        var server =
                new ProcessBuilder(
                                "Xorg",
                                "-displayfd",
                                "1",
                                "-noreset",
                                "-config",
                                config.toString(),
                                "-novtswitch",
                                "-sharevts",
                                "-nolisten",
                                "tcp")
                        .redirectError(folder.resolve("server.log").toFile())
                        .start();
        processes.add(server);
        var reader =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = reader.readLine();
        assumeTrue(number != null, "Skipped: the X server did not start");
        return ":" + number.strip();
    }

    private Process startProgram(String display) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the suite itself runs, but on the real platform.
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--") || a.startsWith("-Dprism"))
                .forEach(command::add);
        command.addAll(List.of("-Dglass.platform=gtk", "-Xmx256m"));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoDisplaysProgram.class.getName()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        var program = builder.redirectError(folder.resolve("program.log").toFile()).start();
        processes.add(program);
        Thread.ofVirtual()
                .start(() -> {
                    try (var reader =
                            new BufferedReader(
                                    new InputStreamReader(
                                            program.getInputStream(), StandardCharsets.UTF_8))) {
                        reader.lines().forEach(lines::offer);
                    } catch (IOException | UncheckedIOException _) {
                        // The program has ended.
                    }
                    lines.close();
                });
        return program;
    }

    private void xrandr(String display, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("xrandr", "--display", display));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("xrandr.log").toFile())
                        .start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "xrandr hangs");
        assertEquals(
                0, process.exitValue(), () -> command + ": " + read(folder.resolve("xrandr.log")));
    }

    private String await(String wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        String seen = "nothing";
        while (System.nanoTime() < deadline) {
            var line = lines.take(Duration.ofNanos(deadline - System.nanoTime()));
            if (line.isEmpty()) {
                break;
            }
            seen = line.get();
            if (seen.startsWith(wanted)) {
                return seen;
            }
        }
        throw new AssertionError(
                "Not within "
                        + patience
                        + ": "
                        + wanted
                        + "; last: "
                        + seen
                        + "\n"
                        + read(folder.resolve("program.log")));
    }

    private String ask(Process program) throws Exception {
        program.getOutputStream().write('\n');
        program.getOutputStream().flush();
        return await("used", Duration.ofSeconds(20));
    }

    private static long used(String answer) {
        return Long.parseLong(answer.split(" ", -1)[1]);
    }

    private static String windows(String answer) {
        return answer.split(" ", -1)[3];
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
