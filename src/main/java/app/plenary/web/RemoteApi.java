package app.plenary.web;

import app.plenary.live.RemoteId;
import app.plenary.live.RemoteState;
import app.plenary.live.Remotes.Pairing;
import app.plenary.live.Remotes.Proof;
import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.text.Messages;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the facilitator's remotes ask, route by route. A remote is known by the token in the header
 * {@value #TOKEN}, which no page of another site can send; a participant's seat counts for nothing
 * here. Each call runs on a virtual thread of its own and may wait.
 */
final class RemoteApi {
    static final String TOKEN = "X-Plenary-Remote";

    private final Supplier<Optional<RemoteRoom>> room;
    private final RemoteMeans means;
    private final Gallery gallery;
    private final InstantSource clock;

    /**
     * For codes that are typed, from all devices together: pairing is rare, and a code is not to be
     * guessed. The secret of the QR code needs no limit, so that nobody can keep it from counting.
     */
    private final Pace tries = new Pace(10, Duration.ofSeconds(3), System::nanoTime);

    /** A facilitator's device is trusted, and somebody may leaf through slides with it. */
    private final Pace.Each<RemoteId> paces =
            new Pace.Each<>(100, () -> new Pace(40, Duration.ofMillis(50), System::nanoTime));

    RemoteApi(
            Supplier<Optional<RemoteRoom>> room,
            RemoteMeans means,
            Gallery gallery,
            InstantSource clock) {
        this.room = room;
        this.means = means;
        this.gallery = gallery;
        this.clock = clock;
    }

    /** The routes that change something. */
    Map<String, Desk.Change> changes() {
        return Map.of(
                "/remote/pair", this::pair,
                "/remote/do", this::act,
                "/remote/leave", this::leave);
    }

    /** A device that is paired, and the room it steers; or the reply that says why not. */
    private sealed interface Caller {
        record Paired(RemoteRoom room, RemoteId device) implements Caller {}

        record Stranger(Reply reply) implements Caller {}
    }

    private Caller caller(HttpExchange exchange, Messages messages) {
        var device = device(exchange);
        if (device.isEmpty()) {
            return new Caller.Stranger(
                    Reply.problem(401, "not-paired", messages.get("web.remote.error.not-paired")));
        }
        return room.get()
                .<Caller>map(in -> new Caller.Paired(in, device.get()))
                .orElseGet(() -> new Caller.Stranger(notOpen(messages)));
    }

    private Optional<RemoteId> device(HttpExchange exchange) {
        var sent = exchange.getRequestHeaders().getOrDefault(TOKEN, List.of());
        return sent.size() == 1 && sent.getFirst().length() < 100
                ? means.remotes().at(sent.getFirst())
                : Optional.empty();
    }

    private static Reply notOpen(Messages messages) {
        return Reply.problem(
                409, "nothing-to-steer", messages.get("web.remote.error.nothing-to-steer"));
    }

    Reply view(HttpExchange exchange, Messages messages) {
        var foreign = Gate.checkOrigin(exchange, messages);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        return switch (caller(exchange, messages)) {
            case Caller.Stranger(var reply) -> reply;
            case Caller.Paired(var in, var device) ->
                    shown(in, device, wants(exchange), messages)
                            .map(shown -> Reply.json(200, shown.at(clock.instant())))
                            .orElseGet(() -> notOpen(messages));
        };
    }

    /**
     * Answers with a stream and stays in it until it ends, or gives the reply that says why not.
     */
    Optional<Reply> stream(HttpExchange exchange, Messages messages) throws IOException {
        var foreign = Gate.checkOrigin(exchange, messages);
        if (foreign.isPresent()) {
            return foreign;
        }
        return switch (caller(exchange, messages)) {
            case Caller.Stranger(var reply) -> Optional.of(reply);
            case Caller.Paired(var in, var device) -> {
                var wants = wants(exchange);
                var stream =
                        new RemoteStream(device, () -> shown(in, device, wants, messages), clock);
                in.add(stream);
                try {
                    stream.run(exchange);
                } finally {
                    in.remove(stream);
                }
                yield Optional.empty();
            }
        };
    }

    /** The small form of a picture that belongs to what is on. */
    Reply picture(HttpExchange exchange, String hash, Messages messages) {
        var foreign = Gate.checkOrigin(exchange, messages);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        return switch (caller(exchange, messages)) {
            case Caller.Stranger(var reply) -> reply;
            case Caller.Paired(var in, _) ->
                    Optional.of(hash)
                            .filter(it -> RemoteGallery.isShown(in.live().now().session(), it))
                            .flatMap(gallery::small)
                            .orElseGet(() -> Gate.unknown(messages));
        };
    }

    private static RemoteWants wants(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return RemoteWants.of(query == null ? "" : query);
    }

    private Optional<RemoteJson.Shown> shown(
            RemoteRoom in, RemoteId device, RemoteWants wants, Messages messages) {
        return means.remotes()
                .state()
                .get()
                .find(device)
                .map(RemoteState.Device::name)
                .map(name ->
                        new RemoteJson(means, messages)
                                .of(in.live().now(), name, wants, clock.instant()));
    }

    private Reply pair(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        var command = wish.command();
        var name = wish.text("name").filter(typed -> !typed.isBlank());
        var secret = wish.text("secret");
        var code = wish.text("code").filter(typed -> !JoinCode.normal(typed).isEmpty());
        var proof = secret.<Proof>map(Proof.Scanned::new).or(() -> code.map(Proof.Typed::new));
        if (proof.isEmpty()) {
            return Reply.problem(403, "wrong-code", messages.get("web.remote.error.no-code"));
        }
        if (room.get().isEmpty()) {
            return notOpen(messages);
        }
        if (secret.isEmpty() && !tries.take()) {
            return Reply.problem(
                            429,
                            "too-many-codes",
                            messages.get("web.remote.error.too-many", tries.secondsLeft()))
                    .with("Retry-After", Long.toString(tries.secondsLeft()));
        }
        return switch (pair(command, proof.get(), name, messages)) {
            case Pairing.Paired(var token) -> Reply.json(200, Reply.object().put("token", token));
            case Pairing.Wrong(var left) ->
                    Reply.problem(
                            403, "wrong-code", messages.get("web.remote.error.wrong-code", left));
            case Pairing.Over _ ->
                    Reply.problem(410, "code-is-over", messages.get("web.remote.error.over"));
            case Pairing.Full _ ->
                    Reply.problem(409, "too-many-remotes", messages.get("web.remote.error.full"));
        };
    }

    private Pairing pair(CommandId command, Proof proof, Optional<String> name, Messages messages) {
        var called = name.orElseGet(() -> messages.get("web.remote.device"));
        return means.remotes().pair(command, proof, called);
    }

    private Reply leave(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        var _ = wish.command();
        var device = device(exchange);
        device.ifPresent(means.remotes()::unpair);
        return device.isPresent()
                ? Reply.json(200, Reply.object())
                : Reply.problem(401, "not-paired", messages.get("web.remote.error.not-paired"));
    }

    private Reply act(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        return switch (caller(exchange, messages)) {
            case Caller.Stranger(var reply) -> reply;
            case Caller.Paired(var in, var device) -> {
                var pace = paces.of(device);
                if (!pace.take()) {
                    yield Reply.problem(429, "too-fast", messages.get("web.error.too-fast"))
                            .with("Retry-After", Long.toString(pace.secondsLeft()));
                }
                yield act(in, wish, messages);
            }
        };
    }

    private Reply act(RemoteRoom in, Wish wish, Messages messages) throws Wish.Unusable {
        var id = wish.command();
        return switch (RemoteAct.of(wish, in.live().now().session(), means.zone())) {
            case RemoteAct.Send(var command) -> send(in, id, command, messages);
            case RemoteAct.Late(var command, var reason) ->
                    in.knows(id)
                            ? send(in, id, command, messages)
                            : Reply.problem(409, "late", messages.get(reason.key()));
            case RemoteAct.Undo(var mark) -> {
                if (!in.knows(id) && !RemoteJson.mark(in.live().now()).equals(mark)) {
                    yield Reply.problem(409, "late", messages.get("web.remote.error.undo-late"));
                }
                in.remember(id);
                yield Delivery.of(in.live().undo(id), messages);
            }
            case RemoteAct.Wall(var change) -> {
                if (!means.wall().get().shown()) {
                    yield Reply.problem(409, "no-wall", messages.get("web.remote.error.no-wall"));
                }
                if (!in.knows(id)) {
                    in.remember(id);
                    means.wall().update(change);
                }
                yield Reply.json(200, Reply.object().put("revision", in.live().now().number()));
            }
        };
    }

    private static Reply send(RemoteRoom in, CommandId id, Command command, Messages messages) {
        in.remember(id);
        return Delivery.of(in.live().send(Actor.FACILITATOR, id, command), messages);
    }
}
