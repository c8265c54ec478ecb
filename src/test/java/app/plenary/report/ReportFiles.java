package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes sample reports in every format into a folder, to be looked at: {@code main FOLDER}. */
final class ReportFiles {
    private ReportFiles() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var only = List.of(args).subList(1, args.length);
        var reports =
                Map.of(
                        "rich", Scenario.rich().report(),
                        "asked", EveryKind.asked().report(),
                        "odd", Odd.session().report());
        for (var report : reports.entrySet()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                for (ReportFormat format : ReportFormat.values()) {
                    if (only.isEmpty() || only.contains(format.word())) {
                        Files.write(
                                folder.resolve(
                                        report.getKey()
                                                + "-"
                                                + language
                                                + "."
                                                + format.extension()),
                                Zip.bytes(format, report.getValue(), Messages.of(language)));
                    }
                }
            }
        }
    }
}
