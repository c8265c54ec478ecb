package app.plenary.console;

import app.plenary.plan.BlockId;

/**
 * One line of the agenda, in words.
 *
 * @param kindWords the kind, with what matters at a glance, such as "Groups ×3"
 * @param flex how far its length may give
 * @param usual how long such a block took before; empty words without a history
 * @param notes whether there is something to read about it
 * @param on whether the block is on right now
 * @param above what is drawn above it
 */
record AgendaRow(
        BlockId id,
        When when,
        long minutes,
        String title,
        Kind kind,
        String kindWords,
        Flex flex,
        Usual usual,
        boolean notes,
        boolean on,
        Above above) {

    /**
     * When it begins.
     *
     * @param clock why it has a pin: the fixed times in words; empty when it has none
     * @param late that a fixed time is not met, in words; empty when it is
     */
    record When(String start, String clock, String late) {}

    /**
     * @param own whether the facilitator said so; else it is what is taken for granted
     */
    record Flex(String words, boolean own) {}

    /**
     * @param why the figures in a sentence
     * @param tight whether less is planned than it usually takes
     */
    record Usual(String words, String why, boolean tight) {
        static final Usual UNKNOWN = new Usual("–", "", false);
    }

    /** What begins with it; every text may be empty. */
    record Above(String day, String section, String subtotal, String free) {
        static final Above NOTHING = new Above("", "", "", "");
    }

    String start() {
        return when.start();
    }
}
