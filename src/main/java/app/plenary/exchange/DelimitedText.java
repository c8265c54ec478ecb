package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;
import app.plenary.exchange.PeopleTable.Origin;
import app.plenary.exchange.UnreadablePeople.Reason;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of text as a table: which delimiter there is, and whether its quotes fit. */
final class DelimitedText {
    private static final char NONE = '\u0001';
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R?", Pattern.CASE_INSENSITIVE);

    private DelimitedText() {}

    static PeopleTable table(String text, Charset charset) throws UnreadablePeople {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.indexOf('\0') >= 0) {
            throw new UnreadablePeople(Reason.NOT_TEXT);
        }
        body = body.replace("\r\n", "\n").replace('\r', '\n');
        var told = TOLD.matcher(body);
        Optional<Character> delimiter = Optional.empty();
        if (told.lookingAt()) {
            delimiter = Optional.of(told.group(1).charAt(0));
            body = "\n" + body.substring(told.end());
        }
        var read = delimiter.isPresent() ? read(body, delimiter.get()) : guess(body);
        if (read.lines().isEmpty()) {
            throw new UnreadablePeople(Reason.EMPTY);
        }
        var lines = read.lines();
        if (Headless.isOneLineOfNames(lines)) {
            int number = lines.getFirst().number();
            lines =
                    lines.getFirst().cells().stream()
                            .filter(cell -> !cell.isEmpty())
                            .map(cell -> new Line(number, List.of(cell)))
                            .toList();
        }
        if (lines.stream().anyMatch(line -> line.cells().size() > Spreadsheet.MOST_COLUMNS)) {
            throw new UnreadablePeople(Reason.TOO_MANY_COLUMNS);
        }
        return new PeopleTable(
                new Origin(
                        charset.name(),
                        read.delimiter() == NONE ? "" : String.valueOf(read.delimiter()),
                        "",
                        List.of(),
                        read.quotesFit()),
                lines);
    }

    /**
     * @param quotesFit whether the quotation marks follow the rules of CSV; otherwise they stand in
     *     the cells as they were written
     */
    private record Read(char delimiter, boolean quotesFit, List<Line> lines) {
        int width() {
            return lines.isEmpty() ? 0 : lines.getFirst().cells().size();
        }

        boolean hasNames() {
            return width() > 1 && Layout.isHeading(lines.getFirst().cells());
        }

        /** Whether nearly all lines have as many cells as the first. */
        boolean isEven() {
            long even = lines.stream().filter(line -> line.cells().size() == width()).count();
            return width() > 1 && even * 10 >= lines.size() * 9L;
        }

        boolean hasNamesBelow() {
            return lines.stream()
                    .limit(Layout.LINES_BEFORE_HEADING)
                    .anyMatch(line -> line.cells().size() > 1 && Layout.isHeading(line.cells()));
        }
    }

    private static Read guess(String text) {
        var all = new ArrayList<Read>();
        for (char delimiter : new char[] {'\t', ';', ',', '|'}) {
            if (text.indexOf(delimiter) >= 0) {
                all.add(read(text, delimiter));
            }
        }
        return all.stream()
                .filter(read -> read.lines().isEmpty())
                .findFirst()
                .or(() -> all.stream().filter(Read::hasNames).findFirst())
                .or(() -> all.stream().filter(Read::isEven).findFirst())
                .or(() -> all.stream().filter(Read::hasNamesBelow).findFirst())
                .orElseGet(() -> read(text, NONE));
    }

    private static Read read(String text, char delimiter) {
        try {
            return new Read(delimiter, true, lines(text, delimiter, '"'));
        } catch (CsvParseException _) {
            return new Read(delimiter, false, lines(text, delimiter, '\u0002'));
        }
    }

    private static List<Line> lines(String text, char delimiter, char quote) {
        var records =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .quoteCharacter(quote)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text);
        var lines = new ArrayList<Line>();
        for (var record : records) {
            var line = new Line((int) record.getStartingLineNumber(), record.getFields());
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
