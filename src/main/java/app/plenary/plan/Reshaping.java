package app.plenary.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What whole blocks of an agenda can be turned into, as steps that are taken together or not at
 * all.
 */
public final class Reshaping {
    private Reshaping() {}

    /**
     * Brings {@code blocks} together before the row at {@code gap}; one more than the last row
     * means the end. Steps are in such an order that a heading goes along with its whole section.
     */
    public static List<AgendaEdit> move(Agenda agenda, Set<BlockId> blocks, int gap) {
        var rows = agenda.blocks();
        var edits = new ArrayList<AgendaEdit>();
        int to = Math.clamp(gap, 0, rows.size());
        for (int i = to - 1, at = to - 1; i >= 0; i--) {
            if (blocks.contains(rows.get(i).id())) {
                if (i != at) {
                    edits.add(new AgendaEdit.Move(rows.get(i).id(), at));
                }
                at--;
            }
        }
        boolean inPlace = true;
        var below = new ArrayList<AgendaEdit>();
        for (int i = to; i < rows.size(); i++) {
            if (blocks.contains(rows.get(i).id())) {
                inPlace = inPlace && i == to + below.size();
                below.addFirst(new AgendaEdit.Move(rows.get(i).id(), to));
            }
        }
        if (!inPlace) {
            edits.addAll(below);
        }
        return edits;
    }

    /** {@code blocks} with ids of their own, to stand from {@code index} on. */
    public static List<Block> copies(List<Block> blocks) {
        return blocks.stream().map(block -> block.withId(BlockId.fresh())).toList();
    }

    /**
     * {@code blocks} without the days that begin with them, and the first without its heading: as
     * they are repeated beside themselves.
     */
    public static List<Block> repeated(List<Block> blocks) {
        var next = new ArrayList<Block>();
        for (Block block : blocks) {
            var opening = block.opening().withDay(Optional.empty());
            next.add(block.with(next.isEmpty() ? Opening.NONE : opening));
        }
        return next;
    }

    public static List<AgendaEdit> insert(List<Block> blocks, int index) {
        var edits = new ArrayList<AgendaEdit>();
        for (Block block : blocks) {
            edits.add(new AgendaEdit.Insert(block, index + edits.size()));
        }
        return edits;
    }

    public static List<AgendaEdit> remove(List<Block> blocks) {
        return blocks.stream().<AgendaEdit>map(block -> new AgendaEdit.Remove(block.id())).toList();
    }

    public static boolean canSplit(Block block) {
        return block.minutes() >= 2;
    }

    /**
     * {@code block} as two halves whose minutes, limits and rounds add up to what it had. The first
     * keeps when it begins, its notes and its answers; the second, {@code rest}, keeps when it
     * ends.
     */
    public static List<AgendaEdit> split(
            Agenda agenda, Block block, BlockId rest, String restTitle) {
        var id = block.id();
        var timing = block.timing();
        long first = (block.minutes() + 1) / 2;
        long second = block.minutes() / 2;
        var least =
                timing.atLeast().map(Duration::toMinutes).map(m -> Math.min(first, (m + 1) / 2));
        var most = timing.atMost().map(Duration::toMinutes).map(m -> Math.max(first, (m + 1) / 2));
        var edits = new ArrayList<AgendaEdit>();
        // Without limits first, so that the shorter length never stands beside the old ones.
        edits.add(
                change(
                        id,
                        new BlockChange.Limits(
                                Optional.empty(), Optional.empty(), timing.fixed())));
        edits.add(change(id, new BlockChange.Planned(Duration.ofMinutes(first))));
        edits.add(
                change(
                        id,
                        new BlockChange.Limits(
                                least.map(Duration::ofMinutes),
                                most.map(Duration::ofMinutes),
                                timing.fixed())));
        if (timing.endsAt().isPresent()) {
            edits.add(change(id, new BlockChange.EndsAt(Optional.empty())));
        }
        var restTiming =
                new Timing(
                        Duration.ofMinutes(second),
                        timing.atLeast()
                                .map(Duration::toMinutes)
                                .map(m -> Duration.ofMinutes(Math.clamp(m / 2, 1, second))),
                        timing.atMost()
                                .map(Duration::toMinutes)
                                .map(m -> Duration.ofMinutes(Math.max(second, m / 2))),
                        timing.fixed(),
                        Optional.empty(),
                        timing.endsAt());
        var activity = block.activity();
        if (activity instanceof BreakoutRounds groups && groups.rounds() > 1) {
            int half = (groups.rounds() + 1) / 2;
            edits.add(
                    change(
                            id,
                            new BlockChange.Becomes(
                                    groups.withEach(groups.each().subList(0, half)))));
            activity = groups.withEach(groups.each().subList(half, groups.rounds()));
        }
        edits.add(
                new AgendaEdit.Insert(
                        block.withId(rest)
                                .withTitle(restTitle)
                                .withActivity(activity)
                                .withNotes("")
                                .with(restTiming)
                                .with(Opening.NONE),
                        agenda.indexOf(id).orElseThrow() + 1));
        return edits;
    }

    /** Whether {@code blocks}, in agenda order, stand next to each other on one day. */
    public static boolean canMerge(Agenda agenda, List<Block> blocks) {
        if (blocks.size() < 2) {
            return false;
        }
        int first = agenda.indexOf(blocks.getFirst().id()).orElse(-1);
        return first >= 0
                && first + blocks.size() <= agenda.blocks().size()
                && agenda.blocks().subList(first, first + blocks.size()).equals(blocks)
                && blocks.stream().skip(1).allMatch(b -> b.opening().day().isEmpty());
    }

    /**
     * The first of {@code blocks} takes in the others: titles and texts one after the other,
     * minutes added up, and the first activity that is more than a talk or a break.
     */
    public static List<AgendaEdit> merge(List<Block> blocks) {
        var first = blocks.getFirst();
        var id = first.id();
        var timings = blocks.stream().map(Block::timing).toList();
        boolean fixed = timings.stream().allMatch(Timing::fixed);
        boolean limited = timings.stream().anyMatch(Timing::hasLimits);
        var edits = new ArrayList<AgendaEdit>(remove(blocks.subList(1, blocks.size())));
        edits.add(change(id, new BlockChange.Title(joined(blocks, Block::title, " + "))));
        edits.add(
                change(
                        id,
                        new BlockChange.Limits(
                                Optional.empty(), Optional.empty(), first.timing().fixed())));
        edits.add(change(id, new BlockChange.Planned(sum(timings, Timing::planned))));
        edits.add(
                change(
                        id,
                        new BlockChange.Limits(
                                limited && !fixed
                                        ? Optional.of(sum(timings, Timing::least))
                                        : Optional.empty(),
                                limited && !fixed
                                        ? Optional.of(sum(timings, Timing::most))
                                        : Optional.empty(),
                                fixed)));
        edits.add(change(id, new BlockChange.EndsAt(timings.getLast().endsAt())));
        edits.add(change(id, new BlockChange.Becomes(main(blocks))));
        edits.add(change(id, new BlockChange.Notes(joined(blocks, Block::notes, "\n\n"))));
        edits.add(change(id, new BlockChange.Goal(joined(blocks, b -> b.brief().goal(), "; "))));
        edits.add(
                change(
                        id,
                        new BlockChange.Materials(
                                joined(blocks, b -> b.brief().materials(), "; "))));
        edits.add(change(id, new BlockChange.Lead(joined(blocks, b -> b.brief().lead(), ", "))));
        edits.add(change(id, new BlockChange.Droppable(leastDroppable(blocks))));
        return edits;
    }

    private static Activity main(List<Block> blocks) {
        return blocks.stream()
                .map(Block::activity)
                .filter(activity -> !(activity instanceof Talk || activity instanceof Break))
                .findFirst()
                .orElse(blocks.getFirst().activity());
    }

    /** What is merged is missed as much as the part that is missed most. */
    private static Optional<Importance> leastDroppable(List<Block> blocks) {
        return blocks.stream().allMatch(block -> block.droppable().isPresent())
                ? blocks.stream()
                        .flatMap(b -> b.droppable().stream())
                        .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b)
                : Optional.empty();
    }

    private static Duration sum(List<Timing> timings, Function<Timing, Duration> part) {
        return timings.stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    private static String joined(List<Block> blocks, Function<Block, String> part, String between) {
        var seen = new HashSet<String>();
        return blocks.stream()
                .map(part)
                .filter(text -> !text.isBlank() && seen.add(text))
                .collect(Collectors.joining(between));
    }

    private static AgendaEdit change(BlockId block, BlockChange change) {
        return new AgendaEdit.Change(block, change);
    }
}
