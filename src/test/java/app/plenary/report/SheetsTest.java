package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.session.Response;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Workbooks are read back with POI, tables of text with a small reader of their own. */
class SheetsTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @Test
    void aWorkbookHasASheetForEachActivity() throws IOException {
        var report = Scenario.rich().report();
        var sheets = workbook(report, ENGLISH);

        assertEquals(
                List.of(
                        "Overview",
                        "Agenda",
                        "People",
                        "Actions",
                        "What most holds us back from a…",
                        "What should we try 你想试什么？",
                        "Peer consulting",
                        "Captured"),
                List.copyOf(sheets.keySet()));
        assertEquals(
                report.people(),
                rows(sheets, "People").stream().skip(1).map(row -> row.get(1)).toList());
        var actions = rows(sheets, "Actions");
        assertEquals(LocalDate.of(2026, 12, 5), actions.get(1).get(2));
        assertEquals("Ruth, Chloé Martin", actions.get(2).get(1));
        assertEquals(
                "Ask <img src=x onerror=alert(1)> and [click](javascript:x)",
                actions.get(3).getFirst());
        assertTrue(rows(sheets, "Overview").contains(List.of("People", 11.0)));
        assertTrue(rows(sheets, "Peer consulting").contains(List.of(1.0, "Door", "Mei", "scribe")));
    }

    @Test
    void everyAnswerWithANameIsARowWithIt() throws IOException {
        var scene = Scenario.rich();
        var rows = rows(workbook(whole(scene), ENGLISH), "What most holds us back from a…");
        var poll = block(scene.session(), 1);
        var options = ((Poll) poll.activity()).first().options();
        var expected = new ArrayList<List<Object>>();
        for (var person : scene.session().roster().inOrder()) {
            var ballot = scene.session().poll(poll.id()).ballotOf(person.id());
            ballot.to(1)
                    .ifPresent(response ->
                            expected.add(
                                    List.of(
                                            person.name(),
                                            options.get(
                                                            ((Response.Marks) response)
                                                                            .options()
                                                                            .iterator()
                                                                            .next()
                                                                    - 1)
                                                    .words())));
        }
        assertEquals(9, expected.size());
        assertEquals(expected, after(rows, "Each answer").subList(1, 10));
        assertTrue(rows.contains(List.of("Not knowing who knows", 6.0, 0.67)), rows.toString());
    }

    @Test
    void anonymousAnswersHaveNoNameAndNoOrderThatTellsAnything() throws IOException {
        var scene = EveryKind.asked();
        var sheets = workbook(scene.report(), ENGLISH);
        var rows = rows(sheets, "Can you speak openly");
        var answers = after(rows, "Each answer");
        assertEquals(List.of("Can you speak openly?"), answers.getFirst());
        var given = answers.stream().skip(1).map(row -> row.getFirst().toString()).toList();
        assertEquals(7, given.size());
        assertEquals(given.stream().sorted((a, b) -> b.compareTo(a)).toList(), given);
        for (String name : Scenario.NAMES) {
            assertTrue(rows.stream().noneMatch(row -> row.contains(name)), name);
        }
        assertFalse(
                rows(sheets, "What stops you").stream()
                        .anyMatch(row -> row.contains("Each answer")));
    }

    @Test
    void whatWasKeptFromTheRoomIsInNoSheet() throws IOException {
        var report = EveryKind.asked().report();
        workbook(report, ENGLISH)
                .forEach((name, rows) ->
                        assertTrue(
                                rows.stream().noneMatch(row -> row.contains(EveryKind.COVERED)),
                                name));
    }

    @Test
    void everyKindOfAnswerIsInColumnsOfItsOwn() throws IOException {
        var sheets = workbook(whole(EveryKind.asked()), ENGLISH);
        assertEquals(
                List.of("Name", "How are you?", "In a word?"),
                after(rows(sheets, "Block 1"), "Each answer").getFirst());
        var ranking = after(rows(sheets, "Which one first"), "Each answer");
        assertEquals(List.of("Name", "Lyon", "Graz", "Turku"), ranking.getFirst());
        assertEquals(List.of("Mei", 1.0, 2.0, 3.0), ranking.get(1));
        assertEquals(
                List.of(
                        "Name",
                        "Buddy hours – Across",
                        "Buddy hours – Up",
                        "A <map> – Across",
                        "A <map> – Up"),
                after(rows(sheets, "Where does it belong"), "Each answer").getFirst());
        assertEquals(
                List.of("Name", "What does the ox weigh? (lb)"),
                after(rows(sheets, "What does the ox weigh · Round…"), "Each answer").getFirst());
    }

    @Test
    void tablesOfTextHoldTheSameAsTheWorkbook() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var messages = Messages.of(language);
            for (Report report : List.of(Scenario.rich().report(), EveryKind.asked().report())) {
                var lists =
                        Sheets.of(report, messages).stream()
                                .flatMap(sheet -> sheet.tables().stream())
                                .filter(table -> !table.found())
                                .toList();
                var files = csv(report, messages);
                var book = List.copyOf(workbook(report, messages).values());
                assertEquals(lists.size() + 1, files.size());
                var all = book.stream().flatMap(List::stream).map(SheetsTest::plain).toList();
                for (int i = 0; i < lists.size(); i++) {
                    int rows = 1;
                    for (var _ : lists.get(i).rows()) {
                        rows++;
                    }
                    assertEquals(rows, List.copyOf(files.values()).get(i).size());
                }
                List.copyOf(files.values()).subList(0, lists.size()).stream()
                        .flatMap(List::stream)
                        .map(SheetsTest::withoutEnd)
                        .forEach(row -> assertTrue(all.contains(row), row.toString()));
            }
        }
    }

    @Test
    void figuresAreFiguresWhateverTheLanguage() throws IOException {
        var german = Messages.of(Locale.GERMAN);
        var rows =
                csv(EveryKind.asked().report(), german).entrySet().stream()
                        .filter(file -> file.getKey().endsWith("-ergebnisse.csv"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        var figures =
                rows.stream()
                        .filter(row -> Set.of("Median", "Mittel").contains(row.get(3)))
                        .map(row -> row.get(4))
                        .toList();
        assertFalse(figures.isEmpty(), rows.toString());
        figures.forEach(figure -> assertTrue(figure.matches("-?\\d+(\\.\\d+)?|–"), figure));
    }

    @Test
    void noTextBecomesAFormulaAndNoneIsLost() throws IOException {
        var report = Odd.session().report();
        var files = csv(report, ENGLISH);
        var cells = files.values().stream().flatMap(List::stream).flatMap(List::stream).toList();
        for (String cell : cells) {
            assertFalse(
                    cell.matches("(?s)[=+\\-@\t\r].*") && !cell.matches("-?\\d+(\\.\\d+)?"), cell);
        }
        var sheets = workbook(report, ENGLISH);
        assertEquals(new HashSet<>(sheets.keySet()).size(), sheets.size());
        for (String name : sheets.keySet()) {
            assertTrue(name.length() <= 31 && name.matches("[^\\[\\]:*?/\\\\]+"), name);
        }
        var inBook = new HashSet<>();
        sheets.values().forEach(rows -> rows.forEach(inBook::addAll));
        for (String text : report.insights()) {
            assertTrue(inBook.contains(PlainText.lines(text)), text);
            var plain = PlainText.lines(text);
            assertTrue(cells.contains(plain) || cells.contains("'" + plain), text);
        }
        assertTrue(report.insights().size() > 15, report.insights().toString());
    }

    @Test
    void sheetNamesAreLegalAndUnique() {
        var names = new SheetNames();
        var taken = new HashSet<String>();
        var titles = new ArrayList<>(Odd.TEXTS);
        titles.addAll(Odd.TEXTS);
        titles.addAll(List.of("", "'", "History", "HISTORY", "a/b", "A:B", "👩🏽‍🔬".repeat(9)));
        IntStream.range(0, 120).forEach(_ -> titles.add("y".repeat(40)));
        for (String title : titles) {
            var name = names.name(title);
            assertTrue(taken.add(name.toLowerCase(Locale.ROOT)), name);
            assertTrue(name.length() <= 31 && !name.isBlank(), name);
            assertTrue(name.matches("[^\\[\\]:*?/\\\\\\p{Cc}]+"), name);
            assertFalse(name.startsWith("'") || name.endsWith("'"), name);
            assertFalse(name.equalsIgnoreCase("history"), name);
            assertTrue(
                    StandardCharsets.UTF_8.newEncoder().canEncode(name),
                    "half a character: " + name);
        }
    }

    @Test
    void aSessionWithoutAnythingIsAWorkbookToo() throws IOException {
        var scene = new Scenario(java.time.Instant.parse("2026-11-22T13:00:00Z"));
        assertEquals(Set.of("Overview"), workbook(scene.report(), ENGLISH).keySet());
        assertEquals(1, csv(scene.report(), ENGLISH).size());
    }

    @Test
    void namesOnAnswersHaveToBeSwitchedOn() throws IOException {
        var sheets = workbook(EveryKind.asked().report(), ENGLISH);
        for (var sheet : sheets.entrySet()) {
            if (!sheet.getKey().equals("People")) {
                for (String name : Scenario.NAMES) {
                    assertTrue(
                            sheet.getValue().stream().noneMatch(row -> row.contains(name)),
                            sheet.getKey() + ": " + name);
                }
            }
        }
        assertEquals(
                List.of("Lyon", "Graz", "Turku"),
                after(rows(sheets, "Which one first"), "Each answer").getFirst());
        assertEquals(11, after(rows(sheets, "Which one first"), "Each answer").size());
    }

    /** With the sections that have to be switched on. */
    static Report whole(Scenario scene) {
        return Summary.of(scene.session(), Scenario.BERLIN, scene.now()).whole();
    }

    private static Block block(Session session, int place) {
        return session.agenda().blocks().get(place);
    }

    private static List<List<Object>> rows(Map<String, List<List<Object>>> sheets, String name) {
        return Objects.requireNonNull(
                sheets.get(name), () -> name + " is not among " + sheets.keySet());
    }

    private static List<List<Object>> after(List<List<Object>> rows, String title) {
        int at = rows.indexOf(List.of(title));
        return rows.subList(at + 1, rows.size());
    }

    /** As the tables of text have it. */
    private static List<String> plain(List<Object> row) {
        return withoutEnd(
                row.stream()
                        .map(cell ->
                                switch (cell) {
                                    case Double figure ->
                                            BigDecimal.valueOf(figure)
                                                    .stripTrailingZeros()
                                                    .toPlainString();
                                    case String text when text.matches("(?s)[=+\\-@\t].*") ->
                                            "'" + text;
                                    default -> cell.toString();
                                })
                        .toList());
    }

    private static List<String> withoutEnd(List<String> row) {
        int end = row.size();
        while (end > 0 && row.get(end - 1).isEmpty()) {
            end--;
        }
        return row.subList(0, end).stream()
                .map(cell ->
                        cell.matches("-?\\d+\\.\\d+")
                                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                                : cell)
                .toList();
    }

    /**
     * Every sheet by its name: rows that have something, with blanks between and none at the end.
     */
    static Map<String, List<List<Object>>> workbook(Report report, Messages messages)
            throws IOException {
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        var bytes = Zip.bytes(ReportFormat.XLSX, report, messages);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> {
                var rows = new ArrayList<List<Object>>();
                for (Row row : sheet) {
                    var cells = new ArrayList<Object>();
                    for (int i = 0; i < row.getLastCellNum(); i++) {
                        var cell = row.getCell(i);
                        cells.add(cell == null ? "" : value(cell));
                    }
                    rows.add(cells);
                }
                sheets.put(sheet.getSheetName(), rows);
            });
            assertEquals(workbook.getNumberOfSheets(), sheets.size());
        }
        return sheets;
    }

    private static Object value(org.apache.poi.ss.usermodel.Cell cell) {
        assertFalse(cell.getCellType() == CellType.FORMULA, cell.toString());
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            var at = cell.getLocalDateTimeCellValue();
            return cell.getCellStyle().getDataFormatString().contains("h") ? at : at.toLocalDate();
        }
        return cell.getNumericCellValue();
    }

    static Map<String, List<List<String>>> csv(Report report, Messages messages)
            throws IOException {
        var files = new LinkedHashMap<String, List<List<String>>>();
        for (var file : Zip.read(Zip.bytes(ReportFormat.CSV, report, messages)).entrySet()) {
            assertTrue(
                    file.getKey().matches("\\d\\d-[\\p{L}\\p{M}\\p{Nd}-]+\\.csv"), file.getKey());
            files.put(file.getKey(), records(new String(file.getValue(), StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** Reads RFC 4180, strictly. */
    private static List<List<String>> records(String text) {
        assertEquals('\uFEFF', text.charAt(0));
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        int at = 1;
        while (at < text.length()) {
            var field = new StringBuilder();
            if (text.charAt(at) == '"') {
                for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
                    at += text.charAt(at) == '"' ? 1 : 0;
                    field.append(text.charAt(at));
                }
                at++;
            } else {
                while (text.charAt(at) != ',' && !text.startsWith("\r\n", at)) {
                    assertFalse(text.charAt(at) == '"' || text.charAt(at) == '\n', "bare " + at);
                    field.append(text.charAt(at++));
                }
            }
            record.add(field.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                assertTrue(text.startsWith("\r\n", at), "what follows a field: " + at);
                at += 2;
                records.add(List.copyOf(record));
                record.clear();
            }
        }
        assertTrue(record.isEmpty());
        return records;
    }
}
