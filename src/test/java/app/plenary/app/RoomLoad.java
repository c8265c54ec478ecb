package app.plenary.app;

import app.plenary.plan.BlockId;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Phone;
import app.plenary.session.Response;
import app.plenary.session.Session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How a full hall feels: phones with open streams that all answer within a second and a half,
 * several times over, against the program in a process of its own ({@link LoadChild}) with console
 * and wall. Prints for each question how long the phones waited for their durable answer, how long
 * after the last of these the wall was complete, and the memory; then kills the program and counts
 * what its file has. The phones run on the same computer and take their share of it.
 */
final class RoomLoad {
    private static final int QUESTIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double MEGABYTES = 1024.0 * 1024;

    private final Process program;
    private final PrintStream orders;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private volatile int onWall;
    private volatile long onWallSince;

    private RoomLoad(Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(LoadChild.class.getName());
        command.add(folder.toString());
        program =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        orders = new PrintStream(program.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::read);
    }

    /** Arguments: phones (500), milliseconds within which they answer (1500). */
    public static void main(String[] args) throws Exception {
        int phones = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        var within = Duration.ofMillis(args.length > 1 ? Integer.parseInt(args[1]) : 1_500);
        var folder = Files.createTempDirectory("plenary-load-");
        var load = new RoomLoad(folder);
        try {
            load.run(folder, phones, within);
        } finally {
            load.program.destroyForcibly().waitFor();
            Folders.delete(folder);
        }
        System.exit(0);
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

    private void run(Path folder, int phones, Duration within) throws Exception {
        var link = URI.create(line("READY "));
        double idleHeap = heap();
        double idle = resident("VmRSS:");
        var asked = new ArrayList<String>();
        try (var crowd = new Crowd(link, phones, 42)) {
            crowd.join();
            await("all streams", () -> crowd.phones().stream().allMatch(p -> p.streams() > 0));
            System.out.printf(
                    Locale.ROOT,
                    "%d phones answer within %d ms; idle %.0f MiB, heap %.0f MiB%n",
                    phones,
                    within.toMillis(),
                    idle,
                    idleHeap);
            System.out.printf(
                    "%8s %6s %8s %8s %8s %8s %10s %10s %10s%n",
                    "question",
                    "saved",
                    "p50 ms",
                    "p99 ms",
                    "max ms",
                    "wall ms",
                    "views/s",
                    "peak +MiB",
                    "heap +MiB");
            crowd.answerEverything(within);
            for (int i = 1; i <= QUESTIONS; i++) {
                orders.println("ask");
                var poll = line("ASKED ");
                asked.add(poll);
                crowd.awaitAnswers(poll, within.plus(PATIENCE));
                long last = System.nanoTime();
                await("the wall", () -> onWall == phones);
                report(crowd, i, poll, (onWallSince - last) / 1e6, idle, idleHeap);
            }
            program.destroyForcibly().waitFor();
            recount(folder, crowd, asked);
        }
    }

    private void report(
            Crowd crowd, int question, String poll, double wall, double idle, double idleHeap)
            throws Exception {
        double peak = resident("VmHWM:") - idle;
        var took =
                crowd.history().stream()
                        .filter(attempt -> attempt.poll().equals(poll) && attempt.isSaved())
                        .mapToDouble(attempt -> attempt.took().toNanos() / 1e6)
                        .sorted()
                        .toArray();
        System.out.printf(
                Locale.ROOT,
                "%8d %6d %8.1f %8.1f %8.1f %8.1f %10d %10.0f %10.0f%n",
                question,
                took.length,
                at(took, 0.5),
                at(took, 0.99),
                at(took, 1),
                Math.max(0, wall),
                crowd.phones().stream().mapToInt(Phone::busiestSecond).max().orElse(0),
                peak,
                heap() - idleHeap);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    /** Looks into the file that the killed program left, answer by answer. */
    private static void recount(Path folder, Crowd crowd, List<String> asked) throws IOException {
        try (var backstage = Backstage.open(new DataFolder(folder), InstantSource.system())) {
            var live = Backstage.await(backstage.library().open(LoadChild.WORKSHOP));
            var session = live.now().session();
            int acknowledged = 0;
            int lost = 0;
            for (Phone phone : crowd.phones()) {
                for (Attempt attempt : phone.history()) {
                    if (attempt.isSaved() && !attempt.poll().isEmpty()) {
                        acknowledged++;
                        lost += kept(session, phone, attempt) ? 0 : 1;
                    }
                }
            }
            int kept = 0;
            for (String poll : asked) {
                kept += session.poll(new BlockId(java.util.UUID.fromString(poll))).answered();
            }
            System.out.printf(
                    "killed and opened again: %d answers acknowledged, %d of them lost; %d kept%n",
                    acknowledged, lost, kept);
        }
    }

    private static boolean kept(Session session, Phone phone, Attempt attempt) {
        var run = session.poll(new BlockId(java.util.UUID.fromString(attempt.poll())));
        return session.roster().people().values().stream()
                .filter(person -> person.name().equals(phone.name()))
                .anyMatch(person ->
                        run.ballotOf(person.id())
                                .to(1)
                                .map(response -> ((Response.Marks) response).options())
                                .orElse(Set.of())
                                .equals(attempt.choices()));
    }

    private String line(String start) throws InterruptedException, TimeoutException {
        var line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (line == null || !line.startsWith(start)) {
            throw new TimeoutException("Instead of " + start + "came " + line);
        }
        return line.substring(start.length());
    }

    private double heap() throws InterruptedException, TimeoutException {
        orders.println("memory");
        return Long.parseLong(line("MEMORY ")) / MEGABYTES;
    }

    /**
     * What the program takes of the computer's memory, in MiB; 0 where the system does not tell.
     */
    private double resident(String field) throws IOException {
        var status = Path.of("/proc", Long.toString(program.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void await(String what, java.util.function.BooleanSupplier so)
            throws TimeoutException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("Did not come: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }
}
