package app.plenary.web;

import app.plenary.live.Answer;
import app.plenary.text.Messages;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until what was sent is durable, but not longer than a person would, and says so. */
final class Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Delivery() {}

    /** What the sender is told; on a thread that may wait. */
    static Reply of(CompletableFuture<Answer> sent, Messages messages) {
        try {
            return switch (sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                case Answer.Accepted accepted ->
                        Reply.json(200, Reply.object().put("revision", accepted.revision()));
                case Answer.Refused(var reason) ->
                        Reply.problem(
                                409,
                                reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                messages.get(reason.key()));
                case Answer.NotSaved _ -> notSaved(messages);
            };
        } catch (TimeoutException _) {
            return notSaved(messages);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return notSaved(messages);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return notSaved(messages);
        }
    }

    private static Reply notSaved(Messages messages) {
        return Reply.problem(503, "not-saved", messages.get("web.error.not-saved"))
                .with("Retry-After", "1");
    }
}
