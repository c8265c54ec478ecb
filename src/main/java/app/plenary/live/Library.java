package app.plenary.live;

import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Decision;
import app.plenary.session.Encounter;
import app.plenary.session.Group;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.Roster;
import app.plenary.session.Rules;
import app.plenary.session.Session;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * All workshops on this laptop. For any thread; every answer comes on the session-writer thread.
 * There is one {@link LiveSession} for a workshop, however often it is opened.
 */
public final class Library {
    private final Journal journal;
    private final SessionWriter writer;
    private final SecureRandom random = new SecureRandom();
    private final Map<WorkshopId, LiveSession> open = new HashMap<>();

    public Library(Journal journal, SessionWriter writer) {
        this.journal = journal;
        this.writer = writer;
    }

    /** The workshops that are not deleted, last changed first. */
    public CompletableFuture<List<WorkshopSummary>> workshops() {
        return writer.ask(journal::workshops);
    }

    /** How long blocks took in the sessions that are over. */
    public CompletableFuture<PastTimes> pastTimes() {
        return writer.ask(journal::pastTimes);
    }

    /**
     * Who among the people of {@code session} sat together in earlier sessions, and how many
     * sessions ago. Earlier are those that began before this one did, or, while it has not begun,
     * all of them.
     */
    public CompletableFuture<List<Encounter>> earlierMeetings(Session session) {
        var names =
                session.roster().inOrder().stream()
                        .map(person -> Roster.key(person.name()))
                        .collect(Collectors.toUnmodifiableSet());
        var before = session.startedAt().orElse(Instant.MAX);
        var id = session.workshop().id();
        return writer.ask(() -> journal.pastMeetings(id, names))
                .thenApply(past -> past.before(before));
    }

    /**
     * The groups in which people of {@code session} last sat together in an earlier session, with
     * the ids they have now; whoever is not in this session is left out. No rounds for none.
     */
    public CompletableFuture<List<BreakoutRound>> lastGroups(Session session) {
        var ids = new HashMap<String, ParticipantId>();
        session.roster().inOrder().forEach(p -> ids.putIfAbsent(Roster.key(p.name()), p.id()));
        var before = session.startedAt().orElse(Instant.MAX);
        var id = session.workshop().id();
        return writer.ask(() -> {
            var last = journal.pastMeetings(id, ids.keySet()).lastBefore(before);
            return last.isEmpty()
                    ? List.of()
                    : groups(History.of(last.get(), journal.entries(last.get())).session(), ids);
        });
    }

    /** Of the block with groups that was on last. */
    private static List<BreakoutRound> groups(Session past, Map<String, ParticipantId> ids) {
        var held =
                past.runs().reversed().stream()
                        .flatMap(run -> past.breakout(run.block()).stream())
                        .filter(breakout -> !breakout.held().isEmpty())
                        .findFirst();
        return held.stream()
                .flatMap(breakout -> breakout.held().stream().map(breakout.rounds()::get))
                .map(round ->
                        new BreakoutRound(
                                round.groups().stream()
                                        .map(group ->
                                                new Group(group.name(), known(group, past, ids)))
                                        .toList()))
                .toList();
    }

    private static List<ParticipantId> known(
            Group group, Session past, Map<String, ParticipantId> ids) {
        return group.members().stream()
                .map(member -> ids.get(Roster.key(past.roster().nameOf(member))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Opens a workshop; an unknown id gives a session that does not exist yet. */
    public CompletableFuture<LiveSession> open(WorkshopId id) {
        return writer.ask(() -> {
            var known = open.get(id);
            if (known != null) {
                return known;
            }
            var live = new LiveSession(id, writer, journal.entries(id));
            writer.settle(live);
            open.put(id, live);
            return live;
        });
    }

    /**
     * A workshop with its session as text, for {@link #take} on another laptop: what was planned,
     * who was there, what they answered and what was kept; nothing that was undone. Fails with
     * {@link NotTaken} while its room is open.
     */
    public CompletableFuture<String> carry(WorkshopId id) {
        return writer.ask(() -> {
            var log = journal.entries(id);
            if (History.of(id, log).session().phase().isOpen()) {
                throw new NotTaken(NotTaken.Why.ROOM_IS_OPEN);
            }
            return journal.carried(Carried.of(log));
        });
    }

    /**
     * A workshop with its session from a text that may come from anybody, read and found sound.
     *
     * @param session what {@link #take} would make of it, but for its ids
     */
    public record Looked(List<Carried> carried, Session session) {
        public Looked {
            carried = List.copyOf(carried);
        }
    }

    /**
     * Reads a text that may come from anybody. For any thread; takes as long as the text is.
     *
     * @throws NotTaken when nothing can be made of it
     */
    public Looked look(String text) throws NotTaken {
        try {
            var carried = journal.taken(text);
            return new Looked(
                    carried, session(Carried.asEntries(carried, WorkshopId.fresh(), 0, random)));
        } catch (IOException | RuntimeException e) {
            throw new NotTaken(NotTaken.Why.NOT_READABLE, e);
        }
    }

    /**
     * Makes a workshop of its own from what was looked at, session and all, and opens it. Fails
     * with {@link NotTaken}, or when it cannot be stored; then nothing of it is kept.
     */
    public CompletableFuture<LiveSession> take(Looked looked) {
        return writer.ask(() -> {
            var id = WorkshopId.fresh();
            var entries = Carried.asEntries(looked.carried(), id, writer.sequence(), random);
            var session = session(entries);
            try {
                journal.append(entries, Map.of(id, session));
            } catch (IOException e) {
                throw writer.failed(e);
            }
            writer.stored(entries.size());
            var live = new LiveSession(id, writer, entries);
            open.put(id, live);
            return live;
        });
    }

    /** The session that entries from anybody fold to, if the plan of it keeps the rules. */
    private Session session(List<Entry> entries) throws NotTaken {
        try {
            var id = entries.isEmpty() ? WorkshopId.fresh() : entries.getFirst().workshop();
            var session = History.of(id, entries).session();
            var plan = new PlanCommand.CreateWorkshop(session.workshop());
            boolean sound =
                    session.exists()
                            && !session.deleted()
                            && !session.phase().isOpen()
                            && Rules.decide(
                                            Session.empty(id),
                                            Actor.FACILITATOR,
                                            plan,
                                            writer.clock().instant())
                                    instanceof Decision.Accepted;
            if (sound) {
                return session;
            }
        } catch (RuntimeException e) {
            throw new NotTaken(NotTaken.Why.NOT_SOUND, e);
        }
        throw new NotTaken(NotTaken.Why.NOT_SOUND);
    }

    /** Everything that ever happened in a workshop, in order. */
    public CompletableFuture<List<Entry>> log(WorkshopId id) {
        return writer.ask(() -> journal.entries(id));
    }

    /**
     * Keeps a new workshop and opens it. Fails with {@link NotCreated} when it is refused or cannot
     * be stored.
     */
    public CompletableFuture<LiveSession> create(Workshop workshop) {
        return open(workshop.id())
                .thenCompose(live ->
                        live.send(new PlanCommand.CreateWorkshop(workshop))
                                .thenApply(answer -> {
                                    if (answer instanceof Answer.Accepted) {
                                        return live;
                                    }
                                    throw new NotCreated(answer);
                                }));
    }

    /** The storage state, for the banner that says when something is not saved. */
    public Current<StorageState> storage() {
        return writer.storage();
    }

    /** A workshop cannot be taken along, or what was brought is none. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;
        private final Why why;

        /** The reason. */
        public enum Why {
            ROOM_IS_OPEN,
            /** The text is damaged, or of a newer program. */
            NOT_READABLE,
            /** It can be read, but what it tells cannot have happened. */
            NOT_SOUND
        }

        NotTaken(Why why) {
            super(why.toString());
            this.why = why;
        }

        NotTaken(Why why, Exception cause) {
            super(why.toString(), cause);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** A workshop could not be created. */
    public static final class NotCreated extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        NotCreated(Answer answer) {
            super(answer.toString());
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }
}
