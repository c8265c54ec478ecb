package app.plenary.session;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rounds of a block a draw is asked for, and which of its rounds each of them becomes.
 *
 * @param number round by round of the block the number in the draw, -1 for one that is not drawn
 */
record RoundsAsked(List<Integer> number) {
    RoundsAsked {
        number = List.copyOf(number);
    }

    /**
     * All from the {@code first} on.
     *
     * @param first one at least is drawn from it on
     */
    static RoundsAsked of(BreakoutRounds activity, int first) {
        boolean stays = activity.shape() == GroupShape.TROIKA;
        var number = new Integer[activity.rounds()];
        int next = 0;
        for (int round = 0; round < number.length; round++) {
            boolean drawn = round >= first && Form.of(activity, round).isDrawn();
            number[round] = drawn ? (stays ? 0 : next++) : -1;
        }
        return new RoundsAsked(List.of(number));
    }

    /** How many rounds are drawn. */
    int count() {
        return number.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /** The number in the draw of that round of the block; -1 for none. */
    int of(int round) {
        return round >= 0 && round < number.size() ? number.get(round) : -1;
    }

    /** The rounds of the block that are drawn, in order. */
    List<Integer> drawn() {
        return IntStream.range(0, number.size()).filter(r -> of(r) >= 0).boxed().toList();
    }

    /** The rounds of the block that this round of the draw becomes, in order. */
    List<Integer> inBlock(int drawn) {
        return IntStream.range(0, number.size()).filter(r -> of(r) == drawn).boxed().toList();
    }
}
