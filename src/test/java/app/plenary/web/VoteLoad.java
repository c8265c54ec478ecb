package app.plenary.web;

import app.plenary.live.Journal;
import app.plenary.live.MemoryJournal;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Crowd;
import app.plenary.store.H2Journal;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * How the room feels when everyone answers at once: phones with open streams that all answer within
 * a second, several times over, and a table of how long each waited for its durable answer.
 * Everything runs on this one computer, the phones as well.
 */
public final class VoteLoad {
    private static final int ROUNDS = 6;

    /** One question answered by all. */
    public record Round(
            int phones, int saved, double middleMillis, double p99Millis, double worstMillis) {}

    private VoteLoad() {}

    /** Arguments: phones (200), milliseconds within which they answer (1000). */
    public static void main(String[] args) throws Exception {
        int phones = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        var within = Duration.ofMillis(args.length > 1 ? Integer.parseInt(args[1]) : 1_000);
        print("in memory", run(new MemoryJournal(), phones, within));
        var folder = Files.createTempDirectory("plenary-load-");
        try (var journal = H2Journal.open(folder, InstantSource.system()).journal()) {
            print("H2, synced", run(journal, phones, within));
        }
        System.exit(0);
    }

    /** Prints one line for each round. */
    public static void print(String journal, List<Round> rounds) {
        System.out.printf(
                "%-12s %6s %6s %9s %9s %9s%n",
                "journal", "phones", "saved", "p50 ms", "p99 ms", "max ms");
        for (Round round : rounds) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %6d %6d %9.1f %9.1f %9.1f%n",
                    journal,
                    round.phones(),
                    round.saved(),
                    round.middleMillis(),
                    round.p99Millis(),
                    round.worstMillis());
        }
    }

    /**
     * Lets {@code phones} join a room whose log {@code journal} keeps, and answer six polls, each
     * phone at a random moment {@code within} that time. The first rounds warm everything up.
     */
    public static List<Round> run(Journal journal, int phones, Duration within) throws Exception {
        try (var room = new TestRoom(journal)) {
            room.open().start();
            try (var crowd = new Crowd(URI.create(room.link()), phones, 42)) {
                crowd.join();
                TestRoom.await("all streams", () -> room.server.doorway().get().phones() == phones);
                crowd.answerEverything(within);
                var rounds = new java.util.ArrayList<Round>();
                for (int i = 0; i < ROUNDS; i++) {
                    var poll = room.addPoll("Question " + (i + 1));
                    room.at(poll);
                    crowd.awaitAnswers(poll.id().toString(), within.plusSeconds(30));
                    rounds.add(round(crowd, poll.id().toString(), phones));
                }
                return List.copyOf(rounds);
            }
        }
    }

    private static Round round(Crowd crowd, String poll, int phones) {
        var saved =
                crowd.history().stream()
                        .filter(attempt -> attempt.poll().equals(poll) && attempt.isSaved())
                        .map(Attempt::took)
                        .mapToDouble(took -> took.toNanos() / 1e6)
                        .sorted()
                        .toArray();
        if (saved.length == 0) {
            return new Round(phones, 0, 0, 0, 0);
        }
        return new Round(
                phones,
                saved.length,
                saved[saved.length / 2],
                saved[Math.min(saved.length - 1, (int) Math.ceil(saved.length * 0.99) - 1)],
                saved[saved.length - 1]);
    }
}
