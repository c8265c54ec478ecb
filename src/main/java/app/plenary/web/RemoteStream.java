package app.plenary.web;

import app.plenary.live.Latest;
import app.plenary.live.RemoteId;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One remote's stream of views. It has a thread of its own; whatever changes only wakes it, and it
 * then looks at the newest of everything.
 */
final class RemoteStream {
    /** So that a remote knows soon when it hears nothing any more. */
    static final Duration BEAT = Duration.ofSeconds(5);

    /** At most four views a second go to one remote. */
    private static final Duration AFTER_SENDING = Duration.ofMillis(250);

    /** Other people's answers wake a stream that then has nothing to send. */
    private static final Duration AFTER_NOTHING = Duration.ofMillis(100);

    /** Some browsers hand on the first bytes of an answer only when there are enough of them. */
    private static final String PRELUDE = ":" + " ".repeat(2_048) + "\n\n";

    private final RemoteId device;
    private final Supplier<Optional<RemoteJson.Shown>> newest;
    private final InstantSource clock;
    private final Latest<Boolean> woken = new Latest<>();
    private final Outlet outlet = new Outlet();

    /**
     * A stream for the thread that is running and is going to {@link #run} it.
     *
     * @param newest what the device is to show; empty once it may see nothing any more
     */
    RemoteStream(
            RemoteId device, Supplier<Optional<RemoteJson.Shown>> newest, InstantSource clock) {
        this.device = device;
        this.newest = newest;
        this.clock = clock;
    }

    RemoteId device() {
        return device;
    }

    /** There may be something new; never blocks. */
    void wake() {
        woken.offer(true);
    }

    /** Lets it end as soon as its thread notices. */
    void close() {
        woken.close();
    }

    /** Cuts it off when its device has not taken anything for that long. */
    void cutIfStuck(Duration patience) {
        if (outlet.isStuck(patience)) {
            close();
            outlet.cut();
        }
    }

    /** Sends views until it is closed, the device is unpaired, or it is gone. */
    void run(HttpExchange exchange) throws IOException {
        Outlet.begin(exchange);
        try (exchange) {
            pump(exchange.getResponseBody());
        }
    }

    /** The same, once the head of the answer is sent. An interrupt while it waits ends it. */
    void pump(OutputStream out) throws IOException {
        try {
            outlet.write(out, PRELUDE);
            Optional<RemoteJson.Shown> shown = Optional.empty();
            while (!woken.isClosed()) {
                boolean called = woken.take(BEAT).isPresent();
                if (woken.isClosed()) {
                    break;
                }
                // Times in words, such as when it will end, change without anybody doing anything.
                var next = newest.get();
                if (next.isEmpty()) {
                    break;
                }
                if (!next.equals(shown)) {
                    shown = next;
                    outlet.write(
                            out, "event: view\ndata: " + next.get().at(clock.instant()) + "\n\n");
                    Thread.sleep(AFTER_SENDING);
                } else if (called) {
                    Thread.sleep(AFTER_NOTHING);
                } else {
                    outlet.write(out, "event: beat\ndata: {}\n\n");
                }
            }
            outlet.write(out, "event: over\ndata: {}\n\n");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
