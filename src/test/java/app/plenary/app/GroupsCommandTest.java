package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Isolated("what it prints is read")
class GroupsCommandTest {
    private static final String EIGHT =
            """
            Name,Team,Age
            "Lovelace, Ada",A,36
            Ben,A,20
            Carl,B,30
            Dörte,B,41
            "Eve ""the cat\""",C,33
            Fay,C,28
            מיכל,A,50
            Hal,B,22
            """;

    @TempDir Path folder = Path.of(".");

    private final Locale before = Locale.getDefault();

    /** What a call printed, and how it ended. */
    record Call(int code, String out, String err) {
        String errLine() {
            assertEquals(1, err.lines().count(), err);
            return err.strip();
        }

        /** The rows without the header, round and group and name. */
        List<String> rows() {
            assertEquals(0, code, err);
            assertTrue(out.startsWith("round,group,name\n"), out);
            return out.lines().skip(1).toList();
        }
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    static Call call(String... args) {
        return fed("", args);
    }

    private static Call fed(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var oldIn = System.in;
        var oldOut = System.out;
        var oldErr = System.err;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            // names are UTF-8 in the file whatever the terminal understands
            System.setOut(new PrintStream(out, true, StandardCharsets.US_ASCII));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.run(args);
            return new Call(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(oldIn);
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String numbered(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> "Person " + i)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyoneSitsOnceInEachRoundUnderTheirExactName() throws Exception {
        var call =
                call(
                        "groups",
                        file("p.csv", EIGHT),
                        "--size",
                        "4",
                        "--rounds",
                        "3",
                        "--seconds",
                        "0.1");
        var rounds = new TreeMap<String, List<String>>();
        for (String row : call.rows()) {
            var cells = row.split(",", 3);
            rounds.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells[2]);
            assertTrue(List.of("1", "2").contains(cells[1]), row);
        }
        assertEquals(List.of("1", "2", "3"), List.copyOf(rounds.keySet()));
        var names =
                EIGHT.lines().skip(1).map(l -> l.replaceAll(",[ABC],\\d+$", "")).sorted().toList();
        rounds.values()
                .forEach(all -> {
                    Collections.sort(all);
                    assertEquals(names, all);
                });
        assertTrue(call.err().contains("8 people in 2 groups, 3 rounds."), call.err());
        assertTrue(call.err().contains("more than once"), call.err());
    }

    @Test
    void theSameCallGivesTheSameGroupsWhetherInAFileOrNot() throws Exception {
        var people = file("p.csv", EIGHT);
        var out = folder.resolve("groups.csv");
        var first =
                call(
                        "groups",
                        people,
                        "--groups",
                        "3",
                        "--rounds",
                        "2",
                        "--seed",
                        "7",
                        "--seconds",
                        "0.1",
                        "--quiet");
        var second =
                call(
                        "groups",
                        people,
                        "--groups",
                        "3",
                        "--rounds",
                        "2",
                        "--seed",
                        "7",
                        "--seconds",
                        "0.1",
                        "--quiet",
                        "--out",
                        out.toString());
        var third =
                fed(
                        EIGHT,
                        "groups",
                        "-",
                        "--groups",
                        "3",
                        "--rounds",
                        "2",
                        "--seed",
                        "7",
                        "--seconds",
                        "0.1",
                        "--quiet");
        assertEquals("", first.err() + second.err() + second.out());
        assertEquals(first.out(), Files.readString(out));
        assertEquals(first.out(), third.out());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "no file is left beside");
        }
    }

    @Test
    void jsonHasTheSameRows() throws Exception {
        var people = file("p.csv", EIGHT);
        var out = folder.resolve("groups.json");
        assertEquals(0, call("groups", people, "--size", "3", "--out", out.toString()).code());
        var rows = JsonMapper.builder().build().readTree(Files.readString(out));
        assertEquals(8, rows.size());
        var csv = call("groups", people, "--size", "3").rows();
        for (int i = 0; i < 8; i++) {
            var row = rows.get(i);
            assertEquals(1, row.get("round").asInt());
            var name = row.get("name").asString();
            var quoted =
                    name.contains(",") || name.contains("\"")
                            ? "\"" + name.replace("\"", "\"\"") + "\""
                            : name;
            assertEquals(csv.get(i), "1," + row.get("group").asInt() + "," + quoted);
        }
        assertTrue(call("groups", people, "--size", "3", "--format", "JSON").out().startsWith("["));
    }

    @Test
    void aSpreadsheetWithFirstAndLastNamesIsReadToo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("People");
            var cells = new String[][] {{"Vorname", "Nachname"}, {"Ada", "L"}, {"Ben", "Ö"}};
            for (int r = 0; r < 3; r++) {
                sheet.value(r, 0, cells[r][0]);
                sheet.value(r, 1, cells[r][1]);
            }
        }
        var file = folder.resolve("p.xlsx");
        Files.write(file, bytes.toByteArray());
        var call = call("groups", file.toString(), "--groups", "1");
        assertEquals(List.of("1,1,Ada L", "1,1,Ben Ö"), call.rows());
        assertTrue(call.err().contains("Names are made of “Vorname” and “Nachname”."));
    }

    @Test
    void onePersonAndThreeHundredWork() throws Exception {
        assertEquals(
                List.of("1,1,Ada"), call("groups", file("one.txt", "Ada"), "--size", "4").rows());
        var people = file("many.txt", numbered(300));
        var rows =
                call("groups", people, "--size", "5", "--rounds", "4", "--seconds", "0.5").rows();
        assertEquals(1_200, rows.size());
        var sizes = new HashMap<String, Integer>();
        rows.forEach(row -> sizes.merge(row.replaceAll(",[^,]*$", ""), 1, Integer::sum));
        assertEquals(240, sizes.size());
        assertTrue(sizes.values().stream().allMatch(size -> size == 5));
    }

    @Test
    void wishesThatMustBeAreKeptAndTheOthersExplained() throws Exception {
        var wishes =
                file(
                        "wishes.txt",
                        """
                        # by Ada
                        zusammen: Ben, Carl
                        apart: Hal, Fay
                        Fay at group 2
                        Hal absent in round 2
                        not alone: Team = C (nice)
                        """);
        var call =
                call(
                        "groups",
                        file("p.csv", EIGHT),
                        "--size",
                        "4",
                        "--rounds",
                        "2",
                        "--seconds",
                        "0.2",
                        "--wishes",
                        wishes);
        var rows = call.rows();
        for (int round = 1; round <= 2; round++) {
            var group = new HashMap<String, String>();
            for (String row : rows) {
                var cells = row.split(",", 3);
                if (cells[0].equals(Integer.toString(round))) {
                    group.put(cells[2], cells[1]);
                }
            }
            assertEquals(group.get("Ben"), group.get("Carl"));
            assertEquals("2", group.get("Fay"));
            assertFalse("2".equals(group.get("Hal")));
            assertEquals(round == 1, group.containsKey("Hal"));
        }
        assertTrue(call.err().contains("wishes"), call.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    P | Say how large the groups are with --size N, or how many there are with --groups N.
                    P --size 2 --groups 2 | Give --size or --groups, not both.
                    P --size 0 | A group has 1 to 2000 people, not 0.
                    P --groups -1 | There can be 1 to 2000 groups, not -1.
                    P --groups 9 | 9 groups are more than there are people: 8.
                    P --size 2 --rounds 0 | There can be 1 to 200 rounds, not 0.
                    P --size 2 --seconds -1 | The time can be 0 to 3600 seconds, not -1.
                    P --size 2 --seconds NaN | The time can be 0 to 3600 seconds, not NaN.
                    P --size 2 --format pdf | There is no format ‘pdf’ for groups. Choose csv or json.
                    P --size x | Invalid value for option '--size': 'x' is not an int Try ‘plenary groups --help’.
                    D/none.csv --size 2 | There is no file ‘D/none.csv’ that can be read.
                    D --size 2 | ‘D’ is a folder. Give a file.
                    D/empty.csv --size 2 | D/empty.csv: The list is empty.
                    D/head.csv --size 2 | D/head.csv: There is nobody in the list.
                    D/noname.csv --size 2 | D/noname.csv: No column is headed as a name. The headings are: Team, Age. Call one of them Name, or two of them First name and Last name. Or say with --name which column has the names.
                    P --size 2 --wishes D/none.txt | There is no file ‘D/none.txt’ that can be read.
                    P --size 2 --wishes D/bad.txt | D/bad.txt: Line 2: Nobody is called “Bem”. Did you mean Ben? (2 lines were not understood.)
                    P --size 2 --wishes D/group.txt | D/group.txt: Line 1: There is no group 5. Possible are 1–4.
                    P --size 4 --wishes D/conflict.txt | Two should be together and apart: “together: Ben, Carl” (line 1) and “apart: Ben, Carl” (line 3) cannot all be kept. Everything else is possible without “apart: Ben, Carl” (line 3).
                    P --size 2 --wishes D/three.txt | Those who should be together are more than a group takes: “together: Ben, Carl, Fay” (line 1) is impossible.
                    P --size 2 --out D | ‘D’ is a folder. Give a file for --out.
                    P --size 2 --out D/none/x.csv | There is no folder ‘D/none’ to write into.
                    P --size 2 --out P | ‘P’ is what the groups are made of. Give another file for --out.
                    """)
    void badUseEndsWithTwoOneLineAndNothingWritten(String line, String sentence) throws Exception {
        var people = file("people.csv", EIGHT);
        file("empty.csv", "\n");
        file("head.csv", "Name,Team\n");
        file("noname.csv", "Team,Age\nA,3\n");
        file("bad.txt", "new pairs\ntogether: Bem, Carl\nCarl sings\n");
        file("group.txt", "Ben at group 5\n");
        file("conflict.txt", "together: Ben, Carl\nspread: Team\napart: Ben, Carl\n");
        file("three.txt", "together: Ben, Carl, Fay\n");
        var out = folder.resolve("groups.csv");
        var asked = new ArrayList<>(List.of("groups"));
        for (String word : line.split(" ", -1)) {
            asked.add(word.replaceAll("^P$", people).replaceAll("^D(?=/|$)", folder.toString()));
        }
        if (!asked.contains("--out")) {
            asked.addAll(List.of("--out", out.toString()));
        }
        var call = call(asked.toArray(String[]::new));
        assertEquals(2, call.code(), call.toString());
        assertEquals(sentence, call.errLine().replace(people, "P").replace(folder.toString(), "D"));
        assertEquals("", call.out());
        assertFalse(Files.exists(out));
        assertEquals(EIGHT, Files.readString(Path.of(people)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "groups --size 2", "groups a b --size 2"})
    void aCallWithoutOneListIsBadUse(String line) {
        var call = call(line.split(" ", -1));
        assertEquals(2, call.code(), call.toString());
        assertTrue(call.errLine().endsWith("Try ‘plenary groups --help’."), call.err());
    }

    @Test
    void whatIsWrongWithTheListIsSaidBesidesTheGroups() throws Exception {
        var people = file("p.csv", "Name,Team\nAda,A\n,B\nAda,C\n");
        var call = call("groups", people, "--groups", "1");
        assertEquals(List.of("1,1,Ada", "1,1,Ada"), call.rows());
        assertTrue(call.err().contains("Line 3 has no name and was left out: B"), call.err());
        assertTrue(call.err().contains("Line 4: Ada is also the name in line 2."), call.err());
    }

    @Test
    void helpTellsTheWishes() {
        var help = call("groups", "--help");
        assertEquals(0, help.code());
        for (String word : List.of("--seed", "--seconds", "together: ", "Exit code")) {
            assertTrue(help.out().contains(word), word);
        }
    }
}
