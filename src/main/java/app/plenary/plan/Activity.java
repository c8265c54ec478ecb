package app.plenary.plan;

import java.util.List;
import java.util.stream.Stream;

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

    /** The pictures that belong to its questions, or its slides, in their order. */
    default List<Picture> pictures() {
        return switch (this) {
            case Talk talk -> talk.slides();
            case Poll poll -> pictures(poll.questions().stream());
            case Quiz quiz -> pictures(quiz.items().stream().map(Quiz.Item::question));
            case BreakoutRounds _, Break _ -> List.of();
        };
    }

    private static List<Picture> pictures(Stream<Question> questions) {
        return questions.flatMap(question -> question.picture().stream()).toList();
    }
}
