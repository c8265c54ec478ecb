package app.plenary.exchange;

import app.plenary.exchange.Layout.Use;
import app.plenary.exchange.PeopleRemark.Kind;
import app.plenary.exchange.PeopleTable.Line;
import app.plenary.plan.Wording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The people of a table: the preview of what would be taken from it. Names are exactly as they are
 * written; people of the same name are all in it.
 *
 * @param headings of the attributes
 * @param remarks what a person should know before using the list, in the order of the lines
 * @param nameless lines that are not among the people, as they have no name
 */
public record PeopleList(
        Layout layout,
        List<String> headings,
        List<Person> people,
        List<PeopleRemark> remarks,
        List<Person> nameless) {
    public PeopleList {
        nameless = List.copyOf(nameless);
        headings = List.copyOf(headings);
        people = List.copyOf(people);
        remarks = List.copyOf(remarks);
    }

    /**
     * One person of the list.
     *
     * @param line where the person is in the file, from 1
     * @param values of the attributes, one for each heading; may be empty
     */
    public record Person(int line, String name, List<String> values) {
        public Person {
            values = List.copyOf(values);
        }
    }

    /** The people as the headings suggest. */
    public static PeopleList of(PeopleTable table) {
        return of(table, Layout.guess(table));
    }

    /** The people when the columns are these; nobody where none holds names. */
    public static PeopleList of(PeopleTable table, Layout layout) {
        var remarks = new ArrayList<PeopleRemark>();
        remarkOrigin(table, layout, remarks);
        var attributes =
                IntStream.range(0, layout.columns().size())
                        .filter(i -> layout.columns().get(i).use().isAttribute())
                        .boxed()
                        .toList();
        var people = new ArrayList<Person>();
        var nameless = new ArrayList<Person>();
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; layout.hasNames() && i < table.lines().size(); i++) {
            var line = table.lines().get(i);
            var name = i == layout.heading() ? "" : name(line, layout);
            if (i < layout.heading()) {
                remarks.add(new PeopleRemark(Kind.ABOVE_HEADINGS, line.number(), shown(line), ""));
            } else if (i > layout.heading() && name.isEmpty()) {
                remarks.add(new PeopleRemark(Kind.NO_NAME, line.number(), shown(line), ""));
                nameless.add(person(line, "", attributes));
            } else if (i > layout.heading()) {
                people.add(person(line, name, attributes));
                remarkName(line, name, lines, remarks);
            }
        }
        return new PeopleList(
                layout,
                attributes.stream().map(a -> layout.columns().get(a).heading()).toList(),
                people,
                remarks,
                nameless);
    }

    private static Person person(Line line, String name, List<Integer> attributes) {
        return new Person(line.number(), name, attributes.stream().map(line::cell).toList());
    }

    private static void remarkOrigin(PeopleTable table, Layout layout, List<PeopleRemark> remarks) {
        var origin = table.origin();
        if (origin.charset().equals(PeopleFile.WINDOWS.name())) {
            remarks.add(new PeopleRemark(Kind.OLD_CHARSET, 0, "", ""));
        }
        if (!origin.others().isEmpty()) {
            remarks.add(
                    new PeopleRemark(
                            Kind.OTHER_SHEETS,
                            0,
                            origin.sheet(),
                            String.join(", ", origin.others())));
        }
        if (origin.saysMore()) {
            remarks.add(new PeopleRemark(Kind.MORE_IS_SAID, 0, "", ""));
        }
        if (!origin.quotesFit()) {
            remarks.add(new PeopleRemark(Kind.QUOTES_DO_NOT_FIT, 0, "", ""));
        }
        if (!layout.hasNames()) {
            var line = table.lines().get(Math.max(0, layout.heading()));
            remarks.add(new PeopleRemark(Kind.NO_NAME_COLUMN, line.number(), shown(line), ""));
            return;
        }
        var first = layout.find(Use.FIRST_NAME);
        var last = layout.find(Use.LAST_NAME);
        if (first.isPresent() && last.isPresent()) {
            remarks.add(
                    new PeopleRemark(
                            Kind.TWO_COLUMNS,
                            0,
                            layout.columns().get(first.get()).heading(),
                            layout.columns().get(last.get()).heading()));
        }
        if (layout.heading() < 0 && layout.columns().size() > 1) {
            remarks.add(
                    new PeopleRemark(
                            Kind.NO_HEADINGS,
                            0,
                            layout.columns().stream()
                                    .filter(column -> column.use().isName())
                                    .map(Layout.Column::heading)
                                    .collect(Collectors.joining(", ")),
                            ""));
        }
        layout.columns().stream()
                .filter(column -> column.use().isName() && !column.sure())
                .forEach(column ->
                        remarks.add(
                                new PeopleRemark(Kind.UNSURE_HEADING, 0, column.heading(), "")));
    }

    private static void remarkName(
            Line line, String name, Map<String, Integer> lines, List<PeopleRemark> remarks) {
        var before = lines.putIfAbsent(Folded.of(name), line.number());
        if (before != null) {
            remarks.add(
                    new PeopleRemark(
                            Kind.SAME_NAME, line.number(), name, Integer.toString(before)));
        }
        if (!Wording.fits(name, Wording.NAME)) {
            remarks.add(
                    new PeopleRemark(
                            Kind.NAME_TOO_LONG,
                            line.number(),
                            name,
                            Integer.toString(Wording.NAME)));
        }
        if (name.indexOf('\uFFFD') >= 0) {
            remarks.add(
                    new PeopleRemark(
                            Kind.UNREADABLE_LETTER,
                            line.number(),
                            name,
                            StandardCharsets.UTF_8.name()));
        }
    }

    private static String name(Line line, Layout layout) {
        var whole = layout.find(Use.NAME);
        if (whole.isPresent()) {
            return line.cell(whole.get());
        }
        var turned = layout.find(Use.LAST_THEN_FIRST);
        if (turned.isPresent()) {
            return Layout.turned(line.cell(turned.get()));
        }
        var first = layout.find(Use.FIRST_NAME).map(line::cell).orElse("");
        var last = layout.find(Use.LAST_NAME).map(line::cell).orElse("");
        return (first + " " + last).strip();
    }

    private static String shown(Line line) {
        return String.join(", ", line.cells().stream().filter(c -> !c.isEmpty()).toList());
    }

    /** The people as wishes name them. */
    public NamedPeople named() {
        return new NamedPeople(
                people.stream().map(Person::name).toList(),
                headings,
                people.stream().map(Person::values).toList());
    }
}
