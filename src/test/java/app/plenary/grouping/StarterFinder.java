package app.plenary.grouping;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the starters that are kept with the program.
 *
 * <p>After {@code mvn test-compile}: {@code java -cp target/classes:target/test-classes
 * app.plenary.grouping.StarterFinder} finds every line of {@code starters.txt} anew from its first
 * three parts and says which differ. With {@code SIZES LAYOUT SEARCH} (for example {@code 15x4 "19
 * 3 3" "cover 1 1 1 0 100000"}) it looks for one and prints its line. Searches: {@code cover TIMES
 * ALONG ROUNDS SEED NODES} ({@link CoverSearch}), {@code anneal ROUNDS SEED STEPS} ({@link
 * StarterSearch}) and {@code matrix ROUNDS SEED PLACES} ({@link MatrixSearch}), {@code coset SEED
 * NODES} ({@link CosetSearch}).
 */
final class StarterFinder {
    private StarterFinder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3) {
            Sizes sizes = Sizes.parse(arguments[0]);
            String found =
                    find(sizes, arguments[1], arguments[2])
                            .map(Starter::toString)
                            .orElse("# nothing for " + String.join(" | ", arguments));
            System.out.println(found);
            return;
        }
        int same = 0;
        int all = 0;
        for (Starter kept : Starters.read()) {
            all++;
            String[] part = kept.toString().split(" \\| ", -1);
            var found = find(Sizes.parse(part[0]), part[1], part[2]);
            if (found.isPresent() && found.get().toString().equals(kept.toString())) {
                same++;
            } else {
                System.out.println("differs: " + kept);
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d found again%n", same, all);
    }

    /** What the search that is named finds for a layout; the same every time. */
    static Optional<Starter> find(Sizes sizes, String layout, String search) {
        String[] part = layout.split(" ", -1);
        int[] cycles =
                Arrays.stream(part[0].split("\\*", -1)).mapToInt(Integer::parseInt).toArray();
        int columns = Integer.parseInt(part[1]);
        String[] word = search.split(" ", -1);
        return switch (word[0]) {
            case "cover" ->
                    new CoverSearch(
                                    sizes,
                                    cycles[0],
                                    columns,
                                    number(word, 1),
                                    number(word, 2),
                                    number(word, 3))
                            .find(number(word, 4), number(word, 5), search);
            case "anneal" ->
                    StarterSearch.find(
                            sizes,
                            cycles[0],
                            columns,
                            number(word, 1),
                            number(word, 2),
                            number(word, 3));
            case "matrix" ->
                    new MatrixSearch(cycles, number(word, 1), columns)
                            .find(number(word, 2), number(word, 3), search);
            case "coset" -> new CosetSearch().find(number(word, 1), number(word, 2), search);
            default -> throw new IllegalArgumentException("no search is called " + word[0]);
        };
    }

    private static int number(String[] words, int at) {
        return Integer.parseInt(words[at]);
    }
}
