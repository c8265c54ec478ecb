package app.plenary.web;

import app.plenary.live.BoxId;
import app.plenary.plan.BlockId;
import app.plenary.session.Actor;
import app.plenary.session.BallotMark;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.Response;
import app.plenary.session.RosterCommand;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What phones ask, route by route. Each call runs on a virtual thread of its own and may wait. */
final class Api {
    private final Supplier<Optional<Room>> room;
    private final Checks checks;
    private final InstantSource clock;
    private final Gallery gallery;
    private final GivenNames givenNames = new GivenNames(Messages.of(Locale.getDefault()));
    private final CodeDesk codes = new CodeDesk(System::nanoTime);
    private final CodeDesk seatCodes = new CodeDesk(System::nanoTime);
    private final Pace.Each<String> paces =
            new Pace.Each<>(4_000, () -> new Pace(10, Duration.ofMillis(200), System::nanoTime));

    Api(Supplier<Optional<Room>> room, Checks checks, InstantSource clock, Gallery gallery) {
        this.room = room;
        this.checks = checks;
        this.clock = clock;
        this.gallery = gallery;
    }

    /** A phone that has its seat in the room that is open, or the reply that says why not. */
    private sealed interface Caller {
        record Seated(Room room, Participant person, Seat seat) implements Caller {}

        record Stranger(Reply reply) implements Caller {}
    }

    private Caller caller(HttpExchange exchange, Messages messages) {
        var hosted = room.get();
        if (hosted.isEmpty() || hosted.get().session().phase() == Phase.PLANNED) {
            return new Caller.Stranger(notOpen(messages));
        }
        var seat = Seat.of(exchange.getRequestHeaders());
        var person = seat.flatMap(hosted.get()::at);
        if (seat.isPresent() && person.isPresent()) {
            return new Caller.Seated(hosted.get(), person.get(), seat.get());
        }
        if (hosted.get().session().phase() == Phase.ENDED) {
            return new Caller.Stranger(ended(messages));
        }
        return new Caller.Stranger(
                Reply.json(
                                401,
                                Reply.object()
                                        .put("reason", "no-seat")
                                        .put("text", messages.get("web.error.no-seat"))
                                        .put("naming", naming(hosted.get().session())))
                        .with("Set-Cookie", seat.orElseGet(Seat::fresh).cookie()));
    }

    Reply view(HttpExchange exchange, Messages messages) {
        return switch (caller(exchange, messages)) {
            case Caller.Stranger stranger -> stranger.reply();
            case Caller.Seated(var in, var person, var seat) -> {
                if ("polling".equals(exchange.getRequestURI().getRawQuery())) {
                    in.asked(person.id());
                }
                var revision = in.live().now();
                yield ViewJson.Shown.of(revision.session(), person.id(), in.message())
                        .map(shown ->
                                Reply.json(
                                        200,
                                        ViewJson.of(
                                                        shown,
                                                        revision.number(),
                                                        clock.instant(),
                                                        messages)
                                                .put("seat", in.keyring().keep(seat))
                                                .put("naming", naming(revision.session()))))
                        .orElseGet(() -> notOpen(messages));
            }
        };
    }

    Reply picture(HttpExchange exchange, String hash, Messages messages) {
        return caller(exchange, messages) instanceof Caller.Seated(var in, var person, _)
                ? gallery.picture(in.session(), person.id(), hash, messages)
                : Gate.unknown(messages);
    }

    /**
     * Answers with a stream and stays in it until it ends, or gives the reply that says why not.
     */
    Optional<Reply> stream(HttpExchange exchange, Messages messages) throws IOException {
        return switch (caller(exchange, messages)) {
            case Caller.Stranger stranger -> Optional.of(stranger.reply());
            case Caller.Seated(var in, var person, _) -> {
                var stream = new Stream(person.id(), in::message, messages, clock);
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

    Reply join(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        var command = wish.command();
        var hosted = room.get();
        if (hosted.isEmpty()) {
            return notOpen(messages);
        }
        var in = hosted.get();
        var session = in.session();
        if (session.phase() == Phase.ENDED) {
            return ended(messages);
        }
        if (!session.phase().isOpen()) {
            return notOpen(messages);
        }
        var seatCode = wish.text("seat");
        if (seatCode.isPresent()) {
            var found = new AtomicReference<Optional<Seat>>(Optional.empty());
            var verdict =
                    seatCodes.tryOne(
                            exchange.getRemoteAddress().getAddress(),
                            () -> {
                                found.set(in.keyring().find(seatCode.get()));
                                return found.get().isPresent();
                            });
            return found.get()
                    .flatMap(seat ->
                            in.at(seat)
                                    .map(known ->
                                            join(
                                                    in,
                                                    seat,
                                                    known.id(),
                                                    known.name(),
                                                    command,
                                                    messages)))
                    .orElseGet(() -> wrong(verdict, "web.error.wrong-seat", messages));
        }
        var seat = Seat.of(exchange.getRequestHeaders()).orElseGet(Seat::fresh);
        var known = in.at(seat);
        if (known.isEmpty()) {
            var refusal = admit(exchange, wish, session, messages);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        var workshop = in.live().id();
        var person = known.map(Participant::id).orElseGet(() -> seat.person(workshop));
        var name =
                switch (session.workshop().naming()) {
                    case OWN -> wish.text("name").or(() -> known.map(Participant::name)).orElse("");
                    case MADE_UP -> givenNames.madeUp(person, session.roster());
                    case NUMBERED -> givenNames.guest(session.roster());
                };
        return join(in, seat, person, name, command, messages);
    }

    private static Reply join(
            Room in,
            Seat seat,
            ParticipantId person,
            String name,
            CommandId command,
            Messages messages) {
        var wish = new RosterCommand.Join(name, seat.fingerprint(in.live().id()));
        var reply = send(in, person, command, wish, messages);
        return reply.status() == 200 ? reply.with("Set-Cookie", seat.cookie()) : reply;
    }

    /** Looks at the secret or the code; empty when the phone may come in. */
    private Optional<Reply> admit(
            HttpExchange exchange, Wish wish, Session session, Messages messages)
            throws Wish.Unusable {
        var code = session.code();
        var secret = wish.text("secret");
        if (code.isPresent() && secret.isPresent()) {
            return CodeDesk.isSecret(code.get(), secret.get())
                    ? Optional.empty()
                    : Optional.of(
                            Reply.problem(403, "wrong-code", messages.get("web.error.wrong-link")));
        }
        var typed = wish.text("code").orElse("");
        if (code.isEmpty() || JoinCode.normal(typed).isEmpty()) {
            return Optional.of(Reply.problem(403, "wrong-code", messages.get("web.error.no-code")));
        }
        var address = exchange.getRemoteAddress().getAddress();
        var verdict = codes.tryCode(code.get(), typed, address);
        return verdict instanceof CodeDesk.Verdict.Right
                ? Optional.empty()
                : Optional.of(wrong(verdict, "web.error.wrong-code", messages));
    }

    private static Reply wrong(CodeDesk.Verdict verdict, String key, Messages messages) {
        return verdict instanceof CodeDesk.Verdict.Later(long seconds)
                ? Reply.problem(
                                429,
                                "too-many-codes",
                                messages.get("web.error.too-many-codes", seconds))
                        .with("Retry-After", Long.toString(seconds))
                : Reply.problem(403, "wrong-code", messages.get(key));
    }

    Reply ballot(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        if (isQuiz(wish.poll())) {
            return quizAnswer(exchange, wish, messages);
        }
        return change(
                exchange,
                wish,
                new PollCommand.CastBallot(
                        wish.poll(),
                        wish.number(),
                        wish.ballot(),
                        mark(exchange, wish.poll(), wish.number())),
                messages);
    }

    private boolean isQuiz(BlockId block) {
        return room.get().flatMap(in -> in.session().quizOf(block)).isPresent();
    }

    /** A question of a quiz is answered like a poll, but alone. */
    private Reply quizAnswer(HttpExchange exchange, Wish wish, Messages messages)
            throws Wish.Unusable {
        var answer = wish.ballot().responses().entrySet().stream().findFirst();
        return change(
                exchange,
                wish,
                new QuizCommand.AnswerItem(
                        wish.poll(),
                        wish.number(),
                        answer.map(Map.Entry::getKey).orElse(0),
                        answer.filter(each -> each.getValue() instanceof Response.Marks)
                                .map(each -> ((Response.Marks) each.getValue()).options())
                                .orElse(Set.of())),
                messages);
    }

    /** How sure the person is of the answer to a question of a quiz. */
    Reply sureness(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        return change(
                exchange,
                wish,
                new QuizCommand.SaySure(
                        wish.poll(),
                        wish.number(),
                        wish.number("item").orElse(0),
                        wish.number("sure").orElse(0)),
                messages);
    }

    /** Made from the phone's secret, and only where the answer is promised to be anonymous. */
    private Optional<BallotMark> mark(HttpExchange exchange, BlockId poll, int number) {
        return room.get()
                .filter(in -> in.session().poll(poll).anonymous())
                .flatMap(in ->
                        Seat.of(exchange.getRequestHeaders())
                                .map(seat -> seat.mark(new BoxId(in.live().id(), poll, number))));
    }

    /** A ballot from a phone that is passed round, in nobody's place. */
    Reply handIn(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        return change(
                exchange,
                wish,
                new PollCommand.HandIn(wish.poll(), wish.number(), wish.ballot(), false),
                messages);
    }

    Reply note(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        var text = wish.text("text").orElse("");
        return change(
                exchange,
                wish,
                new BreakoutCommand.WriteGroupNote(
                        wish.breakout(),
                        wish.group(),
                        text,
                        wish.number("round"),
                        wish.number("onto")),
                messages);
    }

    Reply choice(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        return switch (caller(exchange, messages)) {
            case Caller.Stranger stranger -> stranger.reply();
            case Caller.Seated(_, var person, _) ->
                    change(
                            exchange,
                            wish,
                            new BreakoutCommand.Choose(wish.breakout(), person.id(), wish.choice()),
                            messages);
        };
    }

    Reply rename(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        var asked = caller(exchange, messages);
        if (asked instanceof Caller.Seated(var in, var person, _)) {
            switch (in.session().workshop().naming()) {
                case OWN -> {}
                case MADE_UP -> {
                    var roster = in.session().roster();
                    var next = givenNames.another(person.name(), person.id(), roster);
                    return change(exchange, wish, new RosterCommand.ChangeName(next), messages);
                }
                case NUMBERED -> {
                    return Reply.problem(
                            409, "names-are-given", messages.get("web.error.names-are-given"));
                }
            }
        }
        var name = wish.text("name").orElse("");
        return change(exchange, wish, new RosterCommand.ChangeName(name), messages);
    }

    Reply ping(Messages messages) {
        return checks.ping(messages);
    }

    Reply check(Wish wish, Messages messages) throws Wish.Unusable {
        return checks.note(wish, messages);
    }

    Reply leave(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable {
        return change(exchange, wish, new RosterCommand.Leave(), messages);
    }

    private Reply change(HttpExchange exchange, Wish wish, Command command, Messages messages)
            throws Wish.Unusable {
        return switch (caller(exchange, messages)) {
            case Caller.Stranger stranger -> stranger.reply();
            case Caller.Seated(var in, var person, _) -> {
                var id = wish.command();
                var pace = paces.of(person.seat());
                if (!pace.take()) {
                    yield Reply.problem(429, "too-fast", messages.get("web.error.too-fast"))
                            .with("Retry-After", Long.toString(pace.secondsLeft()));
                }
                yield send(in, person.id(), id, command, messages);
            }
        };
    }

    /** Sends to the room and waits until it is durable, but not longer than a person would. */
    private static Reply send(
            Room in, ParticipantId person, CommandId id, Command command, Messages messages) {
        return Delivery.of(in.live().send(new Actor.Participant(person), id, command), messages);
    }

    private static String naming(Session session) {
        return switch (session.workshop().naming()) {
            case OWN -> "own";
            case MADE_UP -> "made-up";
            case NUMBERED -> "numbered";
        };
    }

    private static Reply notOpen(Messages messages) {
        return Reply.problem(409, "room-is-not-open", messages.get("web.error.room-is-not-open"));
    }

    private static Reply ended(Messages messages) {
        return Reply.problem(409, "session-has-ended", messages.get("web.error.session-has-ended"));
    }
}
