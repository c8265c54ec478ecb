package app.plenary.report;

import app.plenary.text.Messages;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The report as a workbook, a sheet for each activity. Rows go out as they are made, so that a
 * hundred thousand answers need little memory. Texts are text cells whatever they begin with; none
 * can become a formula.
 */
final class XlsxWriter implements ReportWriter.AsBytes {
    /** What Excel takes in one cell, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int ROWS_AT_ONCE = 500;
    private static final int ROWS_MEASURED = 60;
    private static final int WIDEST = 60;

    /** Quick, and the file is hardly larger than with the best. */
    private static final int COMPRESSION = 3;

    @Override
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        write(Sheets.of(report, messages), report.title(), out);
    }

    static void write(List<Sheet> sheets, String title, OutputStream out) throws IOException {
        var names = new SheetNames();
        // the library closes what it writes to
        try (var workbook = new Workbook(new LeftOpen(out), "Plenary", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            workbook.properties().setTitle(PlainText.line(title));
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(names.name(sheet.title())));
            }
        }
        out.flush();
    }

    private static void write(Sheet sheet, Worksheet worksheet) throws IOException {
        widths(sheet, worksheet);
        worksheet.pageOrientation("landscape");
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        boolean list = sheet.tables().size() == 1 && !sheet.tables().getFirst().found();
        int row = 0;
        if (list) {
            worksheet.freezePane(0, 1);
        } else {
            worksheet.inlineString(0, 0, fitting(sheet.title()));
            worksheet.style(0, 0).bold().fontSize(14).set();
            row = 1;
        }
        for (Sheet.Table table : sheet.tables()) {
            row = write(table, worksheet, list ? row : row + 1);
        }
        worksheet.finish();
    }

    /** The row after the last one. */
    private static int write(Sheet.Table table, Worksheet worksheet, int first) throws IOException {
        int row = first;
        if (!table.title().isEmpty()) {
            worksheet.inlineString(row, 0, fitting(table.title()));
            worksheet.style(row++, 0).bold().set();
        }
        for (int i = 0; i < table.head().size(); i++) {
            worksheet.inlineString(row, i, fitting(table.head().get(i)));
            worksheet
                    .style(row, i)
                    .bold()
                    .fillColor("E8EEF4")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor("B4C0CC")
                    .set();
        }
        row += table.head().isEmpty() ? 0 : 1;
        for (List<Cell> cells : table.rows()) {
            if (row >= Worksheet.MAX_ROWS) {
                throw new IOException("more rows than a sheet holds");
            }
            for (int i = 0; i < cells.size(); i++) {
                write(cells.get(i), worksheet, row, i);
            }
            if (++row % ROWS_AT_ONCE == 0) {
                worksheet.flush();
            }
        }
        return row;
    }

    private static void write(Cell cell, Worksheet worksheet, int row, int column) {
        switch (cell) {
            case Cell.Text(var text) -> {
                if (!text.isEmpty()) {
                    worksheet.inlineString(row, column, fitting(text));
                }
            }
            case Cell.Figure(var value) -> worksheet.value(row, column, value);
            case Cell.Share(int percent) -> {
                worksheet.value(row, column, percent / 100.0);
                worksheet.style(row, column).format("0%").set();
            }
            case Cell.Day(var day) -> {
                worksheet.value(row, column, day);
                worksheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Moment(var at) -> {
                worksheet.value(row, column, at);
                worksheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
        }
    }

    private static String fitting(String text) {
        // what looks like an escaped character to a reader of workbooks is escaped itself
        var clean = ESCAPE.matcher(PlainText.lines(text)).replaceAll("_x005F$0");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = LONGEST - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /** Widths go out before the rows, so the first rows have to tell. */
    private static void widths(Sheet sheet, Worksheet worksheet) {
        var widest =
                new int[sheet.tables().stream().mapToInt(t -> t.head().size()).max().orElse(0)];
        for (Sheet.Table table : sheet.tables()) {
            for (int i = 0; i < table.head().size(); i++) {
                widest[i] = Math.max(widest[i], table.head().get(i).length());
            }
            int measured = 0;
            for (List<Cell> row : table.rows()) {
                if (table.head().isEmpty() || ++measured > ROWS_MEASURED) {
                    break;
                }
                for (int i = 0; i < row.size(); i++) {
                    widest[i] = Math.max(widest[i], width(row.get(i)));
                }
            }
        }
        for (int i = 0; i < widest.length; i++) {
            worksheet.width(i, Math.clamp(widest[i] + 3, 10, WIDEST));
        }
    }

    private static int width(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text.length();
            case Cell.Figure(var value) -> value.toString().length();
            case Cell.Share _ -> 4;
            case Cell.Day _ -> 10;
            case Cell.Moment _ -> 19;
        };
    }

    /** A stream that its owner closes. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
