package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.Layout.Use;
import app.plenary.exchange.PeopleRemark.Kind;
import app.plenary.exchange.UnreadablePeople.Reason;
import app.plenary.text.Messages;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PeopleFileTest {
    private static PeopleList pasted(String text) throws UnreadablePeople {
        return PeopleList.of(PeopleFile.pasted(text));
    }

    private static List<String> names(PeopleList list) {
        return list.people().stream().map(PeopleList.Person::name).toList();
    }

    private static List<Kind> kinds(PeopleList list) {
        return list.remarks().stream().map(PeopleRemark::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Name | NAME
                    full name | NAME
                    Participant’s name | NAME
                    Teilnehmer*in | NAME
                    Vor- und Nachname | NAME
                    What is your name? | NAME
                    Nom et prénom | NAME
                    Nombre y apellidos | NAME
                    氏名 | NAME
                    First name | FIRST_NAME
                    FIRST_NAME | FIRST_NAME
                    What is your first name? | FIRST_NAME
                    Vorname | FIRST_NAME
                    Vornmae | FIRST_NAME
                    Prénom | FIRST_NAME
                    Last name | LAST_NAME
                    Surname (family) | LAST_NAME
                    Nachname | LAST_NAME
                    Cognome | LAST_NAME
                    Фамилия | LAST_NAME
                    Last, First | LAST_THEN_FIRST
                    Name, Vorname | LAST_THEN_FIRST
                    E-Mail | EMAIL
                    Email Address | EMAIL
                    Mailadresse | EMAIL
                    Team | TEAM
                    Abteilung | TEAM
                    Team name | TEAM
                    Company name | ATTRIBUTE
                    Pre-assign Room Name | ATTRIBUTE
                    Username | ATTRIBUTE
                    Age | ATTRIBUTE
                    Language | ATTRIBUTE
                    """)
    void headingsOfManyKindsAreUnderstood(String heading, Use use) {
        assertEquals(use, Heading.of(heading).use());
    }

    @Test
    void namesOneALineAreTheSimplestList() throws Exception {
        var list = pasted("Ada Lovelace\n\n  Ben \nOscar, the second\n\"Bob\" Smith\n");
        assertEquals(
                List.of("Ada Lovelace", "Ben", "Oscar, the second", "\"Bob\" Smith"), names(list));
        assertEquals(List.of(1, 3, 4, 5), list.people().stream().map(p -> p.line()).toList());
        assertEquals(List.of("Ada"), names(pasted("Name\nAda")));
        assertEquals(List.of("Ada"), names(pasted("Ada")));
    }

    @Test
    void theDelimiterIsFound() throws Exception {
        for (String delimiter : List.of("\t", ";", ",", "|")) {
            var text =
                    "Team,Name,Note\nA,Ada,\"x, y\"\nB,\"Ben; \"\"B\"\"\",z\n"
                            .replace(",", delimiter);
            var list = pasted(text);
            assertEquals(
                    List.of("Ada", "Ben; \"B\"".replace(",", delimiter)), names(list), delimiter);
            assertEquals(List.of("Team", "Note"), list.headings());
            assertEquals(List.of(), list.remarks(), delimiter);
        }
        assertEquals(List.of("Ada"), names(pasted("sep=:\nName:Team\nAda:A")));
    }

    @Test
    void firstAndLastNamesBecomeOneNameAndThatIsSaid() throws Exception {
        var list = pasted("Nachname;Vorname;E-Mail\nLovelace;Ada;a@b\n;Ben;\nCarl;;\n");
        assertEquals(List.of("Ada Lovelace", "Ben", "Carl"), names(list));
        assertEquals(List.of(Kind.TWO_COLUMNS), kinds(list));
        assertEquals(
                "Names are made of “Vorname” and “Nachname”.",
                list.remarks().getFirst().sentence(Messages.of(Locale.ENGLISH)));
        assertEquals(List.of("E-Mail"), list.headings());
        assertEquals(List.of("Ada Lovelace"), names(pasted("Name;Vorname\nLovelace;Ada")));
        assertEquals(List.of("Ada Lovelace"), names(pasted("Name;Vorname\nAda Lovelace;Ada")));
        assertEquals(
                List.of("Ada Lovelace", "Ben"),
                names(pasted("\"Last, First\",Team\n\"Lovelace, Ada\",A\nBen,B")));
    }

    @Test
    void aColumnIsOnlyTakenForNamesWhenItsHeadingSaysSo() throws Exception {
        var list = pasted("Ada,Berlin\nBen,Hamburg\n");
        assertEquals(List.of(), list.people());
        assertEquals(List.of(Kind.NO_NAME_COLUMN), kinds(list));
        assertFalse(list.layout().hasNames());
        var table = PeopleFile.pasted("Ada,Berlin\nBen,Hamburg\n");
        var chosen = new Layout(-1, Layout.guess(table).columns()).with(0, Use.NAME);
        assertEquals(List.of("Ada", "Ben"), names(PeopleList.of(table, chosen)));
    }

    @Test
    void aTableWithoutHeadingsIsReadWhereItsFirstLineIsPlainlyAPerson() throws Exception {
        var teams = pasted("Ada;Sales\nBen;IT\nCarl;Sales\n");
        assertEquals(List.of("Ada", "Ben", "Carl"), names(teams));
        assertEquals(List.of(Kind.NO_HEADINGS), kinds(teams));
        assertEquals(List.of("B"), teams.headings());
        assertEquals(
                "There are no headings; what stands in column A was taken for names.",
                teams.remarks().getFirst().sentence(Messages.of(Locale.ENGLISH)));
        assertEquals(
                List.of("Ada Lovelace", "Ben"),
                names(pasted("1\tAda Lovelace\ta@b.org\n2\tBen\tben@c.org\n")));
        assertEquals(
                List.of("Lovelace, Ada", "Miller, Ben"),
                names(pasted("\"Lovelace, Ada\",36\n\"Miller, Ben\",20\n")));
        for (String headed :
                List.of(
                        "Nafn;Deild\nAda;Sala\nBen;Sala\n",
                        "Team;Age\nSales;36\nSales;37\n",
                        "Ada;Berlin\nBen;Hamburg\n")) {
            assertEquals(List.of(), pasted(headed).people(), headed);
        }
    }

    @Test
    void namesInOneLineAreAsManyPeople() throws Exception {
        assertEquals(List.of("Ada", "Ben", "Zoë O’Neill"), names(pasted("Ada, Ben,Zoë O’Neill,")));
        assertEquals(List.of("Ada"), names(pasted("Name;Team\nAda;A")));
    }

    @Test
    void aCallerMayNameTheColumnsByHeadingNumberOrLetter() throws Exception {
        var table = PeopleFile.pasted("Nafn;Eftirnafn;Deild\nAda;Lovelace;Sala\nBen;Jón;Sala\n");
        for (String column : List.of("Nafn", "naf", "1", "A", "a")) {
            var layout = Layout.named(table, List.of(column), true).orElseThrow();
            assertEquals(List.of("Ada", "Ben"), names(PeopleList.of(table, layout)), column);
        }
        var two = Layout.named(table, List.of("Nafn", "Eftirnafn"), true).orElseThrow();
        assertEquals(List.of("Ada Lovelace", "Ben Jón"), names(PeopleList.of(table, two)));
        var all = Layout.named(table, List.of("1"), false).orElseThrow();
        assertEquals(List.of("Nafn", "Ada", "Ben"), names(PeopleList.of(table, all)));
        for (String column : List.of("4", "0", "X", "Naam", "")) {
            assertTrue(Layout.named(table, List.of(column), true).isEmpty(), column);
        }
    }

    @Test
    void anotherSheetIsReadWhenAskedFor() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            row(book.newWorksheet("Notes"), 0, "Bring markers");
            var sheet = book.newWorksheet("People");
            row(sheet, 0, "Name", "Team");
            row(sheet, 1, "Ada", "A");
        }
        var table = PeopleFile.of(bytes.toByteArray(), "People");
        assertEquals(List.of("Ada"), names(PeopleList.of(table)));
        assertEquals("People", table.origin().sheet());
        assertEquals(List.of("Notes"), table.origin().others());
    }

    @Test
    void aCallerMayChooseAnotherColumn() throws Exception {
        var table = PeopleFile.pasted("Name;Nick name;Team\nAda;Countess;A\n");
        var chosen = PeopleList.of(table, Layout.guess(table).with(1, Use.NAME));
        assertEquals(List.of("Countess"), names(chosen));
        assertEquals(List.of("Name", "Team"), chosen.headings());
        assertEquals(List.of("Ada", "A"), chosen.people().getFirst().values());
    }

    @Test
    void whateverIsLeftOutOrDoubtfulIsSaid() throws Exception {
        var list =
                pasted(
                        "Guests of the day,,\nNaem,Team,\nName,Team,\nAda,A,extra\n,B,\nADA,C\n"
                                + "x".repeat(60)
                                + ",D\n");
        assertEquals(List.of("Ada", "ADA", "x".repeat(60)), names(list));
        assertEquals(
                List.of(
                        Kind.ABOVE_HEADINGS,
                        Kind.ABOVE_HEADINGS,
                        Kind.NO_NAME,
                        Kind.SAME_NAME,
                        Kind.NAME_TOO_LONG),
                kinds(list));
        assertEquals(List.of(1, 2, 5, 6, 7), list.remarks().stream().map(r -> r.line()).toList());
        assertEquals(List.of("Team", "C"), list.headings());
        assertEquals(List.of("A", "extra"), list.people().getFirst().values());
        for (var remark : list.remarks()) {
            assertTrue(
                    remark.sentence(Messages.of(Locale.ENGLISH))
                            .startsWith("Line " + remark.line()));
            assertTrue(
                    remark.sentence(Messages.of(Locale.GERMAN))
                            .startsWith("Zeile " + remark.line()));
        }
        var typo = pasted("Vornmae;Team\nAda;A\n");
        assertEquals(List.of(Kind.UNSURE_HEADING), kinds(typo));
    }

    @Test
    void aQuotationMarkThatIsNotClosedSwallowsNobody() throws Exception {
        var list = pasted("Name;Team\n\"Ada;A\nBen;B\nCarl;C\n");
        assertEquals(List.of("\"Ada", "Ben", "Carl"), names(list));
        assertEquals(List.of(Kind.QUOTES_DO_NOT_FIT), kinds(list));
    }

    @Test
    void whatATextIsWrittenInIsFound() throws Exception {
        var text = "Name;Team\nDörte Weiß;Grün\n";
        var windows = Charset.forName("windows-1252");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, windows)) {
            var list = PeopleList.of(PeopleFile.of(text.getBytes(charset)));
            assertEquals(List.of("Dörte Weiß"), names(list), charset.name());
            assertEquals(charset.equals(windows), kinds(list).contains(Kind.OLD_CHARSET));
        }
        var marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("Dörte Weiß"), names(PeopleList.of(PeopleFile.of(marked))));
    }

    @Test
    void aSpreadsheetIsReadByItsFirstSheetAndSaysSo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            book.newWorksheet("Empty");
            var sheet = book.newWorksheet("People");
            row(sheet, 1, "First name", "Surname", "Age", "Joined");
            row(sheet, 2, "Ada", "Lovelace");
            sheet.value(2, 2, 36);
            sheet.value(2, 3, java.time.LocalDate.of(2026, 1, 31));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
            row(sheet, 4, "מיכל", "O’Neill, Jr. \"x\"");
            sheet.value(4, 2, 20.5);
            row(book.newWorksheet("Old"), 0, "Name");
        }
        var list = PeopleList.of(PeopleFile.of(bytes.toByteArray()));
        assertEquals(List.of("Ada Lovelace", "מיכל O’Neill, Jr. \"x\""), names(list));
        assertEquals(List.of("Age", "Joined"), list.headings());
        assertEquals(List.of("36", "2026-01-31"), list.people().getFirst().values());
        assertEquals(List.of("20.5", ""), list.people().getLast().values());
        assertEquals(List.of(3, 5), list.people().stream().map(p -> p.line()).toList());
        assertEquals(List.of(Kind.OTHER_SHEETS, Kind.TWO_COLUMNS), kinds(list));
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int row, String... cells) {
        IntStream.range(0, cells.length).forEach(i -> sheet.value(row, i, cells[i]));
    }

    @Test
    void whatIsNoListIsSaidPlainly() throws Exception {
        assertEquals(Reason.EMPTY, refused(new byte[0]));
        assertEquals(Reason.EMPTY, refused(" \n;;\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.NOT_TEXT, refused(new byte[] {65, 0, 66, 0, 0, 1}));
        assertEquals(
                Reason.OLD_EXCEL,
                refused(
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1
                        }));
        assertEquals(Reason.DAMAGED_SPREADSHEET, refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
        assertEquals(Reason.TOO_LARGE, refused(new byte[PeopleFile.MOST_BYTES + 1]));
        for (Reason reason : Reason.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertTrue(
                        new UnreadablePeople(reason).sentence(Messages.of(locale)).endsWith(".")
                                || reason == Reason.TOO_LARGE);
            }
        }
    }

    private static Reason refused(byte[] bytes) {
        return assertThrows(UnreadablePeople.class, () -> PeopleFile.of(bytes)).reason();
    }

    @Test
    void aDamagedSpreadsheetNeverEndsInAnythingElse() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            row(book.newWorksheet("People"), 0, "Name", "Team");
        }
        var random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            var damaged = bytes.toByteArray();
            for (int n = random.nextInt(1, 20); n > 0; n--) {
                damaged[random.nextInt(4, damaged.length)] = (byte) random.nextInt();
            }
            var cut = Arrays.copyOf(damaged, random.nextInt(4, damaged.length + 1));
            try {
                assertTrue(PeopleFile.of(cut).width() > 0);
            } catch (UnreadablePeople e) {
                assertTrue(e.reason() == Reason.DAMAGED_SPREADSHEET || e.reason() == Reason.EMPTY);
            }
        }
    }

    @Test
    void peopleWithAwkwardNamesComeOutAsTheyWentIn() throws Exception {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 60; round++) {
            var people = RandomPeople.of(random, round == 0 ? 300 : 1 + random.nextInt(40));
            char delimiter = "\t;,|".charAt(random.nextInt(4));
            var list = PeopleList.of(PeopleFile.of(csv(people, delimiter)));
            assertEquals(people.names(), names(list));
            assertEquals(people.headings(), list.headings());
            assertEquals(people, list.named());
            assertEquals(people, PeopleList.of(PeopleFile.of(sheet(people))).named());
        }
    }

    private static byte[] csv(NamedPeople people, char delimiter) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            for (List<String> row : rows(people)) {
                csv.writeRecord(row);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sheet(NamedPeople people) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("People");
            var rows = rows(people);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i, rows.get(i).toArray(String[]::new));
            }
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> rows(NamedPeople people) {
        return IntStream.range(-1, people.names().size())
                .mapToObj(i ->
                        IntStream.range(-1, people.headings().size())
                                .mapToObj(c ->
                                        i < 0
                                                ? c < 0 ? "Name" : people.headings().get(c)
                                                : c < 0
                                                        ? people.names().get(i)
                                                        : people.values().get(i).get(c))
                                .collect(Collectors.toList()))
                .collect(Collectors.toList());
    }
}
