package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.plenary.text.Messages;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice opens what was written and makes pages of it, where it is installed. */
class LibreOfficeTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @TempDir private Path folder;

    @Test
    void documentsSlidesAndSheetsOpen() throws IOException, InterruptedException {
        var office =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(place -> Path.of(place, "soffice"))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(
                office.isPresent(), "LibreOffice is not installed, so nothing is opened with it");
        var report = Scenario.rich().report();
        var formats = List.of(ReportFormat.DOCX, ReportFormat.PPTX, ReportFormat.XLSX);
        var made = Files.createDirectory(folder.resolve("made"));
        for (ReportFormat format : formats) {
            var name = format.word();
            Files.write(
                    folder.resolve(name + "." + format.extension()),
                    Zip.bytes(format, report, ENGLISH));
            var process =
                    new ProcessBuilder(
                                    office.get().toString(),
                                    "--headless",
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                    "--convert-to",
                                    "pdf",
                                    "--outdir",
                                    made.toString(),
                                    folder.resolve(name + "." + format.extension()).toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
            try (var pdf = Loader.loadPDF(made.resolve(name + ".pdf").toFile())) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                for (String words : List.of("Not knowing who knows", "Buddy hours", "Lars")) {
                    assertTrue(text.contains(words), format + ": " + text);
                }
            }
        }
    }
}
