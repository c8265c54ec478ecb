package app.plenary.web;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The way out of a stream of events: one thread writes, and another can see that what it writes is
 * not taken. Made by the thread that is going to write.
 */
final class Outlet {
    private final Thread thread = Thread.currentThread();
    private volatile long writingSince;
    private volatile boolean writing;

    /** Sends the head of an answer that goes on. */
    static void begin(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        Reply.protect(headers);
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
    }

    void write(OutputStream out, String text) throws IOException {
        writingSince = System.nanoTime();
        writing = true;
        out.write(Reply.utf8(text));
        out.flush();
        writing = false;
    }

    /** Whether nothing of what is written has been taken for that long. */
    boolean isStuck(Duration patience) {
        return writing && System.nanoTime() - writingSince > patience.toNanos();
    }

    /** Interrupts the thread that writes, whatever it does. */
    void cut() {
        thread.interrupt();
    }
}
