package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Workshop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

@Isolated("what it prints is read")
class CommandLineTest {
    @TempDir Path folder = Path.of(".");

    /** What a call printed, and how it ended. */
    private record Call(int code, String out, String err) {}

    private static Call call(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var oldOut = System.out;
        var oldErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.run(args);
            return new Call(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private Path withWorkshops(Workshop... workshops) throws Exception {
        var data = folder.resolve("data");
        new DataFolder(data).prepare();
        try (var backstage = Backstage.open(new DataFolder(data), InstantSource.system())) {
            for (Workshop workshop : workshops) {
                Backstage.await(backstage.library().create(workshop));
            }
        }
        return data;
    }

    @Test
    void versionAndHelpArePrinted() {
        assertTrue(call("--version").out().startsWith("Plenary "));
        var help = call("--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("groups") && help.out().contains("export"), help.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "dance",
                "export",
                "export latest",
                "export latest --format odt --out x",
                "print latest --out x",
                "rehearse --people 0",
                "rehearse --people many",
                "rehearse --seed x"
            })
    void badUseEndsWithTwoAndOneClearLine(String line) {
        var call = call(line.split(" "));
        assertEquals(2, call.code(), call.toString());
        assertEquals(1, call.err().lines().count(), call.err());
        assertTrue(call.err().length() > 20, call.err());
        assertFalse(call.err().contains("Exception"), call.err());
    }

    @Test
    void aWordThatIsNeitherCommandNorFileIsNamedWithAndWithoutADisplay() {
        for (String word : new String[] {"dance", "no/such/workshop.plenary"}) {
            var call = call(word);
            assertEquals(2, call.code(), call.toString());
            assertTrue(call.err().contains(word), call.err());
        }
    }

    @Test
    void anUnknownWorkshopIsBadUse() throws Exception {
        var data = withWorkshops();
        for (String words :
                new String[] {"latest", "Nothing", "00000000-0000-0001-0000-000000000001"}) {
            var call =
                    call(
                            "export",
                            words,
                            "--data",
                            data.toString(),
                            "--format",
                            "md",
                            "--out",
                            folder.toString());
            assertEquals(2, call.code(), call.toString());
            assertTrue(call.err().contains("no workshop in " + data), call.err());
        }
    }

    @Test
    void aWorkshopIsFoundByTitleIdOrLatest() throws Exception {
        var plan = CrashChild.workshop();
        var data = withWorkshops(plan, plan.copy("Another"), plan.copy("Twin"), plan.copy("twin"));
        var out = folder.resolve("out");
        for (String words : new String[] {"crash", plan.id().toString(), "latest"}) {
            var call =
                    call(
                            "export",
                            words,
                            "--data",
                            data.toString(),
                            "--format",
                            "md,json",
                            "--out",
                            out.toString());
            assertEquals(0, call.code(), call.toString());
            assertEquals(2, call.out().lines().count(), call.out());
            for (String file : call.out().lines().toList()) {
                assertTrue(Files.size(Path.of(file)) > 100, file);
            }
        }
        var twins =
                call(
                        "export",
                        "twin",
                        "--data",
                        data.toString(),
                        "--format",
                        "md",
                        "--out",
                        out.toString());
        assertEquals(2, twins.code(), twins.toString());
    }

    @Test
    void papersArePrintedAndAnUnknownOneIsBadUse() throws Exception {
        var data = withWorkshops(CrashChild.workshop());
        var out = folder.resolve("papers");
        var known = print(data, out, "run-sheet,run-sheet-facilitators,groups");
        assertEquals(0, known.code(), known.toString());
        var files = known.out().lines().map(Path::of).toList();
        // no groups are drawn yet, so there is no list of them
        assertEquals(2, files.size(), known.out());
        for (Path file : files) {
            assertEquals(
                    "%PDF",
                    new String(Files.readAllBytes(file), 0, 4, StandardCharsets.ISO_8859_1));
        }
        var unknown = print(data, out, "run-sheet,confetti");
        assertEquals(2, unknown.code(), unknown.toString());
        assertTrue(unknown.err().contains("confetti"), unknown.err());
    }

    @Test
    void whatHadToBeRestoredIsSaidBesideWhatWasAskedFor() throws Exception {
        var data = withWorkshops(CrashChild.workshop());
        Files.write(data.resolve("plenary.mv.db"), new byte[20_000]);
        var restored = print(data, folder.resolve("papers"), "run-sheet");
        assertEquals(0, restored.code(), restored.toString());
        assertTrue(restored.err().contains("damaged file is kept in " + data), restored.toString());
        var again = print(data, folder.resolve("papers"), "run-sheet");
        assertEquals("", again.err());
    }

    private static Call print(Path data, Path out, String what) {
        return call(
                "print",
                "latest",
                "--data",
                data.toString(),
                "--what",
                what,
                "--out",
                out.toString());
    }

    @Test
    void everyFormatIsInTheHelpAndCanBeAskedForInOneZip() throws Exception {
        var help = call("export", "--help").out().replaceAll("\\s+", " ");
        var all = "md, html, docx, pptx, xlsx, csv, json, ics, preflib";
        for (String word : all.split(", ", -1)) {
            assertTrue(help.contains(" " + word + ",") || help.contains(word + ";"), help);
        }
        assertTrue(help.contains("--zip"), help);
        var data = withWorkshops(CrashChild.workshop());
        var out = folder.resolve("zip");
        var call =
                call(
                        "export",
                        "latest",
                        "--data",
                        data.toString(),
                        "--format",
                        all.replace(" ", ""),
                        "--out",
                        out.toString(),
                        "--zip");
        assertEquals(0, call.code(), call.toString());
        assertEquals("", call.err());
        var file = Path.of(call.out().strip());
        assertTrue(file.toString().endsWith(".zip") && Files.size(file) > 1000, call.out());
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidPlainly() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "x");
        var call = call("rehearse", "latest", "--data", file.toString());
        assertEquals(1, call.code(), call.toString());
        assertTrue(call.err().contains(file.toString()), call.err());
        assertEquals(1, call.err().lines().count(), call.err());
    }
}
