package app.plenary.console;

import app.plenary.exchange.Layout;
import app.plenary.exchange.Layout.Use;
import app.plenary.exchange.PeopleList;
import app.plenary.exchange.PeopleRemark;
import app.plenary.exchange.PeopleTable;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.session.RosterCommand;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A list of people before it is taken: who would be added, of whom more would be known, what is in
 * the way, and what is changed about it by hand. To be used on one thread.
 */
final class Arrivals {
    /** What would become of a line. */
    enum Standing {
        NEW,
        /** In the room already, and the line tells something new. */
        KNOWN,
        /** In the room already, and nothing new is told. */
        NOTHING_NEW,
        /** Another line has the name; both are people. */
        SAME_NAME,
        /** Another line says exactly the same. */
        REPEATED,
        UNREADABLE,
        NO_NAME,
        TOO_LONG,
        NO_ROOM
    }

    private static final Set<Standing> IMPOSSIBLE =
            EnumSet.of(Standing.NO_NAME, Standing.TOO_LONG, Standing.NO_ROOM, Standing.NOTHING_NEW);
    private static final Set<Standing> FINE =
            EnumSet.of(Standing.NEW, Standing.KNOWN, Standing.NOTHING_NEW);

    /**
     * A line of the list.
     *
     * @param place its place among all lines with people, from 0
     * @param line where it stands in the file, from 1
     * @param taken whether it would be taken
     * @param said what there is to say about it; may be empty
     */
    record Row(
            int place,
            int line,
            String name,
            Map<String, String> attributes,
            Standing standing,
            boolean taken,
            String said)
            implements OfferedLine {
        Row {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public boolean mayBeTaken() {
            return !IMPOSSIBLE.contains(standing);
        }

        @Override
        public boolean isToLookAt() {
            return !FINE.contains(standing);
        }

        /** What is known of the person, in words. */
        @Override
        public String facts() {
            return standing == Standing.KNOWN ? "" : PeopleViewModel.facts(attributes);
        }
    }

    /** How many there are of each kind. */
    record Count(int added, int described, int left) {
        boolean isNothing() {
            return added + described == 0;
        }
    }

    private final Messages messages;
    private final Supplier<Roster> roster;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Boolean> taken = new HashMap<>();
    private PeopleTable table;
    private Layout layout;
    private List<Row> rows = List.of();
    private List<String> notes = List.of();
    private final Map<Integer, ParticipantId> known = new HashMap<>();

    Arrivals(Messages messages, PeopleTable table, Supplier<Roster> roster) {
        this.messages = messages;
        this.roster = roster;
        this.table = table;
        layout = plain(table);
        work();
    }

    /** There is a preview, so a guess may be bolder than one that nobody looks at. */
    private static Layout plain(PeopleTable table) {
        var guess = Layout.guess(table);
        return guess.hasNames() ? guess : Layout.withoutHeadings(table);
    }

    /** Begins again with another table, as of another sheet. */
    void read(PeopleTable other) {
        table = other;
        change(plain(other));
    }

    PeopleTable table() {
        return table;
    }

    Layout layout() {
        return layout;
    }

    boolean hasHeadings() {
        return layout.heading() >= 0;
    }

    /** Says whether a line of the table holds headings. */
    void headings(boolean some) {
        if (some != hasHeadings()) {
            change(some ? Layout.withHeadings(table) : Layout.withoutHeadings(table));
        }
    }

    /** Says what a column is for; whole names and parts of names exclude each other. */
    void use(int column, Use use) {
        var next = layout;
        for (int i = 0; use.isName() && i < next.columns().size(); i++) {
            var other = next.columns().get(i).use();
            if (other.isName() && isPart(other) != isPart(use)) {
                next = next.with(i, Use.ATTRIBUTE);
            }
        }
        change(next.with(column, use));
    }

    private static boolean isPart(Use use) {
        return use == Use.FIRST_NAME || use == Use.LAST_NAME;
    }

    private void change(Layout next) {
        layout = next;
        names.clear();
        taken.clear();
        work();
    }

    /** Writes another name into a line. */
    void name(int place, String name) {
        names.put(place, Wording.line(name));
        taken.remove(place);
        work();
    }

    /** Takes a line or leaves it out. */
    void take(int place, boolean wanted) {
        taken.put(place, wanted);
        work();
    }

    List<Row> rows() {
        return rows;
    }

    /** What is to be said about the whole list. */
    List<String> notes() {
        return notes;
    }

    Count count() {
        int added = 0;
        int described = 0;
        for (Row row : rows) {
            if (row.taken() && known.containsKey(row.place())) {
                described++;
            } else if (row.taken()) {
                added++;
            }
        }
        long left =
                rows.stream()
                        .filter(r -> !r.taken() && r.standing() != Standing.NOTHING_NEW)
                        .count();
        return new Count(added, described, (int) left);
    }

    /** What takes the list as one step; empty when nothing of it is new. */
    Optional<RosterCommand> command() {
        work();
        var come = new ArrayList<RosterCommand.Newcomer>();
        var more = new LinkedHashMap<ParticipantId, Map<String, String>>();
        for (Row row : rows) {
            var person = known.get(row.place());
            if (row.taken() && person != null) {
                more.put(person, row.attributes());
            } else if (row.taken()) {
                come.add(
                        new RosterCommand.Newcomer(
                                ParticipantId.fresh(), row.name(), row.attributes()));
            }
        }
        var described =
                more.entrySet().stream()
                        .map(e -> new RosterCommand.DescribeParticipant(e.getKey(), e.getValue()))
                        .toList();
        return come.isEmpty() && described.isEmpty()
                ? Optional.empty()
                : Optional.of(new RosterCommand.TakeList(come, described));
    }

    // ---------------------------------------------------------------- what becomes of each line

    private void work() {
        var list = PeopleList.of(table, layout);
        var columns = new ArrivalColumns(messages, list.headings(), roster.get().attributeNames());
        var people = new ArrayList<>(list.people());
        people.addAll(list.nameless());
        people.sort(Comparator.comparingInt(PeopleList.Person::line));
        var here = new HashMap<String, Participant>();
        roster.get().inOrder().forEach(p -> here.put(Roster.key(p.name()), p));
        known.clear();
        var next = new ArrayList<Row>();
        var before = new HashMap<String, List<Row>>();
        int free = Workshop.MOST_PEOPLE - here.size();
        for (int place = 0; place < people.size(); place++) {
            var person = people.get(place);
            var name = names.getOrDefault(place, Wording.line(person.name()));
            var row = row(place, person.line(), name, columns.of(person), here, before);
            if (row.taken() && !known.containsKey(place) && free-- <= 0) {
                row =
                        with(
                                row,
                                Standing.NO_ROOM,
                                messages.get("console.people.no-room", Workshop.MOST_PEOPLE));
            }
            before.computeIfAbsent(Roster.key(name), _ -> new ArrayList<>()).add(row);
            next.add(row);
        }
        rows = List.copyOf(next);
        var said = new ArrayList<String>();
        list.remarks().stream()
                .filter(Arrivals::isAboutAll)
                .map(remark -> remark.sentence(messages))
                .forEach(said::add);
        said.addAll(columns.notes());
        notes = List.copyOf(said);
    }

    private static boolean isAboutAll(PeopleRemark remark) {
        return switch (remark.kind()) {
            case NO_NAME, SAME_NAME, NAME_TOO_LONG, UNREADABLE_LETTER, OTHER_SHEETS -> false;
            case NO_NAME_COLUMN,
                    ABOVE_HEADINGS,
                    TWO_COLUMNS,
                    NO_HEADINGS,
                    UNSURE_HEADING,
                    OLD_CHARSET,
                    MORE_IS_SAID,
                    QUOTES_DO_NOT_FIT ->
                    true;
        };
    }

    private Row row(
            int place,
            int line,
            String name,
            Map<String, String> attributes,
            Map<String, Participant> here,
            Map<String, List<Row>> before) {
        if (name.isEmpty()) {
            return row(
                    place,
                    line,
                    name,
                    attributes,
                    Standing.NO_NAME,
                    messages.get("console.people.no-name"));
        }
        if (!Wording.fits(name, Wording.NAME)) {
            return row(
                    place,
                    line,
                    name,
                    attributes,
                    Standing.TOO_LONG,
                    messages.get("console.people.too-long", Wording.NAME));
        }
        var same = before.getOrDefault(Roster.key(name), List.of());
        var twin = same.stream().filter(r -> r.attributes().equals(attributes)).findFirst();
        var person = here.get(Roster.key(same.isEmpty() ? name : name + " " + (same.size() + 1)));
        if (person != null) {
            return known(place, line, name, attributes, person);
        }
        if (!same.isEmpty()) {
            return row(
                    place,
                    line,
                    name,
                    attributes,
                    twin.isPresent() ? Standing.REPEATED : Standing.SAME_NAME,
                    twin.isPresent()
                            ? messages.get("console.people.repeated", twin.get().line())
                            : messages.get("console.people.same-name", same.getFirst().line()));
        }
        return name.indexOf('\uFFFD') >= 0
                ? row(
                        place,
                        line,
                        name,
                        attributes,
                        Standing.UNREADABLE,
                        messages.get("console.people.unreadable"))
                : row(place, line, name, attributes, Standing.NEW, "");
    }

    private Row known(
            int place, int line, String name, Map<String, String> told, Participant person) {
        var merged = new LinkedHashMap<>(person.attributes());
        var changes = new ArrayList<String>();
        told.forEach((key, value) -> {
            var old = merged.get(key);
            if (old == null && merged.size() < Participant.MOST_ATTRIBUTES) {
                merged.put(key, value);
                changes.add(key + ": " + value);
            } else if (old != null && !old.equals(value)) {
                merged.put(key, value);
                changes.add(key + ": " + old + " → " + value);
            }
        });
        known.put(place, person.id());
        return row(
                place,
                line,
                name,
                merged,
                changes.isEmpty() ? Standing.NOTHING_NEW : Standing.KNOWN,
                changes.isEmpty()
                        ? messages.get("console.people.nothing-new")
                        : messages.get("console.people.known", String.join(" · ", changes)));
    }

    private Row row(
            int place,
            int line,
            String name,
            Map<String, String> attributes,
            Standing standing,
            String said) {
        boolean usual = !IMPOSSIBLE.contains(standing) && standing != Standing.REPEATED;
        boolean wanted = !IMPOSSIBLE.contains(standing) && taken.getOrDefault(place, usual);
        return new Row(place, line, name, attributes, standing, wanted, said);
    }

    private static Row with(Row row, Standing standing, String said) {
        return new Row(
                row.place(), row.line(), row.name(), row.attributes(), standing, false, said);
    }
}
