package app.plenary.exchange;

import app.plenary.plan.Poll;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

/**
 * Something about one question from a file that should not be passed over in silence.
 *
 * @param line where it stands in the file, from 1
 * @param found what stands there; may be empty
 */
public record QuestionProblem(int line, Reason reason, String found) {

    /** What it means for the question. */
    public enum Severity {
        /** Taken as it is. */
        NOTED,
        /** Taken otherwise than it is written. */
        CHANGED,
        /** It cannot be taken. */
        IN_THE_WAY
    }

    /** What there is to say. */
    public enum Reason {
        NO_TEXT(Severity.IN_THE_WAY),
        TEXT_TOO_LONG(Severity.IN_THE_WAY),
        TOO_MANY_OPTIONS(Severity.IN_THE_WAY),
        /** A description, pairs to be matched, or another kind there is no place for. */
        KIND_UNKNOWN(Severity.IN_THE_WAY),
        BRACES(Severity.IN_THE_WAY),
        NOT_A_NUMBER(Severity.IN_THE_WAY),
        OPTION_TOO_LONG(Severity.CHANGED),
        OPTION_TWICE(Severity.CHANGED),
        EXPLANATION_TOO_LONG(Severity.CHANGED),
        SEVERAL_RIGHT(Severity.CHANGED),
        RIGHT_UNKNOWN(Severity.CHANGED),
        TIME_OUT_OF_RANGE(Severity.CHANGED),
        TOO_FEW_OPTIONS(Severity.CHANGED),
        OPEN_ANSWER(Severity.NOTED),
        NO_RIGHT(Severity.NOTED),
        LINES_JOINED(Severity.NOTED);

        private final Severity severity;

        Reason(Severity severity) {
            this.severity = severity;
        }
    }

    public Severity severity() {
        return reason.severity;
    }

    /** What is to be said, for a person; without the line. */
    public String sentence(Messages messages) {
        return switch (reason) {
            case NO_TEXT -> messages.get("exchange.question.no-text");
            case TEXT_TOO_LONG -> messages.get("exchange.question.text-too-long", Wording.LINE);
            case TOO_MANY_OPTIONS ->
                    messages.get("exchange.question.too-many-options", Poll.MOST_OPTIONS, found);
            case KIND_UNKNOWN -> messages.get("exchange.question.kind-unknown");
            case BRACES -> messages.get("exchange.question.braces");
            case NOT_A_NUMBER -> messages.get("exchange.question.not-a-number", found);
            case OPTION_TOO_LONG ->
                    messages.get("exchange.question.option-too-long", Wording.TITLE);
            case OPTION_TWICE -> messages.get("exchange.question.option-twice", found);
            case EXPLANATION_TOO_LONG ->
                    messages.get("exchange.question.explanation-too-long", Wording.LINE);
            case SEVERAL_RIGHT -> messages.get("exchange.question.several-right");
            case RIGHT_UNKNOWN -> messages.get("exchange.question.right-unknown", found);
            case TIME_OUT_OF_RANGE -> messages.get("exchange.question.time", found);
            case TOO_FEW_OPTIONS -> messages.get("exchange.question.too-few-options");
            case OPEN_ANSWER -> messages.get("exchange.question.open-answer");
            case NO_RIGHT -> messages.get("exchange.question.no-right");
            case LINES_JOINED -> messages.get("exchange.question.lines-joined");
        };
    }
}
