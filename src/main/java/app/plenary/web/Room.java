package app.plenary.web;

import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The session that phones reach now, with the streams that are open to it. For any thread. */
final class Room implements AutoCloseable {
    /** A phone has one stream; a few more may linger while it reconnects or has two tabs. */
    static final int STREAMS_EACH = 4;

    /** A phone without a stream asks more often than that. */
    private static final Duration ASKING = Duration.ofSeconds(15);

    private final LiveSession live;
    private final Supplier<String> message;
    private final Runnable changed;
    private final CopyOnWriteArrayList<Stream> streams = new CopyOnWriteArrayList<>();
    private final Map<ParticipantId, Deque<Stream>> byPerson = new HashMap<>();
    private final Map<ParticipantId, Long> asking = new HashMap<>();
    private final Keyring keyring;
    private final Current.Watch watch;
    private boolean closed;

    /**
     * @param message the line to everybody as it is now; empty for none
     * @param changed called when a phone has come or gone or the session has changed; it must not
     *     wait, because the session-writer calls it too
     */
    Room(LiveSession live, Supplier<String> message, Runnable changed) {
        this.live = live;
        this.message = message;
        this.changed = changed;
        this.keyring = new Keyring(live.id());
        this.watch = live.watch(this::show);
        prepare(session());
    }

    /** Once people may come, they are going to be asked something. */
    private static void prepare(Session session) {
        if (session.phase().isOpen()) {
            WarmUp.begin();
        }
    }

    private void show(Revision revision) {
        var concerned = revision.concerned();
        if (concerned.isEmpty()) {
            streams.forEach(stream -> stream.offer(revision));
            changed.run();
            prepare(revision.session());
        } else {
            synchronized (byPerson) {
                for (ParticipantId person : concerned.get()) {
                    var own = byPerson.get(person);
                    if (own != null) {
                        own.forEach(stream -> stream.offer(revision));
                    }
                }
            }
        }
    }

    /** The line to everybody; empty for none. */
    String message() {
        return message.get();
    }

    /** Lets every phone look again, because something besides the session has changed. */
    void tellAgain() {
        var newest = live.now();
        streams.forEach(stream -> stream.offer(newest));
    }

    LiveSession live() {
        return live;
    }

    Session session() {
        return live.now().session();
    }

    /** The person who has this seat. */
    Optional<Participant> at(Seat seat) {
        return session().roster().atSeat(seat.fingerprint(live.id()));
    }

    /** The seats of the phones that have been here since the program started. */
    Keyring keyring() {
        return keyring;
    }

    /** Opens a stream; a person's oldest is closed when there are too many. */
    void add(Stream stream) {
        synchronized (byPerson) {
            if (closed) {
                stream.close();
                return;
            }
            var own = byPerson.computeIfAbsent(stream.person(), _ -> new ArrayDeque<>());
            own.add(stream);
            if (own.size() > STREAMS_EACH) {
                own.remove().close();
            }
            streams.add(stream);
        }
        Revision newest;
        do { // or an older one could come after the one the watch has just offered
            newest = live.now();
            stream.offer(newest);
        } while (newest.number() != live.now().number());
        changed.run();
    }

    void remove(Stream stream) {
        synchronized (byPerson) {
            streams.remove(stream);
            var own = byPerson.get(stream.person());
            if (own != null) {
                own.remove(stream);
                if (own.isEmpty()) {
                    byPerson.remove(stream.person());
                }
            }
        }
        changed.run();
    }

    /** Takes note of a phone that asks again and again, as it gets no stream. */
    void asked(ParticipantId person) {
        synchronized (byPerson) {
            asking.put(person, System.nanoTime());
        }
    }

    /** How many people have a phone that is connected, by a stream or by asking often. */
    int phones() {
        synchronized (byPerson) {
            long now = System.nanoTime();
            asking.values().removeIf(at -> now - at > ASKING.toNanos());
            var all = new HashSet<>(asking.keySet());
            all.addAll(byPerson.keySet());
            return all.size();
        }
    }

    /** Ends the streams of phones that came to an address the laptop no longer has. */
    void closeStreamsBut(Set<? extends InetAddress> here) {
        streams.forEach(stream -> stream.closeUnlessAt(here));
    }

    void cutStuckStreams() {
        streams.forEach(stream -> stream.cutIfStuck(Stream.STUCK));
    }

    /** Ends every stream; its phone is told that nothing more will come. */
    @Override
    public void close() {
        watch.close();
        synchronized (byPerson) {
            closed = true;
            streams.forEach(Stream::close);
        }
    }
}
