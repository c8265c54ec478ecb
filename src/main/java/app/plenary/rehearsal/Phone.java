package app.plenary.rehearsal;

import app.plenary.rehearsal.Attempt.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A simulated phone. It speaks to the server exactly as the page does, keeps its seat in a cookie,
 * holds a stream open, comes back when that breaks, and remembers everything it sent and what
 * became of it. For any thread, but one person does one thing at a time: sends are not to overlap.
 */
public final class Phone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final HttpClient client;
    private final String name;
    private final List<Attempt> history = new ArrayList<>();
    private final Object lock = new Object();
    private volatile URI base;
    private volatile String secret = "";
    private volatile String cookie = "";
    private volatile boolean closed;
    private @Nullable InputStream stream;
    private @Nullable Thread listener;
    private final Seconds seconds = new Seconds();
    private final Screen screen;
    private volatile Optional<Looks> looks = Optional.empty();
    private int streams;

    /**
     * A phone that has just scanned the code.
     *
     * @param client shared by many phones; not closed by this one
     * @param link what the QR code carries
     */
    public Phone(HttpClient client, URI link, String name) {
        this.client = client;
        this.name = name;
        this.screen = new Screen(name);
        this.base = link;
        scan(link);
    }

    /** Follows another link, or the same server to another port; the seat stays. */
    public void scan(URI link) {
        base = URI.create("http://" + link.getAuthority());
        var fragment = Optional.ofNullable(link.getFragment()).orElse("");
        secret = fragment.startsWith("k=") ? fragment.substring(2) : secret;
        hangUp();
    }

    public String name() {
        return name;
    }

    /** The cookie as {@code name=value}, so that a real browser can take this phone's seat. */
    public String cookie() {
        return cookie;
    }

    /** Asks for a seat until the server has decided. */
    public Attempt join() {
        var command = UUID.randomUUID().toString();
        while (true) {
            fetch("/api/view");
            var attempt =
                    send(
                            "/api/join",
                            about(command),
                            Map.of("command", command, "name", name, "secret", secret));
            if (attempt.outcome() != Outcome.UNKNOWN || closed) {
                return attempt;
            }
            pause();
        }
    }

    /** Marks options of a first question that is a choice; once, under a fresh command. */
    public Attempt answer(String poll, Set<Integer> choices) {
        int number = now().filter(seen -> seen.poll().equals(poll)).map(Glimpse::number).orElse(1);
        return answer(
                UUID.randomUUID().toString(),
                poll,
                number,
                List.of(Map.of("question", 1, "marks", List.copyOf(choices))));
    }

    /** Sends the same once more, with the same command. */
    public Attempt again(Attempt attempt) {
        return answer(attempt.command(), attempt.poll(), attempt.number(), attempt.answers());
    }

    /** The same as {@link #answer}, until the server has decided or the phone is closed. */
    public Attempt answerUntilDecided(String poll, Set<Integer> choices) {
        return untilDecided(answer(poll, choices), this::again);
    }

    /** Answers what it sees until the server has decided, or the phone is closed. */
    Attempt answerUntilDecided(Glimpse seen, List<Map<String, Object>> answers) {
        return untilDecided(
                answer(UUID.randomUUID().toString(), seen.poll(), seen.number(), answers),
                this::again);
    }

    /** Answers all questions it sees, until the server has decided or the phone is closed. */
    public Attempt answerUntilDecided(Glimpse seen, Random random) {
        return answerUntilDecided(
                seen, seen.questions().stream().map(each -> each.answer(random)).toList());
    }

    private Attempt untilDecided(Attempt first, UnaryOperator<Attempt> again) {
        var attempt = first;
        while (attempt.outcome() == Outcome.UNKNOWN && !closed) {
            pause();
            attempt = again.apply(attempt);
        }
        return attempt;
    }

    private Attempt answer(
            String command, String poll, int number, List<Map<String, Object>> answers) {
        return send(
                "/api/ballots",
                new Attempt(command, poll, number, answers, Outcome.UNKNOWN, 0, "", Duration.ZERO),
                Map.of("command", command, "poll", poll, "number", number, "answers", answers));
    }

    /** Says how sure the person is of the answer to the quiz that is seen, as often as needed. */
    public Attempt saySureUntilDecided(Glimpse seen, Random random) {
        var about = about(UUID.randomUUID().toString());
        var body = seen.sure(about.command(), random);
        return untilDecided(
                send("/api/sureness", about, body), _ -> send("/api/sureness", about, body));
    }

    /** The person takes another name; once. */
    public Attempt rename(String other) {
        var command = UUID.randomUUID().toString();
        return send("/api/name", about(command), Map.of("command", command, "name", other));
    }

    /** The person goes; once. */
    public Attempt leave() {
        var command = UUID.randomUUID().toString();
        return send("/api/leave", about(command), Map.of("command", command));
    }

    private static Attempt about(String command) {
        return new Attempt(command, "", 0, List.of(), Outcome.UNKNOWN, 0, "", Duration.ZERO);
    }

    private Attempt send(String path, Attempt begun, Map<String, ?> body) {
        long start = System.nanoTime();
        Outcome outcome;
        long revision = 0;
        var reason = "";
        try {
            var request =
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("X-Plenary", "1")
                            .header("Origin", base.toString())
                            .POST(HttpRequest.BodyPublishers.ofString(Glimpse.json(body)))
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            keepCookie(answer);
            reason = Glimpse.field(answer.body(), "reason");
            outcome =
                    switch (answer.statusCode()) {
                        case 200 -> Outcome.SAVED;
                        case 429, 500, 503 -> Outcome.UNKNOWN;
                        default -> Outcome.REFUSED;
                    };
            if (outcome == Outcome.SAVED) {
                revision = Long.parseLong(Glimpse.field(answer.body(), "revision"));
            }
        } catch (IOException _) {
            outcome = Outcome.UNKNOWN;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            outcome = Outcome.UNKNOWN;
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var attempt = begun.ended(outcome, revision, reason, took);
        synchronized (lock) {
            history.add(attempt);
            lock.notifyAll();
        }
        return attempt;
    }

    /**
     * The page's first question; brings the cookie when there is none yet. The status, 0 for none.
     */
    public int look() {
        return fetch("/api/view");
    }

    private int fetch(String path) {
        try {
            var answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            keepCookie(answer);
            if (answer.statusCode() == 200) {
                screen.show(answer.body());
            }
            return answer.statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private void keepCookie(HttpResponse<?> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(line -> cookie = line.split(";", 2)[0]);
    }

    /** Holds a stream open from now on, and opens it again whenever it breaks. */
    public void listen() {
        listener = Thread.ofVirtual().name("phone " + name).start(this::keepListening);
    }

    private void keepListening() {
        while (!closed) {
            try {
                readStream();
            } catch (IOException _) {
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void readStream() throws IOException, InterruptedException {
        // no time limit: it would count for the whole stream
        var request = HttpRequest.newBuilder(base.resolve("/api/stream")).header("Cookie", cookie);
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("no stream: " + answer.statusCode());
            }
            synchronized (lock) {
                stream = body;
                streams++;
            }
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            var event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ") && event.equals("view")) {
                    seconds.count(System.nanoTime());
                    screen.show(line.substring(6));
                    looks.ifPresent(to ->
                            screen.now().ifPresent(seen -> seen.pictures().forEach(to::want)));
                } else if (line.startsWith("data: ") && event.equals("over")) {
                    throw new IOException("the stream is over");
                }
            }
        }
    }

    /**
     * From now on it fetches the picture of each question as soon as that is on, as the page does.
     */
    public void lookAtPictures() {
        looks = Optional.of(new Looks(client, path -> request(path).build()));
    }

    /** The pictures that came so far. */
    public List<Look> looks() {
        return looks.map(Looks::all).orElse(List.of());
    }

    /** What it shows now; empty before the first view. */
    public Optional<Glimpse> now() {
        return screen.now();
    }

    /** Waits until it shows something that passes the test. */
    public Glimpse await(Predicate<Glimpse> test, Duration patience)
            throws TimeoutException, InterruptedException {
        return screen.await(test, patience);
    }

    /** Waits until the server has decided about an answer to that poll. */
    public void awaitDecided(String poll, Duration patience)
            throws TimeoutException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            while (history.stream()
                    .noneMatch(attempt ->
                            attempt.poll().equals(poll) && attempt.outcome() != Outcome.UNKNOWN)) {
                long millis = (until - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    throw new TimeoutException(name + " has not answered");
                }
                lock.wait(millis);
            }
        }
    }

    /** Everything it sent, in order. */
    public List<Attempt> history() {
        synchronized (lock) {
            return List.copyOf(history);
        }
    }

    /** How many views have come. */
    public int views() {
        return screen.views();
    }

    /** How many views came over the stream in the second in which most came. */
    public int busiestSecond() {
        return seconds.busiest();
    }

    /** How many streams it has opened. */
    public int streams() {
        synchronized (lock) {
            return streams;
        }
    }

    /** Breaks the stream as a bad network would; it is opened again. */
    public void hangUp() {
        InputStream old;
        synchronized (lock) {
            old = stream;
            stream = null;
        }
        if (old != null) {
            try {
                old.close();
            } catch (IOException _) {
                return; // it was broken already
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hangs up for good. */
    @Override
    public void close() {
        closed = true;
        hangUp();
        var reading = listener;
        if (reading != null) {
            reading.interrupt();
        }
    }
}
