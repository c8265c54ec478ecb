package app.plenary.exchange;

import app.plenary.exchange.Loss.What;
import app.plenary.exchange.Outline.Problem;
import app.plenary.exchange.Outline.Reason;
import app.plenary.exchange.OutlineTable.Row;
import app.plenary.plan.Agenda;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Wording;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sheet as Ontime writes and reads it. Columns it does not know are the facilitator's own: those
 * with a place in a block go there, the others into its notes; these and the settings of Ontime's
 * clock are also kept as columns. What this program wrote into a column of its own comes back
 * whole, unless the sheet says otherwise by now.
 */
final class OntimeSheet {
    /** The names of the columns, in the order in which Ontime has them. */
    static final List<String> COLUMNS =
            List.of(
                    "flag",
                    "time start",
                    "link start",
                    "time end",
                    "duration",
                    "cue",
                    "title",
                    "count to end",
                    "skip",
                    "notes",
                    "colour",
                    "end action",
                    "timer type",
                    "warning time",
                    "danger time",
                    "id");

    /** The column in which this program keeps a block whole. */
    static final String WHOLE = "plenary";

    /** Settings of Ontime's clock, and what tells one of its events from another. */
    static final List<String> SETTINGS =
            List.of("flag", "cue", "colour", "timer type", "warning time", "danger time");

    private static final Set<String> TELLING =
            Set.of("end action", "timer type", "count to end", "link start", "warning time", "cue");
    private static final Set<Column> PLACED =
            Set.of(Column.GOAL, Column.MATERIALS, Column.LEAD, Column.KIND, Column.SECTION);
    private static final int ROWS_BEFORE_HEADINGS = 20;
    private static final long DAY = 86_400;
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:.*T|.* )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([AaPp][Mm])?Z?");

    private final Map<String, Integer> known = new HashMap<>();
    private final Map<Integer, String> own = new TreeMap<>();
    private final List<Integer> whole = new ArrayList<>();
    private final List<Row> content;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Loss.Count losses = new Loss.Count();
    private final List<AgendaList.Row> rows = new ArrayList<>();
    private Optional<LocalTime> begins = Optional.empty();
    private long expected = -1;

    private OntimeSheet(List<String> headings, List<Row> content) {
        this.content = content;
        for (int i = 0; i < headings.size(); i++) {
            var name = name(headings.get(i));
            if (isWhole(name)) {
                whole.add(i);
            } else if (COLUMNS.contains(name)) {
                known.putIfAbsent(name, i);
            } else if (!name.isEmpty()) {
                own.put(i, headings.get(i).strip());
            }
        }
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace("color", "colour");
    }

    /** The sheet, if it has Ontime's headings in one of its first rows. */
    static Optional<OntimeSheet> of(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), ROWS_BEFORE_HEADINGS); i++) {
            var names =
                    rows.get(i).cells().stream().map(OntimeSheet::name).collect(Collectors.toSet());
            boolean timed = names.contains("time start") || names.contains("duration");
            if (names.contains("title") && timed && names.stream().anyMatch(TELLING::contains)) {
                return Optional.of(
                        new OntimeSheet(rows.get(i).cells(), rows.subList(i + 1, rows.size())));
            }
        }
        return Optional.empty();
    }

    AgendaList list(List<Loss> before) {
        var problems = new ArrayList<Problem>();
        for (Row row : content) {
            if (rows.size() >= Agenda.MOST_BLOCKS) {
                problems.add(
                        new Problem(
                                row.line(),
                                Reason.TOO_MANY_BLOCKS,
                                Integer.toString(content.size() - rows.size())));
                break;
            }
            if (!cell(row, "title").isEmpty() || !cell(row, "duration").isEmpty()) {
                take(row);
            }
        }
        if (!columns.isEmpty()) {
            problems.add(new Problem(0, Reason.COLUMNS_ARE_KEPT, String.join(", ", columns)));
        }
        var all = new ArrayList<>(before);
        all.addAll(losses.all());
        return new AgendaList(
                AgendaFormat.ONTIME,
                "",
                Optional.empty(),
                begins,
                Optional.empty(),
                Optional.empty(),
                rows,
                problems,
                all);
    }

    private String cell(Row row, String column) {
        var place = known.get(column);
        return place == null ? "" : row.cell(place).strip();
    }

    private void take(Row row) {
        var problems = new ArrayList<Problem>();
        var kept = kept(row);
        var block = kept.map(it -> edited(it, row, problems)).orElseGet(() -> read(row, problems));
        var start = seconds(cell(row, "time start")).map(s -> s % DAY);
        if (rows.isEmpty()) {
            begins = time(cell(row, "time start"));
        }
        if (kept.isEmpty()
                && start.isPresent()
                && expected >= 0
                && !isYes(cell(row, "link start"))) {
            long gap = Math.floorMod(start.get() - expected, DAY);
            if (gap > 0 && gap < DAY / 2) {
                block =
                        block.with(
                                block.timing()
                                        .withStartsAt(
                                                Optional.of(
                                                        LocalTime.ofSecondOfDay(
                                                                start.get() / 60 * 60))));
            } else if (gap >= DAY / 2) {
                problems.add(
                        new Problem(
                                row.line(),
                                Reason.TIME_IS_OVER,
                                LocalTime.ofSecondOfDay(start.get()).toString()));
            }
        }
        expected =
                start.isPresent() || expected >= 0
                        ? Math.floorMod(start.orElse(expected) + block.planned().toSeconds(), DAY)
                        : -1;
        block = withSettings(block, row);
        columns.addAll(OntimeColumns.headings(List.of(block)));
        boolean skipped = isYes(cell(row, "skip"));
        if (skipped) {
            problems.add(new Problem(row.line(), Reason.IS_SKIPPED, ""));
        }
        rows.add(new AgendaList.Row(row.line(), block, skipped, problems));
    }

    private Block withSettings(Block block, Row row) {
        var next = block;
        for (String column : SETTINGS) {
            if (known.containsKey(column)) {
                var cell = cell(row, column);
                next = OntimeColumns.with(next, column, isSaid(column, cell) ? cell : "");
                if (isSaid(column, cell) && OntimeColumns.setting(next, column).isEmpty()) {
                    losses.add(What.COLUMNS, column);
                }
            }
        }
        return next;
    }

    private static boolean isSaid(String column, String cell) {
        return !cell.isEmpty()
                && switch (column) {
                    case "flag" -> isYes(cell);
                    case "timer type" -> !cell.equals("count-down");
                    default -> true;
                };
    }

    private static boolean isYes(String cell) {
        return cell.equalsIgnoreCase("true")
                || cell.equals("1")
                || cell.equalsIgnoreCase("x")
                || PlanWords.isYes(cell);
    }

    // ---------------------------------------------------------------- a block of this program

    /** A block as it was written, and when the sheet said that it starts. */
    private record Kept(Block block, String starts) {}

    private Optional<Kept> kept(Row row) {
        var json = whole.stream().map(row::cell).collect(Collectors.joining());
        if (json.isBlank()) {
            return Optional.empty();
        }
        try {
            var part = FileText.read(json);
            return Optional.of(
                    new Kept(BlockJson.read(part.alone("block")), part.text("starts", "")));
        } catch (Part.Stop _) {
            losses.add(What.COLUMNS, WHOLE);
            return Optional.empty();
        }
    }

    /** The block as it was written, with what was changed in the sheet since. */
    private Block edited(Kept kept, Row row, List<Problem> problems) {
        var block = kept.block();
        var title = Wording.line(cell(row, "title"));
        if (!title.isEmpty() && Wording.fits(title, Wording.TITLE)) {
            block = block.withTitle(title);
        }
        var minutes = minutes(row, problems);
        if (minutes.isPresent()) {
            block = block.withPlanned(Duration.ofMinutes(minutes.get()));
        }
        var notes = cell(row, "notes");
        if (known.containsKey("notes")
                && !OntimeOut.shortened(OntimeColumns.notes(block)).strip().equals(notes)) {
            block = OntimeColumns.withNotes(block, notes);
        }
        var start = cell(row, "time start");
        if (block.timing().startsAt().isPresent() && !start.equals(kept.starts())) {
            var moved = time(start);
            block = moved.isEmpty() ? block : block.with(block.timing().withStartsAt(moved));
        }
        for (var column : own.entrySet()) {
            block = edited(block, column.getValue(), row.cell(column.getKey()).strip());
        }
        return block;
    }

    private static Block edited(Block block, String heading, String cell) {
        if (isOwn(heading)) {
            return OntimeColumns.withOwn(block, heading, Wording.paragraphs(cell));
        }
        var line = Wording.line(cell);
        if (!Wording.fits(line, Wording.TITLE)) {
            return block;
        }
        return switch (Column.named(heading).orElseThrow()) {
            case GOAL -> block.with(block.brief().withGoal(line));
            case MATERIALS -> block.with(block.brief().withMaterials(line));
            case LEAD -> block.with(block.brief().withLead(line));
            case SECTION -> block.with(block.opening().withSection(line));
            default -> block;
        };
    }

    // ---------------------------------------------------------------- a block of Ontime

    /** Whether a column has no place in a block. */
    static boolean isOwn(String heading) {
        var name = name(heading);
        return !name.isEmpty()
                && !COLUMNS.contains(name)
                && !isWhole(name)
                && Column.named(heading).filter(PLACED::contains).isEmpty();
    }

    private static boolean isWhole(String name) {
        return name.equals(WHOLE) || name.matches(WHOLE + " \\d{1,2}");
    }

    private Block read(Row row, List<Problem> problems) {
        var draft = new Draft(row.line(), cell(row, "title"), problems);
        minutes(row, problems).ifPresent(m -> draft.take(Clock.Length.of(m)));
        draft.note(cell(row, "notes"));
        var columns = new LinkedHashMap<String, String>();
        own.forEach((place, heading) -> {
            var cell = row.cell(place).strip();
            if (isOwn(heading)) {
                var text = Wording.paragraphs(cell);
                draft.note(text.isEmpty() ? "" : OntimeColumns.note(heading, text));
                columns.putIfAbsent(heading, text);
            } else if (!cell.isEmpty()) {
                switch (Column.named(heading).orElseThrow()) {
                    case GOAL -> draft.goal(cell);
                    case MATERIALS -> draft.materials(cell);
                    case LEAD -> draft.lead(cell);
                    case KIND -> draft.takeKind(cell);
                    case SECTION -> draft.section(Wording.line(cell));
                    default -> throw new IllegalStateException(heading + " is an own column");
                }
            }
        });
        var block = draft.block();
        for (var column : columns.entrySet()) {
            block = OntimeColumns.with(block, column.getKey(), column.getValue());
        }
        if (isYes(cell(row, "count to end"))) {
            block = block.with(block.timing().withEndsAt(time(cell(row, "time end"))));
        }
        return cell(row, "end action").equals("play-next") ? goingOn(block) : block;
    }

    private static Block goingOn(Block block) {
        return block.with(new BlockChange.WhenUp(AtZero.GO_ON));
    }

    /** From the duration, otherwise from start to end; seconds are told and rounded. */
    private Optional<Long> minutes(Row row, List<Problem> problems) {
        var length = seconds(cell(row, "duration"));
        if (length.isEmpty()) {
            var start = seconds(cell(row, "time start"));
            var end = seconds(cell(row, "time end"));
            length = start.flatMap(s -> end.map(e -> Math.floorMod(e - s, DAY)));
        }
        if (length.isEmpty()) {
            if (!cell(row, "duration").isEmpty()) {
                problems.add(new Problem(row.line(), Reason.NOT_MINUTES, cell(row, "duration")));
            }
            return Optional.empty();
        }
        if (length.get() % 60 != 0) {
            losses.add(What.SECONDS);
        }
        return length.map(s -> Math.max(1, Math.round(s / 60.0)));
    }

    /** A time of day in whole minutes. */
    private static Optional<LocalTime> time(String cell) {
        return seconds(cell).map(s -> LocalTime.ofSecondOfDay(s % DAY / 60 * 60));
    }

    /** Seconds since midnight or of a length; spreadsheets also have parts of a day, or minutes. */
    private static Optional<Long> seconds(String cell) {
        var time = TIME.matcher(cell);
        if (cell.length() < 40 && time.matches()) {
            long hours = Long.parseLong(time.group(1));
            var half = time.group(4) == null ? "" : time.group(4).toLowerCase(Locale.ROOT);
            hours = half.isEmpty() ? hours : hours % 12 + (half.equals("pm") ? 12 : 0);
            long minutes = Long.parseLong(time.group(2));
            long seconds = time.group(3) == null ? 0 : Long.parseLong(time.group(3));
            return hours * 3600 + minutes * 60 + seconds <= DAY && minutes < 60 && seconds < 60
                    ? Optional.of(hours * 3600 + minutes * 60 + seconds)
                    : Optional.empty();
        }
        if (!cell.matches("\\d{1,5}(\\.\\d{1,18})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(cell);
        boolean part = number.compareTo(BigDecimal.ONE) < 0 && number.signum() > 0;
        long seconds = Math.round(number.doubleValue() * (part ? DAY : 60));
        return seconds <= DAY ? Optional.of(seconds) : Optional.empty();
    }
}
