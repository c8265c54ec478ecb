package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.rehearsal.Attempt.Outcome;
import app.plenary.rehearsal.Phone;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Phones that stop reading, send byte by byte, or say nothing at all. They may only harm
 * themselves.
 */
final class SlowPhonesTest {
    private static final int MANY = 100;

    @Test
    void phonesThatStopReadingDelayNobodyElse() throws Exception {
        try (var room = new TestRoom();
                var client = HttpClient.newHttpClient()) {
            room.open().at(room.poll);
            var stopped = new ArrayList<Socket>();
            try (var amara = new Phone(client, URI.create(room.link()), "Amara")) {
                amara.join();
                amara.listen();
                for (int i = 0; i < MANY; i++) {
                    stopped.add(stopped(room, seat(room)));
                }
                TestRoom.await("all", () -> room.server.doorway().get().phones() == MANY + 1);
                // views of some 10 KB, so that what nobody reads soon fills every buffer
                var long1 = Block.of("Long", 5, Poll.of("Why?", false, texts()));
                room.send(PlanCommand.edit(new AgendaEdit.Insert(long1, 99)));
                for (int i = 0; i < 24; i++) {
                    room.at(i % 2 == 0 ? long1 : room.poll);
                    var wanted = i % 2 == 0 ? "Why?" : "What holds us back most?";
                    long begun = System.nanoTime();
                    var seen =
                            amara.await(
                                    glimpse -> glimpse.headline().equals(wanted),
                                    Duration.ofSeconds(5));
                    assertTrue(since(begun) < 2_000, since(begun) + " ms");
                    begun = System.nanoTime();
                    var sent = amara.answer(seen.poll(), Set.of(1)); // closed the second time
                    assertNotEquals(Outcome.UNKNOWN, sent.outcome());
                    assertTrue(since(begun) < 2_000, since(begun) + " ms");
                }
            } finally {
                for (Socket socket : stopped) {
                    socket.close();
                }
                client.shutdownNow();
            }
        }
    }

    @Test
    void phonesThatSendByteByByteDelayNobodyAndAreCutOff() throws Exception {
        try (var room = new TestRoom();
                var client = HttpClient.newHttpClient()) {
            room.open().at(room.poll);
            var slow = new ArrayList<Socket>();
            try (var amara = new Phone(client, URI.create(room.link()), "Amara")) {
                amara.join();
                for (int i = 0; i < MANY; i++) {
                    slow.add(begun(room, i % 2 == 0));
                }
                for (int i = 0; i < 8; i++) {
                    long begun = System.nanoTime();
                    for (Socket socket : slow) {
                        write(socket, "y");
                    }
                    var sent = amara.answer(room.poll.id().toString(), Set.of(1 + i % 5));
                    assertTrue(sent.isSaved(), sent.toString());
                    assertTrue(since(begun) < 2_000, since(begun) + " ms");
                }
                assertEquals(List.of(), stillOpen(slow, TimeUnit.SECONDS.toNanos(25)));
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
                client.shutdownNow();
            }
        }
    }

    @Test
    void aStreamThatItsPhoneDoesNotTakeIsCutOff() throws Exception {
        try (var room = new TestRoom();
                var server = ServerSocketChannel.open()) {
            room.open().at(room.poll);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (var phone = SocketChannel.open(server.getLocalAddress());
                    var channel = server.accept()) {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, 4_096);
                var blocked = new CountDownLatch(1);
                var stuck = new AtomicReference<Stream>();
                var thread =
                        Thread.ofVirtual()
                                .start(() -> {
                                    var stream =
                                            new Stream(
                                                    ParticipantId.fresh(),
                                                    () -> "",
                                                    Messages.of(Locale.ENGLISH),
                                                    InstantSource.system());
                                    stuck.set(stream);
                                    blocked.countDown();
                                    pumpForever(stream, Channels.newOutputStream(channel));
                                });
                assertTrue(blocked.await(5, TimeUnit.SECONDS));
                TestRoom.await(
                        "the end of the thread",
                        () -> {
                            Objects.requireNonNull(stuck.get()).cutIfStuck(Duration.ofMillis(300));
                            return !thread.isAlive();
                        });
                assertFalse(channel.isOpen());
                assertTrue(phone.isOpen());
            }
        }
    }

    /**
     * Without a person in the roster a pump ends at once; so again and again, until it is cut off.
     */
    private static void pumpForever(Stream stream, OutputStream out) {
        try {
            while (true) {
                out.write(new byte[1]);
                stream.close();
                stream.pump(out);
            }
        } catch (IOException _) {
            // cut off, as it should be
        }
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            texts.add(i + " " + "\uD83D\uDE80".repeat(190));
        }
        return texts;
    }

    private static String seat(TestRoom room) throws IOException {
        var joined =
                Raw.post(
                        room.server.port(),
                        "/api/join",
                        "{\"command\":\"%s\",\"name\":\"Lars\",\"secret\":\"%s\"}"
                                .formatted(UUID.randomUUID(), TestRoom.CODE.secret()));
        return joined.cookie();
    }

    /** Opens a stream and never reads from it. */
    private static Socket stopped(TestRoom room, String cookie) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), room.server.port()));
        write(
                socket,
                "GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:"
                        + room.server.port()
                        + "\r\nCookie: "
                        + cookie
                        + "\r\n\r\n");
        return socket;
    }

    /** Sends the beginning of a request: within its head, or within its body. */
    private static Socket begun(TestRoom room, boolean head) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), room.server.port());
        var host = "127.0.0.1:" + room.server.port();
        write(
                socket,
                head
                        ? "GET / HTTP/1.1\r\nHost: " + host + "\r\nX-Slow: y"
                        : "POST /api/ballots HTTP/1.1\r\nHost: "
                                + host
                                + "\r\nOrigin: http://"
                                + host
                                + "\r\nX-Plenary: 1\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 300\r\n\r\n{\"command\"");
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /**
     * Goes on sending a byte now and then on each; those the server has not closed in that time.
     */
    private static List<Socket> stillOpen(List<Socket> sockets, long nanos) throws IOException {
        var open = new ArrayList<>(sockets);
        long until = System.nanoTime() + nanos;
        while (!open.isEmpty() && System.nanoTime() < until) {
            for (Socket socket : List.copyOf(open)) {
                socket.setSoTimeout(3);
                try {
                    if (socket.getInputStream().read() < 0) {
                        open.remove(socket);
                    }
                } catch (java.net.SocketTimeoutException _) {
                    try {
                        write(socket, "y");
                    } catch (IOException _) {
                        open.remove(socket);
                    }
                } catch (java.net.SocketException _) {
                    open.remove(socket);
                }
            }
        }
        return open;
    }
}
