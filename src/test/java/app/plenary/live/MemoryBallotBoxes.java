package app.plenary.live;

import app.plenary.session.BallotMark;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ballot boxes that keep everything in memory and can be told to fail. Safe to look into from the
 * test's own thread.
 */
public final class MemoryBallotBoxes implements BallotBoxes {
    private final Map<BoxId, Map<BallotMark, byte[]>> boxes = new HashMap<>();
    private @Nullable IOException failure;
    private int groups;

    /** From now on whatever writes throws this; {@code null} makes the boxes well again. */
    public synchronized void failWith(@Nullable IOException problem) {
        failure = problem;
    }

    /** How often a group was put. */
    public synchronized int groups() {
        return groups;
    }

    private void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public synchronized void make(BoxId box, int people) throws IOException {
        check();
        boxes.computeIfAbsent(box, _ -> new HashMap<>());
    }

    @Override
    public synchronized void put(BoxId box, List<BoxedBallot> ballots) throws IOException {
        make(box, ballots.size());
        groups++;
        ballots.forEach(ballot ->
                boxes.computeIfPresent(
                        box,
                        (_, there) -> {
                            there.put(ballot.mark(), ballot.content());
                            return there;
                        }));
    }

    @Override
    public synchronized int count(BoxId box) {
        return boxes.getOrDefault(box, Map.of()).size();
    }

    @Override
    public synchronized List<byte[]> contents(BoxId box) {
        var all = new ArrayList<>(boxes.getOrDefault(box, Map.of()).values());
        Collections.shuffle(all);
        return all;
    }

    @Override
    public synchronized Optional<byte[]> content(BoxId box, BallotMark mark) {
        return Optional.ofNullable(boxes.getOrDefault(box, Map.of()).get(mark));
    }

    @Override
    public synchronized void erase(BoxId box) throws IOException {
        check();
        boxes.remove(box);
    }

    @Override
    public synchronized Set<BoxId> boxes() {
        return Set.copyOf(boxes.keySet());
    }
}
