package app.plenary.exchange;

import app.plenary.exchange.Loss.What;
import app.plenary.exchange.Outline.Problem;
import app.plenary.exchange.OutlineTable.Row;
import app.plenary.exchange.Spreadsheet.Page;
import app.plenary.exchange.UnreadableFile.Reason;
import app.plenary.plan.Block;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads agendas in whatever format they are: sheets of Ontime and others, CSV, calendars, outlines
 * and tables in Markdown, and this program's own plans. The format is told by the content, never by
 * the name of the file.
 */
public final class AgendasIn {
    private static final int MOST_LINES_LOOKED_AT = 400;

    private AgendasIn() {}

    /**
     * The agenda in the bytes of a file.
     *
     * @param here the time zone of times that name none
     */
    public static AgendaList read(byte[] bytes, ZoneId here) throws UnreadableFile {
        if (bytes.length > FileText.MOST_BYTES) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
        if (Spreadsheet.is(bytes)) {
            return notNone(sheet(Spreadsheet.pages(bytes)));
        }
        if (ReadableWorkbook.isOLE2Header(Arrays.copyOf(bytes, 8))) {
            throw new UnreadableFile(Reason.OLD_EXCEL);
        }
        return notNone(of(PlainText.of(bytes), here));
    }

    /** The agenda in a text that was typed or pasted. */
    public static AgendaList pasted(String text, ZoneId here) throws UnreadableFile {
        return notNone(of(PlainText.typed(text), here));
    }

    private static AgendaList notNone(AgendaList list) throws UnreadableFile {
        if (list.rows().isEmpty()) {
            throw new UnreadableFile(Reason.NO_AGENDA);
        }
        return list;
    }

    /** Whether the text shows plainly that it is an agenda, and not a list or questions. */
    static boolean isCertain(PlainText plain) {
        var text = plain.text();
        if (isCalendar(text) || isPlan(text)) {
            return true;
        }
        var rows = OutlineTable.delimited(text);
        if (rows.isPresent()) {
            return isHeading(rows.get().getFirst()) || OntimeSheet.of(rows.get()).isPresent();
        }
        if (text.lines()
                .filter(MarkdownCells::isRow)
                .findFirst()
                .filter(line -> isHeading(new Row(1, MarkdownCells.read(line))))
                .isPresent()) {
            return true;
        }
        var pasted = Outline.read(text);
        long timed =
                text.lines()
                        .limit(MOST_LINES_LOOKED_AT)
                        .filter(l -> BlockLine.of(l).isTimed())
                        .count();
        return timed * 2 >= pasted.blocks().size() && timed > 0;
    }

    static boolean isCertain(List<Page> pages) {
        return pages.stream()
                .filter(Page::visible)
                .anyMatch(page ->
                        OntimeSheet.of(page.rows()).isPresent()
                                || isHeading(page.rows().getFirst()));
    }

    /** Headings of a plan and not of questions: they name a title, and a time or a kind. */
    private static boolean isHeading(Row row) {
        var named = row.cells().stream().map(Column::named).flatMap(Optional::stream).toList();
        return Column.isHeading(row.cells())
                && named.contains(Column.TITLE)
                && (named.contains(Column.MINUTES)
                        || named.contains(Column.START)
                        || named.contains(Column.TIME)
                        || named.contains(Column.KIND));
    }

    private static AgendaList sheet(List<Page> pages) throws UnreadableFile {
        var losses = new ArrayList<Loss>();
        var visible = pages.stream().filter(Page::visible).toList();
        var ontime = visible.stream().filter(p -> OntimeSheet.of(p.rows()).isPresent()).findFirst();
        var page = ontime.or(() -> visible.stream().findFirst());
        if (page.isEmpty()) {
            throw new UnreadableFile(Reason.NO_AGENDA);
        }
        var others =
                visible.stream()
                        .filter(p -> !p.name().equals(page.get().name()))
                        .map(Page::name)
                        .toList();
        if (!others.isEmpty()) {
            losses.add(new Loss(What.OTHER_SHEETS, others.size(), String.join(", ", others)));
        }
        return table(page.get().rows(), AgendaFormat.SPREADSHEET, losses);
    }

    private static AgendaList table(List<Row> rows, AgendaFormat format, List<Loss> losses)
            throws UnreadableFile {
        if (rows.stream().anyMatch(row -> row.cells().size() > Spreadsheet.MOST_COLUMNS)) {
            throw new UnreadableFile(Reason.TOO_MANY_COLUMNS);
        }
        var ontime = OntimeSheet.of(rows);
        return ontime.isPresent()
                ? ontime.get().list(losses)
                : AgendaList.of(format, Outline.read(rows), losses);
    }

    private static boolean isCalendar(String text) {
        var head = text.stripLeading();
        return head.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    /** Whether a text says that it is a plan of this program, which no other reader is to try. */
    static boolean isPlan(String text) {
        return text.stripLeading().startsWith("{")
                && text.contains('"' + WorkshopFile.FORMAT + '"');
    }

    private static AgendaList of(PlainText plain, ZoneId here) throws UnreadableFile {
        var text = plain.text();
        if (isCalendar(text)) {
            return CalendarIn.read(text, here);
        }
        if (isPlan(text)) {
            return switch (WorkshopFile.read(text)) {
                case WorkshopFile.Read read -> plan(read.file());
                case WorkshopFile.Unusable unusable -> throw new UnreadableFile(unusable.problem());
            };
        }
        if (text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<?xml")
                || text.stripLeading().startsWith("{\"")) {
            throw new UnreadableFile(Reason.NO_AGENDA);
        }
        var losses = new ArrayList<Loss>();
        if (plain.isGuessed()) {
            losses.add(new Loss(What.LETTERS, 1, ""));
        }
        var rows = OutlineTable.delimited(text);
        return rows.isPresent()
                ? table(rows.get(), AgendaFormat.TEXT, losses)
                : AgendaList.of(AgendaFormat.TEXT, Outline.read(text), losses);
    }

    private static AgendaList plan(WorkshopFile file) {
        var workshop = file.workshop();
        var rows = new ArrayList<AgendaList.Row>();
        workshop.agenda()
                .blocks()
                .forEach(block ->
                        rows.add(
                                new AgendaList.Row(
                                        rows.size() + 1,
                                        block,
                                        false,
                                        unknown(block, rows.size() + 1))));
        return new AgendaList(
                AgendaFormat.PLENARY,
                workshop.title(),
                workshop.day(),
                Optional.of(workshop.startsAt()),
                workshop.zone(),
                Optional.of(workshop),
                rows,
                List.of(),
                List.of());
    }

    private static List<Problem> unknown(Block block, int line) {
        return WorkshopFile.unknown(block)
                .map(names -> List.of(new Problem(line, Outline.Reason.UNKNOWN_KEY, names)))
                .orElse(List.of());
    }
}
