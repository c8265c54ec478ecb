package app.plenary.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process of its own that puts groups of ballots into the box in the folder given, and says
 * {@code KEPT} after each; made to be killed at any moment. Given a number of groups, it passes
 * over so many as were kept before, and gives the one that was under way again.
 */
final class BoxChild {
    private BoxChild() {}

    static BoxWorkload workload(long seed) {
        return new BoxWorkload(seed, 60, 1_500);
    }

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var workload = workload(Long.parseLong(args[1]));
        for (int before = Integer.parseInt(args[2]); before > 0; before--) {
            workload.next(8);
        }
        var boxes = FileBallotBoxes.open(Path.of(args[0]));
        boxes.make(BoxWorkload.BOX, 1);
        while (true) {
            boxes.put(BoxWorkload.BOX, workload.next(8));
            out.println("KEPT");
        }
    }
}
