package app.plenary.grouping;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints, for every case known to be possible without a repeat, whether {@link Designs} finds it,
 * by which way and in how much time of the processor, and totals by tier. Cases are run twice, and
 * the second time counts.
 *
 * <p>After {@code mvn test-compile}: {@code java -cp target/classes:target/test-classes
 * app.plenary.grouping.GolferTable [tier]}.
 */
final class GolferTable {
    private GolferTable() {}

    private static final class Total {
        private int cases;
        private int solved;
        private double slowest;
        private String slowestCase = "";
    }

    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %-16s %6s %6s %7s %8s  %s%n",
                "tier",
                "groups",
                "rounds",
                "known",
                "repeats",
                "CPU ms",
                "way");
        Map<String, Total> totals = new LinkedHashMap<>();
        for (GolferCase one : GolferCase.all()) {
            if (arguments.length == 0 || one.tier().equals(arguments[0])) {
                print(one, totals.computeIfAbsent(one.tier(), _ -> new Total()));
            }
        }
        totals.forEach((tier, total) ->
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d of %d without a repeat, slowest %.1f ms (%s)%n",
                        tier,
                        total.solved,
                        total.cases,
                        total.slowest,
                        total.slowestCase));
    }

    private static void print(GolferCase one, Total total) {
        int[] sizes = one.sizesAsArray();
        Designs.perfect(sizes, one.rounds());
        var thread = ManagementFactory.getThreadMXBean();
        long begin = thread.getCurrentThreadCpuTime();
        Optional<Schedule> found = Designs.perfect(sizes, one.rounds());
        double millis = (thread.getCurrentThreadCpuTime() - begin) / 1e6;
        String repeats =
                found.map(schedule ->
                                one.fault(schedule)
                                        .orElseGet(() -> String.valueOf(schedule.repeats())))
                        .orElse("-");
        String way =
                Designs.construction(Sizes.of(sizes), one.rounds())
                        .map(Construction::name)
                        .orElse(found.isPresent() ? "search" : "none");
        System.out.printf(
                Locale.ROOT,
                "%-8s %-16s %6d %6d %7s %8.1f  %s%n",
                one.tier(),
                one.name(),
                one.rounds(),
                Designs.roundsKnown(sizes),
                repeats,
                millis,
                way);
        total.cases++;
        if (repeats.equals("0")) {
            total.solved++;
        }
        if (millis > total.slowest) {
            total.slowest = millis;
            total.slowestCase = one.name();
        }
    }
}
