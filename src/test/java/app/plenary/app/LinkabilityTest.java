package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.app.Confided.Moment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whether somebody with every file of the program can tell who gave which anonymous answer, better
 * than by guessing. Short by default; {@code -Dplenary.linking=30} plays as many sessions.
 */
class LinkabilityTest {
    private static final int SESSIONS = Integer.getInteger("plenary.linking", 3);

    /** How often a right program may fail here by bad luck, over all the ways of guessing. */
    private static final double BAD_LUCK = 0.001;

    @TempDir Path folder = Path.of(".");

    @Test
    void nobodyIsLinkedToAnAnswerBetterThanByChance() throws Exception {
        var hits = new HashMap<String, Integer>();
        for (int i = 0; i < SESSIONS; i++) {
            var session = Confided.played(folder.resolve("session-" + i), true, new Random(i));
            for (Moment moment : session.moments()) {
                var found = session.secretsIn(moment);
                assertEquals(List.of(), found, "in the files " + moment.name());
                session.hits(moment).forEach((way, n) -> hits.merge(way, n, Integer::sum));
            }
            assertEquals(List.of(), session.writtenWhileOpen());
        }
        assertTrue(hits.size() >= 20, "only these ways of guessing: " + hits.keySet());
        int most = tooMany(SESSIONS, hits.size());
        hits.forEach((way, n) ->
                assertTrue(n < most, way + ": " + n + " hits in " + SESSIONS + " sessions"));
        System.out.printf(
                "%d sessions, %d ways of guessing, at most %d hits; by chance up to %d%n",
                SESSIONS,
                hits.size(),
                hits.values().stream().mapToInt(n -> n).max().orElse(0),
                most - 1);
    }

    /** The same eyes on a poll with names: what they are to find is there. */
    @Test
    void answersWithNamesAreLinked() throws Exception {
        var session = Confided.played(folder, false, new Random(7));
        assertTrue(session.writtenWhileOpen().size() >= Confided.PEOPLE);
        int best =
                session.moments().stream()
                        .map(session::hits)
                        .flatMap(hits -> hits.values().stream())
                        .mapToInt(n -> n)
                        .max()
                        .orElse(0);
        assertTrue(best > Confided.PEOPLE / 2, "only " + best + " were found out");
    }

    /** Faults that a program could have, one at a time. */
    @Test
    void aListInTheOrderOfArrivalOrASecretLeftBehindIsFound() throws Exception {
        var session = Confided.played(folder, true, new Random(8));
        var log = folder.resolve("files").resolve("forgotten.log");
        Files.write(log, session.textsAsTheyCame());
        var seen = session.look("with a list that was not shuffled");
        assertEquals(Confided.PEOPLE, best(session.hits(seen)));
        for (byte[] secret : session.secrets()) {
            Files.write(log, secret);
            assertEquals(1, session.secretsIn(session.look("with a secret")).size());
        }
        Files.writeString(log, "Ada answered", StandardCharsets.UTF_8);
        assertEquals(List.of(), session.secretsIn(session.look("with nothing")));
    }

    private static int best(Map<String, Integer> hits) {
        return hits.values().stream().mapToInt(n -> n).max().orElse(0);
    }

    /**
     * The number of hits that chance reaches too seldom. Whoever guesses a permutation has as many
     * hits as a Poisson number with mean 1, in so many sessions with mean {@code sessions}.
     */
    private static int tooMany(int sessions, int ways) {
        double below = 0;
        double exactly = Math.exp(-sessions);
        int hits = 0;
        while (1 - below >= BAD_LUCK / ways) {
            below += exactly;
            hits++;
            exactly *= (double) sessions / hits;
        }
        return hits;
    }
}
