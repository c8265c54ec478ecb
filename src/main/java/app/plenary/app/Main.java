package app.plenary.app;

import app.plenary.live.StorageProblem;
import app.plenary.text.Messages;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Where the program starts. */
public final class Main {
    /** The exit code for a call that was not understood. */
    static final int BAD_USE = 2;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the command line; gives 0 when all went well, 2 for bad use, 1 for anything else. */
    static int run(String... args) {
        BugLog.quiet();
        var messages = Messages.of(Locale.getDefault());
        return new CommandLine(new PlenaryCommand(messages))
                .addSubcommand(new RehearseCommand(messages))
                .addSubcommand(new ExportCommand(messages))
                .addSubcommand(new PrintCommand(messages))
                .addSubcommand(new GroupsCommand(messages))
                .setParameterExceptionHandler((problem, _) -> badUse(problem, messages))
                .setExecutionExceptionHandler((problem, commandLine, _) ->
                        failed(problem, commandLine.getErr(), messages))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    private static int badUse(CommandLine.ParameterException problem, Messages messages) {
        var command = problem.getCommandLine();
        var reason =
                problem.getMessage() == null
                        ? ""
                        : problem.getMessage().lines().findFirst().orElse("");
        command.getErr()
                .println(
                        messages.get(
                                "app.cli.bad-use",
                                reason,
                                command.getCommandSpec().qualifiedName()));
        return BAD_USE;
    }

    private static int failed(Exception problem, PrintWriter err, Messages messages) {
        switch (problem) {
            case BadUse bad -> {
                err.println(bad.words(messages));
                return BAD_USE;
            }
            case StartProblem start -> err.println(start.words(messages));
            case StorageProblem storage ->
                    err.println(messages.get(storage.key(), storage.arguments().toArray()));
            case IOException io ->
                    err.println(messages.get("app.problem.io", String.valueOf(io.getMessage())));
            default -> err.println(messages.get("app.problem.bug", BugLog.record(problem)));
        }
        return 1;
    }

    /** The version this build was made from, such as {@code 0.1.0-SNAPSHOT}. */
    static String version() {
        try (var in = Main.class.getResourceAsStream("build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is not part of this build");
            }
            var build = new Properties();
            build.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            return build.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
