package app.plenary.app;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** What every command understands. Filled in by the command line. */
final class CommonOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Use this data folder instead of the usual one.")
    private @Nullable Path data;

    DataFolder folder() {
        return Optional.ofNullable(data)
                .map(path -> new DataFolder(path.toAbsolutePath().normalize()))
                .orElseGet(() ->
                        DataFolder.ofPlatform(
                                System.getenv(),
                                System.getProperty("os.name"),
                                Path.of(System.getProperty("user.home"))));
    }
}
