package app.plenary.web;

import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.session.CommandId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The session that remotes steer now, with the streams that are open to them: apart from the {@link
 * Room} of the participants. For any thread.
 */
final class RemoteRoom implements AutoCloseable {
    /** A device has one stream; a few more may linger while it reconnects. */
    static final int STREAMS_EACH = 4;

    private static final int REMEMBERED = 200;

    private final LiveSession live;
    private final RemoteMeans means;
    private final CopyOnWriteArrayList<RemoteStream> streams = new CopyOnWriteArrayList<>();
    private final List<Current.Watch> watches;
    private final Deque<CommandId> lately = new ArrayDeque<>();
    private boolean closed;

    RemoteRoom(LiveSession live, RemoteMeans means) {
        this.live = live;
        this.means = means;
        this.watches =
                List.of(
                        live.watch(_ -> wake()),
                        means.wall().watch(_ -> wake()),
                        means.remotes().state().watch(_ -> wake()));
    }

    private void wake() {
        streams.forEach(RemoteStream::wake);
    }

    LiveSession live() {
        return live;
    }

    /** Opens a stream; the device's oldest is closed when there are too many. */
    void add(RemoteStream stream) {
        synchronized (streams) {
            if (closed) {
                stream.close();
                return;
            }
            var own = streams.stream().filter(s -> s.device().equals(stream.device())).toList();
            if (own.size() >= STREAMS_EACH) {
                own.getFirst().close();
            }
            streams.add(stream);
        }
        means.remotes().came(stream.device());
        stream.wake();
    }

    void remove(RemoteStream stream) {
        if (streams.remove(stream)) {
            means.remotes().went(stream.device());
        }
    }

    /**
     * Whether this command was sent on before. The journal knows its own for good; this is for what
     * is not in it and for what has to look at the session first, and remembers the last few
     * hundred.
     */
    boolean knows(CommandId command) {
        synchronized (lately) {
            return lately.contains(command);
        }
    }

    void remember(CommandId command) {
        synchronized (lately) {
            if (!lately.contains(command)) {
                lately.add(command);
            }
            if (lately.size() > REMEMBERED) {
                lately.remove();
            }
        }
    }

    void cutStuckStreams() {
        streams.forEach(stream -> stream.cutIfStuck(Stream.STUCK));
    }

    @Override
    public void close() {
        watches.forEach(Current.Watch::close);
        synchronized (streams) {
            closed = true;
            streams.forEach(RemoteStream::close);
        }
    }
}
