package app.plenary.console;

import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.text.Messages;

import javafx.scene.input.KeyCode;

import java.util.List;

/** What can be asked at once, each with the letter that asks it. */
enum QuickPoll {
    YES_NO_MAYBE(KeyCode.Y),
    ABCD(KeyCode.A),
    THUMBS(KeyCode.T),
    WORDS(KeyCode.W),
    OPEN_TEXT(KeyCode.O);

    private final KeyCode letter;

    QuickPoll(KeyCode letter) {
        this.letter = letter;
    }

    KeyCode letter() {
        return letter;
    }

    /** What it is called. */
    String title(Messages messages) {
        return switch (this) {
            case YES_NO_MAYBE -> PollPreset.YES_NO_MAYBE.title(messages);
            case ABCD -> PollPreset.ABCD.title(messages);
            case THUMBS -> PollPreset.THUMBS.title(messages);
            case WORDS -> messages.get("console.question.kind.words");
            case OPEN_TEXT -> messages.get("console.question.kind.open-text");
        };
    }

    /** What is asked when nobody has typed a question. */
    String question(Messages messages) {
        return switch (this) {
            case YES_NO_MAYBE -> messages.get("console.ask.yes-no-maybe");
            case ABCD -> messages.get("console.ask.abcd");
            case THUMBS -> messages.get("console.ask.thumbs");
            case WORDS -> messages.get("console.ask.words");
            case OPEN_TEXT -> messages.get("console.ask.open-text");
        };
    }

    /** With names, hidden until revealed; {@code typed} is the question unless that is empty. */
    Poll poll(Messages messages, String typed) {
        var text = typed.isEmpty() ? question(messages) : typed;
        var kind =
                switch (this) {
                    case YES_NO_MAYBE -> kind(PollPreset.YES_NO_MAYBE, messages);
                    case ABCD -> kind(PollPreset.ABCD, messages);
                    case THUMBS -> kind(PollPreset.THUMBS, messages);
                    case WORDS -> new QuestionKind.Words(3);
                    case OPEN_TEXT -> new QuestionKind.OpenText(1);
                };
        return new Poll(List.of(new Question(1, text, kind)), false, false);
    }

    private static QuestionKind kind(PollPreset preset, Messages messages) {
        return preset.questions(messages).getFirst().kind();
    }
}
