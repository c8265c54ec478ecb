package app.plenary.console;

import app.plenary.plan.Question;
import app.plenary.tally.Order;
import app.plenary.tally.RankingTally;
import app.plenary.tally.RankingTally.Verdict;
import app.plenary.tally.RankingTally.Way;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ranking in three ways of counting, and a sentence that says whether they agree. */
final class RankingWords {
    private final Messages messages;

    RankingWords(Messages messages) {
        this.messages = messages;
    }

    PollPicture of(Question question, RankingTally tally) {
        var names = PollPictures.names(question);
        if (tally.winners(Way.SCHULZE).isEmpty()) {
            return new PollPicture.Ladder(
                    ways(),
                    unranked(question, tally),
                    messages.get("console.poll.ranked-none"),
                    true);
        }
        var rungs = new ArrayList<PollPicture.Rung>();
        int options = tally.options().size();
        for (int option : tally.order(Way.SCHULZE).flat()) {
            var places = new ArrayList<String>();
            var first = new ArrayList<Boolean>();
            for (Way way : Way.values()) {
                places.add(place(tally.order(way), option));
                first.add(tally.winners(way).contains(option));
            }
            int rank = tally.order(Way.SCHULZE).rank(option);
            rungs.add(
                    new PollPicture.Rung(
                            names.getOrDefault(option, ""),
                            places,
                            first,
                            options == 1 ? 1 : 1 - 0.85 * (rank - 1) / (options - 1)));
        }
        return new PollPicture.Ladder(
                ways(),
                rungs,
                verdict(tally, names),
                tally.agreement() == RankingTally.Agreement.SAME);
    }

    private static List<PollPicture.Rung> unranked(Question question, RankingTally tally) {
        return tally.options().stream()
                .map(option ->
                        new PollPicture.Rung(
                                PollPictures.names(question).getOrDefault(option, ""),
                                List.of("–", "–", "–"),
                                List.of(false, false, false),
                                0))
                .toList();
    }

    private List<String> ways() {
        var words = new ArrayList<String>();
        for (Way way : Way.values()) {
            words.add(name(way));
        }
        return words;
    }

    private String name(Way way) {
        return switch (way) {
            case SCHULZE -> messages.get("console.poll.way.schulze");
            case RUNOFF -> messages.get("console.poll.way.runoff");
            case BORDA -> messages.get("console.poll.way.borda");
        };
    }

    private static String place(Order<Integer> order, int option) {
        return order.rank(option) + (order.tied(option) ? "=" : "");
    }

    private String verdict(RankingTally tally, Map<Integer, String> names) {
        var verdicts = tally.verdicts();
        if (verdicts.size() == 1) {
            var winners = verdicts.getFirst().winners();
            return winners.size() == 1
                    ? messages.get("console.poll.all-agree", listed(winners, names))
                    : messages.get("console.poll.all-tie", listed(winners, names));
        }
        var parts = new ArrayList<String>();
        for (Verdict verdict : verdicts) {
            parts.add(
                    messages.get(
                            "console.poll.by-way",
                            messages.list(verdict.ways().stream().map(this::name).toList()),
                            listed(verdict.winners(), names)));
        }
        return messages.get("console.poll.disagree", String.join("; ", parts));
    }

    private String listed(List<Integer> options, Map<Integer, String> names) {
        return messages.list(
                options.stream()
                        .map(option -> EventWords.shortened(names.getOrDefault(option, "")))
                        .map(name -> messages.get("console.poll.quoted", name))
                        .toList());
    }
}
