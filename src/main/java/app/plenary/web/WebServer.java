package app.plenary.web;

import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.LiveSession;
import app.plenary.live.LocalNetwork;
import app.plenary.live.Remotes;
import app.plenary.live.Surroundings;
import app.plenary.live.WayIn;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * The server that phones in the room reach: it hands out the page and lets them take part in the
 * one session that is hosted. For any thread. Nothing of it ever runs on the session-writer or the
 * JavaFX thread, and nothing in a request can make it wait for longer than a few seconds.
 */
public final class WebServer implements AutoCloseable {
    /** The port that is wished for when nobody has chosen one. */
    public static final int USUAL_PORT = 4040;

    private static final Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int LOOK_EVERY_SECONDS = 3;

    private final Reach reach;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService doorkeeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("web-doorkeeper").daemon().factory());
    private final Current<Doorway> doorway = new Current<>(Doorway.CLOSED);
    private final AtomicBoolean lookAgain = new AtomicBoolean();
    private final Listening listening;
    private final RemoteMeans means;
    private volatile @Nullable Room room;
    private volatile @Nullable RemoteRoom remoteRoom;
    private volatile String message = "";
    private final WayIn wayIn;
    private final Networks.Look look;
    private final Signpost signpost = new Signpost(System::nanoTime);
    private final List<Current.Watch> watches;
    private final int wished;
    private final Checks checks;
    private volatile boolean leaving;
    private String problem = "";

    /**
     * Sets the limits of the JDK's server, which it reads once. To be called before anything else
     * here and before any other server is made in this program; what is set already stays.
     */
    public static void prepare() {
        Map.of(
                        "jdk.httpserver.maxConnections", "4000",
                        "sun.net.httpserver.maxIdleConnections", "1000",
                        "sun.net.httpserver.idleInterval", "75",
                        "sun.net.httpserver.maxReqTime", "15",
                        "sun.net.httpserver.maxReqHeaders", "60",
                        "sun.net.httpserver.maxReqHeaderSize", "16384",
                        "sun.net.httpserver.nodelay", "true")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    private WebServer(
            int wished,
            Reach reach,
            InstantSource clock,
            WayIn wayIn,
            Networks.Look look,
            RemoteMeans means,
            Album album)
            throws IOException {
        this.reach = reach;
        this.wayIn = wayIn;
        this.look = look;
        this.wished = wished;
        this.means = means;
        this.checks = new Checks(wayIn, threads);
        var gallery = new Gallery(album);
        var api = new Api(() -> Optional.ofNullable(room), checks, clock, gallery);
        var remote = new RemoteApi(() -> Optional.ofNullable(remoteRoom), means, gallery, clock);
        this.listening =
                Listening.open(
                        wished,
                        pick(around()).flatMap(WebServer::address),
                        hosts -> new Desk(hosts, api, remote),
                        threads);
        look();
        this.watches =
                List.of(
                        wayIn.chosen().watch(_ -> soon(this::look)),
                        wayIn.wifis().watch(_ -> soon(this::show)),
                        wayIn.checking().watch(_ -> soon(this::show)),
                        means.remotes().state().watch(_ -> lookSoon()));
    }

    /**
     * Starts on the wished port, or on a free one near it: see {@link #port}.
     *
     * @param wished 0 for any
     * @param wayIn what is settled about getting in; it is told how things stand
     * @param means what the facilitator's remotes reach beside the session
     * @param album the pictures of questions
     * @throws IOException when nothing on this computer can be listened on
     */
    public static WebServer start(
            int wished,
            Reach reach,
            InstantSource clock,
            WayIn wayIn,
            RemoteMeans means,
            Album album)
            throws IOException {
        return start(wished, reach, clock, wayIn, Networks::around, means, album);
    }

    /** Starts with nothing settled about getting in, and without pictures. */
    public static WebServer start(int wished, Reach reach, InstantSource clock) throws IOException {
        return start(wished, reach, clock, Album.NONE);
    }

    /** The same, with pictures. */
    public static WebServer start(int wished, Reach reach, InstantSource clock, Album album)
            throws IOException {
        return start(wished, reach, clock, new WayIn(), RemoteMeans.ofNoWall(clock), album);
    }

    /** Starts among these networks, without pictures. */
    static WebServer start(
            int wished,
            Reach reach,
            InstantSource clock,
            WayIn wayIn,
            Networks.Look look,
            RemoteMeans means)
            throws IOException {
        return start(wished, reach, clock, wayIn, look, means, Album.NONE);
    }

    /** Starts among these networks. */
    static WebServer start(
            int wished,
            Reach reach,
            InstantSource clock,
            WayIn wayIn,
            Networks.Look look,
            RemoteMeans means,
            Album album)
            throws IOException {
        prepare();
        var server = new WebServer(wished, reach, clock, wayIn, look, means, album);
        var _ =
                server.doorkeeper.scheduleWithFixedDelay(
                        server::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return server;
    }

    /** The port it listens on, on every address. */
    public int port() {
        return listening.port();
    }

    /** Lets phones reach this session, in place of any other. */
    public synchronized void host(LiveSession live) {
        release();
        room = new Room(live, () -> message, this::lookSoon);
        means.remotes().follow(live.id());
        remoteRoom = new RemoteRoom(live, means);
        lookSoon();
    }

    /** Puts a line to everybody on the phones until the next one; an empty one takes it away. */
    public void tell(String line) {
        if (!line.equals(message)) {
            message = line;
            var hosted = room;
            if (hosted != null) {
                hosted.tellAgain();
            }
        }
    }

    /** Phones reach nothing any more; their streams end. */
    public synchronized void release() {
        var old = room;
        room = null;
        if (old != null) {
            old.close();
            leaving = true;
        }
        var steered = remoteRoom;
        remoteRoom = null;
        if (steered != null) {
            steered.close();
        }
        lookSoon();
    }

    /** The devices from which the facilitator steers this session too. */
    public Remotes remotes() {
        return means.remotes();
    }

    /** How the room's network stands; told by a thread of its own. */
    public Current<Doorway> doorway() {
        return doorway;
    }

    private List<LocalNetwork> around() throws IOException {
        return reach == Reach.LOOPBACK ? List.of() : look.around();
    }

    private Optional<LocalNetwork> pick(List<LocalNetwork> around) {
        return Networks.pick(around, wayIn.chosen().get(), signpost.inUse());
    }

    private static Optional<Inet4Address> address(LocalNetwork network) {
        try {
            return InetAddress.getByName(network.address()) instanceof Inet4Address four
                    ? Optional.of(four)
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalArgumentException(network.address(), e);
        }
    }

    /** Does it on the doorkeeper's thread, the only one that looks and writes. */
    private void soon(Runnable task) {
        try {
            doorkeeper.execute(task);
        } catch (RejectedExecutionException _) {
            LOG.log(Level.DEBUG, "The server is closing, nobody looks any more");
        }
    }

    /** Any number of changes at once lead to one look. */
    private void lookSoon() {
        if (lookAgain.compareAndSet(false, true)) {
            try {
                doorkeeper.execute(() -> {
                    lookAgain.set(false);
                    show();
                });
            } catch (RejectedExecutionException _) {
                lookAgain.set(false); // the server is closing, nobody looks any more
            }
        }
    }

    private void look() {
        try {
            var around = around();
            var next = pick(around);
            tell(around, next);
            var here =
                    around.stream()
                            .flatMap(each -> address(each).stream())
                            .collect(Collectors.toSet());
            listening.follow(next.flatMap(WebServer::address), here);
            var in = room;
            if (in != null) {
                in.closeStreamsBut(here);
            }
            problem = reach == Reach.ROOM && next.isEmpty() ? "web.problem.no-network" : "";
        } catch (IOException e) {
            if (problem.isEmpty()) {
                LOG.log(Level.WARNING, "The room's network cannot be listened on", e);
            }
            problem = "web.problem.not-reachable";
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The look at the network failed", e);
        }
        var hosted = room;
        if (hosted != null) {
            hosted.cutStuckStreams();
        }
        var steered = remoteRoom;
        if (steered != null) {
            steered.cutStuckStreams();
        }
        show();
    }

    private void tell(List<LocalNetwork> around, Optional<LocalNetwork> next) {
        boolean byHand = Networks.byHand(around, wayIn.chosen().get()).isPresent();
        var now = new Surroundings(around, next, byHand, port(), wished);
        if (!now.equals(wayIn.surroundings().get())) {
            wayIn.surroundings().set(now);
        }
    }

    /** Brings the doorway up to date; only ever on the doorkeeper's thread or before it runs. */
    private void show() {
        if (leaving) {
            leaving = false;
            signpost.leave();
        }
        var hosted = room;
        var host = host();
        checks.follow(host.map(at -> at + ":" + port()));
        var next =
                hosted == null
                        ? new Doorway(Optional.empty(), 0, problem)
                        : signpost.write(
                                hosted.session()
                                        .code()
                                        .filter(_ -> hosted.session().phase().isOpen()),
                                host.map(at -> at + ":" + port()),
                                hosted.phones(),
                                problem,
                                wayIn.wifi());
        if (!next.equals(doorway.get())) {
            doorway.set(next);
        }
        RemoteInvitation.show(means.remotes(), host.filter(_ -> hosted != null), port());
    }

    private Optional<String> host() {
        return reach == Reach.LOOPBACK
                ? Optional.of(InetAddress.getLoopbackAddress().getHostAddress())
                : listening.address().map(InetAddress::getHostAddress);
    }

    /** Ends every stream, answers what is being asked, and stops listening. */
    @Override
    public void close() {
        watches.forEach(Current.Watch::close);
        release();
        doorkeeper.shutdown();
        listening.close();
        threads.close();
        doorway.set(Doorway.CLOSED);
    }
}
