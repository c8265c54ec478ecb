package app.plenary.session;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one person has chosen in a breakout block. Topics are named by their place in the block,
 * from 0.
 *
 * @param wants topics to choose from: those wished, best first; offers and asks: what is asked for
 * @param offers what is offered; empty where only topics are chosen
 */
public record GroupChoice(List<Integer> wants, List<Integer> offers) {
    public static final GroupChoice NONE = new GroupChoice(List.of(), List.of());

    public GroupChoice {
        wants = List.copyOf(wants);
        offers = List.copyOf(offers);
    }

    public boolean isEmpty() {
        return wants.isEmpty() && offers.isEmpty();
    }

    GroupChoice with(UnaryOperator<List<Integer>> change) {
        return new GroupChoice(change.apply(wants), change.apply(offers));
    }
}
