package app.plenary.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A disk in memory that knows what would survive a power cut. At a step it is told, the process
 * dies or the disk fails.
 */
final class SimulatedBoxDisk implements BoxDisk {
    private static final int SECTOR = 512;

    /** The process is dead: nothing more is done, and nobody may catch it. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final class Content {
        private byte[] seen = {};
        private byte[] sure = {};
        private final List<Written> pending = new ArrayList<>();

        void write(Written written) {
            seen = applied(seen, written);
            pending.add(written);
        }

        void force() {
            sure = seen;
            pending.clear();
        }

        /** Any of the sectors that were not synced arrived, in any order. */
        void cut(RandomGenerator random) {
            var kept = sure;
            for (Written written : pending) {
                for (int at = 0; at < written.bytes().length; at += SECTOR) {
                    if (random.nextBoolean()) {
                        int end = Math.min(at + SECTOR, written.bytes().length);
                        var sector = Arrays.copyOfRange(written.bytes(), at, end);
                        kept = applied(kept, new Written(written.position() + at, sector));
                    }
                }
            }
            sure = kept;
            seen = kept;
            pending.clear();
        }

        private static byte[] applied(byte[] before, Written written) {
            int end = written.position() + written.bytes().length;
            var after = Arrays.copyOf(before, Math.max(before.length, end));
            System.arraycopy(written.bytes(), 0, after, written.position(), written.bytes().length);
            return after;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(int position, byte[] bytes) {}

    private final RandomGenerator random;
    private Map<String, Content> names = new TreeMap<>();
    private Map<String, Content> sureNames = new HashMap<>();
    private final Map<String, byte[]> emptied = new LinkedHashMap<>();
    private int capacity = Integer.MAX_VALUE;
    private int steps;
    private int last = Integer.MAX_VALUE;
    private @Nullable String failure;

    SimulatedBoxDisk(long seed) {
        random = new SplittableRandom(seed);
    }

    int steps() {
        return steps;
    }

    /** From now on so many bytes have room. */
    void resize(int bytes) {
        capacity = bytes;
    }

    int used() {
        return names.values().stream().mapToInt(content -> content.seen.length).sum();
    }

    /** The process dies within the step after {@code more} others. */
    void dieAfter(int more) {
        last = steps + more;
        failure = null;
    }

    /** The disk refuses every step after {@code more} others, until it is healed. */
    void failAfter(int more, String message) {
        last = steps + more;
        failure = message;
    }

    void heal() {
        last = Integer.MAX_VALUE;
    }

    /** What was surely on the disk of each file when it was emptied, in that order. */
    Map<String, byte[]> emptied() {
        return Collections.unmodifiableMap(emptied);
    }

    boolean hasFailed() {
        return steps >= last;
    }

    /** Another process finds what the dead one left. */
    void restart(boolean powerCut) {
        heal();
        if (powerCut) {
            names = new TreeMap<>(sureNames);
            names.values().forEach(content -> content.cut(random));
        }
    }

    /** True when the step is to be done; half of those that a process dies in are. */
    private boolean step() throws IOException {
        if (steps < last) {
            steps++;
            return true;
        }
        if (failure != null) {
            throw new IOException(failure);
        }
        if (steps++ == last && random.nextBoolean()) {
            return true;
        }
        throw new Died();
    }

    private void died() {
        if (steps > last && failure == null) {
            throw new Died();
        }
    }

    private Content content(String name) throws IOException {
        var content = names.get(name);
        if (content == null) {
            throw new IOException("No such file: " + name);
        }
        return content;
    }

    private void sync() {
        sureNames = new HashMap<>(names);
    }

    @Override
    public List<String> names() throws IOException {
        died();
        return List.copyOf(names.keySet());
    }

    @Override
    public long size(String name) throws IOException {
        return content(name).seen.length;
    }

    @Override
    public byte[] read(String name) throws IOException {
        return content(name).seen.clone();
    }

    @Override
    public void write(String name, long position, byte[] bytes) throws IOException {
        if (step()) {
            boolean dying = steps > last;
            int sectors = bytes.length / SECTOR;
            var written =
                    dying && sectors > 1
                            ? Arrays.copyOf(bytes, random.nextInt(sectors) * SECTOR)
                            : bytes.clone();
            var content = names.computeIfAbsent(name, _ -> new Content());
            int room = capacity - used() + content.seen.length - (int) position;
            content.write(
                    new Written(
                            (int) position,
                            Arrays.copyOf(written, Math.min(written.length, Math.max(0, room)))));
            if (room < written.length) {
                throw new IOException("No space left on device");
            }
        }
        died();
    }

    @Override
    public void force(String name) throws IOException {
        if (step()) {
            content(name).force();
        }
        died();
    }

    @Override
    public void empty(String name) throws IOException {
        if (step()) {
            var content = content(name);
            emptied.put(name, content.sure);
            content.seen = new byte[0];
            content.force();
        }
        died();
    }

    @Override
    public void move(String from, String to) throws IOException {
        if (step()) {
            content(from);
            names.put(to, Objects.requireNonNull(names.remove(from)));
            sync();
        }
        died();
    }

    @Override
    public void delete(String name) throws IOException {
        if (step()) {
            names.remove(name);
            sync();
        }
        died();
    }

    @Override
    public Path path(String name) {
        return Path.of("polls", name);
    }

    @Override
    public void close() {}
}
