package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.session.PlanCommand;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A command for every part of blocks but their title and what people do in them, for one block or
 * for several in one step. What people type is read here; a refusal comes back as a sentence.
 */
final class BlockEdits {
    private final LiveSession live;
    private final Outbox outbox;
    private final Messages messages;
    private final Map<BlockId, BlockChange.Limits> underWay = new ConcurrentHashMap<>();

    BlockEdits(LiveSession live, Outbox outbox, Messages messages) {
        this.live = live;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** The same minutes for each of {@code blocks}. */
    void planned(List<BlockId> blocks, String minutes, Consumer<String> problem) {
        number(minutes)
                .ifPresentOrElse(
                        value ->
                                change(
                                        blocks,
                                        new BlockChange.Planned(Duration.ofMinutes(value)),
                                        problem),
                        () -> problem.accept(messages.get("console.plan.not-minutes")));
    }

    /** The shortest it may become; an empty text leaves it to the plan. */
    void atLeast(BlockId block, String minutes, Consumer<String> problem) {
        limit(
                minutes,
                problem,
                value -> {
                    var now = limits(block);
                    limits(
                            block,
                            new BlockChange.Limits(value, now.atMost(), now.fixed()),
                            problem);
                });
    }

    /** The longest it may become; an empty text leaves it to the plan. */
    void atMost(BlockId block, String minutes, Consumer<String> problem) {
        limit(
                minutes,
                problem,
                value -> {
                    var now = limits(block);
                    limits(
                            block,
                            new BlockChange.Limits(now.atLeast(), value, now.fixed()),
                            problem);
                });
    }

    private void limit(
            String minutes, Consumer<String> problem, Consumer<Optional<Duration>> then) {
        if (minutes.isBlank()) {
            then.accept(Optional.empty());
        } else {
            number(minutes)
                    .map(value -> Optional.of(Duration.ofMinutes(value)))
                    .ifPresentOrElse(
                            then, () -> problem.accept(messages.get("console.plan.not-minutes")));
        }
    }

    /** Whether they take exactly what is planned. */
    void fixed(List<BlockId> blocks, boolean fixed, Consumer<String> problem) {
        var edits =
                blocks.stream()
                        .<AgendaEdit>map(id -> {
                            var now = limits(id);
                            return new AgendaEdit.Change(
                                    id, new BlockChange.Limits(now.atLeast(), now.atMost(), fixed));
                        })
                        .toList();
        send(new PlanCommand.EditAgenda(edits), problem);
    }

    /** As they stand, or as they were asked for while the answer is still on its way. */
    private BlockChange.Limits limits(BlockId block) {
        var asked = underWay.get(block);
        if (asked != null) {
            return asked;
        }
        return live.now()
                .session()
                .agenda()
                .find(block)
                .map(Block::timing)
                .map(t -> new BlockChange.Limits(t.atLeast(), t.atMost(), t.fixed()))
                .orElseGet(() -> new BlockChange.Limits(Optional.empty(), Optional.empty(), false));
    }

    private void limits(BlockId block, BlockChange.Limits wish, Consumer<String> problem) {
        underWay.put(block, wish);
        outbox.send(
                live,
                PlanCommand.change(block, wish),
                () -> underWay.remove(block, wish),
                reason -> {
                    underWay.remove(block, wish);
                    problem.accept(outbox.words(reason));
                });
    }

    void startsAt(BlockId block, String time, Consumer<String> problem) {
        clock(block, time, BlockChange.StartsAt::new, problem);
    }

    void endsAt(BlockId block, String time, Consumer<String> problem) {
        clock(block, time, BlockChange.EndsAt::new, problem);
    }

    private void clock(
            BlockId block,
            String time,
            Function<Optional<LocalTime>, BlockChange> change,
            Consumer<String> problem) {
        if (time.isBlank()) {
            change(List.of(block), change.apply(Optional.empty()), problem);
        } else {
            ClockTimes.read(time)
                    .ifPresentOrElse(
                            at -> change(List.of(block), change.apply(Optional.of(at)), problem),
                            () -> problem.accept(messages.get("console.plan.not-a-time")));
        }
    }

    /** With how much they would be missed; empty when they may not be left out. */
    void droppable(
            List<BlockId> blocks, Optional<Importance> importance, Consumer<String> problem) {
        change(blocks, new BlockChange.Droppable(importance), problem);
    }

    void whenUp(List<BlockId> blocks, AtZero atZero, Consumer<String> problem) {
        change(blocks, new BlockChange.WhenUp(atZero), problem);
    }

    void goal(BlockId block, String goal, Consumer<String> problem) {
        change(List.of(block), new BlockChange.Goal(goal), problem);
    }

    void materials(BlockId block, String materials, Consumer<String> problem) {
        change(List.of(block), new BlockChange.Materials(materials), problem);
    }

    void lead(List<BlockId> blocks, String lead, Consumer<String> problem) {
        change(blocks, new BlockChange.Lead(lead), problem);
    }

    /** The heading of a section that begins with the block; an empty one ends that. */
    void section(BlockId block, String heading, Consumer<String> problem) {
        change(List.of(block), new BlockChange.Section(heading), problem);
    }

    /** A new day begins with the block, or no longer does. */
    void day(BlockId block, Optional<Opening.DayStart> start, Consumer<String> problem) {
        change(List.of(block), new BlockChange.Day(start), problem);
    }

    /** The day that begins with the block is {@code days} after the one before. */
    void daysLater(BlockId block, Opening.DayStart now, String days, Consumer<String> problem) {
        number(days)
                .ifPresentOrElse(
                        value ->
                                day(
                                        block,
                                        Optional.of(new Opening.DayStart(value, now.at())),
                                        problem),
                        () -> problem.accept(messages.get("console.plan.not-a-number")));
    }

    /** The day that begins with the block begins at {@code time}. */
    void dayAt(BlockId block, Opening.DayStart now, String time, Consumer<String> problem) {
        ClockTimes.read(time)
                .ifPresentOrElse(
                        at ->
                                day(
                                        block,
                                        Optional.of(new Opening.DayStart(now.daysLater(), at)),
                                        problem),
                        () -> problem.accept(messages.get("console.plan.not-a-time")));
    }

    private static Optional<Integer> number(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private void change(List<BlockId> blocks, BlockChange change, Consumer<String> problem) {
        send(
                new PlanCommand.EditAgenda(
                        blocks.stream()
                                .<AgendaEdit>map(id -> new AgendaEdit.Change(id, change))
                                .toList()),
                problem);
    }

    private void send(PlanCommand command, Consumer<String> problem) {
        outbox.send(live, command, () -> {}, reason -> problem.accept(outbox.words(reason)));
    }
}
