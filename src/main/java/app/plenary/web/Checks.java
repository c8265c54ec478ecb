package app.plenary.web;

import app.plenary.live.RoomCheck;
import app.plenary.live.RoomCheck.Trial;
import app.plenary.live.WayIn;
import app.plenary.text.Messages;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;

/** Tries whether phones get through to this laptop, while the facilitator wants to know. */
final class Checks {
    private static final int PATIENCE_MILLIS = 3_000;
    private static final Pattern PHONE = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,5}(,[0-9]{1,5}){0,19}");

    private final WayIn wayIn;
    private final ExecutorService threads;
    private final Pace pace = new Pace(60, Duration.ofMillis(100), System::nanoTime);
    private Optional<String> tried = Optional.empty();

    Checks(WayIn wayIn, ExecutorService threads) {
        this.wayIn = wayIn;
        this.threads = threads;
    }

    /** Begins afresh where the address or the wish has changed. One thread at a time. */
    void follow(Optional<String> at) {
        var wanted = at.filter(_ -> wayIn.checking().get());
        if (wanted.equals(tried)) {
            return;
        }
        tried = wanted;
        set(
                new RoomCheck(
                        wanted.map(to -> new RoomCheck.Place(to + "/check", QrCode.of(link(to)))),
                        Optional.empty(),
                        List.of()));
        wanted.ifPresent(to -> threads.execute(() -> tryMyself(to)));
    }

    private static String link(String at) {
        return "http://" + at + "/check";
    }

    private void tryMyself(String at) {
        boolean reached;
        try {
            var line = (HttpURLConnection) URI.create(link(at)).toURL().openConnection();
            line.setConnectTimeout(PATIENCE_MILLIS);
            line.setReadTimeout(PATIENCE_MILLIS);
            reached = line.getResponseCode() == 200;
            line.disconnect();
        } catch (IOException _) {
            reached = false;
        }
        synchronized (this) {
            var now = wayIn.check().get();
            if (now.place().filter(place -> place.address().equals(at + "/check")).isPresent()) {
                set(now.withSelf(reached));
            }
        }
    }

    private synchronized void set(RoomCheck next) {
        wayIn.check().set(next);
    }

    /** A short answer whose way here and back a phone measures. */
    Reply ping(Messages messages) {
        return wayIn.checking().get() ? Reply.json(200, Reply.object()) : Gate.unknown(messages);
    }

    /** Takes what a phone has measured; {@code millis} without any says that its page is open. */
    synchronized Reply note(Wish wish, Messages messages) throws Wish.Unusable {
        if (!wayIn.checking().get() || !pace.take()) {
            return Gate.unknown(messages);
        }
        var phone = wish.text("phone").orElse("");
        var millis = wish.text("millis").orElse("");
        if (!PHONE.matcher(phone).matches()
                || !(millis.isEmpty() || MILLIS.matcher(millis).matches())) {
            return Gate.malformed(messages);
        }
        var measured =
                Arrays.stream(millis.split(",", -1))
                        .filter(part -> !part.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        wayIn.check().set(wayIn.check().get().with(new Trial(phone, measured)));
        return Reply.json(200, Reply.object());
    }
}
