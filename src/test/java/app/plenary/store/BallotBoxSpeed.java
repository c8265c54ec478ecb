package app.plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints how many ballots a second this machine makes durable in groups of 1, 10 and 50, first ones
 * and changed ones, and how long a full box takes to open and to erase. A folder may be given; by
 * default a temporary one is used.
 */
final class BallotBoxSpeed {
    private static final int PEOPLE = 500;

    private BallotBoxSpeed() {}

    public static void main(String[] args) throws IOException {
        var folder =
                args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("ballot-box-speed");
        System.out.println("group   answers    ballots/s   median ms   99 % within ms");
        for (int group : new int[] {1, 10, 50}) {
            measure(folder.resolve("group-" + group), group);
        }
        Folders.delete(folder);
    }

    private static void measure(Path folder, int group) throws IOException {
        var first = new ArrayList<Long>();
        var changed = new ArrayList<Long>();
        int rounds = 6;
        for (int round = 0; round < rounds; round++) {
            try (var boxes = FileBallotBoxes.open(folder)) {
                boxes.make(BoxWorkload.BOX, PEOPLE);
                answer(boxes, group, round + " first", first);
                answer(boxes, group, round + " changed", changed);
                if (round < rounds - 1) {
                    boxes.erase(BoxWorkload.BOX);
                }
            }
        }
        print(group, "first", first);
        print(group, "changed", changed);
        long begin = System.nanoTime();
        try (var boxes = FileBallotBoxes.open(folder)) {
            long opened = System.nanoTime();
            int count = boxes.count(BoxWorkload.BOX);
            boxes.erase(BoxWorkload.BOX);
            System.out.printf(
                    "        a box with %d ballots: opened in %.1f ms, erased in %.1f ms%n",
                    count, (opened - begin) / 1e6, (System.nanoTime() - opened) / 1e6);
        }
    }

    private static void answer(FileBallotBoxes boxes, int group, String says, List<Long> times)
            throws IOException {
        var ballots = new ArrayList<app.plenary.live.BoxedBallot>();
        for (int person = 0; person < PEOPLE; person++) {
            ballots.add(BoxWorkload.ballot(person, says));
        }
        Collections.shuffle(ballots, new Random(91));
        for (int at = 0; at < PEOPLE; at += group) {
            long begin = System.nanoTime();
            boxes.put(BoxWorkload.BOX, ballots.subList(at, at + group));
            times.add(System.nanoTime() - begin);
        }
    }

    private static void print(int group, String answers, List<Long> times) {
        Collections.sort(times);
        double busy = times.stream().mapToLong(t -> t).sum() / 1e9;
        System.out.printf(
                "%5d   %-8s   %9.0f   %9.2f   %14.2f%n",
                group,
                answers,
                times.size() * group / busy,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6);
    }
}
