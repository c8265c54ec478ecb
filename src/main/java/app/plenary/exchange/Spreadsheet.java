package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;
import app.plenary.exchange.PeopleTable.Origin;
import app.plenary.exchange.UnreadablePeople.Reason;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of an XLSX file. What was made to do harm is refused before it is read. */
final class Spreadsheet {
    /** More columns than any list or plan has. */
    static final int MOST_COLUMNS = 500;

    private static final int MOST_ROWS = 100_000;

    /** Of all rows together, from the first column of each to its last. */
    private static final long MOST_CELLS = 20_000_000;

    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d{1,7}");
    private static final int LAST_COLUMN = 16_384;
    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 100;
    private static final BigDecimal DAY = BigDecimal.ONE;

    private Spreadsheet() {}

    /**
     * A sheet with its rows that are not blank; the cells are as they are shown, dates and times in
     * the ISO way.
     */
    record Page(String name, boolean visible, List<OutlineTable.Row> rows) {
        Page {
            rows = List.copyOf(rows);
        }
    }

    static boolean is(byte[] bytes) {
        return ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(bytes, 8));
    }

    /** All sheets that hold something. */
    static List<Page> pages(byte[] bytes) throws UnreadableFile {
        check(bytes);
        var pages = new ArrayList<Page>();
        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                var rows = rows(sheet);
                if (!rows.isEmpty()) {
                    pages.add(
                            new Page(
                                    sheet.getName(),
                                    sheet.getVisibility() == SheetVisibility.VISIBLE,
                                    rows));
                }
            }
        } catch (IOException | RuntimeException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED_SPREADSHEET);
        }
        return pages;
    }

    /** The sheet asked for, otherwise the first visible one with anything in it. */
    static PeopleTable table(byte[] bytes, String wanted) throws UnreadablePeople {
        try {
            return table(pages(bytes), wanted);
        } catch (UnreadableFile refused) {
            throw new UnreadablePeople(
                    switch (refused.reason()) {
                        case TOO_LARGE, UNPACKS_TO_TOO_MUCH -> Reason.TOO_LARGE;
                        case TOO_MANY_COLUMNS -> Reason.TOO_MANY_COLUMNS;
                        default -> Reason.DAMAGED_SPREADSHEET;
                    });
        }
    }

    private static PeopleTable table(List<Page> pages, String wanted) throws UnreadablePeople {
        var found =
                pages.stream()
                        .filter(page ->
                                wanted.isEmpty() ? page.visible() : page.name().equals(wanted))
                        .findFirst();
        if (found.isEmpty()) {
            throw new UnreadablePeople(Reason.EMPTY);
        }
        var page = found.get();
        var others =
                pages.stream().filter(p -> !p.name().equals(page.name())).map(Page::name).toList();
        return new PeopleTable(
                new Origin("", "", page.name(), others, true),
                page.rows().stream().map(row -> new Line(row.line(), row.cells())).toList());
    }

    private static List<OutlineTable.Row> rows(Sheet sheet) throws IOException, UnreadableFile {
        var all = new ArrayList<OutlineTable.Row>();
        try (var rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = row(each.next());
                if (!row.isBlank()) {
                    all.add(row);
                }
                if (all.size() > MOST_ROWS) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE);
                }
                if (row.cells().size() > MOST_COLUMNS) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS);
                }
            }
        }
        return all;
    }

    private static OutlineTable.Row row(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return new OutlineTable.Row(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : isTime(cell) ? time(cell) : plain(cell.asNumber());
        }
        if (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal number) {
            return plain(number);
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static String plain(BigDecimal number) {
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs(bare.scale()) > MOST_DIGITS ? bare.toString() : bare.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        return pattern(cell).matches("(?i).*[dy].*");
    }

    private static boolean isTime(Cell cell) {
        return pattern(cell).matches("(?i).*[hs].*") && cell.asNumber().abs().compareTo(DAY) < 0;
    }

    private static String pattern(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[(?!h)[^\\]]*\\]|\\\\.", "");
    }

    private static String time(Cell cell) {
        long seconds = Math.round(cell.asNumber().abs().doubleValue() * 86_400) % 86_400;
        return LocalTime.ofSecondOfDay(seconds).toString();
    }

    private static String date(Cell cell) {
        var date = cell.asDate();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    // ---------------------------------------------------------------- harm

    /**
     * The reader below trusts what the cells say of their places and follows nested elements by
     * calling itself, so both are looked at before.
     */
    private static void check(byte[] bytes) throws UnreadableFile {
        try {
            for (byte[] part : Unpacked.of(bytes, ".xml", ".rels").values()) {
                check(SafeXml.open(part));
            }
        } catch (UnreadableFile refused) {
            throw refused.reason() == UnreadableFile.Reason.DAMAGED_ZIP
                    ? new UnreadableFile(UnreadableFile.Reason.DAMAGED_SPREADSHEET)
                    : refused;
        } catch (XMLStreamException | RuntimeException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED_SPREADSHEET);
        }
    }

    private static void check(XMLStreamReader reader) throws XMLStreamException, UnreadableFile {
        long cells = 0;
        long width = 0;
        int depth = 0;
        while (reader.hasNext()) {
            int event = SafeXml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new UnreadableFile(UnreadableFile.Reason.DAMAGED_SPREADSHEET);
                }
                switch (reader.getLocalName()) {
                    case "row" -> {
                        cells += width;
                        width = 0;
                    }
                    case "c" -> width = Math.max(width + 1, column(reader));
                    default -> {}
                }
                if (cells + width > MOST_CELLS) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static int column(XMLStreamReader reader) throws UnreadableFile {
        var place = reader.getAttributeValue(null, "r");
        if (place == null) {
            return 0;
        }
        var cell = CELL.matcher(place);
        int column = 0;
        if (cell.matches()) {
            for (char letter : cell.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED_SPREADSHEET);
        }
        return column;
    }
}
