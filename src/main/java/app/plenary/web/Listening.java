package app.plenary.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The open ears of the server, all on the same port: one on this laptop itself, always, and one on
 * each address that phones were given since the program started, as long as the laptop has it. So
 * phones that came over one network stay while others are shown the way over another.
 */
final class Listening implements AutoCloseable {
    private static final int TRIES = 20;
    private static final int BACKLOG = 600;

    private final HttpHandler handler;
    private final ExecutorService threads;
    private final HttpServer inner;
    private final int port;
    private final Map<Inet4Address, HttpServer> outer = new HashMap<>();
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
                ears.follow(address, Set.of());
                return ears;
            } catch (BindException _) {
                ears.close();
            }
        }
        // The network has just gone: start without, and follow when it is back.
        if (address.isPresent()) {
            return open(wished, Optional.empty(), handler, threads);
        }
        throw new BindException("No port is free on this computer");
    }

    /**
     * Listens at {@code next} too, which is where phones are sent from now on, and no longer at any
     * address that the laptop does not have.
     *
     * @param here every address the laptop has
     */
    synchronized void follow(Optional<Inet4Address> next, Set<Inet4Address> here)
            throws IOException {
        for (var gone : List.copyOf(outer.keySet())) {
            if (!here.contains(gone) && !next.equals(Optional.of(gone))) {
                stop(gone);
            }
        }
        address = next.filter(outer::containsKey);
        name();
        if (next.isPresent() && address.isEmpty()) {
            var server = bind(next.get(), port);
            outer.put(next.get(), server);
            address = next;
            name();
            serve(server);
        }
    }

    private void stop(Inet4Address at) {
        var server = outer.remove(at);
        name();
        if (server != null) {
            server.stop(0);
        }
    }

    int port() {
        return port;
    }

    /** Where phones are sent; empty while none reach it. */
    Optional<Inet4Address> address() {
        return address;
    }

    private void name() {
        var inside = Set.of("127.0.0.1:" + port, "localhost:" + port);
        var all = new HashSet<>(inside);
        outer.keySet().forEach(each -> all.add(each.getHostAddress() + ":" + port));
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
        List.copyOf(outer.keySet()).forEach(this::stop);
        address = Optional.empty();
    }
}
