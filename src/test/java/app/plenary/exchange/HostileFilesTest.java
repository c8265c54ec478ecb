package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.UnreadableFile.Reason;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to do harm, or are damaged, end in a sentence and in nothing else. */
final class HostileFilesTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String BOMB =
            """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            """;

    private static Reason questions(byte[] bytes) {
        return assertThrows(
                        UnreadableFile.class,
                        () -> QuestionsIn.read(bytes, QuestionsInTest.ENGLISH))
                .reason();
    }

    private static Reason agenda(byte[] bytes) {
        return assertThrows(UnreadableFile.class, () -> AgendasIn.read(bytes, UTC)).reason();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip with one of its entries changed. */
    private static byte[] changed(byte[] zip, String entry, UnaryOperator<String> change) {
        var all = new LinkedHashMap<String, String>();
        try {
            Unpacked.of(zip, "")
                    .forEach((name, bytes) -> {
                        var text = new String(bytes, StandardCharsets.UTF_8);
                        all.put(name, name.equals(entry) ? change.apply(text) : text);
                    });
        } catch (UnreadableFile e) {
            throw new AssertionError(e);
        }
        assertTrue(all.containsKey(entry), all.keySet().toString());
        return QtiItemsTest.zip(all);
    }

    @Test
    void aZipThatUnpacksToTooMuchIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertEquals(Reason.UNPACKS_TO_TOO_MUCH, questions(out.toByteArray()));
        var sheet =
                changed(
                        QuestionsInTest.kahoot(),
                        "xl/worksheets/sheet1.xml",
                        text -> text.replace("<sheetData>", "<sheetData>" + " ".repeat(80 << 20)));
        assertEquals(Reason.UNPACKS_TO_TOO_MUCH, questions(sheet));
        assertEquals(Reason.UNPACKS_TO_TOO_MUCH, agenda(sheet));
        assertEquals(
                UnreadablePeople.Reason.TOO_LARGE,
                assertThrows(UnreadablePeople.class, () -> PeopleFile.of(sheet)).reason());
    }

    @Test
    void anEntryThatLeadsOutOfItsZipIsRefused() {
        for (String name :
                List.of("../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "a/..\\..\\evil.xml")) {
            assertEquals(
                    Reason.PATH_LEADS_OUT,
                    questions(QtiItemsTest.zip(Map.of("imsmanifest.xml", "<a/>", name, "<a/>"))),
                    name);
        }
    }

    @Test
    void aDocumentTypeIsRefusedInQtiAndInSheets() {
        assertEquals(
                Reason.DOCUMENT_TYPE,
                questions(utf8(BOMB + "<assessmentItem>&x;&c;</assessmentItem>")));
        assertEquals(
                Reason.DOCUMENT_TYPE,
                questions(QtiItemsTest.zip(Map.of("imsmanifest.xml", BOMB + "<manifest/>"))));
        for (String entry :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            var sheet =
                    changed(
                            QuestionsInTest.kahoot(),
                            entry,
                            text -> BOMB + text.substring(text.indexOf("?>") + 2));
            assertEquals(Reason.DOCUMENT_TYPE, questions(sheet), entry);
            assertEquals(Reason.DOCUMENT_TYPE, agenda(sheet), entry);
        }
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "<a>\n".repeat(100_000) + "</a>\n".repeat(100_000);
        assertEquals(Reason.DAMAGED_XML, questions(utf8("<?xml version=\"1.0\"?>" + deep)));
        assertEquals(
                Reason.DAMAGED_SPREADSHEET,
                questions(
                        changed(
                                QuestionsInTest.kahoot(),
                                "xl/worksheets/sheet1.xml",
                                text -> text.replace("<sheetData>", deep + "<sheetData>"))));
        assertEquals(Reason.NO_AGENDA, agenda(utf8("{\"a\":".repeat(30_000))));
        assertTrue(
                List.of(Reason.DAMAGED_CALENDAR, Reason.NO_AGENDA)
                        .contains(agenda(utf8("BEGIN:VCALENDAR\n".repeat(50_000)))));
    }

    @Test
    void cellsFarOutAreRefused() {
        for (String place : List.of("ZZZZZZ1", "XFE1", "1", "A99999999999", "")) {
            var sheet =
                    changed(
                            QuestionsInTest.kahoot(),
                            "xl/worksheets/sheet1.xml",
                            text -> text.replaceFirst("r=\"B1\"", "r=\"" + place + "\""));
            assertEquals(Reason.DAMAGED_SPREADSHEET, questions(sheet), place);
        }
        var wide =
                changed(
                        QuestionsInTest.kahoot(),
                        "xl/worksheets/sheet1.xml",
                        text -> text.replaceFirst("r=\"B1\"", "r=\"XFD1\""));
        assertEquals(Reason.TOO_MANY_COLUMNS, questions(wide));
        var many = new StringBuilder();
        for (int row = 1; row < 5_000; row++) {
            many.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"XFD")
                    .append(row)
                    .append("\"/></row>");
        }
        assertEquals(
                Reason.TOO_LARGE,
                questions(
                        changed(
                                QuestionsInTest.kahoot(),
                                "xl/worksheets/sheet1.xml",
                                text -> text.replace("<sheetData>", "<sheetData>" + many))));
    }

    @Test
    void tenThousandColumnsAreRefused() throws UnreadablePeople {
        var csv = "Question" + ",A".repeat(10_000) + "\nQ?" + ",x".repeat(10_000) + "\n";
        assertEquals(Reason.TOO_MANY_COLUMNS, questions(utf8(csv)));
        assertEquals(Reason.TOO_MANY_COLUMNS, agenda(utf8(csv.replace("Question", "Title"))));
        assertThrows(
                UnreadablePeople.class, () -> PeopleFile.of(utf8(csv.replace("Question", "Name"))));
        assertEquals(1_000, PeopleFile.of(utf8("Ada, ".repeat(999) + "Ben")).lines().size());
    }

    @Test
    void oneEndlessLineIsRefused() {
        var endless = new byte[50 << 20];
        Arrays.fill(endless, (byte) 'a');
        assertEquals(Reason.TOO_LARGE, questions(endless));
        assertEquals(Reason.TOO_LARGE, agenda(endless));
        var long8 = Arrays.copyOf(endless, FileText.MOST_BYTES);
        assertEquals(Reason.LINE_TOO_LONG, questions(long8));
        assertEquals(Reason.LINE_TOO_LONG, agenda(long8));
    }

    @Test
    void whatIsCutOffOrNoTextIsRefused() {
        var kahoot = QuestionsInTest.kahoot();
        for (int length : List.of(5, 100, kahoot.length / 2, kahoot.length - 1)) {
            var cut = Arrays.copyOf(kahoot, length);
            assertTrue(
                    List.of(Reason.DAMAGED_ZIP, Reason.DAMAGED_SPREADSHEET)
                            .contains(questions(cut)));
            assertEquals(Reason.DAMAGED_SPREADSHEET, agenda(cut));
        }
        assertEquals(Reason.NOT_TEXT, questions(new byte[] {1, 0, 2, 3}));
        assertEquals(Reason.NOT_TEXT, agenda("Titel".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void formulaCellsAreTheirValuesAndScriptsAreText() throws UnreadableFile {
        var list =
                QuestionsIn.read(
                        utf8(
                                "Question,A,B,Correct\n\"=HYPERLINK(\"\"x\"\")\",<script>1</script>,"
                                        + "@SUM(1),A\n"),
                        QuestionsInTest.ENGLISH);
        var row = list.rows().getFirst();
        assertEquals("=HYPERLINK(\"x\")", row.question().words());
        assertEquals("<script>1</script>", row.question().options().getFirst().words());
    }

    @Test
    void everyRefusalIsASentenceInBothLanguages() {
        for (Reason reason : Reason.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var sentence = new UnreadableFile(reason).sentence(Messages.of(locale));
                assertTrue(
                        sentence.endsWith(".")
                                || sentence.endsWith("?")
                                || reason == Reason.UNUSABLE_PLAN,
                        sentence);
                assertFalse(sentence.contains("{"), sentence);
            }
        }
    }
}
