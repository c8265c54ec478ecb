package app.plenary.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The pictures that one phone fetches, each once and beside whatever else it does. */
final class Looks {
    private final HttpClient client;
    private final Function<String, HttpRequest> asking;
    private final Set<String> wanted = new HashSet<>();
    private final List<Look> all = new ArrayList<>();

    /** {@code asking} makes the request for a path. */
    Looks(HttpClient client, Function<String, HttpRequest> asking) {
        this.client = client;
        this.asking = asking;
    }

    /** Fetches it unless it is here or on its way; never waits. */
    synchronized void want(String path) {
        if (wanted.add(path)) {
            Thread.ofVirtual().name("picture").start(() -> fetch(path));
        }
    }

    private void fetch(String path) {
        long start = System.nanoTime();
        try {
            var answer = client.send(asking.apply(path), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                long bytes = body.transferTo(OutputStream.nullOutputStream());
                if (answer.statusCode() == 200) {
                    came(new Look(Duration.ofNanos(System.nanoTime() - start), bytes));
                }
            }
        } catch (IOException _) {
            forget(path); // the next view that has it asks again
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void came(Look look) {
        all.add(look);
    }

    private synchronized void forget(String path) {
        wanted.remove(path);
    }

    /** Those that came so far. */
    synchronized List<Look> all() {
        return List.copyOf(all);
    }
}
