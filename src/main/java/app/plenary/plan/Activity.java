package app.plenary.plan;

/**
 * What people do in a block. Sealed on purpose: whoever adds a kind is led by the compiler to every
 * place that has to know it.
 */
public sealed interface Activity permits Talk, Poll, Quiz, BreakoutRounds, Break {

    /** The kind's lasting name in files, style classes and text keys, such as {@code poll}. */
    default String kind() {
        return switch (this) {
            case Talk _ -> "talk";
            case Poll _ -> "poll";
            case Quiz _ -> "quiz";
            case BreakoutRounds _ -> "breakout-rounds";
            case Break _ -> "break";
        };
    }
}
