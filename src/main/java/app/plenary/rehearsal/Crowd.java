package app.plenary.rehearsal;

import app.plenary.rehearsal.Attempt.Outcome;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/**
 * A room full of simulated people. They join by the link, read what comes, and answer every
 * question once, each after a while of thinking; the same seed gives the same people, choices and
 * thinking times.
 */
public final class Crowd implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Phone> phones = new ArrayList<>();
    private final long seed;
    private volatile boolean closed;

    /** Nobody has joined yet. */
    public Crowd(URI link, int people, long seed) {
        this.seed = seed;
        for (String name : Names.of(people, seed)) {
            phones.add(new Phone(client, link, name));
        }
    }

    /** All phones, in the order of their names' list. */
    public List<Phone> phones() {
        return List.copyOf(phones);
    }

    /**
     * Lets everyone join at about the same time and listen from then on.
     *
     * @throws IllegalStateException when somebody is refused
     */
    public void join() throws InterruptedException {
        var tasks = new ArrayList<Callable<Attempt>>();
        for (Phone phone : phones) {
            tasks.add(() -> {
                var attempt = phone.join();
                phone.listen();
                return attempt;
            });
        }
        for (var joined : threads.invokeAll(tasks)) {
            try {
                var attempt = joined.get();
                if (!attempt.isSaved()) {
                    throw new IllegalStateException("Could not join: " + attempt);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** From now on everyone fetches the picture of each question that comes on. */
    public void lookAtPictures() {
        phones.forEach(Phone::lookAtPictures);
    }

    /**
     * From now on everyone answers each question that opens, once, and tries until the server has
     * decided.
     *
     * @param longest the thinking time of the slowest; the others take less
     */
    public void answerEverything(Duration longest) {
        for (int i = 0; i < phones.size(); i++) {
            var phone = phones.get(i);
            var random = new Random(seed * 31 + i);
            threads.execute(() -> answerEverything(phone, random, longest));
        }
    }

    private void answerEverything(Phone phone, Random random, Duration longest) {
        var answered = new HashSet<String>();
        try {
            while (!closed) {
                var seen =
                        phone.await(
                                glimpse -> glimpse.asks() && !answered.contains(glimpse.asking()),
                                Duration.ofDays(1));
                Thread.sleep(random.nextLong(longest.toMillis() + 1));
                var attempt = phone.answerUntilDecided(seen, random);
                if (attempt.outcome() != Outcome.UNKNOWN) {
                    answered.add(seen.asking());
                }
                if (attempt.isSaved() && seen.sureness()) {
                    phone.saySureUntilDecided(seen, random);
                }
            }
        } catch (InterruptedException | TimeoutException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every phone has an answer to that poll that was saved or refused. */
    public void awaitAnswers(String poll, Duration patience)
            throws TimeoutException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (Phone phone : phones) {
            phone.awaitDecided(poll, Duration.ofNanos(until - System.nanoTime()));
        }
    }

    /** Waits until every phone has answered that question of a quiz, or sees it closed. */
    public void awaitQuestion(String quiz, int question, Duration patience)
            throws TimeoutException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (Phone phone : phones) {
            phone.await(
                    seen -> seen.isDone(quiz, question),
                    Duration.ofNanos(until - System.nanoTime()));
        }
    }

    /** Follows the server to where it listens now; seats and unfinished answers stay. */
    public void scan(URI link) {
        phones.forEach(phone -> phone.scan(link));
    }

    /** Everything anyone sent. */
    public List<Attempt> history() {
        return phones.stream().flatMap(phone -> phone.history().stream()).toList();
    }

    /** Everybody goes, without saying good-bye. */
    @Override
    public void close() {
        closed = true;
        phones.forEach(Phone::close);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
