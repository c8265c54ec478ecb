package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the columns of a table of people are. A guess is only made from headings, never from what
 * looks like a name; a caller may change any of it before the people are read.
 *
 * @param heading the index of the line with the headings, -1 where there is none
 */
public record Layout(int heading, List<Column> columns) {
    static final int LINES_BEFORE_HEADING = 10;

    private static final Pattern AND = Pattern.compile("\\s*[,;:/&+]\\s*");

    public Layout {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param heading what stands above it; the letter of the column where nothing does
     * @param sure whether the heading says plainly what it is
     */
    public record Column(String heading, Use use, boolean sure) {
        public Column as(Use other) {
            return new Column(heading, other, true);
        }
    }

    /** What a column is for. All but the names and the unused ones are attributes of people. */
    public enum Use {
        NAME,
        /** As in “Lovelace, Ada”. */
        LAST_THEN_FIRST,
        FIRST_NAME,
        LAST_NAME,
        EMAIL,
        TEAM,
        ATTRIBUTE,
        /** Nothing is in it, or nothing of it is wanted. */
        UNUSED;

        boolean isName() {
            return this == NAME
                    || this == LAST_THEN_FIRST
                    || this == FIRST_NAME
                    || this == LAST_NAME;
        }

        boolean isAttribute() {
            return !isName() && this != UNUSED;
        }
    }

    /** Whether any column holds names. */
    public boolean hasNames() {
        return columns.stream().anyMatch(column -> column.use().isName());
    }

    Optional<Integer> find(Use use) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).use() == use)
                .boxed()
                .findFirst();
    }

    /** This layout with another use for a column; a name that was taken before is an attribute. */
    public Layout with(int column, Use use) {
        var next = new ArrayList<>(columns);
        if (use.isName()) {
            find(use).ifPresent(before -> next.set(before, columns.get(before).as(Use.ATTRIBUTE)));
        }
        next.set(column, columns.get(column).as(use));
        return new Layout(heading, next);
    }

    static boolean isHeading(List<String> cells) {
        return cells.stream()
                .map(Heading::of)
                .anyMatch(
                        found -> found.use().isName() && (cells.size() > 1 || found.score() == 3));
    }

    /** What the columns of this table seem to be. */
    public static Layout guess(PeopleTable table) {
        int width = table.width();
        int heading = heading(table, width);
        if (width == 1) {
            return new Layout(
                    heading,
                    List.of(
                            new Column(
                                    heading < 0 ? "A" : table.lines().get(heading).cell(0),
                                    heading < 0 || isHeading(table.lines().get(heading).cells())
                                            ? nameUse(table, heading)
                                            : Use.ATTRIBUTE,
                                    true)));
        }
        int named = Math.max(0, heading);
        var found = new ArrayList<Heading>();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            found.add(Heading.of(heading < 0 ? "" : table.lines().get(named).cell(i)));
        }
        best(found, Use.FIRST_NAME);
        best(found, Use.LAST_NAME);
        best(found, Use.LAST_THEN_FIRST);
        best(found, Use.NAME);
        best(found, Use.EMAIL);
        best(found, Use.TEAM);
        for (int i = 0; i < width; i++) {
            var above = heading < 0 ? "" : table.lines().get(named).cell(i);
            int column = i;
            boolean empty =
                    above.isEmpty()
                            && table.lines().stream().allMatch(line -> line.cell(column).isEmpty());
            columns.add(
                    new Column(
                            distinct(above.isEmpty() ? letter(i) : above, columns),
                            empty ? Use.UNUSED : found.get(i).use(),
                            found.get(i).score() != 1));
        }
        return new Layout(heading, oneKindOfName(table, heading, columns));
    }

    private static Use nameUse(PeopleTable table, int heading) {
        return heading < 0 ? Use.NAME : Heading.of(table.lines().get(heading).cell(0)).use();
    }

    /** The line with headings; the first one where several columns and no known heading are. */
    private static int heading(PeopleTable table, int width) {
        var lines = table.lines();
        for (int i = 0; i < Math.min(LINES_BEFORE_HEADING, lines.size()); i++) {
            var cells = lines.get(i).cells();
            boolean onlyTitle = width > 1 && cells.stream().filter(c -> !c.isEmpty()).count() < 2;
            if (!onlyTitle && isHeading(cells) && (width > 1 || i == 0)) {
                return i;
            }
        }
        return width > 1 ? 0 : -1;
    }

    /**
     * Of several columns that could be it, the one that says so most plainly; the first of these.
     */
    private static void best(List<Heading> found, Use use) {
        var best =
                IntStream.range(0, found.size())
                        .filter(i -> found.get(i).use() == use)
                        .boxed()
                        .max(
                                Comparator.<Integer>comparingInt(i -> found.get(i).score())
                                        .thenComparing(Comparator.reverseOrder()));
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).use() == use && i != best.orElse(-1)) {
                found.set(i, new Heading(Use.ATTRIBUTE, 0));
            }
        }
    }

    /**
     * A whole name is used where there is one. Only a column headed “Name” beside one with first
     * names is a last name, unless it repeats the first names.
     */
    private static List<Column> oneKindOfName(
            PeopleTable table, int heading, List<Column> columns) {
        var layout = new Layout(heading, columns);
        var whole = layout.find(Use.NAME);
        var pair = layout.find(Use.LAST_THEN_FIRST);
        var first = layout.find(Use.FIRST_NAME);
        var last = layout.find(Use.LAST_NAME);
        if (whole.isPresent()
                && first.isPresent()
                && last.isEmpty()
                && Heading.mayBeLastName(columns.get(whole.get()).heading())
                && !repeats(table, heading, whole.get(), first.get())) {
            layout = layout.with(whole.get(), Use.LAST_NAME);
        } else if (whole.isPresent() || pair.isPresent()) {
            if (whole.isPresent() && pair.isPresent()) {
                layout = layout.with(pair.get(), Use.ATTRIBUTE);
            }
            for (Use use : List.of(Use.FIRST_NAME, Use.LAST_NAME)) {
                var other = layout.find(use);
                if (other.isPresent()) {
                    layout = layout.with(other.get(), Use.ATTRIBUTE);
                }
            }
        }
        return layout.columns();
    }

    private static boolean repeats(PeopleTable table, int heading, int whole, int part) {
        var people = table.lines().subList(heading + 1, table.lines().size());
        long repeated =
                people.stream()
                        .filter(line -> !line.cell(part).isEmpty())
                        .filter(line -> contains(line, whole, part))
                        .count();
        return repeated * 2 > people.size();
    }

    private static boolean contains(Line line, int whole, int part) {
        return Folded.of(line.cell(whole)).contains(Folded.of(line.cell(part)));
    }

    private static String distinct(String heading, List<Column> others) {
        var name = heading;
        for (int n = 2; isTaken(name, others); n++) {
            name = heading + " (" + n + ")";
        }
        return name;
    }

    private static boolean isTaken(String heading, List<Column> others) {
        return others.stream().anyMatch(c -> Folded.of(c.heading()).equals(Folded.of(heading)));
    }

    /** A to Z, AA and so on. */
    static String letter(int column) {
        var letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letter(column / 26 - 1) + letter;
    }

    /** “Lovelace, Ada” as “Ada Lovelace”; anything else as it is. */
    static String turned(String name) {
        var parts = AND.split(name, -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? parts[1].strip() + " " + parts[0].strip()
                : name;
    }
}
