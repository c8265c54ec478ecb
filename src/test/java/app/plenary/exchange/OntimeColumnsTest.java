package app.plenary.exchange;

import static app.plenary.exchange.AgendasInTest.ONTIME;
import static app.plenary.exchange.AgendasInTest.blocks;
import static app.plenary.exchange.AgendasInTest.ontime;
import static app.plenary.exchange.AgendasInTest.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.plenary.plan.Block;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** Columns of an Ontime sheet that have no place in a block come back in the next sheet. */
class OntimeColumnsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void columnsWithoutAPlaceStandInTheNextSheetAgain() throws Exception {
        var blocks = blocks(AgendasIn.read(QuestionsInTest.sheet(ONTIME), BERLIN));
        var sheet = Spreadsheet.pages(ontime(blocks)).getFirst().rows();
        var headings = sheet.getFirst().cells();
        var welcome = sheet.get(1);
        var input = sheet.get(2);
        assertEquals("A1", welcome.cell(headings.indexOf("cue")));
        assertEquals("#FFF", welcome.cell(headings.indexOf("colour")));
        assertEquals("Cam 2", welcome.cell(headings.indexOf("Camera")));
        assertEquals("Say hello", welcome.cell(headings.indexOf("notes")));
        assertEquals("count-down", welcome.cell(headings.indexOf("timer type")));
        assertEquals("clock", input.cell(headings.indexOf("timer type")));
        assertEquals("", input.cell(headings.indexOf("Camera")));

        assertEquals(unnamed(blocks), unnamed(blocks(AgendasIn.read(ontime(blocks), BERLIN))));
        var file = new WorkshopFile(AgendaList.plain(blocks, "Day"), "", "");
        assertEquals(
                unnamed(blocks),
                unnamed(
                        assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(file.write()))
                                .file()
                                .workshop()
                                .agenda()
                                .blocks()));
    }

    @Test
    void aColumnFollowsTheNotesAndTheSheet() throws Exception {
        var blocks = blocks(AgendasIn.read(QuestionsInTest.sheet(ONTIME), BERLIN));
        var welcome = blocks.getFirst();
        assertEquals("Cam 2", camera(welcome));
        assertEquals(
                "Cam 5", camera(welcome.withNotes("First\n**Camera:** Cam 5\nSecond\n- third")));
        assertEquals("", camera(welcome.withNotes("Say hello")));

        var moved = blocks(AgendasIn.read(changed(welcome, "Cam 2", "Cam 7\nor 8"), BERLIN));
        assertEquals("Say hello\n**Camera:** Cam 7\nor 8", moved.getFirst().notes());
        assertEquals("Cam 7\nor 8", camera(moved.getFirst()));
        var without = blocks(AgendasIn.read(changed(welcome, "Cam 2", ""), BERLIN));
        assertEquals("Say hello", without.getFirst().notes());
        assertEquals("", camera(without.getFirst()));
        var recoloured = blocks(AgendasIn.read(changed(welcome, "#FFF", "#123"), BERLIN));
        assertEquals("#123", OntimeColumns.setting(recoloured.getFirst(), "colour"));
        var renoted = blocks(AgendasIn.read(changed(welcome, "Say hello", "Say hi"), BERLIN));
        assertEquals("Say hi\n**Camera:** Cam 2", renoted.getFirst().notes());
    }

    private static String camera(Block block) throws IOException, UnreadableFile {
        var sheet = Spreadsheet.pages(ontime(List.of(block))).getFirst().rows();
        var at = sheet.getFirst().cells().indexOf("Camera");
        return at < 0 ? "" : sheet.get(1).cell(at);
    }

    private static byte[] changed(Block block, String before, String after) throws Exception {
        return QuestionsInTest.sheet(
                Spreadsheet.pages(ontime(List.of(block))).getFirst().rows().stream()
                        .map(row ->
                                row.cells().stream()
                                        .map(cell -> cell.equals(before) ? after : cell)
                                        .toList())
                        .toList());
    }
}
