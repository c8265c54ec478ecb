package app.plenary.session;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Naming;
import app.plenary.plan.Spot;
import app.plenary.plan.Workshop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Wishes about the plan. They are allowed before, during and after a session. */
public sealed interface PlanCommand extends Command {

    /** Begins a workshop's log. The only command that a workshop without a log accepts. */
    record CreateWorkshop(Workshop workshop) implements PlanCommand {}

    record RenameWorkshop(String title) implements PlanCommand {}

    record ScheduleWorkshop(Optional<LocalDate> day, LocalTime startsAt) implements PlanCommand {}

    /** Puts the workshop out of sight; undo brings it back. */
    record DeleteWorkshop() implements PlanCommand {}

    /**
     * Changes the agenda, step by step; one wish: it is taken or refused, and undone, as a whole.
     */
    record EditAgenda(List<AgendaEdit> edits) implements PlanCommand {
        public EditAgenda {
            edits = List.copyOf(edits);
        }
    }

    /** When each day has to be over; empty when that is open. */
    record LimitWorkshop(Optional<LocalTime> endsBy) implements PlanCommand {}

    /** The time zone of the room; empty for that of the laptop. */
    record PlaceWorkshop(Optional<ZoneId> zone) implements PlanCommand {}

    /** Puts the table of the group at that place, from 0, somewhere in the room. */
    record PlaceTable(int group, Spot at) implements PlanCommand {}

    /** Lets all tables stand wherever there is room. */
    record ClearTables() implements PlanCommand {}

    /** Settles how people with a phone are called; who is here keeps the name. */
    record NamePeople(Naming naming) implements PlanCommand {}

    /** How many people are expected; empty while nobody knows. Refused beyond what a room holds. */
    record ExpectPeople(OptionalInt people) implements PlanCommand {}

    /** A wish that changes one part of one block. */
    static EditAgenda change(BlockId block, BlockChange change) {
        return edit(new AgendaEdit.Change(block, change));
    }

    static EditAgenda edit(AgendaEdit... edits) {
        return new EditAgenda(List.of(edits));
    }
}
