package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the columns of a table of people are. Where a line of headings says so, nothing else counts;
 * where the first line is plainly a person already, the column that looks like names is taken for
 * them. A caller may change any of it before the people are read.
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

        /** Whether names are made of the column. */
        public boolean isName() {
            return this == NAME
                    || this == LAST_THEN_FIRST
                    || this == FIRST_NAME
                    || this == LAST_NAME;
        }

        /** Whether what stands in the column is kept beside the name. */
        public boolean isAttribute() {
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
        return Headless.isPlain(table) ? withoutHeadings(table) : at(table, heading(table));
    }

    /** As {@link #guess}, where the first line is a person already. */
    public static Layout withoutHeadings(PeopleTable table) {
        var plain = at(table, -1);
        return plain.hasNames() ? plain : plain.with(Headless.names(table), Use.NAME);
    }

    /** As {@link #guess}, where a line holds the headings: the one that seems to, or the first. */
    public static Layout withHeadings(PeopleTable table) {
        return at(table, Math.max(0, heading(table)));
    }

    /** The columns when the line of that index holds the headings; none for -1. */
    private static Layout at(PeopleTable table, int heading) {
        int width = table.width();
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
        var found = new ArrayList<Heading>();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            found.add(Heading.of(heading < 0 ? "" : table.lines().get(heading).cell(i)));
        }
        best(found, Use.FIRST_NAME);
        best(found, Use.LAST_NAME);
        best(found, Use.LAST_THEN_FIRST);
        best(found, Use.NAME);
        best(found, Use.EMAIL);
        best(found, Use.TEAM);
        for (int i = 0; i < width; i++) {
            var above = heading < 0 ? "" : table.lines().get(heading).cell(i);
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

    /**
     * The names are in these columns, whatever the headings say: one with whole names, or those
     * with first and with last names.
     *
     * @param wanted one or two, each a heading or its only beginning, or a number from 1, or a
     *     letter
     * @return empty when there is no such column
     */
    public static Optional<Layout> named(PeopleTable table, List<String> wanted, boolean headings) {
        var choices =
                headings
                        ? List.of(guess(table), withHeadings(table))
                        : List.of(withoutHeadings(table));
        for (Layout layout : choices) {
            var columns = wanted.stream().map(layout::column).flatMap(Optional::stream).toList();
            if (columns.size() == wanted.size()) {
                return Optional.of(layout.withNames(columns));
            }
        }
        return Optional.empty();
    }

    private Layout withNames(List<Integer> names) {
        var next = new ArrayList<>(columns);
        next.replaceAll(c -> c.use().isName() ? c.as(Use.ATTRIBUTE) : c);
        var layout = new Layout(heading, next);
        return names.size() == 1
                ? layout.with(names.getFirst(), Use.NAME)
                : layout.with(names.getFirst(), Use.FIRST_NAME)
                        .with(names.getLast(), Use.LAST_NAME);
    }

    private Optional<Integer> column(String wanted) {
        var folded = Folded.of(wanted.strip());
        var exact = all(name -> name.equals(folded));
        if (!exact.isEmpty() || folded.isEmpty()) {
            return exact.stream().findFirst();
        }
        if (folded.matches("\\d{1,4}")) {
            int number = Integer.parseInt(folded);
            return number >= 1 && number <= columns.size()
                    ? Optional.of(number - 1)
                    : Optional.empty();
        }
        var begun = all(name -> name.startsWith(folded));
        if (begun.size() == 1) {
            return Optional.of(begun.getFirst());
        }
        return IntStream.range(0, columns.size())
                .filter(i -> Folded.of(letter(i)).equals(folded))
                .boxed()
                .findFirst();
    }

    private List<Integer> all(Predicate<String> fits) {
        return IntStream.range(0, columns.size())
                .filter(i -> fits.test(Folded.of(columns.get(i).heading())))
                .boxed()
                .toList();
    }

    private static Use nameUse(PeopleTable table, int heading) {
        return heading < 0 ? Use.NAME : Heading.of(table.lines().get(heading).cell(0)).use();
    }

    /** The line with headings; the first one where several columns and no known heading are. */
    private static int heading(PeopleTable table) {
        int width = table.width();
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
