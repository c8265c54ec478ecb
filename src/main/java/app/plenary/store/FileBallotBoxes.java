package app.plenary.store;

import app.plenary.live.BallotBoxes;
import app.plenary.live.BoxId;
import app.plenary.live.BoxedBallot;
import app.plenary.session.BallotMark;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ballot boxes as files in the folder {@code polls} of the data folder, one for each box. What is
 * promised of them, and what cannot be, is in the decision record about the ballot box.
 */
public final class FileBallotBoxes implements BallotBoxes, AutoCloseable {
    private static final Logger LOG = System.getLogger(FileBallotBoxes.class.getName());

    /** A file that only waits to be overwritten and deleted. */
    private static final String GONE = ".gone";

    /** Behind the name of a file that could not be read. */
    private static final String DAMAGED = ".damaged";

    /** In a box for a few people; an answer that is being changed needs a second slot for it. */
    private static final int FEWEST_SLOTS = 256;

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final BoxDisk disk;
    private final RandomGenerator random;
    private final int fewest;
    private final Map<BoxId, BoxFile> boxes = new HashMap<>();
    private final List<String> leftovers = new ArrayList<>();
    private final List<BoxTrouble> troubles = new ArrayList<>();

    private FileBallotBoxes(Path folder, BoxDisk disk, RandomGenerator random, int fewest) {
        this.folder = folder;
        this.disk = disk;
        this.random = random;
        this.fewest = fewest;
    }

    /**
     * Finds the boxes in the data folder, which must be held by an open journal meanwhile. What was
     * being erased is erased; what is damaged is told by {@link #troubles}.
     */
    public static FileBallotBoxes open(Path folder) throws StoreException {
        var disk = new BoxFolder(folder.toAbsolutePath().normalize().resolve("polls"));
        return open(folder, disk, new SecureRandom(), FEWEST_SLOTS);
    }

    /**
     * @param random a SecureRandom but in tests
     * @param fewest the slots of the smallest box
     */
    static FileBallotBoxes open(Path folder, BoxDisk disk, RandomGenerator random, int fewest)
            throws StoreException {
        var boxes = new FileBallotBoxes(folder, disk, random, fewest);
        try {
            boxes.find();
        } catch (IOException e) {
            throw Database.refusal(folder, e);
        }
        return boxes;
    }

    private void find() throws IOException {
        for (String file : disk.names()) {
            if (file.endsWith(GONE) || file.endsWith(BoxFile.UNFINISHED)) {
                leftovers.add(file);
            } else if (file.endsWith(BoxFile.SUFFIX)) {
                read(file).ifPresentOrElse(this::add, () -> setAside(file));
            }
        }
        for (BoxFile box : boxes.values()) {
            // what a process wrote before it died can be read, but a power cut could still take it
            disk.force(box.file());
            if (box.unreadable() > 0) {
                troubles.add(BoxTrouble.damaged(box.id(), box.unreadable()));
            }
        }
        try {
            rest();
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "What a crash left in the ballot boxes stays for now: {0}",
                    Database.brief(e));
        }
    }

    private Optional<BoxFile> read(String file) {
        try {
            return BoxFile.read(disk, random, file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A ballot box could not be read: {0}", Database.brief(e));
            return Optional.empty();
        }
    }

    /** Of two for one box the larger is the one that took the smaller's place. */
    private void add(BoxFile box) {
        var other = boxes.get(box.id());
        if (other == null) {
            boxes.put(box.id(), box);
        } else {
            boolean larger = box.slots() > other.slots();
            boxes.put(box.id(), larger ? box : other);
            leftovers.add((larger ? other : box).file());
        }
    }

    private void setAside(String file) {
        var kept = file;
        try {
            disk.move(file, file + DAMAGED);
            kept = file + DAMAGED;
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "A damaged ballot box could not be set aside: {0}",
                    Database.brief(e));
        }
        troubles.add(BoxTrouble.unreadable(disk.path(kept)));
    }

    /** What was found damaged at opening, to be told to people. */
    public List<BoxTrouble> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void make(BoxId id, int people) throws IOException {
        if (!boxes.containsKey(id)) {
            make(id, size(fewest, 2 * people), Map.of());
        }
    }

    @Override
    public void put(BoxId id, List<BoxedBallot> ballots) throws IOException {
        var changed = changed(id, ballots);
        if (changed.isEmpty()) {
            return;
        }
        make(id, changed.size());
        int parts = changed.stream().mapToInt(FileBallotBoxes::parts).sum();
        var box = box(id);
        try {
            if (!box.hasRoomFor(parts)) {
                box = grown(box, parts);
            }
            box.put(changed);
        } catch (IOException e) {
            throw Database.refusal(folder, e);
        }
    }

    /** The last ballot of each mark, unless it says what the box has already. */
    private Collection<BoxedBallot> changed(BoxId id, List<BoxedBallot> ballots) {
        var changed = new LinkedHashMap<BallotMark, BoxedBallot>();
        ballots.forEach(ballot -> changed.put(ballot.mark(), ballot));
        changed.values()
                .removeIf(ballot ->
                        content(id, ballot.mark())
                                .filter(there -> Arrays.equals(there, ballot.content()))
                                .isPresent());
        return changed.values();
    }

    private static int parts(BoxedBallot ballot) {
        return Slot.needed(ballot.content().length);
    }

    private BoxFile box(BoxId id) {
        return java.util.Objects.requireNonNull(boxes.get(id));
    }

    /** The smallest doubling of {@code slots} that holds {@code wanted}. */
    private static int size(int slots, int wanted) {
        int size = slots;
        while (size < wanted && size < BoxFile.MOST_SLOTS) {
            size *= 2;
        }
        return size;
    }

    /**
     * A larger file with all ballots placed anew. From the moment it has its name it counts, also
     * when the smaller one cannot be erased yet.
     */
    private BoxFile grown(BoxFile box, int parts) throws IOException {
        int wanted = box.used() + parts;
        if (wanted > BoxFile.MOST_SLOTS || box.slots() == BoxFile.MOST_SLOTS) {
            throw new IOException("The ballot box cannot grow any more");
        }
        make(box.id(), size(2 * box.slots(), wanted), box.ballots());
        leftovers.add(box.file());
        tryToClear();
        return box(box.id());
    }

    private void make(BoxId id, int slots, Map<BallotMark, byte[]> ballots) throws IOException {
        var name = SlotSeal.freshName(random);
        try {
            boxes.put(id, BoxFile.make(disk, random, name, id, slots, ballots));
        } catch (IOException e) {
            leftovers.add(name + BoxFile.UNFINISHED);
            tryToClear(); // on a full disk what was written of it is in everybody's way
            throw Database.refusal(folder, e);
        }
    }

    @Override
    public int count(BoxId id) {
        var box = boxes.get(id);
        return box == null ? 0 : box.marks().size();
    }

    @Override
    public List<byte[]> contents(BoxId id) {
        var box = boxes.get(id);
        return box == null ? List.of() : box.contents();
    }

    @Override
    public Optional<byte[]> content(BoxId id, BallotMark mark) {
        return Optional.ofNullable(boxes.get(id)).flatMap(box -> box.content(mark));
    }

    @Override
    public Set<BoxId> boxes() {
        return Set.copyOf(boxes.keySet());
    }

    @Override
    public void erase(BoxId id) throws IOException {
        try {
            var box = boxes.get(id);
            if (box != null) {
                var gone = gone(box.file());
                disk.move(box.file(), gone);
                boxes.remove(id);
                leftovers.add(gone);
            }
            clear();
        } catch (IOException e) {
            throw Database.refusal(folder, e);
        }
    }

    @Override
    public void rest() throws IOException {
        try {
            clear();
            for (BoxFile box : boxes.values()) {
                box.overwrite();
            }
        } catch (IOException e) {
            throw Database.refusal(folder, e);
        }
    }

    private static String gone(String file) {
        return file.substring(0, file.lastIndexOf('.')) + GONE;
    }

    private void tryToClear() {
        try {
            clear();
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "A ballot box that does not count cannot be erased yet: {0}",
                    Database.brief(e));
        }
    }

    /** Erases what no longer counts, or throws and goes on with it next time. */
    private void clear() throws IOException {
        while (!leftovers.isEmpty()) {
            var file = leftovers.getFirst();
            if (disk.names().contains(file)) {
                var gone = gone(file);
                if (!file.equals(gone)) {
                    // under its new name nobody takes it for a damaged box when half of it is left
                    disk.move(file, gone);
                    leftovers.set(0, gone);
                }
                wipe(gone);
            }
            leftovers.removeFirst();
        }
    }

    private void wipe(String file) throws IOException {
        long size = disk.size(file);
        for (long at = 0; at < size; at += PIECE) {
            var noise = new byte[(int) Math.min(PIECE, size - at)];
            random.nextBytes(noise);
            disk.write(file, at, noise);
        }
        disk.force(file);
        disk.empty(file);
        disk.delete(file);
    }

    /** Lets the files go; everything in them is durable already. */
    @Override
    public void close() throws IOException {
        disk.close();
    }
}
