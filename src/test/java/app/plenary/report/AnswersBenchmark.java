package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Response;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.TextTally;
import app.plenary.text.Messages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * Prints what 100,000 answers cost as a workbook, and the same rows as CSV in gzip: seconds, size,
 * and the most memory in use above what was in use before. Run by {@code main}; asserts nothing.
 */
final class AnswersBenchmark {
    private static final int ANSWERS = 100_000;
    private static final int RUNS = 5;
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private AnswersBenchmark() {}

    private interface Work {
        void write(OutputStream out) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        var poll = poll(ANSWERS);
        var table = new AnswerTable(poll, ENGLISH).table();
        var report = Scenario.rich().report();
        System.out.printf(
                Locale.ROOT,
                "%-14s %8s %8s %8s %10s%n",
                "100,000 answers",
                "first s",
                "median s",
                "MiB",
                "heap MiB +");
        double csv =
                measure(
                        "CSV, gzip",
                        out -> {
                            var gzip = new GZIPOutputStream(out);
                            CsvWriter.table(table, gzip);
                            gzip.finish();
                        });
        double xlsx =
                measure(
                        "XLSX",
                        out ->
                                XlsxWriter.write(
                                        List.of(new Sheet("Answers", List.of(table))),
                                        report.title(),
                                        out));
        System.out.printf(Locale.ROOT, "XLSX takes %.2f times as long%n", xlsx / csv);
    }

    private static double measure(String what, Work work) throws IOException {
        var file = Files.createTempFile("answers", ".out");
        try {
            var times = new double[RUNS];
            long most = 0;
            for (int i = 0; i < RUNS; i++) {
                long before = idle();
                var peak = new AtomicLong();
                var watch = watch(peak);
                long began = System.nanoTime();
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    work.write(out);
                }
                times[i] = (System.nanoTime() - began) / 1e9;
                watch.interrupt();
                most = Math.max(most, peak.get() - before);
            }
            double first = times[0];
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %8.2f %8.2f %8.2f %10.1f%n",
                    what,
                    first,
                    times[RUNS / 2],
                    Files.size(file) / 1048576.0,
                    most / 1048576.0);
            return times[RUNS / 2];
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long idle() {
        System.gc();
        System.gc();
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Garbage counts as well: it is in memory until it is collected. */
    private static Thread watch(AtomicLong peak) {
        return Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        peak.accumulateAndGet(used(), Math::max);
                        try {
                            Thread.sleep(5);
                        } catch (InterruptedException _) {
                            return;
                        }
                    }
                });
    }

    /** The summary of a session in which so many answered one poll. */
    static Report report(int answers) {
        return with(Scenario.rich().report(), "polls", List.of(poll(answers)));
    }

    /** The report with another value in that field, however many fields it has. */
    private static Report with(Report report, String field, Object value) {
        try {
            var fields = Report.class.getRecordComponents();
            var types = new Class<?>[fields.length];
            var values = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                types[i] = fields[i].getType();
                values[i] =
                        fields[i].getName().equals(field)
                                ? value
                                : fields[i].getAccessor().invoke(report);
            }
            return Report.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Report has other parts now", e);
        }
    }

    /** A choice, an estimate and a sentence by each person. */
    private static PollResult poll(int answers) {
        var random = new Random(3);
        var options = Option.of(List.of("Not knowing who knows", "Fear", "No time", "Nothing"));
        var questions =
                List.of(
                        new Question(1, "What holds us back?", QuestionKind.Choice.one(options)),
                        new Question(2, "How many hours?", QuestionKind.Estimate.PLAIN),
                        new Question(3, "What helps?", new QuestionKind.OpenText(1)));
        var given = new ArrayList<PollResult.Given>();
        for (int i = 0; i < answers; i++) {
            given.add(
                    new PollResult.Given(
                            Optional.of("Person " + i),
                            Map.of(
                                    1,
                                    new Response.Marks(Set.of(1 + random.nextInt(4))),
                                    2,
                                    new Response.Figure(BigDecimal.valueOf(random.nextInt(400))),
                                    3,
                                    new Response.Texts(
                                            List.of(
                                                    "More time for "
                                                            + Instant.ofEpochSecond(
                                                                    random.nextInt()))))));
        }
        return new PollResult(
                "A full stadium",
                0,
                false,
                false,
                false,
                true,
                answers,
                answers,
                new PollResult.Ways(answers, 0, 0),
                List.of(
                        new PollResult.Asked(
                                questions.get(0),
                                ChoiceTally.of(List.of(1, 2, 3, 4), Map.of(), 0),
                                Optional.empty()),
                        new PollResult.Asked(
                                questions.get(1),
                                EstimateTally.of(List.of(), Optional.empty()),
                                Optional.empty()),
                        new PollResult.Asked(
                                questions.get(2), new TextTally(List.of()), Optional.empty())),
                given);
    }
}
