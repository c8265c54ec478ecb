package app.plenary.exchange;

import app.plenary.text.Messages;

/**
 * Something about a table of people that should not be passed over in silence.
 *
 * @param line the line it is about, from 1; 0 for the whole table
 * @param first what was found there
 * @param second what it is compared with; may be empty
 */
public record PeopleRemark(Kind kind, int line, String first, String second) {

    /** What there is to say. */
    public enum Kind {
        /** No heading says where the names are; nobody is read. */
        NO_NAME_COLUMN,
        /** The line is left out. */
        NO_NAME,
        /** Both are in the list. */
        SAME_NAME,
        /** Too long to be shown in the room; the list has it whole. */
        NAME_TOO_LONG,
        UNREADABLE_LETTER,
        /** The line is left out. */
        ABOVE_HEADINGS,
        TWO_COLUMNS,
        /** The first line is a person already; the column was taken for names by its looks. */
        NO_HEADINGS,
        UNSURE_HEADING,
        OLD_CHARSET,
        OTHER_SHEETS,
        QUOTES_DO_NOT_FIT,
        /** Telephone numbers, addresses and pictures stay where they are. */
        MORE_IS_SAID
    }

    /** What there is to say, for a person. */
    public String sentence(Messages messages) {
        var number = Integer.toString(line);
        return switch (kind) {
            case NO_NAME_COLUMN -> messages.get("exchange.people.no-name-column", first);
            case NO_NAME -> messages.get("exchange.people.no-name", number, first);
            case SAME_NAME -> messages.get("exchange.people.same-name", number, first, second);
            case NAME_TOO_LONG -> messages.get("exchange.people.too-long", number, first, second);
            case UNREADABLE_LETTER ->
                    messages.get("exchange.people.unreadable-letter", number, first);
            case ABOVE_HEADINGS -> messages.get("exchange.people.above-headings", number, first);
            case TWO_COLUMNS -> messages.get("exchange.people.two-columns", first, second);
            case NO_HEADINGS -> messages.get("exchange.people.no-headings", first);
            case UNSURE_HEADING -> messages.get("exchange.people.unsure-heading", first);
            case OLD_CHARSET -> messages.get("exchange.people.old-charset");
            case OTHER_SHEETS -> messages.get("exchange.people.other-sheets", first, second);
            case MORE_IS_SAID -> messages.get("exchange.people.more-is-said");
            case QUOTES_DO_NOT_FIT -> messages.get("exchange.people.quotes-do-not-fit");
        };
    }
}
