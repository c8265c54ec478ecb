package app.plenary.report;

import app.plenary.text.Messages;

/** Puts a report into one file format, in one language. A pure function, for any thread. */
sealed interface ReportWriter permits MarkdownWriter, HtmlWriter, JsonWriter {
    String write(Report report, Messages messages);
}
