package app.plenary.exchange;

import app.plenary.exchange.Outline.Drafts;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads rows of cells as blocks, with a row of headings or without one. */
final class OutlineTable {
    private static final Pattern BULLET =
            Pattern.compile("[-*+•–—·▪◦‣]|\\d{1,3}[.)]|[a-zA-Z][.)]|");
    private static final Pattern ITEM = Pattern.compile("[-*+•–—·▪◦‣#]\\s");
    private static final Pattern TOTAL =
            Pattern.compile("(?i)(total|sum|summe|gesamt|insgesamt)\\s*:?");

    private final Drafts drafts;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final Map<Integer, String> strangers = new TreeMap<>();
    private String section = "";

    private OutlineTable(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @param line where it begins, counted from 1
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The rows of a text from a spreadsheet, when it looks like one. */
    static Optional<List<Row>> delimited(String text) {
        for (char delimiter : new char[] {'\t', ';', ','}) {
            if (text.indexOf(delimiter) >= 0) {
                var rows = new Cells(text, delimiter).rows();
                if (isTable(rows, delimiter)) {
                    return Optional.of(rows);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(List<Row> rows, char delimiter) {
        if (rows.isEmpty() || rows.getFirst().cell(0).startsWith("|")) {
            return false;
        }
        boolean wide = rows.getFirst().cells().size() >= 2;
        if (wide && Column.isHeading(rows.getFirst().cells())) {
            return true;
        }
        long several = rows.stream().filter(row -> row.cells().size() >= 2).count();
        if (delimiter == '\t') {
            long bullets = rows.stream().filter(r -> BULLET.matcher(r.cell(0)).matches()).count();
            return several * 10 >= rows.size() * 6L && bullets * 2 <= rows.size();
        }
        int width = rows.getFirst().cells().size();
        long items = rows.stream().filter(r -> ITEM.matcher(r.cell(0)).lookingAt()).count();
        return rows.size() >= 2
                && items * 2 <= rows.size()
                && rows.stream().allMatch(row -> row.cells().size() == width)
                && guess(rows, width).containsValue(Column.MINUTES)
                && width >= 2;
    }

    /** Which column holds what, by its content. */
    private static Map<Integer, Column> guess(List<Row> rows, int width) {
        var guessed = new TreeMap<Integer, Column>();
        var texts = new ArrayList<Integer>();
        for (int i = 0; i < width; i++) {
            int column = i;
            var cells = rows.stream().map(r -> r.cell(column)).filter(c -> !c.isEmpty()).toList();
            long times = cells.stream().filter(c -> Clock.span(c).isPresent()).count();
            long lengths = cells.stream().filter(c -> Clock.length(c).isPresent()).count();
            if (cells.isEmpty()) {
                continue;
            }
            if (times * 10 >= cells.size() * 6L) {
                guessed.put(i, guessed.containsValue(Column.START) ? Column.END : Column.START);
            } else if (lengths * 10 >= cells.size() * 6L) {
                guessed.put(
                        i,
                        guessed.containsValue(Column.MINUTES) || counts(cells)
                                ? Column.NUMBER
                                : Column.MINUTES);
            } else if (cells.stream().allMatch(c -> c.length() < 20 && isKind(c))
                    && cells.size() >= 2) {
                guessed.put(i, Column.KIND);
            } else {
                texts.add(i);
            }
        }
        if (texts.isEmpty()) {
            guessed.entrySet().stream()
                    .filter(entry -> entry.getValue() == Column.KIND)
                    .findFirst()
                    .ifPresent(entry -> entry.setValue(Column.TITLE));
        }
        for (int i = 0; i < texts.size(); i++) {
            guessed.put(texts.get(i), i == 0 ? Column.TITLE : Column.NOTES);
        }
        return guessed;
    }

    private static boolean isKind(String cell) {
        return KindWords.inCell(cell).isPresent();
    }

    /** Whether the cells are 1, 2, 3 and so on. */
    private static boolean counts(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).matches("0*" + (i + 1) + "[.)]?")) {
                return false;
            }
        }
        return cells.size() > 2;
    }

    static void read(List<Row> rows, Drafts drafts) {
        var table = new OutlineTable(drafts);
        var filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            return;
        }
        var first = filled.getFirst();
        boolean headed = Column.isHeading(first.cells());
        if (headed) {
            table.headings(first);
        } else {
            int width = filled.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
            table.columns.putAll(guess(filled, width));
        }
        var content = filled.subList(headed ? 1 : 0, filled.size());
        content.forEach(table::row);
    }

    private void headings(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            var column = Column.named(row.cell(i));
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(i, column.get());
            } else {
                strangers.put(i, row.cell(i));
            }
        }
        if (!columns.containsValue(Column.TITLE)) {
            var next =
                    strangers.keySet().stream()
                            .findFirst()
                            .or(() ->
                                    columns.entrySet().stream()
                                            .filter(e -> e.getValue() == Column.NOTES)
                                            .map(Map.Entry::getKey)
                                            .findFirst());
            next.ifPresent(index -> {
                columns.put(index, Column.TITLE);
                strangers.remove(index);
            });
        }
    }

    private void row(Row row) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((index, column) -> {
            if (!row.cell(index).isEmpty()) {
                cells.merge(column, row.cell(index), (one, other) -> one + "\n" + other);
            }
        });
        var title = cells.getOrDefault(Column.TITLE, "");
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.stream().allMatch(cell -> cell.matches("[-:= ]+"))
                || TOTAL.matcher(filled.getFirst()).matches()) {
            return;
        }
        if (title.isEmpty() && filled.size() == 1 && Clock.length(filled.getFirst()).isEmpty()) {
            drafts.section(row.line(), filled.getFirst());
            return;
        }
        section(row.line(), cells.getOrDefault(Column.SECTION, ""));
        var found = BlockLine.of(title);
        boolean isSaid =
                cells.containsKey(Column.MINUTES)
                        || cells.containsKey(Column.START)
                        || cells.containsKey(Column.TIME);
        var draft = drafts.add(row.line(), title.isEmpty() || isSaid ? title : found.title());
        if (!isSaid) {
            draft.take(found);
        }
        fill(draft, cells);
        strangers.forEach((index, heading) -> {
            if (!row.cell(index).isEmpty()) {
                draft.note(
                        heading.isEmpty()
                                ? row.cell(index)
                                : "**" + heading + ":** " + row.cell(index));
            }
        });
    }

    private void section(int line, String heading) {
        if (!heading.isEmpty() && !heading.equals(section)) {
            drafts.section(line, heading);
        }
        section = heading.isEmpty() ? section : heading;
    }

    private static void fill(Draft draft, Map<Column, String> cells) {
        cells.forEach((column, cell) -> {
            switch (column) {
                case MINUTES -> draft.takeMinutes(cell);
                case START -> draft.takeTime(cell);
                case END -> draft.takeEnd(cell);
                case TIME -> {
                    if (Clock.span(cell).isPresent() || Clock.length(cell).isEmpty()) {
                        draft.takeTime(cell);
                    } else {
                        draft.takeMinutes(cell);
                    }
                }
                case KIND -> draft.takeKind(cell);
                case LEAST -> draft.takeLeast(cell);
                case MOST -> draft.takeMost(cell);
                case FIXED_LENGTH -> draft.takeFixed(cell);
                case FIXED_START -> draft.takeFixedStart(cell);
                case FIXED_END -> draft.takeFixedEnd(cell);
                case LEFT_OUT -> draft.takeLeftOut(cell);
                case AT_ZERO -> draft.takeAtZero(cell);
                case NEW_DAY -> draft.takeNewDay(cell);
                case METHOD -> draft.method(cell);
                case LEAD -> draft.lead(cell);
                case GOAL -> draft.goal(cell);
                case MATERIALS -> draft.materials(cell);
                case QUESTION -> question(draft, cell);
                case OPTIONS -> options(draft, cell);
                case ROUNDS -> rounds(draft, cell);
                case NOTES -> draft.note(cell);
                case TITLE, SECTION, NUMBER -> {}
            }
        });
    }

    private static void question(Draft draft, String text) {
        switch (draft.activity().orElse(null)) {
            case Poll poll when isShort(text, Wording.LINE) -> draft.take(poll.withTitle(text));
            case BreakoutRounds rounds when isShort(text, Wording.LINE) ->
                    draft.take(rounds.withPrompt(text));
            case Quiz quiz when isShort(text, Wording.LINE) ->
                    draft.take(
                            quiz.with(
                                    quiz.first().id(),
                                    item -> item.with(item.question().withText(text))));
            case null, default -> draft.note(text);
        }
    }

    private static void options(Draft draft, String text) {
        var options =
                Arrays.stream(text.split("\n"))
                        .map(Wording::line)
                        .filter(option -> !option.isEmpty())
                        .distinct()
                        .toList();
        if (draft.activity().orElse(null) instanceof Poll poll
                && options.size() <= Poll.MOST_OPTIONS
                && !poll.withTexts(options).first().options().isEmpty()
                && options.stream().allMatch(o -> isShort(o, Wording.TITLE))) {
            draft.take(poll.withTexts(options));
        } else {
            draft.note(text);
        }
    }

    private static void rounds(Draft draft, String text) {
        if (draft.activity().orElse(null) instanceof BreakoutRounds groups
                && text.matches("\\d{1,2}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= BreakoutRounds.MOST_ROUNDS) {
            draft.take(groups.inRounds(Integer.parseInt(text)));
        } else {
            draft.note(text);
        }
    }

    private static boolean isShort(String text, int most) {
        return Wording.fits(Wording.line(text), most);
    }
}
