package app.plenary.exchange;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Opening;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An agenda as people type and paste it: a line, an outline with bullets and headings, a Markdown
 * table, or cells from a spreadsheet. What cannot be understood is told with its line and taken as
 * far as it goes.
 */
public final class Outline {
    private static final Pattern NEXT_DAY =
            Pattern.compile("(?i)^(?:day|tag)\\s*(\\d{1,2})\\b.*|^(\\d{1,2})\\.\\s*tag\\b.*");

    private Outline() {}

    /** Why something could not be taken as it stands. */
    public enum Reason {
        NOT_MINUTES,
        MINUTES_OUT_OF_RANGE,
        LIMITS_DO_NOT_FIT,
        UNKNOWN_KIND,
        NOT_A_TIME,
        UNKNOWN_WORD,
        TIME_IS_OVER,
        NO_TITLE,
        TITLE_IS_TOO_LONG,
        NOTES_ARE_TOO_LONG,
        HEADING_WITHOUT_BLOCKS,
        TOO_MANY_BLOCKS,
        ALL_DAY,
        IS_SKIPPED,
        UNKNOWN_KEY,
        COLUMNS_ARE_KEPT
    }

    /**
     * Something in the text that could not be taken as it stands.
     *
     * @param line where, counted from 1; 0 where it is said of the whole
     * @param found what stands there; may be empty
     */
    public record Problem(int line, Reason reason, String found) {

        /** What is wrong, where, and what was done instead, for a person. */
        public String sentence(Messages messages) {
            var what = what(messages);
            return line == 0 ? what : messages.get("exchange.paste.in-line", line, what);
        }

        /** What is wrong and what was done instead, for a person who sees where. */
        public String what(Messages messages) {
            return switch (reason) {
                case NOT_MINUTES -> messages.get("exchange.paste.not-minutes", found);
                case MINUTES_OUT_OF_RANGE ->
                        messages.get("exchange.paste.minutes-out-of-range", found);
                case LIMITS_DO_NOT_FIT -> messages.get("exchange.paste.limits-do-not-fit");
                case UNKNOWN_KIND -> messages.get("exchange.paste.unknown-kind", found);
                case NOT_A_TIME -> messages.get("exchange.paste.not-a-time", found);
                case UNKNOWN_WORD -> messages.get("exchange.paste.unknown-word", found);
                case TIME_IS_OVER -> messages.get("exchange.paste.time-is-over", found);
                case NO_TITLE -> messages.get("exchange.paste.no-title");
                case TITLE_IS_TOO_LONG -> messages.get("exchange.paste.title-is-too-long", found);
                case NOTES_ARE_TOO_LONG -> messages.get("exchange.paste.notes-are-too-long");
                case HEADING_WITHOUT_BLOCKS ->
                        messages.get("exchange.paste.heading-without-blocks", found);
                case TOO_MANY_BLOCKS -> messages.get("exchange.paste.too-many-blocks", found);
                case ALL_DAY -> messages.get("exchange.paste.all-day");
                case IS_SKIPPED -> messages.get("exchange.paste.is-skipped");
                case UNKNOWN_KEY -> messages.get("exchange.paste.unknown-key", found);
                case COLUMNS_ARE_KEPT -> messages.get("exchange.paste.columns-are-kept", found);
            };
        }
    }

    /**
     * What a pasted text came to.
     *
     * @param blocks at most as many as an agenda holds, with new ids; the rules take them all
     * @param lines where each of the blocks stands, from 1
     * @param begins the time of day of the first block, where one is named
     */
    public record Pasted(
            List<Block> blocks,
            List<Integer> lines,
            List<Problem> problems,
            Optional<LocalTime> begins) {
        public Pasted {
            lines = List.copyOf(lines);
            blocks = List.copyOf(blocks);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The block that one typed line describes, such as "Check-in 10" or "12:30 Lunch 60". Its title
     * may turn out empty or too long and its minutes absurd: that is for the rules to refuse.
     */
    public static Block line(String text) {
        return BlockLine.read(text);
    }

    /**
     * Reads a pasted text. Times of day give the lengths; one becomes a fixed time only where it
     * leaves a gap after the block before.
     */
    public static Pasted read(String text) {
        var drafts = new Drafts();
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        OutlineTable.delimited(content)
                .ifPresentOrElse(
                        rows -> OutlineTable.read(rows, drafts),
                        () -> new OutlineText(drafts).read(content));
        drafts.end();
        return finish(drafts);
    }

    /** Reads the rows of a sheet, with a row of headings or without one. */
    static Pasted read(List<OutlineTable.Row> rows) {
        var drafts = new Drafts();
        OutlineTable.read(rows, drafts);
        drafts.end();
        return finish(drafts);
    }

    private static Pasted finish(Drafts found) {
        var drafts = found.drafts();
        var begins = drafts.isEmpty() ? Optional.<LocalTime>empty() : drafts.getFirst().start();
        var expected = Optional.<LocalTime>empty();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            draft.lasts(i + 1 < drafts.size() ? drafts.get(i + 1).start() : Optional.empty());
            var start = draft.start();
            if (draft.opening().day().isPresent()) {
                expected = draft.opening().day().map(Opening.DayStart::at);
            } else if (beginsADay(draft) && i > 0) {
                draft.begins(new Opening.DayStart(1, start.orElse(LocalTime.of(9, 0))));
            } else if (start.isPresent() && expected.isPresent()) {
                var gap = gap(expected.get(), start.get());
                if (gap.isPositive()) {
                    draft.waitFor(start.get());
                } else if (gap.isNegative()) {
                    draft.isLate(start.get());
                }
            }
            expected = (start.isPresent() ? start : expected).map(t -> t.plus(draft.planned()));
        }
        var blocks = drafts.stream().map(Draft::block).toList();
        var problems = new ArrayList<>(found.problems());
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Pasted(blocks, drafts.stream().map(Draft::line).toList(), problems, begins);
    }

    /** How much later {@code start} is, seen the shorter way round the clock. */
    private static Duration gap(LocalTime expected, LocalTime start) {
        var gap = Duration.between(expected, start);
        return gap.toHours() <= -12 ? gap.plusDays(1) : gap;
    }

    private static boolean beginsADay(Draft draft) {
        var day = NEXT_DAY.matcher(draft.opening().section());
        return day.matches() && !"1".equals(day.group(1)) && !"1".equals(day.group(2));
    }

    /** The blocks as a Markdown table that {@link #read} understands, with line feeds. */
    public static String write(List<Block> blocks, Messages messages) {
        return OutlineWriting.write(blocks, messages);
    }

    /** Blocks in the making and what is wrong with them, up to as many as an agenda holds. */
    static final class Drafts {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int left;
        private int firstLeft;
        private String section = "";
        private int sectionLine;

        List<Draft> drafts() {
            return drafts;
        }

        List<Problem> problems() {
            return problems;
        }

        boolean isFull() {
            return drafts.size() >= Agenda.MOST_BLOCKS;
        }

        /** A heading for the block that comes next. */
        void section(int line, String heading) {
            if (!heading.isBlank()) {
                section = section.isEmpty() ? heading : section + " · " + heading;
                sectionLine = line;
            }
        }

        /** A new block; one too many is only counted. */
        Draft add(int line, String title) {
            if (isFull()) {
                firstLeft = left++ == 0 ? line : firstLeft;
                return new Draft(line, title, new ArrayList<>());
            }
            var draft = new Draft(line, title, problems);
            if (!section.isEmpty()) {
                var heading = Wording.line(section);
                if (Wording.fits(heading, Wording.TITLE)) {
                    draft.section(heading);
                } else {
                    draft.note(heading);
                }
                section = "";
            }
            drafts.add(draft);
            return draft;
        }

        void end() {
            if (!section.isEmpty()) {
                problems.add(new Problem(sectionLine, Reason.HEADING_WITHOUT_BLOCKS, section));
            }
            if (left > 0) {
                problems.add(
                        new Problem(firstLeft, Reason.TOO_MANY_BLOCKS, Integer.toString(left)));
            }
        }
    }
}
