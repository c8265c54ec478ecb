package app.plenary.exchange;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes blocks as a Markdown table with the columns that have content. */
final class OutlineWriting {
    private static final Set<Column> ALWAYS = EnumSet.of(Column.TITLE, Column.MINUTES, Column.KIND);
    private static final List<Column> ORDER =
            List.of(
                    Column.SECTION,
                    Column.TITLE,
                    Column.MINUTES,
                    Column.LEAST,
                    Column.MOST,
                    Column.FIXED_LENGTH,
                    Column.FIXED_START,
                    Column.FIXED_END,
                    Column.NEW_DAY,
                    Column.KIND,
                    Column.QUESTION,
                    Column.OPTIONS,
                    Column.ROUNDS,
                    Column.LEFT_OUT,
                    Column.AT_ZERO,
                    Column.METHOD,
                    Column.LEAD,
                    Column.GOAL,
                    Column.MATERIALS,
                    Column.NOTES);

    private OutlineWriting() {}

    static String write(List<Block> blocks, Messages messages) {
        var columns =
                ORDER.stream()
                        .filter(column ->
                                ALWAYS.contains(column)
                                        || blocks.stream()
                                                .anyMatch(
                                                        b -> !cell(column, b, messages).isEmpty()))
                        .toList();
        var lines = new ArrayList<String>();
        lines.add(row(columns.stream().map(column -> column.heading(messages)).toList()));
        lines.add(
                row(
                        columns.stream()
                                .map(column -> column == Column.MINUTES ? "--:" : ":--")
                                .toList()));
        for (Block block : blocks) {
            lines.add(
                    row(
                            columns.stream()
                                    .map(column ->
                                            MarkdownCells.write(cell(column, block, messages)))
                                    .toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Column column, Block block, Messages messages) {
        return switch (column) {
            case SECTION -> block.opening().section();
            case TITLE -> block.title();
            case MINUTES -> Long.toString(block.minutes());
            case LEAST -> minutes(block.timing().atLeast());
            case MOST -> minutes(block.timing().atMost());
            case FIXED_LENGTH -> block.timing().fixed() ? PlanWords.yes(messages) : "";
            case FIXED_START -> time(block.timing().startsAt());
            case FIXED_END -> time(block.timing().endsAt());
            case NEW_DAY -> block.opening().day().map(PlanWords::word).orElse("");
            case LEFT_OUT ->
                    block.droppable().map(much -> PlanWords.word(much, messages)).orElse("");
            case AT_ZERO ->
                    block.atZero() == AtZero.COUNT_OVER
                            ? ""
                            : PlanWords.word(block.atZero(), messages);
            case METHOD -> block.method().orElse("");
            case KIND -> kind(block, messages);
            case QUESTION ->
                    switch (block.activity()) {
                        case Poll poll -> poll.title();
                        case Quiz quiz -> quiz.first().question().text();
                        case BreakoutRounds groups -> groups.prompt();
                        default -> "";
                    };
            case OPTIONS ->
                    block.activity() instanceof Poll poll
                            ? poll.first().options().stream()
                                    .map(Option::text)
                                    .collect(Collectors.joining("\n"))
                            : "";
            case ROUNDS ->
                    block.activity() instanceof BreakoutRounds groups && groups.rounds() > 1
                            ? Integer.toString(groups.rounds())
                            : "";
            case LEAD -> block.brief().lead();
            case GOAL -> block.brief().goal();
            case MATERIALS -> block.brief().materials();
            case NOTES -> block.notes();
            case START, END, TIME, NUMBER -> "";
        };
    }

    private static String kind(Block block, Messages messages) {
        var word = KindWords.word(block.activity(), messages);
        return switch (block.activity()) {
            case BreakoutRounds groups ->
                    groups.groupSize().map(size -> word + " (" + size + ")").orElse(word);
            case Poll poll -> {
                var form = KindWords.form(poll, messages);
                yield form.isEmpty() ? word : word + " (" + form + ")";
            }
            default -> word;
        };
    }

    private static String time(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse("");
    }

    private static String minutes(Optional<Duration> limit) {
        return limit.map(length -> Long.toString(length.toMinutes())).orElse("");
    }
}
