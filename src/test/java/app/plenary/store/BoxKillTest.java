package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A real process on the real disk, killed while it puts ballots into a box, again and again on the
 * same one. Short by default; {@code -Dplenary.crash=long} kills many times.
 */
final class BoxKillTest {
    private static final int KILLS = "long".equals(System.getProperty("plenary.crash")) ? 100 : 3;
    private static final long SEED = 61;

    @TempDir Path folder;

    @Test
    void killedAtAnyMomentEveryAcknowledgedAnswerIsThereOnce() throws Exception {
        var random = new Random(62);
        var workload = BoxChild.workload(SEED);
        int kept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int said = killed(kept, 1 + random.nextInt(150));
            for (int i = 0; i < said; i++) {
                if (workload.underWay().isEmpty()) {
                    workload.next(8);
                }
                workload.acknowledge();
            }
            kept += said;
            if (workload.underWay().isEmpty()) {
                workload.next(8);
            }
            var disk = new BoxFolder(folder.resolve("polls"));
            try (var boxes = FileBallotBoxes.open(folder)) {
                assertEquals(List.of(), boxes.troubles());
                workload.assertKept(boxes, "after kill " + kill);
                BoxWorkload.assertNothingElse(disk, boxes);
            }
        }
        assertTrue(kept > KILLS && workload.count() > 0, kept + " groups were kept");
    }

    /**
     * Lets a child work until it has said so often that a group is kept; gives how often it did.
     */
    private int killed(int before, int after) throws IOException, InterruptedException {
        var child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BoxChild.class.getName(),
                                folder.toString(),
                                Long.toString(SEED),
                                Integer.toString(before))
                        .redirectError(folder.resolve("child.log").toFile())
                        .start();
        int said = 0;
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said += line.equals("KEPT") ? 1 : 0;
                if (said == after) {
                    child.toHandle().destroyForcibly(); // which leaves its last words to be read
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return said;
    }
}
