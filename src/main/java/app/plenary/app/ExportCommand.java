package app.plenary.app;

import app.plenary.console.HouseLook;
import app.plenary.report.Export;
import app.plenary.text.Messages;
import app.plenary.ui.Remembered;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code plenary export}: writes the summary of a workshop into files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = PlenaryCommand.Version.class,
        description = "Writes the summary of a workshop into files.")
final class ExportCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin private SavingOptions saving = new SavingOptions();

    @Option(
            names = "--format",
            split = ",",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Formats.Candidates.class,
            description = "Any of ${COMPLETION-CANDIDATES}; several with commas.")
    private List<String> formats = List.of();

    @Option(names = "--zip", description = "All formats in one zip.")
    private boolean zip;

    ExportCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        var chosen = Formats.of(formats);
        var clock = InstantSource.system();
        try (var backstage = Backstage.open(saving.data(), clock, messages)) {
            var session = backstage.find(saving.workshop()).now().session();
            var look = HouseLook.of(new Remembered(saving.data().choices()));
            var written =
                    Formats.write(
                            session,
                            look,
                            backstage.album()::small,
                            chosen,
                            saving.out(),
                            zip ? Export.Packing.ZIP : Export.Packing.FILES,
                            clock.instant(),
                            messages);
            written.files().forEach(System.out::println);
            written.remarks().forEach(System.err::println);
        }
        return 0;
    }
}
