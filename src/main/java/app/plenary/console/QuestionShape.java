package app.plenary.console;

import app.plenary.plan.Option;
import app.plenary.plan.QuestionKind;
import app.plenary.text.Messages;

import java.util.List;

/** The kinds of question a planner chooses from, each with its name and first content. */
enum QuestionShape {
    CHOICE,
    SCALE,
    RANKING,
    POINTS,
    DOTS,
    MATRIX,
    ESTIMATE,
    OPEN_TEXT,
    WORDS;

    static QuestionShape of(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice _ -> CHOICE;
            case QuestionKind.Scale _ -> SCALE;
            case QuestionKind.Matrix _ -> MATRIX;
            case QuestionKind.Points _ -> POINTS;
            case QuestionKind.Dots _ -> DOTS;
            case QuestionKind.Ranking _ -> RANKING;
            case QuestionKind.Estimate _ -> ESTIMATE;
            case QuestionKind.OpenText _ -> OPEN_TEXT;
            case QuestionKind.Words _ -> WORDS;
        };
    }

    /** What it is called, in a word or two. */
    String title(Messages messages) {
        return switch (this) {
            case CHOICE -> messages.get("console.question.kind.choice");
            case SCALE -> messages.get("console.question.kind.scale");
            case MATRIX -> messages.get("console.question.kind.matrix");
            case POINTS -> messages.get("console.question.kind.points");
            case DOTS -> messages.get("console.question.kind.dots");
            case RANKING -> messages.get("console.question.kind.ranking");
            case ESTIMATE -> messages.get("console.question.kind.estimate");
            case OPEN_TEXT -> messages.get("console.question.kind.open-text");
            case WORDS -> messages.get("console.question.kind.words");
        };
    }

    /** Whether there is something to choose, rate or place. */
    boolean hasOptions() {
        return this != ESTIMATE && this != OPEN_TEXT && this != WORDS;
    }

    /** Whether people can answer without any options, about the question itself. */
    boolean isAboutItself() {
        return this == SCALE || this == MATRIX;
    }

    /** One of this kind to begin with. */
    QuestionKind fresh(List<Option> options) {
        return switch (this) {
            case CHOICE -> QuestionKind.Choice.one(options);
            case SCALE -> QuestionKind.Scale.of(options);
            case MATRIX ->
                    new QuestionKind.Matrix(
                            options,
                            QuestionKind.Matrix.Axis.PLAIN,
                            QuestionKind.Matrix.Axis.PLAIN);
            case POINTS -> new QuestionKind.Points(options);
            case DOTS -> new QuestionKind.Dots(options, 5, 3);
            case RANKING -> new QuestionKind.Ranking(options);
            case ESTIMATE -> QuestionKind.Estimate.PLAIN;
            case OPEN_TEXT -> new QuestionKind.OpenText(1);
            case WORDS -> new QuestionKind.Words(3);
        };
    }
}
