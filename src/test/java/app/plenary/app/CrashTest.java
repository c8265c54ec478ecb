package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Entry;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Phone;
import app.plenary.session.CommandId;
import app.plenary.session.Event;
import app.plenary.session.ParticipantId;
import app.plenary.session.Response;
import app.plenary.session.RosterEvent;
import app.plenary.session.RunEvent;
import app.plenary.session.Session;
import app.plenary.tally.ChoiceTally;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A hundred phones vote, change their votes and try again, while the program is killed over and
 * over. Twenty kills in the suite; {@code -Dplenary.kills=200} for the long campaign.
 */
class CrashTest {
    private static final String CAMPAIGN = "plenary.kills";
    private static final int PHONES = 100;

    /** Within what one phone may send at once; together more than any kill waits for. */
    private static final int VOTES_EACH = 4;

    @TempDir Path folder = Path.of(".");

    private final Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());

    @Test
    @DisabledIfSystemProperty(named = CAMPAIGN, matches = ".+")
    void whatWasAcknowledgedSurvivesEveryKillExactlyOnce() throws Exception {
        survive(20);
    }

    @Test
    @EnabledIfSystemProperty(named = CAMPAIGN, matches = "\\d+")
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void whatWasAcknowledgedSurvivesALongCampaign() throws Exception {
        survive(Integer.getInteger(CAMPAIGN, 200));
    }

    private void survive(int kills) throws Exception {
        var random = new Random(42);
        try (var room = new Room()) {
            for (int kill = 0; kill < kills; kill++) {
                check(room.live(folder, acknowledged, random, kill));
            }
            int saved = (int) room.crowd().history().stream().filter(Attempt::isSaved).count();
            System.out.printf(
                    "killed %d times; %d answers and %d commands acknowledged, none lost, none twice%n",
                    kills, saved, acknowledged.size());
            assertTrue(saved > kills * 10, "too few answers to mean anything: " + saved);
        }
    }

    /** The people, who outlive the program. */
    private static final class Room implements AutoCloseable {
        private @Nullable Crowd people;

        Crowd crowd() {
            return Objects.requireNonNull(people);
        }

        /** One life of the program: up, votes until a random moment, killed. */
        Crowd live(Path folder, Set<String> acknowledged, Random random, int number)
                throws Exception {
            try (var child = new Child(folder, acknowledged)) {
                var link = child.ready();
                if (people == null) {
                    people = new Crowd(link, PHONES, 7);
                    people.join();
                } else {
                    people.scan(link);
                }
                voteUntilKilled(child, crowd(), 1 + random.nextInt(2 * PHONES), number);
                return crowd();
            }
        }

        @Override
        public void close() {
            if (people != null) {
                people.close();
            }
        }
    }

    private static void voteUntilKilled(Child child, Crowd crowd, int deadAfter, int number)
            throws Exception {
        var saved = new AtomicInteger();
        var dead = new CountDownLatch(1);
        var over = new AtomicBoolean();
        var votes = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PHONES; i++) {
                var phone = crowd.phones().get(i);
                var own = new Random(number * 1_000L + i);
                votes.add(
                        threads.submit(() -> {
                            for (int k = 0; k < VOTES_EACH && !over.get(); k++) {
                                if (vote(phone, own).isSaved()
                                        && saved.incrementAndGet() >= deadAfter) {
                                    dead.countDown();
                                }
                            }
                        }));
            }
            try {
                assertTrue(dead.await(60, TimeUnit.SECONDS), "only " + saved + " of " + deadAfter);
                child.kill();
            } finally {
                over.set(true);
            }
        }
        for (Future<?> vote : votes) {
            vote.get();
        }
    }

    /** A new answer; or, when the fate of the last one is not known, that one again. */
    private static Attempt vote(Phone phone, Random random) {
        var history = phone.history();
        var last = history.isEmpty() ? null : history.getLast();
        return last != null && last.outcome() == Attempt.Outcome.UNKNOWN && !last.poll().isEmpty()
                ? phone.again(last)
                : phone.answer(CrashChild.POLL.toString(), Set.of(1 + random.nextInt(4)));
    }

    private void check(Crowd crowd) throws IOException {
        var before = System.nanoTime();
        try (var backstage = Backstage.open(new DataFolder(folder), InstantSource.system())) {
            var opening = Duration.ofNanos(System.nanoTime() - before);
            assertFalse(backstage.opened().closedCleanly());
            assertTrue(backstage.opened().recovery().isEmpty(), "a kill alone damages nothing");
            assertTrue(opening.compareTo(Duration.ofSeconds(15)) < 0, "opening took " + opening);
            var live = Backstage.await(backstage.library().open(CrashChild.WORKSHOP));
            var log = Backstage.await(backstage.library().log(CrashChild.WORKSHOP));
            var session = live.now().session();
            checkCommands(log, crowd);
            checkBallots(log, session, crowd);
            checkTime(log, session);
        }
    }

    private void checkCommands(List<Entry> log, Crowd crowd) {
        var seen = new HashSet<CommandId>();
        for (Entry entry : log) {
            assertTrue(seen.add(entry.command()), "twice: " + entry);
        }
        var ids = new HashSet<String>();
        seen.forEach(id -> ids.add(id.toString()));
        for (String command : List.copyOf(acknowledged)) {
            assertTrue(ids.contains(command), "lost: " + command);
        }
        for (Attempt attempt : crowd.history()) {
            assertTrue(!attempt.isSaved() || ids.contains(attempt.command()), "lost: " + attempt);
        }
    }

    /**
     * What each phone was told last is what counts, unless a later answer of unknown fate got in.
     */
    private static void checkBallots(List<Entry> log, Session session, Crowd crowd) {
        var people = new HashMap<String, ParticipantId>();
        for (Entry entry : log) {
            if (entry.change() instanceof Entry.Happened(List<Event> events)) {
                for (Event event : events) {
                    if (event instanceof RosterEvent.ParticipantJoined joined) {
                        people.put(joined.name(), joined.participant());
                    }
                }
            }
        }
        assertEquals(PHONES, session.roster().people().size());
        var run = session.poll(CrashChild.POLL);
        var count = new HashMap<Integer, Integer>();
        for (Phone phone : crowd.phones()) {
            var person = Objects.requireNonNull(people.get(phone.name()), phone.name());
            var possible = possible(phone);
            var kept =
                    run.ballotOf(person)
                            .to(1)
                            .map(response -> ((Response.Marks) response).options())
                            .orElse(Set.of());
            assertTrue(possible.contains(kept), phone.name() + " has " + kept + " of " + possible);
            kept.forEach(option -> count.merge(option, 1, Integer::sum));
        }
        var poll = session.pollOf(CrashChild.POLL).orElseThrow();
        var tally = (ChoiceTally) run.result(poll.first());
        assertEquals(
                count,
                tally.votes().stream()
                        .filter(votes -> votes.count() > 0)
                        .collect(
                                Collectors.toMap(
                                        ChoiceTally.Votes::option, ChoiceTally.Votes::count)));
    }

    private static Set<Set<Integer>> possible(Phone phone) {
        Set<Set<Integer>> possible = new HashSet<>();
        possible.add(Set.of());
        for (Attempt attempt : phone.history()) {
            if (attempt.poll().isEmpty()) {
                continue;
            }
            if (attempt.isSaved()) {
                possible.clear();
            }
            if (attempt.outcome() != Attempt.Outcome.REFUSED) {
                possible.add(attempt.choices());
            }
        }
        return possible;
    }

    /**
     * The poll is on, since the moment the journal says, with the minutes that were acknowledged.
     */
    private static void checkTime(List<Entry> log, Session session) {
        Instant started = Instant.MAX;
        var extra = Duration.ZERO;
        for (Entry entry : log) {
            if (entry.change() instanceof Entry.Happened(List<Event> events)) {
                for (Event event : events) {
                    if (event instanceof RunEvent.BlockStarted start
                            && start.block().equals(CrashChild.POLL)) {
                        started = start.at();
                    } else if (event instanceof RunEvent.BlockExtended extended) {
                        extra = extra.plus(extended.by());
                    }
                }
            }
        }
        assertTrue(session.isOn(CrashChild.POLL));
        var now = started.plus(Duration.ofMinutes(3));
        assertEquals(
                CrashChild.PLANNED.plus(extra).minusMinutes(3),
                session.countdown().orElseThrow().remaining(now));
    }

    /** The program in a process of its own. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final CompletableFuture<URI> link = new CompletableFuture<>();
        private final CompletableFuture<Void> drained = new CompletableFuture<>();

        Child(Path folder, Set<String> acknowledged) throws IOException {
            var log = folder.resolveSibling(folder.getFileName() + "-child.log").toFile();
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    CrashChild.class.getName(),
                                    folder.toString())
                            .redirectError(ProcessBuilder.Redirect.appendTo(log))
                            .start();
            Thread.ofVirtual().start(() -> read(acknowledged));
        }

        /** A line that was cut off by the kill was never an acknowledgement. */
        private void read(Set<String> acknowledged) {
            try (var out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.startsWith("READY ")) {
                        link.complete(URI.create(line.substring(6)));
                    } else if (line.matches("ACK [0-9a-f-]{36}")) {
                        acknowledged.add(line.substring(4));
                    }
                }
            } catch (IOException _) {
                // the kill closes the pipe; a line that did not come through was not acknowledged
                // to anyone
            } finally {
                link.completeExceptionally(new IOException("The program ended"));
                drained.complete(null);
            }
        }

        URI ready() throws InterruptedException, ExecutionException, TimeoutException {
            return link.get(60, TimeUnit.SECONDS);
        }

        /** SIGKILL: no shutdown hook runs, nothing is flushed. */
        void kill() throws InterruptedException, ExecutionException, TimeoutException {
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
            drained.get(10, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
