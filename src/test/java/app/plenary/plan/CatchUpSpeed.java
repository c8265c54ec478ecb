package app.plenary.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Prints how long it takes to work out the ways to catch up, by the number of coming blocks. */
final class CatchUpSpeed {
    private static final Instant READY = Instant.parse("2026-11-21T09:00:00Z");

    private CatchUpSpeed() {}

    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT, "%8s %8s %10s %10s%n", "blocks", "behind", "median ms", "worst ms");
        measure(40, 30, 400);
        for (int blocks : new int[] {10, 40, 200, 1_000}) {
            for (int behind : new int[] {10, 300, 3_000}) {
                measure(blocks, behind, 200);
            }
        }
    }

    private static void measure(int blocks, int behind, int times) {
        var random = new SplittableRandom(blocks);
        var took = new double[times];
        long proposals = 0;
        for (int i = 0; i < times; i++) {
            var parts = parts(blocks, random);
            long minutes = parts.stream().mapToLong(part -> part.leg().length().toMinutes()).sum();
            var end = READY.plus(Duration.ofMinutes(minutes - behind));
            long begin = System.nanoTime();
            proposals += CatchUp.proposals(READY, parts, end).size();
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        if (proposals > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%8d %8d %10.2f %10.2f%n",
                    blocks,
                    behind,
                    took[times / 2],
                    took[times - 1]);
        }
    }

    private static List<CatchUp.Part> parts(int blocks, SplittableRandom random) {
        var parts = new ArrayList<CatchUp.Part>();
        for (int i = 0; i < blocks; i++) {
            var block = Block.of("Block", random.nextInt(5, 60), new Talk());
            if (random.nextBoolean()) {
                block =
                        block.with(
                                new BlockChange.Droppable(
                                        Optional.of(
                                                List.of(Importance.values())
                                                        .get(random.nextInt(3)))));
            }
            var leg =
                    new Leg(
                            block.id(),
                            block.planned(),
                            block.timing().least(),
                            Optional.empty(),
                            Optional.empty(),
                            false);
            parts.add(CatchUp.Part.of(block, leg, i == blocks - 1));
        }
        return parts;
    }
}
