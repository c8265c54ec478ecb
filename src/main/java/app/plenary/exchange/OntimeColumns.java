package app.plenary.exchange;

import app.plenary.plan.Block;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Wording;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of an Ontime sheet that have no place in a block: settings of its clock, which are only
 * kept, and the facilitator's own, which can also be read in the notes. There a line such as
 * "**Camera:** 2" stands for the column: changed or taken out it changes the column, too.
 */
final class OntimeColumns {
    private OntimeColumns() {}

    /** The block with that cell of a column; without it where the cell is empty. */
    static Block with(Block block, String heading, String cell) {
        var unknown = block.unknown();
        if (cell.isEmpty()) {
            return block.with(unknown.without(UnknownKeys.ONTIME, heading));
        }
        var json = FileText.compact(JsonNodeFactory.instance.stringNode(cell));
        var next = unknown.with(new UnknownKeys.Entry(UnknownKeys.ONTIME, heading, json));
        return KeptKeys.size(next) <= KeptKeys.MOST ? block.with(next) : block;
    }

    /** The line of the notes that stands for a column. */
    static String note(String heading, String cell) {
        return "**" + heading + ":** " + cell;
    }

    /** The headings of all columns that are kept, in the order in which they came. */
    static Set<String> headings(List<Block> blocks) {
        var headings = new LinkedHashSet<String>();
        for (Block block : blocks) {
            block.unknown().in(UnknownKeys.ONTIME).forEach(entry -> headings.add(entry.key()));
        }
        return headings;
    }

    /** What stands in a column that is only kept; empty where nothing does. */
    static String setting(Block block, String heading) {
        return block.unknown().in(UnknownKeys.ONTIME).stream()
                .filter(entry -> entry.key().equals(heading))
                .map(entry -> FileText.value(entry.json()).asString(""))
                .findFirst()
                .orElse("");
    }

    /** What stands in a column of the facilitator's own: what the notes say of it by now. */
    static String own(Block block, String heading) {
        return place(block, heading).map(Place::cell).orElse("");
    }

    /** Where the notes speak of a column, and what they say. */
    private record Place(int begin, int end, String cell) {}

    private static Optional<Place> place(Block block, String heading) {
        var kept = setting(block, heading);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var notes = block.notes();
        var whole = note(heading, kept);
        int at = line(notes, whole);
        if (at >= 0 && isEnd(notes, at + whole.length())) {
            return Optional.of(new Place(at, at + whole.length(), kept));
        }
        var begin = note(heading, "");
        at = line(notes, begin);
        if (at < 0) {
            return Optional.empty();
        }
        int end = notes.indexOf('\n', at);
        end = end < 0 ? notes.length() : end;
        return Optional.of(new Place(at, end, notes.substring(at + begin.length(), end).strip()));
    }

    /** Where a line of the notes begins like that; -1 where none does. */
    private static int line(String notes, String begin) {
        int at = notes.indexOf(begin);
        while (at > 0 && notes.charAt(at - 1) != '\n') {
            at = notes.indexOf(begin, at + 1);
        }
        return at;
    }

    private static boolean isEnd(String notes, int at) {
        return at == notes.length() || notes.charAt(at) == '\n';
    }

    private static List<String> own(Block block) {
        return headings(List.of(block)).stream().filter(OntimeSheet::isOwn).toList();
    }

    private static String cut(String notes, Place place) {
        int begin = place.begin();
        int end = place.end();
        if (end < notes.length()) {
            end++;
        } else if (begin > 0) {
            begin--;
        }
        return notes.substring(0, begin) + notes.substring(end);
    }

    /** The notes without the lines that stand for columns. */
    static String notes(Block block) {
        var left = block;
        for (String heading : own(block)) {
            var place = place(left, heading);
            left = place.isPresent() ? left.withNotes(cut(left.notes(), place.get())) : left;
        }
        return left.notes().strip();
    }

    /** The block with other notes beside the lines that stand for columns. */
    static Block withNotes(Block block, String notes) {
        var lines = new ArrayList<String>();
        lines.add(notes);
        for (String heading : own(block)) {
            place(block, heading).ifPresent(place -> lines.add(note(heading, place.cell())));
        }
        return noted(block, lines);
    }

    /** The block with another cell in a column of the facilitator's own. */
    static Block withOwn(Block block, String heading, String cell) {
        if (own(block, heading).equals(cell)) {
            return block;
        }
        var lines = new ArrayList<String>();
        lines.add(place(block, heading).map(at -> cut(block.notes(), at)).orElse(block.notes()));
        lines.add(cell.isEmpty() ? "" : note(heading, cell));
        return noted(with(block, heading, cell), lines);
    }

    private static Block noted(Block block, List<String> lines) {
        lines.removeIf(String::isBlank);
        return block.withNotes(Wording.paragraphs(String.join("\n", lines)));
    }
}
