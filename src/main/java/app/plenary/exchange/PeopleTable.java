package app.plenary.exchange;

import java.util.List;

/**
 * Lines of cells in which people are looked for, before anything is taken from them: {@link
 * Layout#guess} says what each column seems to be, {@link PeopleList#of} reads the people.
 *
 * @param lines without the blank ones
 */
public record PeopleTable(Origin origin, List<Line> lines) {
    public PeopleTable {
        lines = List.copyOf(lines);
    }

    /**
     * What the table was made of.
     *
     * @param charset what the text is written in; empty for a spreadsheet
     * @param delimiter between the cells; empty where each line is one cell, and for a spreadsheet
     * @param sheet the sheet that was read; empty for a text
     * @param others sheets that are not empty and were not read
     * @param quotesFit whether quotation marks follow the rules of CSV; otherwise they are taken as
     *     parts of the cells
     * @param saysMore whether the source says more of people than the table has, as address cards
     *     do
     */
    public record Origin(
            String charset,
            String delimiter,
            String sheet,
            List<String> others,
            boolean quotesFit,
            boolean saysMore) {
        public Origin {
            others = List.copyOf(others);
        }

        Origin(
                String charset,
                String delimiter,
                String sheet,
                List<String> others,
                boolean quotesFit) {
            this(charset, delimiter, sheet, others, quotesFit, false);
        }
    }

    /**
     * One line or row. White space around a cell is not part of it.
     *
     * @param number where it begins in the file, from 1
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = cells.stream().map(Line::tidy).toList();
        }

        /** The cell in this column, empty where the line is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** A name is one line: a line break inside a cell is a space. */
        private static String tidy(String cell) {
            return cell.strip().replaceAll("\\s*\\R\\s*", " ");
        }
    }

    /** How many columns the widest line has. */
    public int width() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }
}
