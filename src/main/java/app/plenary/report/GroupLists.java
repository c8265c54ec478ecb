package app.plenary.report;

import static app.plenary.report.HtmlText.escape;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who sits with whom, a page or more for each round that is drawn, to hang on the wall.
 *
 * @param title of the workshop
 * @param rounds in the order of the agenda
 */
public record GroupLists(String title, List<Round> rounds) implements Paper {
    private static final String LOOK =
            """
            .round { page-break-before: always; } .round.first { page-break-before: auto; }
            h1 { font-size: 18pt; margin-bottom: 4pt; } .prompt { font-size: 12pt; }
            table { margin-top: 8pt; } td { font-size: 13pt; padding-top: 5pt; padding-bottom: 5pt; }
            td.group { width: 32%; font-weight: bold; }
            """;

    /**
     * One round.
     *
     * @param heading the block, and which round where there are several
     * @param prompt what the groups talk about; may be empty
     */
    public record Round(String heading, String prompt, List<Report.Team> groups) {
        public Round {
            groups = List.copyOf(groups);
        }
    }

    public GroupLists {
        rounds = List.copyOf(rounds);
    }

    /** All rounds of a session that are drawn, begun or not. */
    public static GroupLists of(Session session, Messages messages) {
        var rounds = new ArrayList<Round>();
        for (Block block : session.workshop().agenda().blocks()) {
            if (block.activity() instanceof BreakoutRounds activity) {
                session.breakout(block.id())
                        .ifPresent(drawn -> {
                            for (int i = 0; i < drawn.rounds().size(); i++) {
                                rounds.add(
                                        new Round(
                                                drawn.rounds().size() == 1
                                                        ? block.title()
                                                        : block.title()
                                                                + " · "
                                                                + messages.get(
                                                                        "report.groups.round",
                                                                        i + 1),
                                                activity.prompt(i),
                                                teams(session, drawn.rounds().get(i))));
                            }
                        });
            }
        }
        return new GroupLists(session.workshop().title(), rounds);
    }

    private static List<Report.Team> teams(Session session, BreakoutRound round) {
        return round.groups().stream()
                .map(group ->
                        new Report.Team(
                                group.name(),
                                group.members().size(),
                                names(session, group),
                                Map.of()))
                .toList();
    }

    private static List<String> names(Session session, Group group) {
        return group.members().stream().map(session.roster()::nameOf).toList();
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public boolean isEmpty() {
        return rounds.isEmpty();
    }

    @Override
    public void write(Messages messages, OutputStream out) throws IOException {
        var body = new StringBuilder();
        for (int i = 0; i < rounds.size(); i++) {
            body.append("<div class=\"round%s\">\n".formatted(i == 0 ? " first" : ""))
                    .append(round(rounds.get(i), messages))
                    .append("</div>\n");
        }
        var page = Paper.page(messages, title, title, body.toString());
        Paper.set(PdfPages.of(page, Map.of(), Accent.USUAL), messages, LOOK, out);
    }

    private static String round(Round round, Messages messages) {
        return """
        <h1 dir="auto">%s</h1>
        %s<table>
        <thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
                .formatted(
                        escape(round.heading()),
                        round.prompt().isEmpty()
                                ? ""
                                : "<p class=\"prompt\" dir=\"auto\">%s</p>\n"
                                        .formatted(HtmlText.marked(round.prompt())),
                        escape(messages.get("report.groups.group")),
                        escape(messages.get("report.groups.people")),
                        round.groups().stream()
                                .map(GroupLists::group)
                                .collect(Collectors.joining()));
    }

    private static String group(Report.Team team) {
        return "<tr><td class=\"group\" dir=\"auto\">%s</td><td>%s</td></tr>\n"
                .formatted(
                        escape(team.name()),
                        team.members().stream()
                                .map(HtmlText::apart)
                                .collect(Collectors.joining(", ")));
    }
}
