package app.plenary.app;

import app.plenary.report.Export;
import app.plenary.report.Paper;
import app.plenary.report.Printing;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code plenary print}: writes papers for the room as PDF. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        versionProvider = PlenaryCommand.Version.class,
        description = "Writes papers for the room as PDF: agenda, name tents, lists of groups.")
final class PrintCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin private SavingOptions saving = new SavingOptions();

    @Option(
            names = "--what",
            split = ",",
            required = true,
            paramLabel = "PAPER",
            description =
                    "run-sheet, run-sheet-facilitators (with private notes), name-tents, groups;"
                            + " several with commas.")
    private List<String> papers = List.of();

    PrintCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        var clock = InstantSource.system();
        var zone = ZoneId.systemDefault();
        try (var backstage = Backstage.open(saving.data(), clock, messages)) {
            var session = backstage.find(saving.workshop()).now().session();
            var chosen =
                    chosen(
                            Paper.of(
                                    session,
                                    LocalDate.ofInstant(clock.instant(), zone),
                                    zone,
                                    messages));
            write(session, chosen).forEach(System.out::println);
        }
        return 0;
    }

    private List<Paper> chosen(List<Paper> all) throws BadUse {
        var chosen = new ArrayList<Paper>();
        for (String word : papers) {
            chosen.add(
                    all.stream()
                            .filter(paper -> paper.name().equalsIgnoreCase(word.strip()))
                            .findFirst()
                            .orElseThrow(() -> new BadUse("app.cli.no-such-paper", word)));
        }
        return chosen.stream().distinct().toList();
    }

    private List<Path> write(Session session, List<Paper> chosen) throws IOException {
        var workshop = session.workshop();
        var outcome =
                Printing.write(
                        workshop.title(),
                        workshop.day(),
                        chosen,
                        messages,
                        saving.out(),
                        Export.IfPresent.REPLACE);
        return switch (outcome) {
            case Export.Written written -> written.files();
            case Export.Failed failed -> throw new IOException(failed.sentence(messages));
            case Export.Present _, Export.Cancelled _ -> List.of();
        };
    }
}
