package app.plenary.console;

import app.plenary.report.Item;
import app.plenary.report.PollResult;
import app.plenary.report.Report;
import app.plenary.report.Report.Section;
import app.plenary.report.Summary;
import app.plenary.session.Arrangement;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what of a session leaves the room, what does not, and why. */
final class LeavingWords {

    /** What becomes of what a line is about. */
    enum Sort {
        LEAVES,
        STAYS,
        /** It leaves, and one should have thought about it. */
        MIND
    }

    record Line(Sort sort, String words) {}

    private final Messages messages;

    LeavingWords(Messages messages) {
        this.messages = messages;
    }

    List<Line> lines(Summary summary, Arrangement arrangement) {
        var report = summary.report();
        var lines = new ArrayList<Line>();
        lines.add(who(report));
        count(lines, Sort.MIND, "console.leaving.answers", report.answers().size());
        int anonymous =
                (int)
                        Stream.concat(report.polls().stream(), report.feedback().stream())
                                .filter(PollResult::anonymous)
                                .count();
        count(lines, Sort.LEAVES, "console.leaving.anonymous", anonymous);
        count(lines, Sort.LEAVES, "console.leaving.edited", report.edited().size());
        count(lines, Sort.STAYS, "console.leaving.in-room", of(summary, Item::inRoom));
        count(
                lines,
                Sort.STAYS,
                "console.leaving.left-out",
                of(summary, item -> item.leftOut() && !item.inRoom()));
        var chosen = Section.chosen(arrangement);
        var off =
                Stream.of(Section.values())
                        .filter(each -> !chosen.contains(each) && summary.whole().size(each) > 0)
                        .map(each -> each.title(messages))
                        .toList();
        if (!off.isEmpty()) {
            lines.add(
                    new Line(Sort.STAYS, messages.get("console.leaving.off", messages.list(off))));
        }
        lines.add(new Line(Sort.STAYS, messages.get("console.leaving.private")));
        return lines;
    }

    private static int of(Summary summary, java.util.function.Predicate<Item> which) {
        return (int) summary.items().stream().filter(which).count();
    }

    private Line who(Report report) {
        return switch (report.presence()) {
            case NAMES ->
                    new Line(
                            Sort.LEAVES,
                            messages.get("console.leaving.names", report.participation().people()));
            case COUNT -> new Line(Sort.LEAVES, messages.get("console.leaving.count"));
            case NOTHING -> new Line(Sort.STAYS, messages.get("console.leaving.nobody"));
        };
    }

    private void count(List<Line> lines, Sort sort, String key, int count) {
        if (count > 0) {
            lines.add(new Line(sort, messages.get(key, count)));
        }
    }
}
