package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.session.Scene;
import app.plenary.tally.RankingTally;
import app.plenary.tally.RankingTally.Verdict;
import app.plenary.tally.RankingTally.Way;
import app.plenary.text.Messages;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Options to put in order, and then the order by Schulze's count as a ladder: each option with its
 * place, tied ones with the same. Under it, only when other ways of counting name another winner,
 * which.
 */
final class RankingBody extends PollBody {
    private static final double ABOVE_VERDICT = 20;
    private static final int LONGEST_NAME = 32;

    private final Setting setting;
    private final OptionList list;
    private final FitText verdict = new FitText(FitText.Weight.REGULAR, "wall-quiet");

    private boolean apart;
    private int listed = 1;
    private int page;

    RankingBody(Setting setting) {
        this.setting = setting;
        list = new OptionList(setting, 1, 4.2);
        getChildren().addAll(list, verdict);
    }

    @Override
    void show(Scene.PollOn poll) {
        var options = poll.question().options();
        list.options(options, Integer::toString, Marked::of);
        var tally =
                poll.result()
                        .filter(RankingTally.class::isInstance)
                        .map(RankingTally.class::cast)
                        .filter(each -> !each.winners(Way.SCHULZE).isEmpty());
        if (tally.isPresent()) {
            ladder(tally.get());
        } else {
            list.order(options.stream().map(Option::id).toList());
            list.order().forEach(id -> list.row(id).result(0, Optional.empty(), false));
        }
        verdict.words(tally.map(each -> disagreement(each, options)).orElse(""));
        verdict.setVisible(!verdict.isBlank());
        requestLayout();
    }

    private void ladder(RankingTally tally) {
        var order = tally.order(Way.SCHULZE);
        list.order(order.flat());
        for (int id : order.flat()) {
            var row = list.row(id);
            boolean first = order.rank(id) == 1;
            row.number(Integer.toString(order.rank(id)));
            row.result(
                    first ? 1 : 0,
                    Optional.of(
                            order.tied(id)
                                    ? setting.messages().get("projector.poll.ranking.tied")
                                    : ""),
                    first);
        }
    }

    /** A plain sentence when the three ways of counting disagree; otherwise nothing. */
    private String disagreement(RankingTally tally, List<Option> options) {
        if (tally.agreement() == RankingTally.Agreement.SAME) {
            return "";
        }
        var messages = setting.messages();
        Map<Integer, String> names =
                options.stream().collect(Collectors.toMap(Option::id, o -> shortened(o.words())));
        var others = new ArrayList<String>();
        for (Verdict each : tally.verdicts()) {
            if (!each.ways().contains(Way.SCHULZE)) {
                others.add(
                        messages.get(
                                "projector.poll.ranking.other",
                                messages.list(
                                        each.ways().stream()
                                                .map(way -> name(messages, way))
                                                .toList()),
                                messages.list(
                                        quoted(each.winners(), id -> names.getOrDefault(id, "")))));
            }
        }
        return messages.get("projector.poll.ranking.disagree", String.join("; ", others));
    }

    private List<String> quoted(List<Integer> ids, Function<Integer, String> name) {
        return ids.stream()
                .map(id -> setting.messages().get("projector.poll.quoted", name.apply(id)))
                .toList();
    }

    private static String name(Messages messages, Way way) {
        return switch (way) {
            case SCHULZE -> messages.get("projector.poll.ranking.schulze");
            case RUNOFF -> messages.get("projector.poll.ranking.runoff");
            case BORDA -> messages.get("projector.poll.ranking.borda");
        };
    }

    /** Enough of a text to know it again. */
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_NAME) {
            return text;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = 0;
        for (int i = 0; i < LONGEST_NAME - 1; i++) {
            end = letters.next();
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    @Override
    int fit(double width, double height) {
        double above = height - under(width);
        // Options may be so long that the sentence needs a page of its own.
        apart = !verdict.isBlank() && !list.holds(width, above);
        listed = list.fit(width, apart ? height - Turning.HEIGHT : above);
        return apart ? listed + 1 : listed;
    }

    private double under(double width) {
        return verdict.isBlank() ? 0 : verdict.heightAt(Page.SMALL, width) + ABOVE_VERDICT;
    }

    @Override
    void turn(int newPage) {
        page = newPage;
        list.turn(page);
        requestLayout();
    }

    @Override
    boolean crowded(String question) {
        return list.crowded(question.length());
    }

    @Override
    protected void layoutChildren() {
        double under = apart ? 0 : under(getWidth());
        list.setVisible(!apart || page < listed);
        verdict.setVisible(!verdict.isBlank() && (!apart || page == listed));
        list.resizeRelocate(0, 0, getWidth(), getHeight() - under);
        verdict.at(Page.SMALL, getWidth());
        verdict.place(0, apart ? 0 : list.bottom() + ABOVE_VERDICT);
    }
}
