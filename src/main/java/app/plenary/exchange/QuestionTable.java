package app.plenary.exchange;

import app.plenary.exchange.Loss.What;
import app.plenary.exchange.OutlineTable.Row;
import app.plenary.exchange.QuestionProblem.Reason;
import app.plenary.exchange.Spreadsheet.Page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Rows of cells as questions, one a row. The row with the headings is found by what it says, as
 * some programs write instructions above it.
 */
final class QuestionTable {
    private static final int ROWS_BEFORE_HEADINGS = 40;
    private static final int MOST_ROWS = 5_000;

    private final Map<Integer, QuestionColumn> columns = new TreeMap<>();
    private final Map<Integer, String> headings = new TreeMap<>();
    private final Loss.Count losses = new Loss.Count();
    private final List<Row> content;
    private How how = How.TEXT;

    /** How a cell names what is right. */
    private enum How {
        NUMBER,
        LETTER,
        TEXT
    }

    private QuestionTable(List<Row> content) {
        this.content = content.subList(0, Math.min(content.size(), MOST_ROWS));
    }

    /** The first sheet with questions, if any. */
    static Optional<QuestionList> of(List<Page> pages) {
        for (Page page : pages) {
            var found = headed(page.rows());
            if (found.isPresent()) {
                var table = found.get();
                pages.stream()
                        .filter(other -> !other.name().equals(page.name()) && other.visible())
                        .forEach(other -> table.losses.add(What.OTHER_SHEETS, other.name()));
                return Optional.of(table.list(QuestionFormat.SPREADSHEET));
            }
        }
        return Optional.empty();
    }

    /** The cells of a text under headings, if it has them. */
    static Optional<QuestionList> headed(String text) throws UnreadableFile {
        for (List<Row> rows : delimited(text)) {
            var found = headed(rows);
            if (found.isPresent()) {
                return Optional.of(found.get().list(QuestionFormat.CSV));
            }
        }
        return Optional.empty();
    }

    /** The cells of a text without headings: the question, then its options. */
    static Optional<QuestionList> bare(String text) throws UnreadableFile {
        for (List<Row> rows : delimited(text)) {
            int width = rows.getFirst().cells().size();
            if (rows.size() >= 2
                    && width >= 3
                    && rows.stream().allMatch(row -> row.cells().size() == width)) {
                var table = new QuestionTable(rows);
                table.columns.put(0, QuestionColumn.QUESTION);
                for (int i = 1; i < width; i++) {
                    table.columns.put(i, QuestionColumn.OPTION);
                }
                if (width > 3
                        && rows.stream()
                                .allMatch(r -> r.cell(width - 1).matches("\\d{1,2}|[A-La-l]"))) {
                    table.columns.put(width - 1, QuestionColumn.RIGHT);
                }
                return Optional.of(table.list(QuestionFormat.CSV));
            }
        }
        return Optional.empty();
    }

    private static List<List<Row>> delimited(String text) throws UnreadableFile {
        var all = new ArrayList<List<Row>>();
        for (char delimiter : new char[] {'\t', ';', ',', '|'}) {
            if (text.indexOf(delimiter) >= 0) {
                var rows = new Cells(text, delimiter).rows();
                if (rows.stream().anyMatch(row -> row.cells().size() > Spreadsheet.MOST_COLUMNS)) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS);
                }
                if (!rows.isEmpty()) {
                    all.add(rows);
                }
            }
        }
        return all;
    }

    private static Optional<QuestionTable> headed(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), ROWS_BEFORE_HEADINGS); i++) {
            var named = rows.get(i).cells().stream().map(QuestionColumn::named).toList();
            boolean answers =
                    named.contains(QuestionColumn.OPTION)
                            || named.contains(QuestionColumn.OPTIONS)
                            || named.contains(QuestionColumn.RIGHT)
                            || named.contains(QuestionColumn.WRONG);
            if (named.contains(QuestionColumn.QUESTION) && answers) {
                var table = new QuestionTable(rows.subList(i + 1, rows.size()));
                table.headings(rows.get(i).cells(), named);
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private void headings(List<String> cells, List<QuestionColumn> named) {
        for (int i = 0; i < cells.size(); i++) {
            boolean again =
                    columns.containsValue(named.get(i))
                            && named.get(i) != QuestionColumn.OPTION
                            && named.get(i) != QuestionColumn.WRONG;
            columns.put(i, again ? QuestionColumn.OTHER : named.get(i));
            headings.put(i, cells.get(i).strip());
        }
        var options = places(QuestionColumn.OPTION);
        boolean others =
                options.size() > 1
                        || columns.containsValue(QuestionColumn.OPTIONS)
                        || columns.containsValue(QuestionColumn.WRONG);
        for (int place : options) {
            if (!columns.containsValue(QuestionColumn.RIGHT)
                    && (others || options.size() == 1)
                    && headings.getOrDefault(place, "").matches("(?i)\\s*(answer|antwort)\\s*")) {
                columns.put(place, QuestionColumn.RIGHT);
            }
        }
    }

    private List<Integer> places(QuestionColumn wanted) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String cell(Row row, List<Integer> places) {
        return places.isEmpty() ? "" : row.cell(places.getFirst()).strip();
    }

    private QuestionList list(QuestionFormat format) {
        how = how();
        var rows = new ArrayList<QuestionList.Row>();
        for (Row row : content) {
            boolean filled =
                    columns.entrySet().stream()
                            .anyMatch(e ->
                                    isContent(e.getValue()) && !row.cell(e.getKey()).isBlank());
            if (filled) {
                rows.add(row(row));
            }
        }
        return new QuestionList(format, "", rows, losses.all());
    }

    private static boolean isContent(QuestionColumn column) {
        return switch (column) {
            case QUESTION, OPTION, OPTIONS, RIGHT, WRONG -> true;
            case TIME, EXPLANATION, PICTURE, NUMBER, OTHER -> false;
        };
    }

    private How how() {
        var places = places(QuestionColumn.RIGHT);
        if (fitsAll(places, place -> Integer.toString(place + 1))) {
            return How.NUMBER;
        }
        return fitsAll(places, QuestionTable::letter) ? How.LETTER : How.TEXT;
    }

    private boolean fitsAll(List<Integer> right, IntFunction<String> name) {
        return content.stream()
                .filter(row -> !cell(row, right).isEmpty())
                .allMatch(row -> {
                    int options = options(row).size();
                    var names = IntStream.range(0, options).mapToObj(name).toList();
                    return tokens(cell(row, right)).stream()
                            .allMatch(token -> names.contains(Folded.of(token)));
                });
    }

    private static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private static List<String> tokens(String cell) {
        return List.of(cell.strip().split("\\s*(?:@@@|[,;./&|+\\n]|\\s)\\s*", -1)).stream()
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** All options of a row with the empty ones, as what is right is counted over both. */
    private List<String> options(Row row) {
        var all = new ArrayList<String>();
        places(QuestionColumn.OPTION).forEach(place -> all.add(row.cell(place).strip()));
        var list = cell(row, places(QuestionColumn.OPTIONS));
        if (!list.isEmpty()) {
            for (var sign : List.of("\n", "@@@", "\\|", ";", ",")) {
                var parts = List.of(list.split(sign, -1));
                if (parts.size() > 1) {
                    parts.forEach(part -> all.add(part.strip()));
                    return all;
                }
            }
            all.add(list);
        }
        return all;
    }

    private QuestionList.Row row(Row row) {
        var draft = new QuestionDraft(row.line());
        draft.text(QuestionDraft.plain(cell(row, places(QuestionColumn.QUESTION))));
        var right = cell(row, places(QuestionColumn.RIGHT));
        var wrong = places(QuestionColumn.WRONG).stream().map(row::cell).toList();
        var options = options(row);
        if (options.stream().allMatch(String::isEmpty)
                && wrong.stream().allMatch(String::isBlank)) {
            if (!right.isEmpty()) {
                losses.add(What.ACCEPTED_ANSWERS);
            }
        } else if (options.isEmpty()) {
            draft.option(QuestionDraft.plain(right), !right.isEmpty());
            wrong.forEach(text -> draft.option(QuestionDraft.plain(text), false));
        } else {
            mark(draft, options, right);
            wrong.forEach(text -> draft.option(QuestionDraft.plain(text), false));
        }
        draft.seconds(cell(row, places(QuestionColumn.TIME)));
        draft.explanation(QuestionDraft.plain(cell(row, places(QuestionColumn.EXPLANATION))));
        columns.forEach((place, column) -> {
            if (column == QuestionColumn.PICTURE && !row.cell(place).isBlank()) {
                losses.add(What.PICTURES);
            }
            var heading = headings.getOrDefault(place, "");
            if (column == QuestionColumn.OTHER
                    && !heading.isEmpty()
                    && !row.cell(place).isBlank()) {
                losses.add(What.COLUMNS, heading);
            }
        });
        return draft.row();
    }

    private void mark(QuestionDraft draft, List<String> options, String right) {
        var wanted = new LinkedHashMap<Integer, Boolean>();
        for (String token : how == How.TEXT ? List.of(right) : tokens(right)) {
            var found = find(options, token);
            if (found.isEmpty() && !token.isEmpty()) {
                for (String part : List.of(token.split("\\s*(?:@@@|[|;\\n,])\\s*", -1))) {
                    find(options, part)
                            .ifPresentOrElse(
                                    place -> wanted.put(place, true),
                                    () -> draft.problem(Reason.RIGHT_UNKNOWN, part));
                }
            }
            found.ifPresent(place -> wanted.put(place, true));
        }
        for (int i = 0; i < options.size(); i++) {
            draft.option(QuestionDraft.plain(options.get(i)), wanted.containsKey(i));
        }
    }

    private Optional<Integer> find(List<String> options, String token) {
        var folded = Folded.of(token).strip();
        for (int i = 0; i < options.size(); i++) {
            var name =
                    switch (how) {
                        case NUMBER -> Integer.toString(i + 1);
                        case LETTER -> letter(i);
                        case TEXT -> Folded.of(options.get(i)).strip();
                    };
            if (!options.get(i).isEmpty() && !folded.isEmpty() && name.equals(folded)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
