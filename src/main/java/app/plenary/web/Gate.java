package app.plenary.web;

import app.plenary.text.Messages;

import com.sun.net.httpserver.HttpExchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a request was meant for this server and comes from its own page. A page of some other
 * site that a phone or this laptop has open must not be able to vote, to join, or even to see that
 * there is a workshop.
 */
final class Gate {
    private Gate() {}

    /** A refusal when the request names another host than ours, or names it in a strange way. */
    static Optional<Reply> checkHost(HttpExchange exchange, Set<String> hosts, Messages messages) {
        var target = exchange.getRequestURI();
        var named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (target.isAbsolute() || target.getRawAuthority() != null || named.size() != 1) {
            return Optional.of(malformed(messages));
        }
        if (!hosts.contains(named.getFirst())) {
            return Optional.of(
                    Reply.problem(421, "wrong-host", messages.get("web.error.wrong-host")));
        }
        return Optional.empty();
    }

    /** A refusal when the request names another page as its origin; reading need not name one. */
    static Optional<Reply> checkOrigin(HttpExchange exchange, Messages messages) {
        var headers = exchange.getRequestHeaders();
        var own = "http://" + headers.getFirst("Host");
        return headers.getOrDefault("Origin", List.of()).stream().allMatch(own::equals)
                ? Optional.empty()
                : Optional.of(foreign(messages));
    }

    /** A refusal when the request would change something and does not come from our own page. */
    static Optional<Reply> checkChange(HttpExchange exchange, Messages messages) {
        var headers = exchange.getRequestHeaders();
        var origins = headers.getOrDefault("Origin", List.of());
        var own = "http://" + headers.getFirst("Host");
        if (origins.size() != 1
                || !origins.getFirst().equals(own)
                || !"1".equals(headers.getFirst("X-Plenary"))) {
            return Optional.of(foreign(messages));
        }
        var type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        if (!type.toLowerCase(Locale.ROOT).matches("application/json(; ?charset=\"?utf-8\"?)?")) {
            return Optional.of(Reply.problem(415, "not-json", messages.get("web.error.not-json")));
        }
        return Optional.empty();
    }

    private static Reply foreign(Messages messages) {
        return Reply.problem(403, "foreign-request", messages.get("web.error.foreign-request"));
    }

    static Reply malformed(Messages messages) {
        return Reply.problem(400, "malformed", messages.get("web.error.malformed"));
    }

    static Reply unknown(Messages messages) {
        return Reply.problem(404, "unknown", messages.get("web.error.unknown"));
    }

    static Reply notAllowed(String allowed, Messages messages) {
        return Reply.problem(405, "method", messages.get("web.error.method"))
                .with("Allow", allowed);
    }
}
