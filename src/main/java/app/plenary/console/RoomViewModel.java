package app.plenary.console;

import app.plenary.plan.Spot;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.Session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The tables of the groups that are looked at and where they stand in the room. To be used on one
 * thread.
 */
final class RoomViewModel {
    /**
     * A table.
     *
     * @param place the place of its group in the round, from 0
     * @param at where it stands: where it was put, or in a row
     */
    record Table(int place, String name, List<String> people, Spot at) {
        Table {
            people = List.copyOf(people);
        }
    }

    private final Sender sender;
    private List<Table> tables = List.of();
    private boolean arranged;

    RoomViewModel(Sender sender) {
        this.sender = sender;
    }

    /** Shows the groups of {@code board} in the room of {@code session}. */
    void show(Session session, GroupsViewModel.Board board) {
        var put = session.workshop().tables();
        var spots = spots(put, board.tables().size());
        var next = new ArrayList<Table>();
        for (var table : board.tables()) {
            next.add(
                    new Table(
                            table.place(),
                            table.name(),
                            table.people().stream()
                                    .filter(GroupsViewModel.Person::present)
                                    .map(GroupsViewModel.Person::id)
                                    .map((ParticipantId id) -> session.roster().nameOf(id))
                                    .toList(),
                            spots.get(table.place())));
        }
        tables = next;
        arranged = !put.isEmpty();
    }

    /** Where each stands: those put somewhere there, the others in rows, where these leave room. */
    private static List<Spot> spots(Map<Integer, Spot> put, int count) {
        int columns = columns(count);
        int lines = (count + columns - 1) / Math.max(1, columns);
        var free = new ArrayList<Spot>();
        for (int i = 0; i < count; i++) {
            free.add(slot(i, columns, lines));
        }
        var slots = List.copyOf(free);
        for (int i = 0; i < count; i++) {
            var at = put.get(i);
            if (at != null) {
                free.removeIf(slot -> isNear(slot, at, columns, lines));
            }
        }
        var spots = new ArrayList<Spot>();
        var taken = new HashSet<Spot>();
        for (int i = 0; i < count; i++) {
            var at = put.get(i);
            if (at == null) {
                var own = slots.get(i);
                at =
                        free.contains(own) && taken.add(own)
                                ? own
                                : free.stream().filter(taken::add).findFirst().orElse(own);
            }
            spots.add(at);
        }
        return spots;
    }

    private static Spot slot(int place, int columns, int lines) {
        int line = place / columns;
        int column = place % columns;
        return Spot.near(
                columns == 1 ? 0.5 : (double) column / (columns - 1),
                lines == 1 ? 0.5 : (double) line / (lines - 1));
    }

    private static boolean isNear(Spot one, Spot other, int columns, int lines) {
        return Math.abs(one.x() - other.x()) * Math.max(1, columns - 1) < 0.7
                && Math.abs(one.y() - other.y()) * Math.max(1, lines - 1) < 0.7;
    }

    /** How many tables stand side by side when they stand in rows. */
    static int columns(int count) {
        return (int) Math.max(1, Math.ceil(Math.sqrt(count * 2.0)));
    }

    List<Table> tables() {
        return tables;
    }

    /** Whether any table was put somewhere. */
    boolean isArranged() {
        return arranged;
    }

    void put(Table table, Spot at) {
        if (!at.equals(table.at())) {
            sender.send(new PlanCommand.PlaceTable(table.place(), at));
        }
    }

    /** All tables stand in rows again. */
    void clear() {
        sender.send(new PlanCommand.ClearTables());
    }
}
