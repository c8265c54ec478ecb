package app.plenary.app;

import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code plenary groups}: divides a list of people into groups for several rounds. */
@Command(
        name = "groups",
        mixinStandardHelpOptions = true,
        versionProvider = PlenaryCommand.Version.class,
        description = {
            "Divides people into groups for several rounds so that few meet twice.",
            "Writes one line for each person in each round: round, group and name, rounds and groups"
                    + " counted from 1. What was reached and what not is said on the error output.",
            ""
        },
        footerHeading = "%nWishes, one sentence a line, in English or German:%n",
        footer = {
            "  together: Ada, Ben            Ada at group 2 in round 1",
            "  apart: Ada, Carl (important)  host: Ben at group 3",
            "  spread: Team                  Ada absent in round 3",
            "  alike: Language               not alone: Gender = w",
            "  balance: Age                  new pairs (nice)",
            "  met: Ada, Ben (0.5)           fair share",
            "Team, Language, Age and Gender are columns of the list. In brackets: must, important,"
                    + " wished or nice; for 'met' how much it still counts, 1 when left out. A name"
                    + " may be shortened to a beginning that only one person has; one with a comma"
                    + " stands in quotation marks. Of people with the same name the second is meant"
                    + " by 'Anna 2', or by a value in any column as in 'Anna (Sales)'. # begins a comment. That few pairs meet twice is"
                    + " always wished, important when not said otherwise.",
            "",
            "Exit code: 0 all well; 2 the call, the list or the wishes cannot be used, or what must"
                    + " be is impossible, and nothing is written; 1 anything else. Ctrl+C takes the"
                    + " best groups found so far."
        })
final class GroupsCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(
            paramLabel = "PEOPLE",
            description =
                    "CSV or XLSX, one person a row under headings such as Name, or First name and"
                            + " Last name; other columns are for wishes. Or names, one a line. '-'"
                            + " reads from the standard input.")
    private String people = "";

    @Option(
            names = "--name",
            paramLabel = "COLUMN",
            description =
                    "The column with the names, where the headings do not say so: a heading, or its"
                            + " number from 1, or its letter. Twice for first and for last names.")
    private List<String> names = List.of();

    @Option(
            names = "--no-headings",
            description =
                    "The first row is a person already. Where that is plain it need not be said.")
    private boolean noHeadings;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "How many people a group has; smaller groups where it does not work out.")
    private @Nullable Integer size;

    @Option(
            names = "--groups",
            paramLabel = "N",
            description = "How many groups there are; their sizes differ by at most one.")
    private @Nullable Integer groups;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many rounds, 1 to 200; 1 when left out.")
    private int rounds = 1;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same list, options and seed give the same groups on every computer.")
    private long seed = 1;

    @Option(
            names = "--seconds",
            paramLabel = "T",
            defaultValue = "2",
            description =
                    "How long to look for better groups at most, 0 to 3600; 2 when left out. Counted"
                            + " in steps, 20 million a second, so that the groups do not depend on"
                            + " the computer: a slow one takes longer.")
    private double seconds = 2;

    @Option(
            names = "--wishes",
            paramLabel = "FILE",
            description = "A text file with wishes, see below.")
    private @Nullable Path wishes;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the groups go; the standard output when left out.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv or json; when left out, json for a FILE that ends in .json.")
    private @Nullable String format;

    @Option(names = "--quiet", description = "Says nothing on the error output when all goes well.")
    private boolean quiet;

    GroupsCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        var order =
                new GroupsOrder(
                        people,
                        List.copyOf(names),
                        !noHeadings,
                        GroupsOrder.sizing(Optional.ofNullable(size), Optional.ofNullable(groups)),
                        rounds,
                        seed,
                        seconds,
                        Optional.ofNullable(wishes),
                        Optional.ofNullable(out),
                        GroupsOrder.format(Optional.ofNullable(format), Optional.ofNullable(out)),
                        quiet);
        return order.fulfil(messages);
    }
}
