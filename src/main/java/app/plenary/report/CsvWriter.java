package app.plenary.report;

import app.plenary.text.Messages;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as tables of text, a file for each list and each activity, and one with all figures
 * that were found. UTF-8 with a byte order mark, lines end with CR LF, figures and dates do not
 * depend on the language. A text that a spreadsheet might take for a formula gets an apostrophe in
 * front.
 */
final class CsvWriter implements ReportWriter.AsFiles {
    private static final String RISKY = "=+-@\t\r\n＝＋－＠";
    private static final CsvWriterBuilder BUILDER =
            de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);

    @Override
    public void write(Report report, Messages messages, Sink sink) throws IOException {
        var sheets = Sheets.of(report, messages);
        int number = 0;
        for (Sheet sheet : sheets) {
            int part = 1;
            for (Sheet.Table table : sheet.tables()) {
                if (!table.found()) {
                    number += part == 1 ? 1 : 0;
                    put(sink, name(number, sheet.title(), part++), table);
                }
            }
        }
        var found = new FoundTables(messages).together(sheets);
        if (found.rows().iterator().hasNext()) {
            put(sink, name(number + 1, messages.get("report.sheet.results"), 1), found);
        }
    }

    private static String name(int number, String title, int part) {
        return String.format(
                Locale.ROOT,
                "%02d-%s%s.csv",
                number,
                FileName.of(title, Optional.empty()),
                part > 1 ? "-" + part : "");
    }

    private static void put(Sink sink, String name, Sheet.Table table) throws IOException {
        sink.put(name, out -> table(table, out));
    }

    /** One table as a whole file; leaves the stream open. */
    static void table(Sheet.Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        // it is closed by whoever opened it
        var csv = BUILDER.build(writer);
        csv.writeRecord(table.head().stream().map(CsvWriter::safe).toList());
        var fields = new ArrayList<String>();
        for (List<Cell> row : table.rows()) {
            fields.clear();
            row.forEach(cell -> fields.add(field(cell)));
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> safe(text);
            case Cell.Figure(BigDecimal value) -> value.toPlainString();
            case Cell.Figure(var value) -> value.toString();
            case Cell.Share(int percent) -> BigDecimal.valueOf(percent, 2).toPlainString();
            case Cell.Day(var day) -> day.toString();
            case Cell.Moment(var at) -> at.toString();
        };
    }

    private static String safe(String text) {
        var clean = PlainText.lines(text);
        return !clean.isEmpty() && RISKY.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }
}
