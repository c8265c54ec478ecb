package app.plenary.console;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.text.Messages;

import java.util.List;

/** Questions that come ready made: in the plan, and asked on the spot. Presets, not kinds. */
enum PollPreset {
    YES_NO_MAYBE,
    ABCD,
    THUMBS,
    CHECK_IN,
    EXIT_TICKET;

    /** What it is called. */
    String title(Messages messages) {
        return switch (this) {
            case YES_NO_MAYBE -> messages.get("console.preset.yes-no-maybe");
            case ABCD -> messages.get("console.preset.abcd");
            case THUMBS -> messages.get("console.preset.thumbs");
            case CHECK_IN -> messages.get("console.preset.check-in");
            case EXIT_TICKET -> messages.get("console.preset.exit-ticket");
        };
    }

    /** The questions, numbered from 1; where the text is the asker's own it is empty. */
    List<Question> questions(Messages messages) {
        return switch (this) {
            case YES_NO_MAYBE ->
                    one(
                            QuestionKind.Choice.one(
                                    Option.of(
                                            List.of(
                                                    messages.get("console.preset.yes"),
                                                    messages.get("console.preset.no"),
                                                    messages.get("console.preset.maybe")))));
            case ABCD -> one(QuestionKind.Choice.one(Option.of(List.of("A", "B", "C", "D"))));
            case THUMBS ->
                    one(
                            new QuestionKind.Scale(
                                    List.of(),
                                    1,
                                    5,
                                    messages.get("console.preset.thumbs.down"),
                                    messages.get("console.preset.thumbs.up"),
                                    QuestionKind.Scale.Look.NUMBERS));
            case CHECK_IN ->
                    List.of(
                            new Question(
                                    1,
                                    messages.get("console.preset.check-in.mood"),
                                    QuestionKind.Scale.mood()),
                            new Question(
                                    2,
                                    messages.get("console.preset.check-in.words"),
                                    new QuestionKind.Words(3)));
            case EXIT_TICKET ->
                    List.of(
                            new Question(
                                    1,
                                    messages.get("console.preset.exit.use"),
                                    new QuestionKind.Scale(
                                            List.of(),
                                            1,
                                            5,
                                            messages.get("console.preset.exit.not"),
                                            messages.get("console.preset.exit.very"),
                                            QuestionKind.Scale.Look.NUMBERS)),
                            new Question(
                                    2,
                                    messages.get("console.preset.exit.take"),
                                    new QuestionKind.OpenText(3)),
                            new Question(
                                    3,
                                    messages.get("console.preset.exit.better"),
                                    new QuestionKind.OpenText(3)));
        };
    }

    private static List<Question> one(QuestionKind kind) {
        return List.of(new Question(1, "", kind));
    }
}
