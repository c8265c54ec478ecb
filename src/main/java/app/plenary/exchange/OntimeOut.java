package app.plenary.exchange;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.Timetable;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an agenda as a sheet that Ontime reads. What Ontime has no column for stands in columns
 * beside its own, and each block once more whole, so that it comes back as it was.
 */
public final class OntimeOut {
    /** A cell of a spreadsheet holds 32,767 characters. */
    private static final int MOST_IN_A_CELL = 30_000;

    private OntimeOut() {}

    /**
     * Writes the sheet and leaves the stream open.
     *
     * @param today stands for the day of a workshop that has none
     * @param here the time zone of a workshop that has none
     */
    public static void write(
            Workshop workshop, LocalDate today, ZoneId here, Messages messages, OutputStream out)
            throws IOException {
        var book = new Workbook(out, "Plenary", "1.0");
        var sheet = book.newWorksheet("event schedule");
        var zone = workshop.zone().orElse(here);
        var slots = Timetable.of(workshop, today, here).slots();
        var own =
                List.of(
                        Column.SECTION.heading(messages),
                        Column.KIND.heading(messages),
                        Column.GOAL.heading(messages),
                        Column.MATERIALS.heading(messages),
                        Column.LEAD.heading(messages));
        var headings = new ArrayList<>(OntimeSheet.COLUMNS);
        headings.addAll(own);
        var blocks = workshop.agenda().blocks();
        var kept = OntimeColumns.headings(blocks).stream().filter(OntimeSheet::isOwn).toList();
        headings.addAll(kept);
        headings.add(OntimeSheet.WHOLE);
        int parts = 1;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var starts = slots.get(i).starts().atZone(zone).toLocalTime();
            var ends = slots.get(i).ends().atZone(zone).toLocalTime();
            int column = 0;
            for (String cell : cells(block, starts, ends)) {
                put(sheet, i + 1, column++, cell);
            }
            put(sheet, i + 1, column++, block.opening().section());
            put(sheet, i + 1, column++, KindWords.word(block.activity(), messages));
            put(sheet, i + 1, column++, block.brief().goal());
            put(sheet, i + 1, column++, block.brief().materials());
            put(sheet, i + 1, column++, block.brief().lead());
            for (String heading : kept) {
                put(sheet, i + 1, column++, OntimeColumns.own(block, heading));
            }
            var whole = whole(block, time(starts));
            for (String part : whole) {
                put(sheet, i + 1, column++, part);
            }
            parts = Math.max(parts, whole.size());
        }
        for (int part = 2; part <= parts; part++) {
            headings.add(OntimeSheet.WHOLE + " " + part);
        }
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.finish();
        book.finish();
    }

    /** A setting of Ontime's that was kept, or what it usually is. */
    private static String setting(Block block, String column, String usual) {
        var kept = OntimeColumns.setting(block, column);
        return kept.isEmpty() ? usual : kept;
    }

    private static List<String> cells(Block block, LocalTime starts, LocalTime ends) {
        boolean waits = block.timing().startsAt().isPresent();
        return List.of(
                setting(block, "flag", "FALSE"),
                time(starts),
                waits ? "FALSE" : "TRUE",
                time(ends),
                length(block.minutes()),
                setting(block, "cue", ""),
                block.title(),
                block.timing().endsAt().isPresent() ? "TRUE" : "FALSE",
                "FALSE",
                shortened(OntimeColumns.notes(block)),
                setting(block, "colour", ""),
                block.atZero() == AtZero.GO_ON ? "play-next" : "none",
                setting(block, "timer type", "count-down"),
                setting(block, "warning time", ""),
                setting(block, "danger time", ""),
                block.id().toString().substring(0, 8));
    }

    private static String time(LocalTime time) {
        var shown = time.withNano(0).toString();
        return shown.length() == 5 ? shown + ":00" : shown;
    }

    private static String length(long minutes) {
        return two(minutes / 60) + ":" + two(minutes % 60) + ":00";
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    /** What of the notes fits into a cell. */
    static String shortened(String notes) {
        return notes.length() <= MOST_IN_A_CELL ? notes : part(notes, 0);
    }

    /** The block in pieces that fit into cells. */
    private static List<String> whole(Block block, String starts) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("starts", starts);
        BlockJson.write(block, node.putObject("block"));
        var json = FileText.compact(node);
        var parts = new ArrayList<String>();
        for (int begin = 0; begin < json.length(); begin += parts.getLast().length()) {
            parts.add(part(json, begin));
        }
        return parts;
    }

    /** As much as fits from there on, without half a character at the end. */
    private static String part(String text, int begin) {
        int end = Math.min(text.length(), begin + MOST_IN_A_CELL);
        return text.substring(
                begin,
                end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
                        ? end - 1
                        : end);
    }
}
