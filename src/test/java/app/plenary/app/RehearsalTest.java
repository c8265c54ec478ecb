package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Phone;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * The whole sample workshop through the real wiring with thirty phones over HTTP, once undisturbed
 * and once with the program killed in the middle of polls, groups and talks: the summaries are the
 * same.
 */
class RehearsalTest {
    private static final int PHONES = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder = Path.of(".");

    @Test
    void aKillInTheMiddleLeavesNoTraceInTheSummary() throws Exception {
        var calm = play("calm", 0);
        var killed = play("killed", 3);
        for (String format : new String[] {"json", "md", "html"}) {
            var expected = Files.readString(only(calm, format));
            assertEquals(expected, Files.readString(only(killed, format)), format);
            assertTrue(expected.length() > 1_000, "the " + format + " summary is thin");
            for (Block block : RehearsalChild.workshop().agenda().blocks()) {
                block.notes()
                        .lines()
                        .filter(line -> line.length() > 25)
                        .forEach(line -> assertFalse(expected.contains(line), line));
            }
        }
    }

    private static Path only(Path folder, String format) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + format))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Plays it with a kill before every {@code every}th step; 0 for none. Gives the summary's
     * folder.
     */
    private Path play(String name, int every) throws Exception {
        var data = folder.resolve(name);
        Files.createDirectories(data);
        try (var facilitator = new Facilitator(data, every)) {
            try (var crowd = new Crowd(facilitator.link(), PHONES, 5)) {
                facilitator.follow(crowd);
                for (Phone phone : crowd.phones()) {
                    assertTrue(phone.join().isSaved());
                    phone.listen();
                }
                facilitator.says("start");
                var earlier = new HashSet<String>();
                for (Block block : RehearsalChild.workshop().agenda().blocks()) {
                    block(facilitator, crowd, block, earlier);
                }
            }
        }
        var out = folder.resolve(name + "-out");
        assertEquals(
                0,
                Main.run(
                        "export",
                        RehearsalChild.WORKSHOP.toString(),
                        "--data",
                        data.toString(),
                        "--format",
                        "md,html,json",
                        "--out",
                        out.toString()));
        return out;
    }

    /** A phone may remember the question before for a moment: {@code earlier} ones are over. */
    private static void block(
            Facilitator facilitator, Crowd crowd, Block block, Set<String> earlier)
            throws Exception {
        facilitator.says("advance 60");
        switch (block.activity()) {
            case Poll _ -> {
                var seed = new Random(3);
                for (Phone phone : crowd.phones()) {
                    if (seed.nextInt(8) == 0) {
                        facilitator.maybeKilled();
                    }
                    var asked =
                            phone.await(
                                    seen -> seen.asks() && !earlier.contains(seen.poll()),
                                    PATIENCE);
                    var attempt = phone.answerUntilDecided(asked, seed);
                    assertEquals(Attempt.Outcome.SAVED, attempt.outcome(), attempt.toString());
                }
                crowd.phones().forEach(p -> p.now().ifPresent(seen -> earlier.add(seen.poll())));
                facilitator.says("reveal");
            }
            case Quiz quiz -> {
                var seed = new Random(4);
                for (Quiz.Item item : quiz.items()) {
                    facilitator.says("item " + item.id());
                    for (Phone phone : crowd.phones()) {
                        if (seed.nextInt(8) == 0) {
                            facilitator.maybeKilled();
                        }
                        var asked =
                                phone.await(
                                        seen ->
                                                seen.asks()
                                                        && seen.kind().equals("quiz")
                                                        && seen.questions().getFirst().id()
                                                                == item.id(),
                                        PATIENCE);
                        var attempt = phone.answerUntilDecided(asked, seed);
                        assertEquals(Attempt.Outcome.SAVED, attempt.outcome(), attempt.toString());
                        assertTrue(phone.saySureUntilDecided(asked, seed).isSaved());
                    }
                    facilitator.says("right " + item.id());
                }
                facilitator.says("standings");
            }
            case BreakoutRounds rounds -> {
                facilitator.says("draw");
                for (int round = 1; round < rounds.rounds(); round++) {
                    facilitator.says("round " + round);
                }
            }
            default -> facilitator.says("keep Ask Mei about " + block.title());
        }
        facilitator.says("next");
    }

    /** Gives lines to the program, kills it now and then, and starts it again. */
    private static final class Facilitator implements AutoCloseable {
        private final Path data;
        private final int every;
        private int steps;
        private long seconds;
        private @Nullable Crowd crowd;
        private Process process;
        private BufferedReader from;
        private BufferedWriter to;
        private URI link;

        Facilitator(Path data, int every) throws IOException {
            this.data = data;
            this.every = every;
            process = start();
            from = process.inputReader(StandardCharsets.UTF_8);
            to = process.outputWriter(StandardCharsets.UTF_8);
            link = URI.create(line("READY "));
        }

        private Process start() throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RehearsalChild.class.getName(),
                            data.toString(),
                            Long.toString(seconds))
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(
                                    data.resolveSibling("child.log").toFile()))
                    .start();
        }

        URI link() {
            return link;
        }

        void follow(Crowd people) {
            crowd = people;
        }

        void says(String words) throws IOException, InterruptedException {
            maybeKilled();
            if (words.startsWith("advance ")) {
                seconds += Long.parseLong(words.substring(8));
            }
            to.write(words + "\n");
            to.flush();
            line("DONE ");
        }

        void maybeKilled() throws IOException, InterruptedException {
            if (every == 0 || ++steps % every != 0) {
                return;
            }
            process.destroyForcibly().waitFor();
            process = start();
            from = process.inputReader(StandardCharsets.UTF_8);
            to = process.outputWriter(StandardCharsets.UTF_8);
            link = URI.create(line("READY "));
            if (crowd != null) {
                crowd.scan(link);
            }
        }

        private String line(String prefix) throws IOException {
            for (var line = from.readLine(); line != null; line = from.readLine()) {
                if (line.startsWith(prefix)) {
                    return line.substring(prefix.length());
                }
            }
            throw new IOException("The program ended; see child.log beside " + data);
        }

        @Override
        public void close() throws IOException {
            to.close();
            try {
                if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
                    throw new IOException("The program does not end");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
