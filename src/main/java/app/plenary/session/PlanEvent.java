package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Naming;
import app.plenary.plan.Spot;
import app.plenary.plan.Workshop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** What changed in the plan. */
public sealed interface PlanEvent extends Event {
    record WorkshopCreated(Workshop workshop) implements PlanEvent {}

    record WorkshopRenamed(String title) implements PlanEvent {}

    record WorkshopScheduled(Optional<LocalDate> day, LocalTime startsAt) implements PlanEvent {}

    record WorkshopLimited(Optional<LocalTime> endsBy) implements PlanEvent {}

    record WorkshopPlaced(Optional<ZoneId> zone) implements PlanEvent {}

    record TablePlaced(int group, Spot at) implements PlanEvent {}

    record TablesCleared() implements PlanEvent {}

    record PeopleExpected(OptionalInt people) implements PlanEvent {}

    record PeopleNamed(Naming naming) implements PlanEvent {}

    record WorkshopDeleted() implements PlanEvent {}

    record BlockAdded(Block block, int index) implements PlanEvent {}

    record BlockChanged(BlockId block, BlockChange change) implements PlanEvent {}

    record BlockMoved(BlockId block, int index) implements PlanEvent {}

    record BlockRemoved(BlockId block) implements PlanEvent {}
}
