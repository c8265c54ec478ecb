package app.plenary.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The ordered plan of a workshop. Immutable; each change gives a new agenda. */
public record Agenda(List<Block> blocks) {
    public static final Agenda EMPTY = new Agenda(List.of());

    /** More blocks than any day holds; a larger paste is a mistake. */
    public static final int MOST_BLOCKS = 1_000;

    public Agenda {
        blocks = List.copyOf(blocks);
    }

    public Optional<Block> find(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    public OptionalInt indexOf(BlockId id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    public Optional<Block> first() {
        return at(0);
    }

    public Optional<Block> after(BlockId id) {
        var index = indexOf(id);
        return index.isPresent() ? at(index.getAsInt() + 1) : Optional.empty();
    }

    public Optional<Block> before(BlockId id) {
        var index = indexOf(id);
        return index.isPresent() ? at(index.getAsInt() - 1) : Optional.empty();
    }

    private Optional<Block> at(int index) {
        return index >= 0 && index < blocks.size()
                ? Optional.of(blocks.get(index))
                : Optional.empty();
    }

    /** The sum of all planned times. */
    public Duration planned() {
        return blocks.stream().map(Block::planned).reduce(Duration.ZERO, Duration::plus);
    }

    /** With {@code block} at {@code index}; an index outside the agenda means its nearer end. */
    public Agenda inserted(int index, Block block) {
        var next = new ArrayList<>(blocks);
        next.add(Math.clamp(index, 0, next.size()), block);
        return new Agenda(next);
    }

    /** Without that block; what began with it stays where it was. */
    public Agenda removed(BlockId id) {
        var index = indexOf(id);
        return index.isPresent() ? without(index.getAsInt(), true) : this;
    }

    private Agenda without(int index, boolean headingStays) {
        var next = new ArrayList<>(blocks);
        var gone = next.remove(index).opening();
        if (index < next.size()) {
            var heir = next.get(index);
            var stays = headingStays ? gone : gone.withSection("");
            next.set(index, heir.with(heir.opening().or(stays)));
        }
        return new Agenda(next);
    }

    /**
     * With the block at {@code index} of the new order; unchanged when there is no such block. What
     * began with it stays behind; but the heading of a section it was alone in moves along.
     */
    public Agenda moved(BlockId id, int index) {
        var from = indexOf(id);
        if (from.isEmpty()) {
            return this;
        }
        var block = blocks.get(from.getAsInt());
        boolean alone =
                from.getAsInt() + 1 == blocks.size()
                        || !blocks.get(from.getAsInt() + 1).opening().isNone();
        var along = new Opening(alone ? block.opening().section() : "", Optional.empty());
        return without(from.getAsInt(), !alone).inserted(index, block.with(along));
    }

    /** With that one block changed; unchanged when there is no such block. */
    public Agenda changed(BlockId id, UnaryOperator<Block> change) {
        return new Agenda(
                blocks.stream()
                        .map(block -> block.id().equals(id) ? change.apply(block) : block)
                        .toList());
    }

    /** With one step taken; a step about a block that is not there changes nothing. */
    public Agenda after(AgendaEdit edit) {
        return switch (edit) {
            case AgendaEdit.Insert e -> inserted(e.index(), e.block());
            case AgendaEdit.Move e -> moved(e.block(), e.index());
            case AgendaEdit.Remove e -> removed(e.block());
            case AgendaEdit.Change e -> changed(e.block(), block -> block.with(e.change()));
        };
    }
}
