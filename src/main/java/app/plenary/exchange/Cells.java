package app.plenary.exchange;

import java.util.ArrayList;
import java.util.List;

/** The cells of a text as spreadsheets copy and save it: quoted where a cell has line breaks. */
final class Cells {
    private final String text;
    private final char delimiter;
    private final boolean quotes;
    private final List<OutlineTable.Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begin = 1;

    Cells(String text, char delimiter) {
        this(text, delimiter, true);
    }

    private Cells(String text, char delimiter, boolean quotes) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.delimiter = delimiter;
        this.quotes = quotes;
    }

    /** All rows that are not blank. */
    List<OutlineTable.Row> rows() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(i++));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                    line += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && quotes && cell.isEmpty()) {
                quoted = true;
            } else if (c == delimiter) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            return new Cells(text, delimiter, false).rows();
        }
        endRow();
        return rows;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        var row = new OutlineTable.Row(begin, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
        cells = new ArrayList<>();
        begin = ++line;
    }
}
