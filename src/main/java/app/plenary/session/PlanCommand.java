package app.plenary.session;

import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Workshop;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Wishes about the plan. They are allowed before, during and after a session. */
public sealed interface PlanCommand extends Command {

    /** Begins a workshop's log. The only command that a workshop without a log accepts. */
    record CreateWorkshop(Workshop workshop) implements PlanCommand {}

    record RenameWorkshop(String title) implements PlanCommand {}

    record ScheduleWorkshop(Optional<LocalDate> day, LocalTime startsAt) implements PlanCommand {}

    /** Puts the workshop out of sight; undo brings it back. */
    record DeleteWorkshop() implements PlanCommand {}

    /**
     * Puts a new block into the agenda.
     *
     * @param index its place in the agenda; outside the agenda means the nearer end
     */
    record AddBlock(Block block, int index) implements PlanCommand {}

    record RetitleBlock(BlockId block, String title) implements PlanCommand {}

    record RetimeBlock(BlockId block, Duration planned) implements PlanCommand {}

    record WriteNotes(BlockId block, String notes) implements PlanCommand {}

    record ChangeActivity(BlockId block, Activity activity) implements PlanCommand {}

    /**
     * Moves a block.
     *
     * @param index its place in the new order
     */
    record MoveBlock(BlockId block, int index) implements PlanCommand {}

    record RemoveBlock(BlockId block) implements PlanCommand {}
}
