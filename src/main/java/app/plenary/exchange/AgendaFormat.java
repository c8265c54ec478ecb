package app.plenary.exchange;

import app.plenary.text.Messages;

/** The formats in which agendas come. */
public enum AgendaFormat {
    ONTIME,
    SPREADSHEET,
    /** An outline, a Markdown table or cells. */
    TEXT,
    CALENDAR,
    PLENARY;

    /** What it is called. */
    public String label(Messages messages) {
        return switch (this) {
            case ONTIME -> "Ontime";
            case SPREADSHEET -> messages.get("exchange.format.spreadsheet");
            case TEXT -> messages.get("exchange.format.lines");
            case CALENDAR -> messages.get("exchange.format.calendar");
            case PLENARY -> messages.get("exchange.format.plenary");
        };
    }
}
