package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.plenary.report.Export.IfPresent;
import app.plenary.report.Export.Progress;
import app.plenary.session.Capture;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class ExportTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final String NAME = "ally-learning-onboarding-cohort-session-3-2026-11-22";
    private static final Set<ReportFormat> ALL = EnumSet.allOf(ReportFormat.class);

    private final Report report = Scenario.rich().report();

    @TempDir private Path folder;

    /** Notes what was told, once; goes on in any case. */
    private static boolean hears(List<String> heard, String told) {
        return (!heard.isEmpty() && heard.getLast().equals(told)) || heard.add(told);
    }

    @Test
    void everyFormatIsOneFileAndNothingElseIsLeft() throws IOException {
        var heard = new ArrayList<String>();
        var outcome =
                export(
                        folder.resolve("new/place"),
                        IfPresent.ASK,
                        (done, all, file) -> hears(heard, done + "/" + all + " " + file));

        var written = assertInstanceOf(Export.Written.class, outcome);
        assertEquals(List.of(), written.remarks());
        var files = written.files();
        assertEquals(
                ALL.stream().map(format -> NAME + "." + format.extension()).sorted().toList(),
                names("new/place"));
        assertEquals(ALL.size(), files.size());
        var formats = List.of(ReportFormat.values());
        assertEquals(
                IntStream.rangeClosed(0, ALL.size())
                        .mapToObj(i ->
                                i
                                        + "/"
                                        + ALL.size()
                                        + " "
                                        + (i < ALL.size()
                                                ? NAME + "." + formats.get(i).extension()
                                                : ""))
                        .toList(),
                heard);
        for (ReportFormat format : ALL) {
            var file = folder.resolve("new/place").resolve(NAME + "." + format.extension());
            assertTrue(files.contains(file), file.toString());
            assertTrue(Files.size(file) > 0, file.toString());
            if (format.text(report, ENGLISH).isPresent()) {
                assertEquals(Written.text(format, report, ENGLISH), Files.readString(file));
            }
        }
    }

    @Test
    void aFileThatIsThereIsNamedAndKept() throws IOException {
        var old = Files.writeString(folder.resolve(NAME + ".md"), "old");

        assertEquals(
                new Export.Present(List.of(old)), export(folder, IfPresent.ASK, Progress.NONE));
        assertEquals("old", Files.readString(old));
        assertEquals(List.of(NAME + ".md"), names(""));
    }

    @Test
    void aFileThatIsThereIsReplacedWhenThatIsWanted() throws IOException {
        var old = Files.writeString(folder.resolve(NAME + ".md"), "old");

        assertInstanceOf(Export.Written.class, export(folder, IfPresent.REPLACE, Progress.NONE));
        assertTrue(Files.readString(old).startsWith("---\n"));
        assertEquals(ALL.size(), names("").size());
    }

    @Test
    void numbersAreTheSameForAllFormats() throws IOException {
        Files.writeString(folder.resolve(NAME + ".md"), "old");
        Files.writeString(folder.resolve(NAME + " (2).json"), "old");

        assertInstanceOf(Export.Written.class, export(folder, IfPresent.NUMBER, Progress.NONE));
        var names = names("");
        assertTrue(
                names.containsAll(
                        List.of(NAME + " (3).md", NAME + " (3).html", NAME + " (3).json")),
                names.toString());
        assertEquals(ALL.size() + 2, names.size());
    }

    @Test
    void cancellingAtAnyPointLeavesWhatWasThere() throws IOException {
        var old = Files.writeString(folder.resolve(NAME + ".json"), "old");
        for (int stop = 0; stop <= ALL.size(); stop++) {
            int at = stop;
            assertEquals(
                    new Export.Cancelled(),
                    export(folder, IfPresent.REPLACE, (done, _, _) -> done < at));
            assertEquals(List.of(NAME + ".json"), names(""));
            assertEquals("old", Files.readString(old));
        }
    }

    @Test
    void aZipHoldsTheSameFiles() throws IOException {
        var outcome =
                Export.write(
                        report,
                        ENGLISH,
                        ALL,
                        folder,
                        Export.Packing.ZIP,
                        IfPresent.ASK,
                        Progress.NONE);

        assertEquals(new Export.Written(List.of(folder.resolve(NAME + ".zip"))), outcome);
        assertEquals(List.of(NAME + ".zip"), names(""));
        var zipped = Zip.read(Files.readAllBytes(folder.resolve(NAME + ".zip")));
        for (ReportFormat format : ALL) {
            if (format.extension().endsWith(".zip")) {
                var inner = Zip.read(Zip.bytes(format, report, ENGLISH));
                inner.forEach((file, bytes) ->
                        assertArrayEquals(
                                bytes, zipped.get(NAME + "-" + format.word() + "/" + file)));
            } else if (format.text(report, ENGLISH).isPresent()) {
                assertArrayEquals(
                        Zip.bytes(format, report, ENGLISH),
                        zipped.get(NAME + "." + format.extension()));
            } else {
                assertTrue(zipped.containsKey(NAME + "." + format.extension()));
            }
        }
        var again =
                Export.write(
                        report,
                        ENGLISH,
                        ALL,
                        folder,
                        Export.Packing.ZIP,
                        IfPresent.ASK,
                        Progress.NONE);
        assertEquals(new Export.Present(List.of(folder.resolve(NAME + ".zip"))), again);
    }

    @Test
    void lettersWithoutAFontAreToldOnceItIsWritten() {
        var scene = Scenario.rich();
        // a character for private use, which nobody has
        scene.keeps(Capture.Kind.INSIGHT, "Before \udbff\udffd after");
        for (Export.Packing packing : Export.Packing.values()) {
            var written =
                    assertInstanceOf(
                            Export.Written.class,
                            Export.write(
                                    scene.report(),
                                    ENGLISH,
                                    Set.of(ReportFormat.PDF, ReportFormat.JSON),
                                    folder,
                                    packing,
                                    IfPresent.REPLACE,
                                    Progress.NONE));
            assertEquals(1, written.remarks().size());
            assertTrue(written.remarks().getFirst().startsWith("[?] stands for characters"));
        }
    }

    @Test
    void aLongFileCanBeCancelledHalfWay() throws IOException {
        var much = AnswersBenchmark.report(20_000);
        for (Export.Packing packing : Export.Packing.values()) {
            var heard = new ArrayList<String>();
            var outcome =
                    Export.write(
                            much,
                            ENGLISH,
                            Set.of(ReportFormat.XLSX),
                            folder,
                            packing,
                            IfPresent.ASK,
                            (done, _, file) -> {
                                heard.add(done + " " + file);
                                return heard.size() < 3;
                            });
            assertEquals(new Export.Cancelled(), outcome);
            assertEquals(3, heard.size());
            assertTrue(heard.stream().allMatch(line -> line.startsWith("0 ")), heard.toString());
            assertEquals(List.of(), names(""));
        }
    }

    /** Needs a disk of its own, which only the administrator of Linux can make. */
    @Test
    void aFullDiskIsToldAndKeepsWhatIsThere() throws IOException, InterruptedException {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
                "a small disk cannot be made here, so none is filled");
        try {
            var old = Files.writeString(disk.resolve(NAME + ".md"), "old");
            for (Export.Packing packing : Export.Packing.values()) {
                var failed =
                        assertInstanceOf(
                                Export.Failed.class,
                                Export.write(
                                        AnswersBenchmark.report(5_000),
                                        ENGLISH,
                                        ALL,
                                        disk,
                                        packing,
                                        IfPresent.REPLACE,
                                        Progress.NONE));
                assertEquals(ExportTrouble.DISK_IS_FULL, failed.trouble());
                assertEquals(List.of(), failed.written());
                assertEquals(List.of(NAME + ".md"), names("disk"));
                assertEquals("old", Files.readString(old));
            }
        } finally {
            assertTrue(run("umount", disk.toString()));
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void anInterruptIsACancellation() throws IOException {
        Thread.currentThread().interrupt();
        var outcome = export(folder, IfPresent.ASK, Progress.NONE);

        assertTrue(Thread.interrupted());
        assertEquals(new Export.Cancelled(), outcome);
        assertEquals(List.of(), names(""));
    }

    @Test
    void aFolderWithTheFilesNameIsToldAndNothingIsWritten() throws IOException {
        Files.createDirectory(folder.resolve(NAME + ".json"));

        var failed =
                assertInstanceOf(
                        Export.Failed.class, export(folder, IfPresent.REPLACE, Progress.NONE));
        assertEquals(ExportTrouble.IN_THE_WAY, failed.trouble());
        assertEquals(List.of(NAME + ".json"), names(""));
        assertTrue(failed.sentence(ENGLISH).contains(NAME + ".json"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        for (Path place : List.of(file, file.resolve("below"))) {
            var failed =
                    assertInstanceOf(
                            Export.Failed.class, export(place, IfPresent.ASK, Progress.NONE));
            assertEquals(ExportTrouble.NOT_A_FOLDER, failed.trouble());
        }
    }

    @Test
    void aReadOnlyPlaceIsTold() throws IOException {
        var zip = folder.resolve("place.zip");
        FileSystems.newFileSystem(zip, Map.of("create", "true")).close();
        try (var readOnly = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
            var failed =
                    assertInstanceOf(
                            Export.Failed.class,
                            export(readOnly.getPath("/"), IfPresent.ASK, Progress.NONE));
            assertEquals(ExportTrouble.READ_ONLY, failed.trouble());
        }
    }

    @Test
    void aFullDiskIsKnownByTheWordsOfTheSystem() {
        assertEquals(
                ExportTrouble.DISK_IS_FULL,
                ExportTrouble.of(
                        new FileSystemException(
                                "x", null, "There is not enough space on the disk")));
        assertEquals(
                ExportTrouble.DISK_IS_FULL,
                ExportTrouble.of(
                        new IOException("Es steht nicht genug Speicherplatz zur Verfügung")));

        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        var trouble = assertThrows(IOException.class, () -> Files.writeString(full, "x"));
        assertEquals(ExportTrouble.DISK_IS_FULL, ExportTrouble.of(trouble));
    }

    @Test
    void everyTroubleIsASentenceThatNamesThePlace() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (ExportTrouble trouble : ExportTrouble.values()) {
                var sentence =
                        new Export.Failed(trouble, folder, List.of()).sentence(Messages.of(locale));
                assertTrue(sentence.contains(folder.toString()), sentence);
                assertFalse(sentence.startsWith("report."), sentence);
            }
        }
    }

    private Export.Outcome export(Path place, IfPresent ifPresent, Progress progress) {
        return Export.write(report, ENGLISH, ALL, place, Export.Packing.FILES, ifPresent, progress);
    }

    private List<String> names(String below) throws IOException {
        try (var files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
