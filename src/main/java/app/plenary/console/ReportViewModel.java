package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.Group;
import app.plenary.session.GroupNote;
import app.plenary.session.Participant;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The groups of the round that is on, in the order in which they tell the others what they found:
 * who has the word, who had it, their notes and the points that were kept of what they told. To be
 * used on one thread.
 */
final class ReportViewModel {
    /**
     * A group.
     *
     * @param place its place in the round, from 0
     * @param people who is here of it; the one whose part it is to report comes first
     * @param points what was kept while it had the word
     */
    record Row(
            int place,
            String name,
            List<String> people,
            boolean speaking,
            boolean reported,
            String note,
            List<String> points) {
        Row {
            people = List.copyOf(people);
            points = List.copyOf(points);
        }
    }

    private final Messages messages;
    private final Sender sender;
    private final RandomGenerator random;
    private @Nullable BlockId block;
    private @Nullable Breakout breakout;
    private List<Row> rows = List.of();

    ReportViewModel(Messages messages, Sender sender, RandomGenerator random) {
        this.messages = messages;
        this.sender = sender;
        this.random = random;
    }

    /** Follows {@code of}, a breakout block of {@code session}. */
    void show(Session session, Block of, BreakoutRounds activity) {
        block = of.id();
        breakout = session.breakout(of.id()).orElse(null);
        rows =
                session.breakout(of.id())
                        .map(groups -> rows(session, of, activity, groups))
                        .orElse(List.of());
    }

    /** Follows no block until {@link #show}. */
    void rest() {
        block = null;
        breakout = null;
        rows = List.of();
    }

    private static List<Row> rows(
            Session session, Block block, BreakoutRounds activity, Breakout breakout) {
        var groups = breakout.current().map(BreakoutRound::groups).orElse(List.of());
        var back = breakout.reportBack();
        var rows = new ArrayList<Row>();
        for (int place : back.all(groups.size())) {
            var group = groups.get(place);
            var points =
                    session.captures().stream()
                            .filter(capture ->
                                    capture.block().equals(Optional.of(block.id()))
                                            && capture.group().equals(Optional.of(place)))
                            .map(Capture::text)
                            .toList();
            rows.add(
                    new Row(
                            place,
                            group.name(),
                            people(session, group),
                            back.speaking().equals(Optional.of(place)),
                            back.done().contains(place),
                            breakout.note(activity, breakout.round(), place)
                                    .map(GroupNote::text)
                                    .orElse(""),
                            points));
        }
        return rows;
    }

    private static List<String> people(Session session, Group group) {
        var here = new ArrayList<>(group.members());
        group.holder(GroupRole.REPORTER)
                .ifPresent(reporter -> {
                    here.remove(reporter);
                    here.addFirst(reporter);
                });
        return here.stream()
                .map(session.roster()::find)
                .flatMap(Optional::stream)
                .filter(Participant::present)
                .map(Participant::name)
                .toList();
    }

    /** In the order of speaking. */
    List<Row> rows() {
        return rows;
    }

    /** The round whose groups these are, in words. */
    String title() {
        var of = breakout;
        int told = (int) rows.stream().filter(Row::reported).count();
        return of == null
                ? ""
                : messages.get("console.group.report.title", of.round() + 1, told, rows.size());
    }

    /** Whether there is another group to give the word to, or one to thank. */
    boolean canPass() {
        return rows.stream().anyMatch(Row::speaking)
                || rows.stream().anyMatch(row -> !row.reported() && !row.people().isEmpty());
    }

    /** What giving the word on would do, in words. */
    String passing() {
        var next =
                rows.stream()
                        .filter(row ->
                                !row.reported() && !row.speaking() && !row.people().isEmpty())
                        .findFirst();
        return next.map(row -> messages.get("console.group.report.word-to", row.name()))
                .orElseGet(() -> messages.get("console.group.report.finish"));
    }

    /** Whoever has the word has told; the next group has it. */
    void pass() {
        if (block != null) {
            sender.send(new BreakoutCommand.PassWord(block));
        }
    }

    /** Gives that group the word, or takes it from it. */
    void give(Row row) {
        if (block != null) {
            sender.send(
                    new BreakoutCommand.GiveWord(
                            block, row.speaking() ? Optional.empty() : Optional.of(row.place())));
        }
    }

    /** That group has told the others, or has not after all. */
    void mark(Row row) {
        if (block != null) {
            sender.send(new BreakoutCommand.MarkReported(block, row.place(), !row.reported()));
        }
    }

    void write(Row row, String text) {
        if (block != null && breakout != null) {
            sender.send(
                    new BreakoutCommand.WriteGroupNote(
                            block, row.place(), text, Optional.of(breakout.round())));
        }
    }

    /** The groups speak in the order of their places. */
    void asTheySit() {
        order(IntStream.range(0, rows.size()).boxed().toList());
    }

    /** Those who have not spoken speak in any order, after those who have. */
    void shuffle() {
        var done = rows.stream().filter(row -> row.reported() || row.speaking()).map(Row::place);
        var order = new ArrayList<>(done.toList());
        var rest =
                new ArrayList<>(
                        rows.stream().map(Row::place).filter(g -> !order.contains(g)).toList());
        for (int i = rest.size() - 1; i > 0; i--) {
            Collections.swap(rest, i, random.nextInt(i + 1));
        }
        order.addAll(rest);
        order(order);
    }

    /** Puts the row at {@code from} to the place {@code to} of the order, both from 0. */
    void move(int from, int to) {
        if (from != to && to >= 0 && to < rows.size()) {
            var order = new ArrayList<>(rows.stream().map(Row::place).toList());
            int moved = order.remove(/* index */ from);
            order.add(to, moved);
            order(order);
        }
    }

    private void order(List<Integer> order) {
        if (block != null && !order.isEmpty()) {
            sender.send(new BreakoutCommand.SetReportBack(block, order));
        }
    }
}
