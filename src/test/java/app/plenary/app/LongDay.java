package app.plenary.app;

import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Phone;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;

/**
 * Eight hours in a few minutes: every hour eight questions that all answer and four draws of
 * groups, console and wall up all the time, and phones that fall asleep and come back. Prints after
 * each hour what the program ({@link LoadChild}) holds on to.
 */
final class LongDay {
    private static final int HOURS = 8;
    private static final int QUESTIONS = 8;
    private static final Duration WITHIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LongDay() {}

    /** Argument: phones (60). */
    public static void main(String[] args) throws Exception {
        int phones = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        var folder = Files.createTempDirectory("plenary-day-");
        try (var program = LoadedProgram.compiled(folder);
                var crowd = new Crowd(program.link(), phones, 42)) {
            crowd.join();
            crowd.answerEverything(WITHIN);
            System.out.printf(
                    "%d phones%n%5s %9s %9s %8s %8s %8s%n",
                    phones, "hour", "heap MiB", "all MiB", "threads", "files", "answers");
            report(program, crowd, 0);
            for (int hour = 1; hour <= HOURS; hour++) {
                for (int i = 0; i < QUESTIONS; i++) {
                    crowd.awaitAnswers(program.ask(false).block(), PATIENCE);
                    if (i % 2 == 0) {
                        program.draw();
                        crowd.phones().forEach(Phone::hangUp);
                    }
                }
                report(program, crowd, hour);
            }
        } finally {
            Folders.delete(folder);
        }
        System.exit(0);
    }

    private static void report(LoadedProgram program, Crowd crowd, int hour) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%5d %9.1f %9.0f %8d %8d %8d%n",
                hour,
                program.heap(),
                program.resident("VmRSS:"),
                program.threads(),
                program.files(),
                crowd.history().stream()
                        .filter(attempt -> attempt.isSaved() && !attempt.poll().isEmpty())
                        .count());
    }
}
