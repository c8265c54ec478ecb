package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes sample reports in every format, and papers, into a folder, to be looked at: {@code main
 * FOLDER [FORMAT…]}.
 */
final class ReportFiles {
    private ReportFiles() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var only = List.of(args).subList(1, args.length);
        var reports =
                Map.of(
                        "rich", Scenario.rich().report(),
                        "asked", EveryKind.asked().report(),
                        "odd", Odd.session().report(),
                        "dressed", Dressed.report(),
                        "usual", Dressed.in(UsualSession.held().report()),
                        "full", UsualSession.held(300).report(),
                        "nobody", UsualSession.held(0).report());
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
        if (only.isEmpty() || only.contains("papers")) {
            papers(folder);
        }
    }

    private static void papers(Path folder) throws IOException {
        var sessions =
                Map.of(
                        "rich", Scenario.rich().session(),
                        "full", UsualSession.held(300).session(),
                        "days", SeveralDays.session());
        for (var session : sessions.entrySet()) {
            for (Locale language : List.of(Locale.UK, Locale.GERMAN)) {
                var messages = Messages.of(language);
                for (Paper paper :
                        Paper.of(
                                session.getValue(),
                                LocalDate.of(2026, 11, 22),
                                Scenario.BERLIN,
                                messages)) {
                    if (!paper.isEmpty()) {
                        var name = session.getKey() + "-" + language + "-" + paper.name() + ".pdf";
                        try (var out = Files.newOutputStream(folder.resolve(name))) {
                            paper.write(messages, out);
                        }
                    }
                }
            }
        }
    }
}
