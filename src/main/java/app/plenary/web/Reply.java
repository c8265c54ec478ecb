package app.plenary.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One whole answer to a request. Every answer, also of an error, carries the same protective
 * headers.
 */
final class Reply {
    static final String JSON = "application/json; charset=utf-8";

    private static final int PIECE = 8 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " object-src 'none'; require-trusted-types-for 'script'";

    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;

    Reply(int status, String type, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    /** How many bytes its body has. */
    int length() {
        return body.length;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(ObjectNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    static Reply json(int status, ObjectNode body) {
        return new Reply(status, JSON, bytes(body), Map.of());
    }

    /** What a program can act on and a person can read. */
    static Reply problem(int status, String reason, String text) {
        return json(status, object().put("reason", reason).put("text", text));
    }

    Reply with(String name, String value) {
        var next = new LinkedHashMap<>(headers);
        next.put(name, value);
        return new Reply(status, type, body, next);
    }

    /** Sends it and ends the exchange; the phone may be gone by then. */
    void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            var out = exchange.getResponseHeaders();
            protect(out);
            headers.forEach(out::set);
            if (status == 304) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            out.set("Content-Type", type);
            if (status == 413) {
                out.set("Connection", "close");
            }
            if (exchange.getRequestMethod().equals("HEAD")) {
                out.set("Content-Length", Integer.toString(body.length));
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                inPieces(exchange.getResponseBody());
            }
        }
    }

    /** At once, the server would keep twice the largest answer in memory for each connection. */
    private void inPieces(OutputStream out) throws IOException {
        for (int at = 0; at < body.length; at += PIECE) {
            out.write(body, at, Math.min(PIECE, body.length - at));
        }
        out.flush();
    }

    /** The headers that keep other pages, frames and caches out. */
    static void protect(Headers out) {
        out.set("Content-Security-Policy", POLICY);
        out.set("X-Content-Type-Options", "nosniff");
        out.set("Referrer-Policy", "no-referrer");
        out.set("Cross-Origin-Resource-Policy", "same-origin");
        out.set("Cross-Origin-Opener-Policy", "same-origin");
        out.set("X-Frame-Options", "DENY");
        out.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        out.set("Cache-Control", "no-store");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
