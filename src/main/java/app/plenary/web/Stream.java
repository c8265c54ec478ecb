package app.plenary.web;

import app.plenary.live.Latest;
import app.plenary.live.Revision;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.text.Messages;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One phone's stream of views. It has a thread of its own and a slot for the newest revision, so
 * that a phone that reads slowly, or not at all, delays nobody: it just skips what it missed.
 */
final class Stream {
    /** How often a silent stream shows that it is alive. */
    static final Duration BEAT = Duration.ofSeconds(15);

    /** How long a phone may take nothing at all of what is sent to it. */
    static final Duration STUCK = Duration.ofSeconds(15);

    /** At most four views a second go to one phone. */
    private static final Duration AFTER_SENDING = Duration.ofMillis(250);

    /** Other people's answers wake a stream that then has nothing to send. */
    private static final Duration AFTER_NOTHING = Duration.ofMillis(100);

    private final ParticipantId person;
    private final Supplier<String> message;
    private final Messages messages;
    private final InstantSource clock;
    private final Latest<Revision> newest = new Latest<>();
    private final Outlet outlet = new Outlet();
    private volatile Optional<InetAddress> at = Optional.empty();

    /**
     * A stream for the thread that is running and is going to {@link #run} it. {@code message} is
     * asked for the line to everybody whenever there may be something to send.
     */
    Stream(ParticipantId person, Supplier<String> message, Messages messages, InstantSource clock) {
        this.person = person;
        this.message = message;
        this.messages = messages;
        this.clock = clock;
    }

    ParticipantId person() {
        return person;
    }

    /** Tells of a newer revision; never blocks. */
    void offer(Revision revision) {
        newest.offer(revision);
    }

    /** Lets it end as soon as its thread notices. */
    void close() {
        newest.close();
    }

    /** Ends it when its phone came to an address that the laptop no longer has. */
    void closeUnlessAt(Set<? extends InetAddress> here) {
        if (at.filter(own -> !own.equals(InetAddress.getLoopbackAddress()))
                .filter(own -> !here.contains(own))
                .isPresent()) {
            close();
        }
    }

    /** Cuts it off when its phone has not taken anything for that long. */
    void cutIfStuck(Duration patience) {
        if (outlet.isStuck(patience)) {
            close();
            outlet.cut();
        }
    }

    /**
     * Sends views until it is closed, the session has ended, the person is gone, or the phone is.
     */
    void run(HttpExchange exchange) throws IOException {
        at = Optional.of(exchange.getLocalAddress().getAddress());
        Outlet.begin(exchange);
        try (exchange) {
            pump(exchange.getResponseBody());
        }
    }

    /** The same, once the head of the answer is sent. An interrupt while it waits ends it. */
    void pump(OutputStream out) throws IOException {
        try {
            outlet.write(out, "retry: 2000\n\n");
            Optional<ViewJson.Shown> shown = Optional.empty();
            long beatAt = System.nanoTime() + BEAT.toNanos();
            while (!newest.isClosed()) {
                var patience = Duration.ofNanos(Math.max(1, beatAt - System.nanoTime()));
                var revision = newest.take(patience);
                if (revision.isPresent()) {
                    var next = ViewJson.Shown.of(revision.get().session(), person, message.get());
                    if (next.isEmpty()) {
                        break;
                    }
                    if (next.equals(shown)) {
                        Thread.sleep(AFTER_NOTHING);
                        continue;
                    }
                    shown = next;
                    outlet.write(out, event(revision.get(), next.get()));
                    beatAt = System.nanoTime() + BEAT.toNanos();
                    if (isLast(next.get())) {
                        break;
                    }
                    Thread.sleep(AFTER_SENDING);
                } else if (!newest.isClosed() && System.nanoTime() >= beatAt) {
                    outlet.write(out, "event: beat\ndata: {\"now\":" + clock.millis() + "}\n\n");
                    beatAt = System.nanoTime() + BEAT.toNanos();
                }
            }
            outlet.write(out, "event: over\ndata: {}\n\n");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isLast(ViewJson.Shown shown) {
        return shown.view().phase() == Phase.ENDED || shown.view().phase() == Phase.PLANNED;
    }

    private String event(Revision revision, ViewJson.Shown shown) {
        return "id: "
                + revision.number()
                + "\nevent: view\ndata: "
                + ViewJson.of(shown, revision.number(), clock.instant(), messages)
                + "\n\n";
    }
}
