package app.plenary.grouping;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Compares {@link OneRound} with a published algorithm on public instances of the maximally diverse
 * grouping problem, at equal CPU time of the thread. Arguments: the folder with the instances and
 * with {@code ims_results.csv} and {@code exact_small.txt}; how many seeds (10); part of a file
 * name (all files). The instances belong to their authors and are not part of the project.
 */
final class DiversityTable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DiversityTable() {}

    /** Published figures of one file. */
    private record Published(double seconds, BigDecimal best, BigDecimal mean, BigDecimal worst) {}

    /** An instance as read: distances to be gathered, and the scale that makes them whole. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Instance(BigDecimal[][] distance, int[] least, int[] most, int decimals) {
        OneRound round() {
            int people = distance.length;
            var costs = new long[people][people];
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < people; b++) {
                    costs[a][b] = -distance[a][b].movePointRight(decimals).longValueExact();
                }
            }
            return new OneRound(costs, least, most);
        }

        /** The sum of distances inside groups, from the figures of the file. */
        BigDecimal sum(int[] groupOf) {
            var size = new int[least.length];
            var sum = BigDecimal.ZERO;
            for (int a = 0; a < groupOf.length; a++) {
                size[groupOf[a]]++;
                for (int b = 0; b < a; b++) {
                    if (groupOf[a] == groupOf[b]) {
                        sum = sum.add(distance[b][a]);
                    }
                }
            }
            for (int group = 0; group < size.length; group++) {
                if (size[group] < least[group] || size[group] > most[group]) {
                    throw new IllegalStateException("bounds broken: " + Arrays.toString(size));
                }
            }
            return sum;
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println("DiversityTable: no folder with instances given, skipped.");
            return;
        }
        var folder = Path.of(arguments[0]);
        int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        String part = arguments.length > 2 ? arguments[2] : "";
        var published = published(folder.resolve("ims_results.csv"));
        var proven = proven(folder.resolve("exact_small.txt"));
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> name(file).matches("[A-Za-z]+_n\\d+_.*")).sorted().toList();
        }
        warmUp();
        System.out.printf(
                Locale.ROOT,
                "%-18s %5s %5s %12s %12s %12s %12s %12s  %s%n",
                "file",
                "cpu s",
                "used",
                "best",
                "mean",
                "worst",
                "their best",
                "their mean",
                "verdict");
        int meanHolds = 0;
        int bestHolds = 0;
        int compared = 0;
        for (Path file : files) {
            if (!file.toString().contains(part)) {
                continue;
            }
            var theirs = published.get(name(file));
            var instance = read(file);
            double seconds =
                    theirs == null ? usualSeconds(instance.distance.length) : theirs.seconds;
            var ours = new BigDecimal[seeds];
            double used = run(instance, seconds, ours);
            Arrays.sort(ours);
            var best = ours[seeds - 1];
            var sum = Arrays.stream(ours).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean meanHeld =
                    theirs != null
                            && sum.compareTo(theirs.mean.multiply(BigDecimal.valueOf(seeds))) >= 0;
            boolean bestHeld = theirs != null && best.compareTo(theirs.best) >= 0;
            if (theirs != null) {
                compared++;
                meanHolds += meanHeld ? 1 : 0;
                bestHolds += bestHeld ? 1 : 0;
            }
            var optimum = proven.get(name(file));
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %5.1f %5.2f %12.3f %12.3f %12.3f %12s %12s  %s%s%n",
                    name(file),
                    seconds,
                    used,
                    best,
                    sum.doubleValue() / seeds,
                    ours[0],
                    theirs == null ? "-" : theirs.best,
                    theirs == null ? "-" : theirs.mean,
                    theirs == null
                            ? "no figures"
                            : (meanHeld ? "mean ok" : "MEAN BELOW")
                                    + (bestHeld ? ", best ok" : ", BEST BELOW"),
                    optimum == null
                            ? ""
                            : ours[0].compareTo(optimum) == 0
                                    ? ", all proven best"
                                    : ", NOT OPTIMAL");
        }
        System.out.printf(
                "of %d files: mean at least theirs in %d, best at least theirs in %d%n",
                compared, meanHolds, bestHolds);
    }

    /** One search for each seed; gives the mean CPU seconds used. */
    private static double run(Instance instance, double seconds, BigDecimal[] results) {
        var round = instance.round();
        long sample = (long) (seconds * 5_000_000);
        long before = THREADS.getCurrentThreadCpuTime();
        round.search(0, sample, () -> false, (_, _) -> {});
        double rate = sample * 1e9 / (THREADS.getCurrentThreadCpuTime() - before);
        long total = 0;
        for (int seed = 1; seed <= results.length; seed++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            long end = begin + (long) (seconds * 1e9);
            int[] groupOf =
                    round.search(
                            seed,
                            (long) (rate * seconds),
                            () -> THREADS.getCurrentThreadCpuTime() >= end,
                            (_, _) -> {});
            long spent = THREADS.getCurrentThreadCpuTime() - begin;
            total += spent;
            results[seed - 1] = instance.sum(groupOf);
        }
        return total / 1e9 / results.length;
    }

    /** Lets the compiler see both kinds of rooms before anything is measured. */
    private static void warmUp() {
        var random = new java.util.SplittableRandom(1);
        for (int people = 20; people <= 180; people += 80) {
            var costs = new long[people][people];
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < a; b++) {
                    costs[a][b] = costs[b][a] = random.nextInt(-100_000, 1);
                }
            }
            var least = new int[people / 10];
            var most = new int[people / 10];
            Arrays.fill(least, 8);
            Arrays.fill(most, 12);
            new OneRound(costs, least, most).search(1, 40_000_000, () -> false, (_, _) -> {});
        }
    }

    private static double usualSeconds(int people) {
        return people <= 12 ? 0.2 : people <= 30 ? 0.5 : people <= 60 ? 1 : people <= 120 ? 3 : 20;
    }

    private static Instance read(Path file) throws IOException {
        var words = new StringTokenizer(Files.readString(file));
        int people = Integer.parseInt(words.nextToken());
        int groups = Integer.parseInt(words.nextToken());
        words.nextToken();
        var least = new int[groups];
        var most = new int[groups];
        for (int group = 0; group < groups; group++) {
            least[group] = Integer.parseInt(words.nextToken());
            most[group] = Integer.parseInt(words.nextToken());
        }
        var distance = new BigDecimal[people][people];
        for (var row : distance) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        int decimals = 0;
        while (words.hasMoreTokens()) {
            int a = Integer.parseInt(words.nextToken());
            int b = Integer.parseInt(words.nextToken());
            var value = new BigDecimal(words.nextToken());
            distance[a][b] = value;
            distance[b][a] = value;
            decimals = Math.max(decimals, value.scale());
        }
        return new Instance(distance, least, most, decimals);
    }

    private static Map<String, Published> published(Path file) throws IOException {
        var all = new HashMap<String, Published>();
        for (String line : lines(file)) {
            var cells = List.of(line.split(","));
            if (cells.size() >= 9 && !cells.get(1).equals("n")) {
                all.put(
                        cells.get(0),
                        new Published(
                                Double.parseDouble(cells.get(5)),
                                new BigDecimal(cells.get(6)),
                                new BigDecimal(cells.get(7)),
                                new BigDecimal(cells.get(8))));
            }
        }
        return all;
    }

    private static Map<String, BigDecimal> proven(Path file) throws IOException {
        var all = new HashMap<String, BigDecimal>();
        for (String line : lines(file)) {
            var cells = List.of(line.split(" "));
            all.put(cells.getFirst(), new BigDecimal(cells.getLast()));
        }
        return all;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".txt", "");
    }
}
