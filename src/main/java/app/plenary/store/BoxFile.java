package app.plenary.store;

import app.plenary.live.BoxId;
import app.plenary.live.BoxedBallot;
import app.plenary.session.BallotMark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One ballot box on disk: as many slots as it was made with, of which each ballot has some at
 * random. Where the ballots lie is by chance alone, whatever came in whichever order and however
 * often it was changed. For one thread at a time.
 */
final class BoxFile {
    static final String SUFFIX = ".box";

    /** A box that is being made, and does not count. */
    static final String UNFINISHED = ".part";

    /** How large a file may be: 128 MiB, room for the longest answers of 6,000 people. */
    static final int MOST_SLOTS = 1 << 18;

    private static final Logger LOG = System.getLogger(BoxFile.class.getName());

    private final BoxDisk disk;
    private final RandomGenerator random;
    private final String name;
    private final SlotSeal seal;
    private final BoxId id;
    private final int slots;
    private final int unreadable;
    private final List<Integer> free;
    private final List<Integer> spent;
    private final Map<BallotMark, Held> held;

    /** A ballot that counts, and where it lies. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(int generation, List<Integer> places, byte[] content) {}

    /**
     * @param held the ballots that count
     * @param free slots that have nothing to hide
     * @param spent slots that have to be overwritten before they are free
     */
    private record Contents(
            int slots, Map<BallotMark, Held> held, List<Integer> free, List<Integer> spent) {

        static Contents of(int slots, Versions versions, List<Integer> free) {
            var held = versions.counting();
            var spent = new ArrayList<>(versions.all());
            held.values().forEach(ballot -> spent.removeAll(ballot.places()));
            return new Contents(slots, held, free, spent);
        }
    }

    private BoxFile(
            BoxDisk disk, RandomGenerator random, String name, BoxId id, Contents contents) {
        this.disk = disk;
        this.random = random;
        this.name = name;
        this.seal = new SlotSeal(name, random);
        this.id = id;
        this.slots = contents.slots();
        this.free = contents.free();
        this.spent = contents.spent();
        this.held = contents.held();
        int used = held.values().stream().mapToInt(ballot -> ballot.places().size()).sum();
        this.unreadable = slots - free.size() - spent.size() - used;
    }

    /**
     * Makes a new file with these ballots; when it throws there is at most an unfinished one.
     *
     * @param name without suffix, a {@link SlotSeal#freshName}
     */
    static BoxFile make(
            BoxDisk disk,
            RandomGenerator random,
            String name,
            BoxId id,
            int slots,
            Map<BallotMark, byte[]> from)
            throws IOException {
        var seal = new SlotSeal(name, random);
        var all = new ArrayList<>(IntStream.range(0, slots).boxed().toList());
        Collections.shuffle(all, random);
        var image = new byte[slots * SlotSeal.SIZE];
        var held = new HashMap<BallotMark, Held>();
        from.forEach((mark, content) -> {
            int generation = random.nextInt(3);
            var places = new ArrayList<Integer>();
            for (Slot.Part part : Slot.parts(mark, random.nextLong(), generation, content)) {
                places.add(all.removeLast());
                copy(seal.seal(id, slots, part), image, places.getLast());
            }
            held.put(mark, new Held(generation, places, content));
        });
        all.forEach(place -> copy(seal.seal(id, slots, Slot.FREE), image, place));
        disk.write(name + UNFINISHED, 0, image);
        disk.force(name + UNFINISHED);
        disk.move(name + UNFINISHED, name + SUFFIX);
        return new BoxFile(
                disk, random, name, id, new Contents(slots, held, all, new ArrayList<>()));
    }

    private static void copy(byte[] slot, byte[] image, int place) {
        System.arraycopy(slot, 0, image, place * SlotSeal.SIZE, SlotSeal.SIZE);
    }

    /** Reads a file; empty when not one of its slots can be read, so that it is no box. */
    static Optional<BoxFile> read(BoxDisk disk, RandomGenerator random, String file)
            throws IOException {
        var name = file.substring(0, file.length() - SUFFIX.length());
        if (!SlotSeal.isName(name) || disk.size(file) > (long) MOST_SLOTS * SlotSeal.SIZE) {
            return Optional.empty();
        }
        var bytes = disk.read(file);
        var seal = new SlotSeal(name, random);
        var free = new ArrayList<Integer>();
        var versions = new Versions();
        Optional<SlotSeal.Unsealed> any = Optional.empty();
        for (int place = 0; place < bytes.length / SlotSeal.SIZE; place++) {
            var unsealed = seal.open(bytes, place * SlotSeal.SIZE);
            if (unsealed.isPresent()) {
                any = unsealed;
                switch (unsealed.get().slot()) {
                    case Slot.Free _ -> free.add(place);
                    case Slot.Part part -> versions.add(place, part);
                }
            }
        }
        return any.map(one ->
                new BoxFile(
                        disk, random, name, one.box(), Contents.of(one.slots(), versions, free)));
    }

    String file() {
        return name + SUFFIX;
    }

    BoxId id() {
        return id;
    }

    int slots() {
        return slots;
    }

    /** How many slots are damaged or missing; what lay in them is not known. */
    int unreadable() {
        return unreadable;
    }

    Set<BallotMark> marks() {
        return held.keySet();
    }

    Optional<byte[]> content(BallotMark mark) {
        return Optional.ofNullable(held.get(mark)).map(ballot -> ballot.content().clone());
    }

    List<byte[]> contents() {
        var all = new ArrayList<byte[]>();
        held.values().forEach(ballot -> all.add(ballot.content().clone()));
        Collections.shuffle(all, random);
        return all;
    }

    /** All that counts, by mark. */
    Map<BallotMark, byte[]> ballots() {
        var all = new HashMap<BallotMark, byte[]>();
        held.forEach((mark, ballot) -> all.put(mark, ballot.content()));
        return all;
    }

    /** How many slots the ballots take. */
    int used() {
        return slots - free.size() - spent.size() - unreadable;
    }

    boolean hasRoomFor(int parts) {
        return free.size() + spent.size() >= parts;
    }

    /**
     * The ballots come into free slots and are synced, then what they replace is overwritten and
     * that is synced too: at every moment the old or the new one is whole on disk, and only while
     * both are there the generation tells which counts.
     *
     * @param ballots one for each mark
     */
    void put(Collection<BoxedBallot> ballots) throws IOException {
        overwrite();
        var next = new LinkedHashMap<BallotMark, Held>();
        var taken = new ArrayList<Integer>();
        try {
            for (BoxedBallot ballot : ballots) {
                next.put(ballot.mark(), write(ballot, taken));
            }
            disk.force(file());
        } catch (IOException | RuntimeException e) {
            spent.addAll(taken);
            throw e;
        }
        next.forEach((mark, ballot) -> {
            var before = held.put(mark, ballot);
            if (before != null) {
                spent.addAll(before.places());
            }
        });
        try {
            overwrite();
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "What was replaced could not be overwritten yet: {0}",
                    Database.brief(e));
        }
    }

    private Held write(BoxedBallot ballot, List<Integer> taken) throws IOException {
        var before = held.get(ballot.mark());
        int generation = before == null ? random.nextInt(3) : (before.generation() + 1) % 3;
        var content = ballot.content();
        var places = new ArrayList<Integer>();
        for (Slot.Part part : Slot.parts(ballot.mark(), random.nextLong(), generation, content)) {
            int place = takeFree();
            taken.add(place);
            places.add(place);
            write(place, part);
        }
        return new Held(generation, places, content);
    }

    private int takeFree() {
        int chosen = random.nextInt(free.size());
        int place = free.get(chosen);
        free.set(chosen, free.getLast());
        free.removeLast();
        return place;
    }

    /** Makes spent slots free, or throws and leaves them spent. */
    void overwrite() throws IOException {
        if (spent.isEmpty()) {
            return;
        }
        for (int place : spent) {
            write(place, Slot.FREE);
        }
        disk.force(file());
        free.addAll(spent);
        spent.clear();
    }

    private void write(int place, Slot slot) throws IOException {
        disk.write(file(), (long) place * SlotSeal.SIZE, seal.seal(id, slots, slot));
    }

    /** The ballots of a file as its slots give them; a crash may have left two of one mark. */
    private static final class Versions {
        private final Map<BallotMark, Map<Long, Version>> found = new HashMap<>();

        void add(int place, Slot.Part part) {
            found.computeIfAbsent(part.mark(), _ -> new HashMap<>())
                    .computeIfAbsent(part.version(), _ -> new Version())
                    .add(place, part);
        }

        /** Of each mark the newest ballot that is whole. */
        Map<BallotMark, Held> counting() {
            var counting = new HashMap<BallotMark, Held>();
            found.forEach((mark, versions) ->
                    versions.values().stream()
                            .filter(Version::isWhole)
                            .reduce((one, other) -> other.isAfter(one) ? other : one)
                            .ifPresent(newest -> counting.put(mark, newest.held())));
            return counting;
        }

        List<Integer> all() {
            return found.values().stream()
                    .flatMap(versions -> versions.values().stream())
                    .flatMap(version -> version.places.stream())
                    .toList();
        }
    }

    private static final class Version {
        private final SortedMap<Integer, Slot.Part> parts = new TreeMap<>();
        private final List<Integer> places = new ArrayList<>();

        void add(int place, Slot.Part part) {
            parts.put(part.part(), part);
            places.add(place);
        }

        private Slot.Part any() {
            return parts.sequencedValues().getFirst();
        }

        boolean isWhole() {
            return parts.size() == any().parts();
        }

        /** Two at once are always neighbours in the round of generations. */
        boolean isAfter(Version other) {
            return any().generation() == (other.any().generation() + 1) % 3;
        }

        Held held() {
            var content = new ByteArrayOutputStream();
            parts.values().forEach(part -> content.writeBytes(part.content()));
            return new Held(any().generation(), places, content.toByteArray());
        }
    }
}
