package app.plenary.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request byte by byte, as no well-behaved library would send it, and what comes back. */
record Raw(int status, Map<String, String> headers, String body) {

    /** Sends these lines and reads the answer; status 0 when the server hangs up instead. */
    static Raw send(int port, String request) throws IOException {
        try {
            return exchange(port, request);
        } catch (SocketException _) {
            return new Raw(0, Map.of(), "");
        }
    }

    private static Raw exchange(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var in = socket.getInputStream();
            var head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                head.write(next);
            }
            var lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
            if (lines.length == 0 || !lines[0].startsWith("HTTP/1.1 ")) {
                return new Raw(0, Map.of(), "");
            }
            var headers = new TreeMap<String, String>();
            for (int i = 1; i < lines.length - 2; i++) {
                var pair = lines[i].split(": ", 2);
                headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
            }
            var body =
                    request.startsWith("HEAD ")
                            ? in.readAllBytes()
                            : in.readNBytes(announced(headers));
            return new Raw(
                    Integer.parseInt(lines[0].substring(9, 12)),
                    headers,
                    new String(body, StandardCharsets.UTF_8));
        }
    }

    private static int announced(Map<String, String> headers) {
        return Integer.parseInt(headers.getOrDefault("content-length", "0"));
    }

    /** Everything that comes is its body, which has to be empty whatever length is announced. */
    static Raw head(int port, String path) throws IOException {
        return send(
                port,
                "HEAD "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nConnection: close\r\n\r\n");
    }

    static Raw get(int port, String path, String... more) throws IOException {
        var lines = String.join("\r\n", more);
        return send(
                port,
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\n"
                        + (lines.isEmpty() ? "" : lines + "\r\n")
                        + "\r\n");
    }

    /** A change as the page would ask for it. */
    static Raw post(int port, String path, String body, String... more) throws IOException {
        var lines = String.join("\r\n", more);
        return send(
                port,
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nOrigin: http://127.0.0.1:"
                        + port
                        + "\r\nX-Plenary: 1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n"
                        + (lines.isEmpty() ? "" : lines + "\r\n")
                        + "\r\n"
                        + body);
    }

    String cookie() {
        return headers.getOrDefault("set-cookie", "").split(";", 2)[0];
    }
}
