package app.plenary.app;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** What commands understand that write files of a workshop. Filled in by the command line. */
final class SavingOptions {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "WORKSHOP",
            description = "The title or id of a workshop, or 'latest'.")
    private String workshop = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; made where it is missing.")
    private Path out = Path.of(".");

    DataFolder data() {
        return common.folder();
    }

    /** Its title or id, as it was typed. */
    String workshop() {
        return workshop;
    }

    /** The folder to write into, absolute. */
    Path out() {
        return out.toAbsolutePath();
    }
}
