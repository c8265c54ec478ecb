package app.plenary.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A {@link LoadChild} from outside: given orders, listened to, measured and killed. */
final class LoadedProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double MEGABYTES = 1024.0 * 1024;

    private final Process program;
    private final PrintStream orders;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private volatile int onWall;
    private volatile long onWallSince;

    private LoadedProgram(List<String> java, Path folder) throws IOException {
        var command = new ArrayList<>(java);
        command.add(LoadChild.class.getName());
        command.add(folder.toString());
        program =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        orders = new PrintStream(program.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts it with the options of this process and, over them, those in the property {@code
     * load.program}; it keeps its files in {@code folder}.
     */
    static LoadedProgram compiled(Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        var own = System.getProperty("load.program", "");
        command.addAll(own.isEmpty() ? List.of() : List.of(own.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return new LoadedProgram(command, folder);
    }

    /**
     * Starts it as people have it: the jar, the Java and the start-up cache of the image that
     * {@code packaging/linux/build --image} made before; it keeps its files in {@code folder}.
     */
    static LoadedProgram packaged(Path folder) throws IOException {
        var lib = Path.of("target", "image", "app", "plenary", "lib").toAbsolutePath();
        var app = lib.resolve("app");
        var command = new ArrayList<String>();
        command.add(lib.resolve("runtime").resolve("bin").resolve("java").toString());
        var classes = new ArrayList<String>();
        for (String line : Files.readAllLines(app.resolve("plenary.cfg"))) {
            var setting = line.replace("$APPDIR", app.toString());
            if (setting.startsWith("java-options=")) {
                command.add(setting.substring("java-options=".length()));
            } else if (setting.startsWith("app.classpath=")) {
                classes.add(setting.substring("app.classpath=".length()));
            }
        }
        // behind the program's own, or its cache would not fit
        classes.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classes)));
        return new LoadedProgram(command, folder);
    }

    private void read() {
        try (var out =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("WALL ")) {
                    var words = line.split(" ", -1);
                    onWallSince = Long.parseLong(words[2]);
                    onWall = Integer.parseInt(words[1]);
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException _) {
            lines.add("");
        }
    }

    /** What the QR code carries; to be asked first, once. */
    URI link() throws InterruptedException, TimeoutException {
        return URI.create(line("READY "));
    }

    /** A question that was put to the room: the id of its poll or quiz, and its own in there. */
    record Put(String block, int question) {}

    /** Puts the next question to the room, of a quiz or as a poll of its own. */
    Put ask(boolean quiz) throws InterruptedException, TimeoutException {
        orders.println(quiz ? "quiz" : "ask");
        var words = line("ASKED ").split(" ", -1);
        return new Put(words[0], Integer.parseInt(words[1]));
    }

    /** From now on each question has a picture of its own, of so many bytes. */
    void picture(int bytes) throws InterruptedException, TimeoutException {
        orders.println("picture " + bytes);
        line("PICTURED");
    }

    /** How long all its threads have computed together; zero where the system does not tell. */
    Duration computed() {
        return program.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Puts everybody who is there into groups, in a block of its own. */
    void draw() throws InterruptedException, TimeoutException {
        orders.println("draw");
        line("DRAWN");
    }

    private String line(String start) throws InterruptedException, TimeoutException {
        var line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (line == null || !line.startsWith(start)) {
            throw new TimeoutException("Instead of " + start + " came " + line);
        }
        return line.substring(start.length());
    }

    /** How many answers the wall has laid out. */
    int onWall() {
        return onWall;
    }

    /**
     * Since when, in terms of {@link System#nanoTime}, which on one computer is the same to all.
     */
    long onWallSince() {
        return onWallSince;
    }

    /** What lives in its heap, in MiB, after a collection. */
    double heap() throws InterruptedException, TimeoutException {
        orders.println("memory");
        return Long.parseLong(line("MEMORY ")) / MEGABYTES;
    }

    /** A line of its status, memory in MiB; 0 where the system does not tell. */
    double resident(String field) throws IOException {
        return status(field) / 1024;
    }

    /** Threads of the system. */
    int threads() throws IOException {
        return (int) status("Threads:");
    }

    /** Open files and connections; 0 where the system does not tell. */
    int files() throws IOException {
        var open = Path.of("/proc", Long.toString(program.pid()), "fd");
        if (!Files.exists(open)) {
            return 0;
        }
        try (var all = Files.list(open)) {
            return (int) all.count();
        }
    }

    private double status(String field) throws IOException {
        var status = Path.of("/proc", Long.toString(program.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** Ends it as a power cut ends a program, and waits until it is gone. */
    void kill() {
        program.destroyForcibly().onExit().join();
    }

    static void await(String what, BooleanSupplier so) throws TimeoutException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("Did not come: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
