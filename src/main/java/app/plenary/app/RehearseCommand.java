package app.plenary.app;

import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code plenary rehearse}: plays a workshop through with simulated phones, in fast time. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        versionProvider = PlenaryCommand.Version.class,
        description = "Plays a workshop through with simulated phones, in fast time.")
final class RehearseCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSHOP",
            description = "The title or id of a workshop, or 'latest'; the sample when left out.")
    private @Nullable String workshop;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many phones join, 1 to 500; 12 when left out.")
    private int people = 12;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same names, groups and answers.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where summary and pictures go; a new folder when left out.")
    private @Nullable Path out;

    RehearseCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (people < 1 || people > 500) {
            throw new BadUse("app.cli.people-out-of-range", Integer.toString(people));
        }
        var plan = Rehearsal.plan(Optional.ofNullable(workshop), common.folder(), messages);
        var target = out == null ? Files.createTempDirectory("plenary-rehearsal-") : out;
        Display.beHeadless();
        new Rehearsal(plan, people, seed, target.toAbsolutePath(), messages).play();
        return 0;
    }
}
