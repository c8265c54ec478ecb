package app.plenary.session;

import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Workshop;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What changed in the plan. */
public sealed interface PlanEvent extends Event {
    record WorkshopCreated(Workshop workshop) implements PlanEvent {}

    record WorkshopRenamed(String title) implements PlanEvent {}

    record WorkshopScheduled(Optional<LocalDate> day, LocalTime startsAt) implements PlanEvent {}

    record WorkshopDeleted() implements PlanEvent {}

    record BlockAdded(Block block, int index) implements PlanEvent {}

    record BlockRetitled(BlockId block, String title) implements PlanEvent {}

    record BlockRetimed(BlockId block, Duration planned) implements PlanEvent {}

    record NotesWritten(BlockId block, String notes) implements PlanEvent {}

    record ActivityChanged(BlockId block, Activity activity) implements PlanEvent {}

    record BlockMoved(BlockId block, int index) implements PlanEvent {}

    record BlockRemoved(BlockId block) implements PlanEvent {}
}
