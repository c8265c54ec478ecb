package app.plenary.app;

import app.plenary.plan.BlockId;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Phone;
import app.plenary.session.Response;
import app.plenary.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private final LoadedProgram program;

    private RoomLoad(LoadedProgram program) {
        this.program = program;
    }

    /** Arguments: phones (500), milliseconds within which they answer (1500). */
    public static void main(String[] args) throws Exception {
        int phones = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        var within = Duration.ofMillis(args.length > 1 ? Integer.parseInt(args[1]) : 1_500);
        var folder = Files.createTempDirectory("plenary-load-");
        try (var program = new LoadedProgram(folder)) {
            new RoomLoad(program).run(folder, phones, within);
        } finally {
            Folders.delete(folder);
        }
        System.exit(0);
    }

    private void run(Path folder, int phones, Duration within) throws Exception {
        var link = program.link();
        double idleHeap = program.heap();
        double idle = program.resident("VmRSS:");
        var asked = new ArrayList<String>();
        try (var crowd = new Crowd(link, phones, 42)) {
            crowd.join();
            LoadedProgram.await(
                    "all streams", () -> crowd.phones().stream().allMatch(p -> p.streams() > 0));
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
                var poll = program.ask();
                asked.add(poll);
                crowd.awaitAnswers(poll, within.plus(PATIENCE));
                long last = System.nanoTime();
                LoadedProgram.await("the wall", () -> program.onWall() == phones);
                report(crowd, i, poll, (program.onWallSince() - last) / 1e6, idle, idleHeap);
            }
            program.kill();
            recount(folder, crowd, asked);
        }
    }

    private void report(
            Crowd crowd, int question, String poll, double wall, double idle, double idleHeap)
            throws Exception {
        double peak = program.resident("VmHWM:") - idle;
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
                program.heap() - idleHeap);
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
}
