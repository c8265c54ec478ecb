package app.plenary.web;

import app.plenary.text.Messages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Takes each request: checks where it comes from and what shape it has, brings it to the right
 * place, and catches what goes wrong there. The one place that answers, so that no answer lacks its
 * headers.
 */
final class Desk implements HttpHandler {
    private static final Logger LOG = System.getLogger(Desk.class.getName());
    private static final String SYMBOLS = "ABCDEFGHJKMNPQRTUVWXYZ346789";

    private static final Set<String> ASKED =
            Set.of("/api/view", "/api/stream", "/api/ping", "/remote/view", "/remote/stream");

    private final Supplier<Set<String>> hosts;
    private final Api api;
    private final RemoteApi remote;
    private final List<Page> pages = List.of(new Page(), Page.ofCheck(), RemoteTexts.page());
    private final Map<String, Change> changes;

    /** A route that changes something. */
    @FunctionalInterface
    interface Change {
        Reply answer(HttpExchange exchange, Wish wish, Messages messages) throws Wish.Unusable;
    }

    Desk(Supplier<Set<String>> hosts, Api api, RemoteApi remote) {
        this.hosts = hosts;
        this.api = api;
        this.remote = remote;
        this.changes = new HashMap<>(remote.changes());
        changes.putAll(
                Map.of(
                        "/api/join", api::join,
                        "/api/ballots", api::ballot,
                        "/api/sureness", api::sureness,
                        "/api/hand-ins", api::handIn,
                        "/api/notes", api::note,
                        "/api/choices", api::choice,
                        "/api/name", api::rename,
                        "/api/leave", api::leave,
                        "/api/check", (_, wish, messages) -> api.check(wish, messages)));
    }

    @Override
    public void handle(HttpExchange exchange) {
        try {
            var messages = Page.language(exchange.getRequestHeaders());
            Optional<Reply> reply;
            try {
                reply = answer(exchange, messages);
            } catch (RuntimeException bug) {
                reply = Optional.of(report(bug, exchange, messages));
            }
            if (reply.isPresent()) {
                reply.get().send(exchange);
            }
        } catch (IOException | RuntimeException _) {
            exchange.close(); // the phone is gone, or its answer had begun: there is nobody to tell
        }
    }

    private Optional<Reply> answer(HttpExchange exchange, Messages messages) throws IOException {
        var foreign = Gate.checkHost(exchange, hosts.get(), messages);
        if (foreign.isPresent()) {
            return foreign;
        }
        var path = exchange.getRequestURI().getRawPath();
        var method = exchange.getRequestMethod();
        var change = changes.get(path);
        if (change != null) {
            return Optional.of(
                    method.equals("POST")
                            ? changed(exchange, change, messages)
                            : Gate.notAllowed("POST", messages));
        }
        if (path.startsWith(Gallery.PATH) || path.startsWith(RemoteGallery.PATH)) {
            return Optional.of(
                    method.equals("GET")
                            ? picture(exchange, path, messages)
                            : Gate.notAllowed("GET", messages));
        }
        var page = pages.stream().filter(each -> each.has(path)).findFirst();
        if (!ASKED.contains(path) && page.isEmpty()) {
            return Optional.of(Gate.unknown(messages));
        }
        boolean looked = method.equals("HEAD") && page.isPresent();
        if (!method.equals("GET") && !looked) {
            return Optional.of(Gate.notAllowed(page.isPresent() ? "GET, HEAD" : "GET", messages));
        }
        return switch (path) {
            case "/api/view" -> Optional.of(api.view(exchange, messages));
            case "/api/ping" -> Optional.of(api.ping(messages));
            case "/api/stream" -> api.stream(exchange, messages);
            case "/remote/view" -> Optional.of(remote.view(exchange, messages));
            case "/remote/stream" -> remote.stream(exchange, messages);
            default -> page.map(each -> each.get(path, exchange.getRequestHeaders()));
        };
    }

    private Reply picture(HttpExchange exchange, String path, Messages messages) {
        return path.startsWith(RemoteGallery.PATH)
                ? remote.picture(exchange, path.substring(RemoteGallery.PATH.length()), messages)
                : api.picture(exchange, path.substring(Gallery.PATH.length()), messages);
    }

    private static Reply changed(HttpExchange exchange, Change change, Messages messages)
            throws IOException {
        var foreign = Gate.checkChange(exchange, messages);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        try {
            return change.answer(exchange, Wish.of(exchange), messages);
        } catch (Wish.Unusable e) {
            return switch (e.fault()) {
                case MALFORMED -> Gate.malformed(messages);
                case TOO_LARGE ->
                        Reply.problem(413, "too-large", messages.get("web.error.too-large"));
            };
        }
    }

    /** Logs a bug once, without anything a person sent, under a code that the person can quote. */
    private static Reply report(RuntimeException bug, HttpExchange exchange, Messages messages) {
        var code = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            code.append(SYMBOLS.charAt(ThreadLocalRandom.current().nextInt(SYMBOLS.length())));
        }
        LOG.log(
                Level.ERROR,
                "Bug " + code + " while answering " + exchange.getRequestURI().getRawPath(),
                bug);
        return Reply.problem(500, "bug", messages.get("web.error.bug", code.toString()));
    }
}
