package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;
import app.plenary.exchange.PeopleTable.Origin;
import app.plenary.exchange.UnreadablePeople.Reason;

import org.apache.commons.compress.archivers.zip.ZipFile;
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
import java.util.Collections;
import java.util.List;

/**
 * A sheet of an XLSX file: the one asked for, otherwise the first visible one with anything in it.
 */
final class Spreadsheet {
    /** What a file may unpack to; one that is larger was made to do harm. */
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private static final int MOST_ROWS = 100_000;

    private Spreadsheet() {}

    static PeopleTable table(byte[] bytes, String wanted) throws UnreadablePeople {
        try {
            refuseBombs(bytes);
            try (var book =
                    new ReadableWorkbook(
                            new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
                return table(book, wanted);
            }
        } catch (IOException | RuntimeException _) {
            throw new UnreadablePeople(Reason.DAMAGED_SPREADSHEET);
        }
    }

    private static PeopleTable table(ReadableWorkbook book, String wanted)
            throws IOException, UnreadablePeople {
        List<Line> first = List.of();
        var name = "";
        var others = new ArrayList<String>();
        for (Sheet sheet : book.getSheets().toList()) {
            var lines = lines(sheet);
            if (lines.isEmpty()) {
                continue;
            }
            boolean fits =
                    wanted.isEmpty()
                            ? sheet.getVisibility() == SheetVisibility.VISIBLE
                            : sheet.getName().equals(wanted);
            if (first.isEmpty() && fits) {
                first = lines;
                name = sheet.getName();
            } else {
                others.add(sheet.getName());
            }
        }
        if (first.isEmpty()) {
            throw new UnreadablePeople(Reason.EMPTY);
        }
        return new PeopleTable(new Origin("", "", name, others, true), first);
    }

    private static List<Line> lines(Sheet sheet) throws IOException, UnreadablePeople {
        var lines = new ArrayList<Line>();
        try (var rows = sheet.openStream()) {
            for (var all = rows.iterator(); all.hasNext(); ) {
                var line = line(all.next());
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > MOST_ROWS) {
                    throw new UnreadablePeople(Reason.TOO_LARGE);
                }
            }
        }
        return lines;
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : plain(cell.asNumber());
        }
        if (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal number) {
            return plain(number);
        }
        return cell.getText();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[dy].*");
    }

    private static String date(Cell cell) {
        var date = cell.asDate();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private static void refuseBombs(byte[] bytes) throws IOException, UnreadablePeople {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        unpacked += count;
                        if (unpacked > MOST_UNPACKED) {
                            throw new UnreadablePeople(Reason.TOO_LARGE);
                        }
                    }
                }
            }
        }
    }
}
