package app.plenary.report;

import app.plenary.text.Messages;

/** What a report can be written as. For any thread. */
public enum ReportFormat {
    /** Plain text with headings, tables and tick boxes, for wikis and notes. */
    MARKDOWN("md"),
    /** One page that needs nothing else, to be read, printed and mailed. */
    HTML("html"),
    /** The same content for programs; keys and words do not depend on the language. */
    JSON("json");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of its file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** The whole file as text, with line feeds as line ends; to be stored as UTF-8. */
    public String write(Report report, Messages messages) {
        ReportWriter writer =
                switch (this) {
                    case MARKDOWN -> new MarkdownWriter();
                    case HTML -> new HtmlWriter();
                    case JSON -> new JsonWriter();
                };
        return writer.write(report, messages);
    }

    /** What a person calls it. */
    public String label(Messages messages) {
        return switch (this) {
            case MARKDOWN -> messages.get("report.format.markdown");
            case HTML -> messages.get("report.format.html");
            case JSON -> messages.get("report.format.json");
        };
    }
}
