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

    /** The pictures that belong to its questions, in their order. */
    default List<Picture> pictures() {
        var questions =
                switch (this) {
                    case Poll poll -> poll.questions().stream();
                    case Quiz quiz -> quiz.items().stream().map(Quiz.Item::question);
                    case Talk _, BreakoutRounds _, Break _ -> Stream.<Question>empty();
                };
        return questions.flatMap(question -> question.picture().stream()).toList();
    }
}
