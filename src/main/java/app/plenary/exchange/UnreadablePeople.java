package app.plenary.exchange;

import app.plenary.text.Messages;

/** A file that holds no list of people. */
public final class UnreadablePeople extends Exception {
    private static final long serialVersionUID = 1;

    /** What is in the way. */
    public enum Reason {
        TOO_LARGE,
        NOT_TEXT,
        OLD_EXCEL,
        DAMAGED_SPREADSHEET,
        DAMAGED_CARDS,
        TOO_MANY_COLUMNS,
        EMPTY
    }

    private final Reason reason;

    UnreadablePeople(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is in the way and what to do, for a person. */
    public String sentence(Messages messages) {
        return switch (reason) {
            case TOO_LARGE -> messages.get("exchange.people.too-large");
            case NOT_TEXT -> messages.get("exchange.people.not-text");
            case OLD_EXCEL -> messages.get("exchange.people.old-excel");
            case DAMAGED_SPREADSHEET -> messages.get("exchange.people.damaged");
            case DAMAGED_CARDS -> messages.get("exchange.file.damaged-cards");
            case TOO_MANY_COLUMNS ->
                    messages.get("exchange.file.too-many-columns", Spreadsheet.MOST_COLUMNS);
            case EMPTY -> messages.get("exchange.people.empty");
        };
    }
}
