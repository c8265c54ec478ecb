package app.plenary.exchange;

import app.plenary.text.Messages;

/**
 * Why a file with a workshop, a method or a question cannot be used, and where.
 *
 * @param block the block in which it was found, counted from 1; 0 for the file itself
 * @param key the key concerned; may be empty
 * @param detail what was found there, or the line and column of a slip in the JSON; may be empty
 */
public record FileProblem(Reason reason, int block, String key, String detail) {

    /** What is wrong. */
    public enum Reason {
        TOO_LARGE,
        NOT_UTF_8,
        NOT_JSON,
        UNREADABLE,
        NOT_A_WORKSHOP,
        NOT_A_METHOD,
        NOT_A_QUESTION,
        FROM_A_NEWER_PROGRAM,
        UNKNOWN_KEY,
        MISPLACED_KEY,
        TOO_MUCH_TO_KEEP,
        MISSING_KEY,
        UNKNOWN_KIND,
        NOT_AN_OBJECT,
        NOT_TEXT,
        NOT_A_WHOLE_NUMBER,
        NOT_A_NUMBER,
        NOT_TRUE_OR_FALSE,
        NOT_A_LIST,
        NOT_A_DAY,
        NOT_A_TIME,
        NOT_A_ZONE,
        NOT_AN_ID,
        NOT_A_HASH,
        OUT_OF_RANGE,
        UNKNOWN_WORD,
        ID_IS_TAKEN
    }

    static FileProblem of(Reason reason) {
        return new FileProblem(reason, 0, "", "");
    }

    /** What is wrong and where, for a person. */
    public String sentence(Messages messages) {
        var what = what(messages);
        return block == 0 ? what : messages.get("exchange.problem.in-block", block, what);
    }

    private String what(Messages messages) {
        return switch (reason) {
            case TOO_LARGE -> messages.get("exchange.problem.too-large");
            case NOT_UTF_8 -> messages.get("exchange.problem.not-utf-8");
            case NOT_JSON -> messages.get("exchange.problem.not-json", detail);
            case UNREADABLE -> messages.get("exchange.problem.unreadable");
            case NOT_A_WORKSHOP -> messages.get("exchange.problem.not-a-workshop");
            case NOT_A_METHOD -> messages.get("exchange.problem.not-a-method");
            case NOT_A_QUESTION -> messages.get("exchange.problem.not-a-question");
            case FROM_A_NEWER_PROGRAM -> messages.get("exchange.problem.newer", detail);
            case UNKNOWN_KEY -> messages.get("exchange.problem.unknown-key", key);
            case MISPLACED_KEY -> messages.get("exchange.problem.misplaced-key", key);
            case TOO_MUCH_TO_KEEP ->
                    messages.get("exchange.problem.too-much-to-keep", key, KeptKeys.MOST);
            case MISSING_KEY -> messages.get("exchange.problem.missing-key", key);
            case UNKNOWN_KIND -> messages.get("exchange.problem.unknown-kind", detail);
            case NOT_AN_OBJECT ->
                    key.isEmpty()
                            ? messages.get("exchange.problem.block-is-not-an-object")
                            : messages.get("exchange.problem.not-an-object", key);
            case NOT_TEXT -> messages.get("exchange.problem.not-text", key);
            case NOT_A_WHOLE_NUMBER -> messages.get("exchange.problem.not-a-whole-number", key);
            case NOT_A_NUMBER -> messages.get("exchange.problem.not-a-number", key);
            case NOT_TRUE_OR_FALSE -> messages.get("exchange.problem.not-true-or-false", key);
            case NOT_A_LIST -> messages.get("exchange.problem.not-a-list", key);
            case NOT_A_DAY -> messages.get("exchange.problem.not-a-day", key);
            case NOT_A_TIME -> messages.get("exchange.problem.not-a-time", key);
            case NOT_A_ZONE -> messages.get("exchange.problem.not-a-zone", key);
            case NOT_AN_ID -> messages.get("exchange.problem.not-an-id", key);
            case NOT_A_HASH -> messages.get("exchange.problem.not-a-hash", key);
            case OUT_OF_RANGE -> messages.get("exchange.problem.out-of-range", key, detail);
            case UNKNOWN_WORD -> messages.get("exchange.problem.unknown-word", key, detail);
            case ID_IS_TAKEN -> messages.get("exchange.problem.id-is-taken", detail);
        };
    }
}
