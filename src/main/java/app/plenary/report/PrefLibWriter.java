package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Response;
import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rankings for programs that study elections, in PrefLib's format: how many people gave which
 * order, and no names. {@code soc} where all ranked everything, otherwise {@code soi}. A file for
 * each ranking that somebody answered.
 */
final class PrefLibWriter implements ReportWriter.AsFiles {
    private static final Comparator<List<Integer>> BY_ALTERNATIVE =
            (one, two) -> {
                for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
                    if (!one.get(i).equals(two.get(i))) {
                        return one.get(i) - two.get(i);
                    }
                }
                return one.size() - two.size();
            };

    @Override
    public void write(Report report, Messages messages, Sink sink) throws IOException {
        int number = 0;
        for (PollResult poll : report.polls()) {
            for (PollResult.Asked asked : poll.questions()) {
                var orders = orders(poll, asked.question());
                if (asked.question().kind() instanceof QuestionKind.Ranking && !orders.isEmpty()) {
                    put(sink, ++number, poll, asked.question(), orders);
                }
            }
        }
        if (number == 0) {
            var words = messages.get("report.preflib.none") + "\n";
            sink.put("no-ranking.txt", out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** How often each was given, by the places of the options from 1; the most frequent first. */
    private static List<Map.Entry<List<Integer>, Integer>> orders(
            PollResult poll, Question question) {
        var places = new HashMap<Integer, Integer>();
        question.options().forEach(option -> places.put(option.id(), places.size() + 1));
        var counts = new HashMap<List<Integer>, Integer>();
        for (PollResult.Given given : poll.given()) {
            if (given.responses().get(question.id()) instanceof Response.Order(var options)) {
                var order =
                        options.stream()
                                .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                                .toList();
                if (!order.isEmpty()) {
                    counts.merge(completed(order, places.size()), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<List<Integer>, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(BY_ALTERNATIVE)))
                .toList();
    }

    /** With the only one that is left out, which then is the last. */
    private static List<Integer> completed(List<Integer> order, int options) {
        if (order.size() != options - 1) {
            return order;
        }
        var all = new ArrayList<>(order);
        IntStream.rangeClosed(1, options).filter(i -> !order.contains(i)).forEach(all::add);
        return all;
    }

    private static void put(
            Sink sink,
            int number,
            PollResult poll,
            Question question,
            List<Map.Entry<List<Integer>, Integer>> orders)
            throws IOException {
        var options = question.options();
        boolean complete = orders.stream().allMatch(e -> e.getKey().size() == options.size());
        var type = complete ? "soc" : "soi";
        var name =
                String.format(
                        Locale.ROOT,
                        "%02d-%s.%s",
                        number,
                        FileName.of(question.words(), Optional.empty()),
                        type);
        var lines = new ArrayList<String>();
        lines.add("# FILE NAME: " + name);
        lines.add(
                "# TITLE: "
                        + PlainText.line(question.words())
                        + (poll.round() > 0 ? " (" + poll.round() + ")" : ""));
        lines.add("# DESCRIPTION: ");
        lines.add("# DATA TYPE: " + type);
        lines.add("# MODIFICATION TYPE: original");
        lines.add("# RELATES TO: ");
        lines.add("# RELATED FILES: ");
        lines.add("# PUBLICATION DATE: ");
        lines.add("# MODIFICATION DATE: ");
        lines.add("# NUMBER ALTERNATIVES: " + options.size());
        lines.add("# NUMBER VOTERS: " + orders.stream().mapToInt(Map.Entry::getValue).sum());
        lines.add("# NUMBER UNIQUE ORDERS: " + orders.size());
        int place = 0;
        for (Option option : options) {
            lines.add("# ALTERNATIVE NAME " + ++place + ": " + PlainText.line(option.words()));
        }
        for (Map.Entry<List<Integer>, Integer> order : orders) {
            lines.add(
                    order.getValue()
                            + ": "
                            + order.getKey().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(",")));
        }
        var text = String.join("\n", lines) + "\n";
        sink.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
