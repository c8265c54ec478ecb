package app.plenary.exchange;

import app.plenary.text.Messages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a column of an agenda's table holds. */
enum Column {
    TITLE("exchange.column.title"),
    MINUTES("exchange.column.minutes"),
    KIND("exchange.column.kind"),
    START("exchange.column.start"),
    END("exchange.column.end"),
    /** A clock time or a length, as "Time" is used for both. */
    TIME("exchange.column.time"),
    SECTION("exchange.column.section"),
    LEAST("exchange.column.at-least"),
    MOST("exchange.column.at-most"),
    FIXED_LENGTH("exchange.column.fixed-length"),
    FIXED_START("exchange.column.fixed-start"),
    FIXED_END("exchange.column.fixed-end"),
    LEFT_OUT("exchange.column.left-out"),
    AT_ZERO("exchange.column.at-zero"),
    NEW_DAY("exchange.column.new-day"),
    METHOD("exchange.column.method"),
    LEAD("exchange.column.lead"),
    GOAL("exchange.column.goal"),
    MATERIALS("exchange.column.materials"),
    QUESTION("exchange.column.question"),
    OPTIONS("exchange.column.options"),
    ROUNDS("exchange.column.rounds"),
    NUMBER("exchange.column.number"),
    NOTES("exchange.column.notes");

    private static final Map<String, Column> BY_WORD = new HashMap<>();

    static {
        for (Column column : values()) {
            KindWords.all(column.key).forEach(word -> BY_WORD.putIfAbsent(word, column));
        }
    }

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** What to write above it. */
    String heading(Messages messages) {
        return KindWords.first(messages.get(key));
    }

    /** The column that a heading names, as in "Duration (min)". */
    static Optional<Column> named(String heading) {
        var folded = Folded.of(heading).replaceAll("\\(.*?\\)|[*_`:.#]", " ").strip();
        return Optional.ofNullable(BY_WORD.get(folded))
                .or(() -> heading.strip().equals("#") ? Optional.of(NUMBER) : Optional.empty());
    }

    static boolean isHeading(List<String> cells) {
        var named = cells.stream().map(Column::named).flatMap(Optional::stream).toList();
        boolean numbers =
                cells.stream()
                        .anyMatch(cell ->
                                Clock.span(cell).isPresent() || Clock.length(cell).isPresent());
        return !numbers
                && !named.isEmpty()
                && (named.size() >= 2 || cells.size() == 1 || named.contains(TITLE))
                && Arrays.asList(TITLE, MINUTES, TIME, START, NOTES, KIND).stream()
                        .anyMatch(named::contains);
    }
}
