package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tables whose first line is a person already. */
final class Headless {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}.,'’ -]{0,59}");
    private static final Pattern VALUE =
            Pattern.compile("[-+]?\\d[\\d.,:/ -]*|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private Headless() {}

    /**
     * Whether no line is one of headings, for sure: no word in it is known, and what stands in it
     * stands below it as well, or is a number or an address as all below it are.
     */
    static boolean isPlain(PeopleTable table) {
        int width = table.width();
        var lines = table.lines();
        boolean headed =
                lines.stream()
                        .limit(Layout.LINES_BEFORE_HEADING)
                        .anyMatch(line -> Layout.isHeading(line.cells()));
        if (width < 2 || lines.size() < 2 || headed || knowsWord(lines.getFirst())) {
            return false;
        }
        return looksLikeNames(table, names(table))
                && IntStream.range(0, width).anyMatch(column -> goesOn(lines, column));
    }

    /** One of the other words that stand above columns, such as Team. */
    private static boolean knowsWord(Line line) {
        return line.cells().stream().anyMatch(cell -> Heading.of(cell).score() > 0);
    }

    private static boolean goesOn(List<Line> lines, int column) {
        var first = Folded.of(lines.getFirst().cell(column));
        var below =
                lines.stream()
                        .skip(1)
                        .map(line -> Folded.of(line.cell(column)))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        return !first.isEmpty()
                && (below.contains(first)
                        || (VALUE.matcher(first).matches()
                                && !below.isEmpty()
                                && below.stream().allMatch(c -> VALUE.matcher(c).matches())));
    }

    /** The column that looks most like names; of several the first. */
    static int names(PeopleTable table) {
        int best = 0;
        long most = -1;
        for (int column = 0; column < table.width(); column++) {
            long found = score(table, column);
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }

    private static boolean looksLikeNames(PeopleTable table, int column) {
        return score(table, column) * 10 >= table.lines().size() * 9L;
    }

    /** How many different cells could be names. */
    private static long score(PeopleTable table, int column) {
        var seen = new HashSet<String>();
        return table.lines().stream()
                .map(line -> line.cell(column))
                .filter(cell -> NAME.matcher(cell).matches() && seen.add(Folded.of(cell)))
                .count();
    }

    /** Names that stand beside each other in a single line, as people type them. */
    static boolean isOneLineOfNames(List<Line> lines) {
        return lines.size() == 1
                && lines.getFirst().cells().size() > 1
                && !Layout.isHeading(lines.getFirst().cells())
                && lines.getFirst().cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .allMatch(cell -> NAME.matcher(cell).matches());
    }
}
