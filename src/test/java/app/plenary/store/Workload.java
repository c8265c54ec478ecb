package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.live.Journal;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.Capture;
import app.plenary.session.CaptureEvent;
import app.plenary.session.CaptureId;
import app.plenary.session.CommandId;
import app.plenary.session.Event;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.RosterEvent;
import app.plenary.session.Session;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Plays several workshops at once, always the same way for the same seed, and remembers what was
 * saved.
 */
final class Workload {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Random random;
    private final List<WorkshopId> ids = new ArrayList<>();
    private final Map<WorkshopId, List<CommandId>> commands = new HashMap<>();
    private final List<Entry> saved = new ArrayList<>();
    private static final int LONGEST = 400;

    Workload(long seed) {
        random = new Random(seed);
    }

    /** Everything that was acknowledged, in order. */
    List<Entry> saved() {
        return List.copyOf(saved);
    }

    List<Entry> saved(WorkshopId id) {
        return saved.stream().filter(entry -> entry.workshop().equals(id)).toList();
    }

    List<WorkshopId> ids() {
        return List.copyOf(ids);
    }

    Session session(WorkshopId id) {
        return WorkshopIndex.fold(id, saved(id));
    }

    /**
     * Saves {@code count} entries in one transaction; when it throws, nothing is remembered as
     * saved.
     */
    void append(Journal journal, int count) throws IOException {
        var entries = next(journal.lastSequence(), count);
        journal.append(entries, sessions(entries));
        saved.addAll(entries);
    }

    /** Saves one entry of the facilitator about the first workshop. */
    void append(Journal journal, Event event) throws IOException {
        long sequence = journal.lastSequence() + 1;
        var entry =
                new Entry(
                        sequence,
                        ids.getFirst(),
                        new CommandId(uuid()),
                        Actor.FACILITATOR,
                        START.plusMillis(sequence * 137),
                        new Entry.Happened(List.of(event)));
        journal.append(List.of(entry), sessions(List.of(entry)));
        saved.add(entry);
    }

    /** What the workshops of {@code entries} become once those are saved. */
    Map<WorkshopId, Session> sessions(List<Entry> entries) {
        var sessions = new HashMap<WorkshopId, Session>();
        for (Entry entry : entries) {
            var id = entry.workshop();
            var all = new ArrayList<>(saved(id));
            entries.stream().filter(e -> e.workshop().equals(id)).forEach(all::add);
            sessions.computeIfAbsent(id, _ -> WorkshopIndex.fold(id, all));
        }
        return sessions;
    }

    List<Entry> next(long last, int count) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(last + i + 1));
        }
        return entries;
    }

    private Entry entry(long sequence) {
        var at = START.plusMillis(sequence * 137);
        if (ids.isEmpty() || (ids.size() < 5 && random.nextInt(40) == 0)) {
            var id = new WorkshopId(uuid());
            ids.add(id);
            return entry(sequence, id, at, new Entry.Happened(List.of(created(id))));
        }
        var id = ids.get(random.nextInt(ids.size()));
        var before = commands.getOrDefault(id, List.of());
        if (before.size() > 3 && random.nextInt(25) == 0) {
            var target = before.get(1 + random.nextInt(before.size() - 1));
            return entry(sequence, id, at, new Entry.Struck(target));
        }
        return entry(sequence, id, at, new Entry.Happened(events(at)));
    }

    private Entry entry(long sequence, WorkshopId id, Instant at, Entry.Change change) {
        var command = new CommandId(uuid());
        commands.computeIfAbsent(id, _ -> new ArrayList<>()).add(command);
        var actor =
                random.nextBoolean()
                        ? Actor.FACILITATOR
                        : new Actor.Participant(new ParticipantId(uuid()));
        return new Entry(sequence, id, command, actor, at, change);
    }

    private Event created(WorkshopId id) {
        var agenda =
                new Agenda(
                        List.of(
                                new Block(
                                        new BlockId(uuid()),
                                        "Wilkommen " + text(20),
                                        java.time.Duration.ofMinutes(10),
                                        text(LONGEST),
                                        new Talk()),
                                new Block(
                                        new BlockId(uuid()),
                                        "Frage",
                                        java.time.Duration.ofMinutes(5),
                                        "",
                                        Poll.of("Wie?", false, List.of("gut", "so so")))));
        return new PlanEvent.WorkshopCreated(
                new Workshop(
                        id,
                        "Workshop " + ids.size() + " " + text(10),
                        Optional.empty(),
                        LocalTime.of(9, 30),
                        agenda));
    }

    private List<Event> events(Instant at) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(new PlanEvent.WorkshopRenamed("Titel " + text(30)));
            case 1 ->
                    List.of(
                            new PlanEvent.BlockAdded(
                                    new Block(
                                            new BlockId(uuid()),
                                            "Block " + text(12),
                                            java.time.Duration.ofMinutes(random.nextInt(60)),
                                            text(LONGEST),
                                            new Talk()),
                                    random.nextInt(3)));
            case 2 ->
                    List.of(
                            new RosterEvent.ParticipantJoined(
                                    new ParticipantId(uuid()),
                                    "Zoë " + text(5),
                                    uuid().toString()));
            case 3, 4 ->
                    List.of(
                            new PollEvent.BallotCast(
                                    new BlockId(uuid()),
                                    new ParticipantId(uuid()),
                                    Ballot.ofMarks(Set.of(1 + random.nextInt(2)))));
            default ->
                    List.of(
                            new CaptureEvent.CaptureKept(
                                    new Capture(
                                            new CaptureId(uuid()),
                                            Capture.Kind.INSIGHT,
                                            text(LONGEST),
                                            Optional.empty(),
                                            at)));
        };
    }

    private String text(int most) {
        var text = new StringBuilder();
        int length = random.nextInt(most + 1);
        while (text.length() < length) {
            text.appendCodePoint(
                    switch (random.nextInt(12)) {
                        case 0 -> 0x1F600 + random.nextInt(40);
                        case 1 -> 0xE4;
                        case 2 -> ' ';
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return text.toString();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
