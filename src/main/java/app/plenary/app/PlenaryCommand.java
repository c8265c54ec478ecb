package app.plenary.app;

import app.plenary.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

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

    PlenaryCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (Display.isMissing()) {
            System.out.println(messages.get("app.cli.no-display"));
            return new RehearseCommand(messages).call();
        }
        return PlenaryApp.open(common.folder());
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Plenary " + Main.version()};
        }
    }
}
