package app.plenary.report;

import app.plenary.plan.Marked;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A summary in one language, piece by piece in the order of reading. Every format for people is
 * written from it, so that all of them say the same. Immutable.
 *
 * @param language of all words that are not the participants' own
 * @param cover a line of the facilitator's below the title; may be empty
 * @param look the colour and the logo to use where the format has such things
 * @param pictures where the pictures of questions come from
 * @param facts day, time, number of people and length, to stand in one line
 * @param lead how people took part, in sentences; may be empty
 * @param chapters in the order of reading; none is empty
 * @param madeWith the last line
 */
public record Document(
        Locale language,
        String title,
        String cover,
        Look look,
        PictureBytes pictures,
        List<String> facts,
        List<String> lead,
        List<Chapter> chapters,
        String madeWith) {

    public Document {
        facts = List.copyOf(facts);
        lead = List.copyOf(lead);
        chapters = List.copyOf(chapters);
    }

    /** Whether it needs any image, a logo or the picture of a question. */
    boolean hasPictures() {
        return look.logo().isPresent()
                || chapters.stream()
                        .flatMap(chapter -> chapter.pieces().stream())
                        .anyMatch(piece ->
                                piece instanceof Result result
                                        && result.part() instanceof ResultPart.Pictured);
    }

    /**
     * What stands under one heading of the first level.
     *
     * @param section the section of the report that it is of; several polls are several chapters
     */
    public record Chapter(Report.Section section, String title, List<Piece> pieces) {
        public Chapter {
            pieces = List.copyOf(pieces);
        }
    }

    /** Something that stands on its own in a chapter. */
    public sealed interface Piece {}

    /** A heading within a chapter. */
    public record Heading(Marked text) implements Piece {}

    /** What was asked, or what somebody wrote, as a paragraph. */
    public record Paragraph(Marked text) implements Piece {}

    /** What one has to know to read what stands above; small. */
    public record Remark(List<String> parts) implements Piece {
        public Remark {
            parts = List.copyOf(parts);
        }
    }

    /** Lines with a bullet each. */
    public record Points(List<String> lines) implements Piece {
        public Points {
            lines = List.copyOf(lines);
        }
    }

    /** Lines under a name each: groups and what they wrote, groups and who is in them. */
    public record Named(List<Entry> entries, boolean inOneLine) implements Piece {
        public Named {
            entries = List.copyOf(entries);
        }
    }

    /** A name with its lines. */
    public record Entry(String name, List<String> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** Things to do, with a box to tick. */
    public record Tasks(List<Task> tasks) implements Piece {
        public Tasks {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * One thing to do.
     *
     * @param by "by 3 May 2027" in the document's language; empty without a date
     */
    public record Task(String text, List<String> owners, Optional<LocalDate> due, String by) {
        public Task {
            owners = List.copyOf(owners);
        }
    }

    /**
     * A piece of a result.
     *
     * @param chart the same figures to be drawn; at most one piece of each question has it
     */
    public record Result(ResultPart part, Optional<Chart> chart) implements Piece {
        public Result(ResultPart part) {
            this(part, Optional.empty());
        }
    }

    /**
     * A table.
     *
     * @param columns the first one that is not a number names the row
     */
    public record Table(List<Column> columns, List<Row> rows) implements Piece {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param number whether what is in it is aligned as numbers are
     * @param minor whether it may go where there is little room
     */
    public record Column(String head, boolean number, boolean minor) {
        public Column(String head, boolean number) {
            this(head, number, false);
        }
    }

    /** A row, one cell for each column; a faint one is of something that did not happen. */
    public record Row(List<String> cells, boolean faint) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Names that are read one after the other. */
    public record Names(List<String> names) implements Piece {
        public Names {
            names = List.copyOf(names);
        }
    }
}
