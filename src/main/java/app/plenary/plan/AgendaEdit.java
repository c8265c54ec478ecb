package app.plenary.plan;

/** One step of changing an agenda. */
public sealed interface AgendaEdit {

    /**
     * Puts a new block into the agenda.
     *
     * @param index the block's place in the new order; outside the agenda means the nearer end
     */
    record Insert(Block block, int index) implements AgendaEdit {}

    /**
     * Takes a block to another place.
     *
     * @param index the block's place in the new order
     */
    record Move(BlockId block, int index) implements AgendaEdit {}

    record Remove(BlockId block) implements AgendaEdit {}

    record Change(BlockId block, BlockChange change) implements AgendaEdit {}
}
