package app.plenary.exchange;

import app.plenary.text.Messages;

/** The formats in which questions come. */
public enum QuestionFormat {
    GIFT,
    AIKEN,
    /** A sheet with a heading, as Kahoot and ClassQuiz have it, or any other one. */
    SPREADSHEET,
    CSV,
    QTI,
    /** Lines as people type them. */
    LINES,
    PLENARY;

    /** What it is called. */
    public String label(Messages messages) {
        return switch (this) {
            case GIFT -> "GIFT";
            case AIKEN -> "Aiken";
            case SPREADSHEET -> messages.get("exchange.format.spreadsheet");
            case CSV -> "CSV";
            case QTI -> "QTI";
            case LINES -> messages.get("exchange.format.lines");
            case PLENARY -> messages.get("exchange.format.plenary");
        };
    }
}
