package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to do harm, or are damaged, chosen in the window as any other. */
@Execution(ExecutionMode.SAME_THREAD)
class HostileBringTest extends WindowedRoom {
    private static final String EXTERNAL =
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Question</t></is>"
                    + "</c></row></sheetData></worksheet>";

    @TempDir static Path folder = Path.of(".");

    HostileBringTest() {
        super(new RunFixture(RunFixture.workshop(Block.of("First", 20, new Talk())), Locale.UK));
    }

    @Override
    ConsoleWindow open(Stage on) {
        return room.window(on, folder.resolve("brought"));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A spreadsheet of the least that makes one. */
    private static byte[] workbook(String sheet) throws IOException {
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var pack = "http://schemas.openxmlformats.org/package/2006/";
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\""
                        + pack
                        + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\""
                        + pack
                        + "relationships\"><Relationship Id=\"r1\" Type=\""
                        + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\""
                        + office
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\""
                        + " r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\""
                        + pack
                        + "relationships\"><Relationship Id=\"r1\" Type=\""
                        + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return zip(parts);
    }

    /** Chooses a file with these bytes, as one does. */
    private void choose(FxRobot robot, byte[] bytes) throws IOException {
        Files.write(folder.resolve("brought"), bytes);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        page.until("something is asked for", () -> page.says("Bring questions or an agenda in"));
        page.press("Choose a file…");
    }

    private void refused(FxRobot robot, String what, byte[] bytes, String sentence)
            throws IOException {
        choose(robot, bytes);
        page.until(what, () -> page.says(sentence));
        robot.push(KeyCode.ESCAPE);
        page.until("it is closed", () -> !page.says(sentence));
        assertEquals(1, room.session().agenda().blocks().size(), what);
    }

    @Test
    void eachIsRefusedInASentenceAndTheNextOneIsReadAsEver(FxRobot robot) throws IOException {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the plan is there", () -> page.says("First"));
        var question = "Größe?{=ä ~<script>alert(1)</script> ~@SUM(1)}\n";

        refused(
                robot,
                "a zip that unpacks to too much",
                zip(Map.of("imsmanifest.xml", " ".repeat(80 << 20))),
                sentence("exchange.file.unpacks"));
        refused(
                robot,
                "an entry that leads out",
                zip(Map.of("imsmanifest.xml", "<a/>", "../../evil.xml", "<a/>")),
                sentence("exchange.file.path-leads-out"));
        refused(
                robot,
                "a sheet that fetches a file",
                workbook(EXTERNAL + SHEET.replace("Question", "&x;")),
                sentence("exchange.file.document-type"));
        var endless = new byte[50 << 20];
        Arrays.fill(endless, (byte) 'a');
        refused(robot, "50 MB of one line", endless, sentence("exchange.file.too-large"));
        refused(
                robot,
                "a sheet that was cut off",
                Arrays.copyOf(workbook(SHEET), 400),
                sentence("exchange.file.damaged-zip"));
        refused(
                robot,
                "10,000 columns",
                ("Question" + ",A".repeat(10_000) + "\nQ?" + ",x".repeat(10_000) + "\n")
                        .getBytes(StandardCharsets.UTF_8),
                sentence("exchange.file.too-many-columns"));

        var large = "First?{=a ~b}\n\n" + "// so it goes on\n".repeat(600_000) + "\nLast?{=a ~b}\n";
        choose(robot, large.getBytes(StandardCharsets.UTF_8));
        page.until(
                "a large file is read to its end",
                () -> page.says("2 questions are added in one block"));
        robot.push(KeyCode.ESCAPE);

        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            choose(robot, question.getBytes(charset));
            page.until("it is shown", () -> page.says("Größe?"));
            page.until("with its options", () -> page.says("3 options · 1 right"));
            robot.push(KeyCode.ESCAPE);
        }
        choose(robot, question.getBytes(StandardCharsets.ISO_8859_1));
        page.until("it is shown", () -> page.says("Größe?"));
        robot.push(KeyCode.ENTER);
        page.until("it is in", () -> room.session().agenda().blocks().size() == 2);
        var options =
                ((Quiz) room.session().agenda().blocks().getLast().activity())
                        .first()
                        .question()
                        .options();
        assertEquals("<script>alert(1)</script>", options.get(1).words());
        assertTrue(options.stream().anyMatch(option -> option.words().equals("@SUM(1)")));
    }

    private String sentence(String key) {
        return room.messages.get(key, 500);
    }
}
