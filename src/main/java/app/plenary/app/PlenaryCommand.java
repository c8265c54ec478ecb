package app.plenary.app;

import app.plenary.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code plenary}: opens the console; where there is no display, rehearses the sample instead. */
@Command(
        name = "plenary",
        mixinStandardHelpOptions = true,
        versionProvider = PlenaryCommand.Version.class,
        description = "Runs live workshops: console, wall and phones, all from this laptop.")
final class PlenaryCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A workshop that was saved as a file (*.plenary), to open.")
    private Optional<Path> file = Optional.empty();

    PlenaryCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (file.isPresent() && !Files.exists(file.get())) {
            throw new BadUse("app.cli.no-such-file", file.get().toString());
        }
        if (Display.isMissing()) {
            if (file.isPresent()) {
                throw new BadUse("app.cli.file-without-display", file.get().toString());
            }
            System.out.println(messages.get("app.cli.no-display"));
            return new RehearseCommand(messages).call();
        }
        return PlenaryApp.open(common.folder(), file);
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Plenary " + Main.version()};
        }
    }
}
