package app.plenary.exchange;

import app.plenary.text.Messages;

import java.util.Optional;

/** A file or text of which nothing can be used; the program is as it was before. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1;

    /** What is in the way. */
    public enum Reason {
        TOO_LARGE,
        /** It unpacks to far more than it says, as no honest file does. */
        UNPACKS_TO_TOO_MUCH,
        LINE_TOO_LONG,
        TOO_MANY_COLUMNS,
        NOT_TEXT,
        OLD_EXCEL,
        DAMAGED_SPREADSHEET,
        DAMAGED_ZIP,
        /** An entry of a zip that names a place outside of it. */
        PATH_LEADS_OUT,
        DAMAGED_XML,
        /** A document type can make a reader fetch or multiply things; no question needs one. */
        DOCUMENT_TYPE,
        DAMAGED_CALENDAR,
        DAMAGED_CARDS,
        EMPTY,
        NO_QUESTIONS,
        NO_AGENDA,
        /** A plan of this program with a mistake in it; the problem says which. */
        UNUSABLE_PLAN
    }

    private final Reason reason;
    private final transient Optional<FileProblem> problem;

    UnreadableFile(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.problem = Optional.empty();
    }

    UnreadableFile(FileProblem problem) {
        super(problem.toString(), null, false, false);
        this.reason = Reason.UNUSABLE_PLAN;
        this.problem = Optional.of(problem);
    }

    public Reason reason() {
        return reason;
    }

    /** What is in the way and what to do, for a person. */
    public String sentence(Messages messages) {
        return switch (reason) {
            case TOO_LARGE -> messages.get("exchange.file.too-large");
            case UNPACKS_TO_TOO_MUCH -> messages.get("exchange.file.unpacks");
            case LINE_TOO_LONG -> messages.get("exchange.file.line-too-long");
            case TOO_MANY_COLUMNS ->
                    messages.get("exchange.file.too-many-columns", Spreadsheet.MOST_COLUMNS);
            case NOT_TEXT -> messages.get("exchange.file.not-text");
            case OLD_EXCEL -> messages.get("exchange.file.old-excel");
            case DAMAGED_SPREADSHEET -> messages.get("exchange.file.damaged-spreadsheet");
            case DAMAGED_ZIP -> messages.get("exchange.file.damaged-zip");
            case PATH_LEADS_OUT -> messages.get("exchange.file.path-leads-out");
            case DAMAGED_XML -> messages.get("exchange.file.damaged-xml");
            case DOCUMENT_TYPE -> messages.get("exchange.file.document-type");
            case DAMAGED_CALENDAR -> messages.get("exchange.file.damaged-calendar");
            case DAMAGED_CARDS -> messages.get("exchange.file.damaged-cards");
            case EMPTY -> messages.get("exchange.file.empty");
            case NO_QUESTIONS -> messages.get("exchange.file.no-questions");
            case NO_AGENDA -> messages.get("exchange.file.no-agenda");
            case UNUSABLE_PLAN -> problem.map(it -> it.sentence(messages)).orElse("");
        };
    }
}
