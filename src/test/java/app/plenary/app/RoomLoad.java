package app.plenary.app;

import app.plenary.plan.BlockId;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Look;
import app.plenary.rehearsal.Phone;
import app.plenary.session.ParticipantId;
import app.plenary.session.Response;
import app.plenary.session.Session;
import app.plenary.tally.QuizTally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a full hall feels: phones with open streams that all answer within a second and a half,
 * several times over, against the program in a process of its own ({@link LoadChild}) with console
 * and wall. Prints for each question how long the phones waited for their durable answer, how long
 * after the last of these the wall was complete, how long the program computed for it, which
 * depends less on what else the computer does, and the memory; then kills the program and counts
 * what its file has. The phones run on the same computer and take their share of it.
 */
final class RoomLoad {
    private static final int QUESTIONS = 6;

    /** As a photograph has that was made small for phones. */
    private static final int PICTURE_BYTES = 300_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LoadedProgram program;
    private final boolean quiz;
    private final boolean pictures;

    private RoomLoad(LoadedProgram program, boolean quiz, boolean pictures) {
        this.program = program;
        this.quiz = quiz;
        this.pictures = pictures;
    }

    /**
     * Arguments: phones (500), milliseconds within which they answer (1500), and anywhere "quiz"
     * for the questions of a quiz instead of polls, "pictures" for a picture with each of them,
     * which every phone fetches when it comes on, "packaged" for the program as people have it
     * instead of the classes just compiled.
     */
    public static void main(String[] args) throws Exception {
        var figures = Stream.of(args).filter(each -> each.matches("[0-9]+")).toList();
        int phones = figures.isEmpty() ? 500 : Integer.parseInt(figures.getFirst());
        int millis = figures.size() < 2 ? 1_500 : Integer.parseInt(figures.get(1));
        var within = Duration.ofMillis(millis);
        var words = List.of(args);
        useThePhones(phones, within);
        var folder = Files.createTempDirectory("plenary-load-");
        try (var program =
                words.contains("packaged")
                        ? LoadedProgram.packaged(folder)
                        : LoadedProgram.compiled(folder)) {
            new RoomLoad(program, words.contains("quiz"), words.contains("pictures"))
                    .run(folder, phones, within);
        } finally {
            Folders.delete(folder);
        }
        System.exit(0);
    }

    /**
     * Lets as many phones answer another program first: in a room each is a computer that has done
     * so for years, here they are code that has yet to be compiled. The measured program starts
     * anew after it.
     */
    private static void useThePhones(int phones, Duration within) throws Exception {
        var folder = Files.createTempDirectory("plenary-load-");
        try (var program = LoadedProgram.compiled(folder);
                var crowd = new Crowd(program.link(), phones, 41)) {
            crowd.join();
            crowd.answerEverything(within);
            for (int i = 0; i < QUESTIONS / 2; i++) {
                crowd.awaitAnswers(program.ask(false).block(), within.plus(PATIENCE));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(Path folder, int phones, Duration within) throws Exception {
        var link = program.link();
        double idleHeap = program.heap();
        double idle = program.resident("VmRSS:");
        var asked = new ArrayList<LoadedProgram.Put>();
        try (var crowd = new Crowd(link, phones, 42)) {
            crowd.join();
            LoadedProgram.await(
                    "all streams", () -> crowd.phones().stream().allMatch(p -> p.streams() > 0));
            System.out.printf(
                    Locale.ROOT,
                    "%d phones answer %s within %d ms; idle %.0f MiB, heap %.0f MiB%n",
                    phones,
                    quiz ? "a quiz" : "polls",
                    within.toMillis(),
                    idle,
                    idleHeap);
            System.out.printf(
                    "%8s %6s %8s %8s %8s %8s %8s %10s %10s %10s%n",
                    "question",
                    "saved",
                    "p50 ms",
                    "p99 ms",
                    "max ms",
                    "wall ms",
                    "cpu ms",
                    "views/s",
                    "peak +MiB",
                    "heap +MiB");
            if (pictures) {
                program.picture(PICTURE_BYTES);
                crowd.lookAtPictures();
            }
            crowd.answerEverything(within);
            for (int i = 1; i <= QUESTIONS; i++) {
                System.gc(); // of the phones: in a room they do not all stop together
                var before = program.computed();
                var put = program.ask(quiz);
                asked.add(put);
                if (quiz) {
                    crowd.awaitQuestion(put.block(), put.question(), within.plus(PATIENCE));
                    // a phone may see its answer before it is told that it is kept
                    LoadedProgram.await(
                            "all answers",
                            () ->
                                    crowd.phones().stream()
                                            .allMatch(phone -> hasAnswered(phone, put)));
                } else {
                    crowd.awaitAnswers(put.block(), within.plus(PATIENCE));
                }
                long last = System.nanoTime();
                LoadedProgram.await("the wall", () -> program.onWall() == phones);
                var took = program.computed().minus(before);
                report(crowd, i, put, (program.onWallSince() - last) / 1e6, took, idle, idleHeap);
            }
            if (pictures) {
                looks(crowd);
            }
            program.kill();
            recount(folder, crowd, asked);
        }
    }

    private void report(
            Crowd crowd,
            int question,
            LoadedProgram.Put put,
            double wall,
            Duration computed,
            double idle,
            double idleHeap)
            throws Exception {
        double peak = program.resident("VmHWM:") - idle;
        var took =
                crowd.history().stream()
                        .filter(attempt -> isTo(attempt, put) && attempt.isSaved())
                        .mapToDouble(attempt -> attempt.took().toNanos() / 1e6)
                        .sorted()
                        .toArray();
        System.out.printf(
                Locale.ROOT,
                "%8d %6d %8.1f %8.1f %8.1f %8.1f %8d %10d %10.0f %10.0f%n",
                question,
                took.length,
                at(took, 0.5),
                at(took, 0.99),
                at(took, 1),
                Math.max(0, wall),
                computed.toMillis(),
                crowd.phones().stream().mapToInt(Phone::busiestSecond).max().orElse(0),
                peak,
                program.heap() - idleHeap);
    }

    private static void looks(Crowd crowd) {
        var all = crowd.phones().stream().flatMap(phone -> phone.looks().stream()).toList();
        var took = all.stream().mapToDouble(look -> look.took().toNanos() / 1e6).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d pictures of %d kB fetched; p50 %.0f ms, p99 %.0f ms, max %.0f ms%n",
                all.size(),
                all.stream().mapToLong(Look::bytes).max().orElse(0) / 1_000,
                at(took, 0.5),
                at(took, 0.99),
                at(took, 1));
    }

    private static boolean hasAnswered(Phone phone, LoadedProgram.Put put) {
        return phone.history().stream()
                .anyMatch(attempt ->
                        isTo(attempt, put) && attempt.outcome() != Attempt.Outcome.UNKNOWN);
    }

    private static boolean isTo(Attempt attempt, LoadedProgram.Put put) {
        return attempt.poll().equals(put.block())
                && attempt.answers().getFirst().get("question") instanceof Integer question
                && question == put.question();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    /** Looks into the file that the killed program left, answer by answer. */
    private void recount(Path folder, Crowd crowd, List<LoadedProgram.Put> asked)
            throws IOException {
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
            for (LoadedProgram.Put put : asked) {
                var block = new BlockId(UUID.fromString(put.block()));
                kept +=
                        quiz
                                ? session.quizzes().last(block).answers(put.question()).size()
                                : session.poll(block).answered();
            }
            System.out.printf(
                    "killed and opened again: %d answers acknowledged, %d of them lost; %d kept%n",
                    acknowledged, lost, kept);
        }
    }

    private boolean kept(Session session, Phone phone, Attempt attempt) {
        var block = new BlockId(UUID.fromString(attempt.poll()));
        return session.roster().people().values().stream()
                .filter(person -> person.name().equals(phone.name()))
                .anyMatch(person ->
                        marks(session, block, person.id(), attempt).equals(attempt.choices()));
    }

    private Set<Integer> marks(
            Session session, BlockId block, ParticipantId person, Attempt attempt) {
        if (quiz) {
            int question = (Integer) attempt.answers().getFirst().getOrDefault("question", 0);
            return session.quizzes()
                    .last(block)
                    .answer(question, person)
                    .map(QuizTally.Answer::marks)
                    .orElse(Set.of());
        }
        return session.poll(block)
                .ballotOf(person)
                .to(1)
                .map(response -> ((Response.Marks) response).options())
                .orElse(Set.of());
    }
}
