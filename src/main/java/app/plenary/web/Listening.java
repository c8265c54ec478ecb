package app.plenary.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The open ears of the server: one on this laptop itself, always, and one on the room's network,
 * both on the same port. The one towards the room follows when the laptop changes its network.
 */
final class Listening implements AutoCloseable {
    private static final int TRIES = 20;
    private static final int BACKLOG = 600;

    private final HttpHandler handler;
    private final ExecutorService threads;
    private final HttpServer inner;
    private final int port;
    private @Nullable HttpServer outer;
    private volatile Optional<Inet4Address> address = Optional.empty();
    private volatile Set<String> hosts = Set.of();

    private Listening(
            Function<Supplier<Set<String>>, HttpHandler> handler,
            ExecutorService threads,
            HttpServer inner) {
        this.threads = threads;
        this.inner = inner;
        this.port = inner.getAddress().getPort();
        name();
        this.handler = handler.apply(() -> hosts);
        serve(inner);
    }

    /**
     * Listens on the wished port, or the first free one of the twenty after it, or any.
     *
     * @param wished 0 for any
     * @param handler makes the handler, given the only values of {@code Host} that are meant for it
     */
    static Listening open(
            int wished,
            Optional<Inet4Address> address,
            Function<Supplier<Set<String>>, HttpHandler> handler,
            ExecutorService threads)
            throws IOException {
        for (int i = 0; i <= TRIES + 1; i++) {
            int port = i > TRIES || wished + i > 65_535 ? 0 : wished + i;
            HttpServer inner;
            try {
                inner = bind(InetAddress.getLoopbackAddress(), port);
            } catch (BindException _) {
                continue;
            }
            var ears = new Listening(handler, threads, inner);
            try {
                ears.follow(address);
                return ears;
            } catch (BindException _) {
                ears.close();
            }
        }
        if (address
                .isPresent()) { // the network has just gone: start without, and follow when it is
            // back
            return open(wished, Optional.empty(), handler, threads);
        }
        throw new BindException("No port is free on this computer");
    }

    /** Moves the ear towards the room to that address; nothing happens when it is there already. */
    synchronized void follow(Optional<Inet4Address> next) throws IOException {
        if (next.equals(address)) {
            return;
        }
        var old = outer;
        outer = null;
        address = Optional.empty();
        name();
        if (old != null) {
            old.stop(0);
        }
        if (next.isPresent()) {
            var server = bind(next.get(), port);
            outer = server;
            address = next;
            name();
            serve(server);
        }
    }

    int port() {
        return port;
    }

    /** Where the room reaches it; empty while it does not. */
    Optional<Inet4Address> address() {
        return address;
    }

    private void name() {
        var inside = Set.of("127.0.0.1:" + port, "localhost:" + port);
        var all = new java.util.HashSet<>(inside);
        address.ifPresent(a -> all.add(a.getHostAddress() + ":" + port));
        hosts = Set.copyOf(all);
    }

    private static HttpServer bind(InetAddress address, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
    }

    private void serve(HttpServer server) {
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public synchronized void close() {
        inner.stop(0);
        if (outer != null) {
            outer.stop(0);
            outer = null;
        }
        address = Optional.empty();
    }
}
