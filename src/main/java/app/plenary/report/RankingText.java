package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.report.ResultPart.Figures;
import app.plenary.report.ResultPart.Sentences;
import app.plenary.tally.RankingTally;
import app.plenary.tally.RankingTally.Way;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;

/** Rankings counted in three ways, in words. */
final class RankingText {
    private final Messages messages;

    RankingText(Messages messages) {
        this.messages = messages;
    }

    void add(Question question, RankingTally tally, List<ResultPart> parts) {
        if (tally.ballots() == 0) {
            return;
        }
        var rows = new ArrayList<List<String>>();
        var leads = new ArrayList<Boolean>();
        for (int option : tally.order(Way.SCHULZE).flat()) {
            rows.add(
                    List.of(
                            name(question, option),
                            place(tally, Way.SCHULZE, option),
                            place(tally, Way.RUNOFF, option),
                            place(tally, Way.BORDA, option),
                            messages.get("report.number", tally.borda().points(option))));
            leads.add(tally.winners().contains(option));
        }
        parts.add(
                new Figures(
                        List.of(
                                messages.get("report.poll.column.answer"),
                                messages.get("report.poll.column.schulze"),
                                messages.get("report.poll.column.runoff"),
                                messages.get("report.poll.column.borda"),
                                messages.get("report.poll.column.borda-points")),
                        rows,
                        leads));
        parts.add(new Sentences(verdict(question, tally)));
    }

    private String place(RankingTally tally, Way way, int option) {
        int place = tally.order(way).rank(option);
        return tally.order(way).tied(option)
                ? messages.get("report.poll.place-shared", place)
                : messages.get("report.number.whole", place);
    }

    private List<String> verdict(Question question, RankingTally tally) {
        if (tally.winners(Way.SCHULZE).isEmpty()) {
            return List.of();
        }
        return switch (tally.agreement()) {
            case SAME ->
                    List.of(
                            messages.get(
                                    "report.poll.ways-agree", names(question, tally.winners())));
            case SHARED ->
                    List.of(
                            messages.get(
                                    "report.poll.ways-share", names(question, tally.winners())));
            case DIFFERENT -> {
                var sentences = new ArrayList<String>();
                sentences.add(messages.get("report.poll.ways-differ"));
                for (var verdict : tally.verdicts()) {
                    sentences.add(
                            messages.get(
                                    "report.poll.wins-by",
                                    messages.list(verdict.ways().stream().map(this::way).toList()),
                                    names(question, verdict.winners())));
                }
                yield sentences;
            }
        };
    }

    private String way(Way way) {
        return switch (way) {
            case SCHULZE -> messages.get("report.poll.column.schulze");
            case RUNOFF -> messages.get("report.poll.column.runoff");
            case BORDA -> messages.get("report.poll.column.borda");
        };
    }

    private String names(Question question, List<Integer> options) {
        return messages.list(
                options.stream()
                        .map(option -> messages.get("report.poll.quoted", name(question, option)))
                        .toList());
    }

    private static String name(Question question, int option) {
        return question.option(option).map(Option::words).orElse("");
    }
}
