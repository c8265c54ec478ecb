package app.plenary.exchange;

import app.plenary.plan.Block;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workshop's plan as a JSON file: the agenda with the facilitator's notes, no people and no
 * answers. Reading checks the form only; whether the plan keeps the rules is decided where it is
 * created.
 *
 * @param language the language it is written in, as a language tag; may be empty
 * @param summary one sentence about what it is for; may be empty
 */
public record WorkshopFile(Workshop workshop, String language, String summary) {
    /** What the key {@code format} says. */
    public static final String FORMAT = "plenary-workshop";

    /** The newest version that can be read, and the one that is written. */
    public static final int VERSION = 1;

    /** In so many steps a table's place is written, across the room and into its depth. */
    static final int ROOM = 1_000;

    /** What came of reading. */
    public sealed interface Reading {}

    /** It is well-formed; all ids are new. */
    public record Read(WorkshopFile file) implements Reading {}

    /** It cannot be used; nothing of it is taken. */
    public record Unusable(FileProblem problem) implements Reading {}

    /** Reads a whole file's text. Keys that are not known are kept with what they belong to. */
    public static Reading read(String json) {
        try {
            return new Read(WorkshopReader.read(json));
        } catch (Part.Stop stop) {
            return new Unusable(stop.problem());
        }
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws IOException when the file cannot be read at all
     */
    public static Reading read(Path file) throws IOException {
        try {
            return read(FileText.of(file));
        } catch (Part.Stop stop) {
            return new Unusable(stop.problem());
        }
    }

    static Reading read(byte[] bytes) {
        try {
            return read(FileText.of(bytes));
        } catch (Part.Stop stop) {
            return new Unusable(stop.problem());
        }
    }

    /**
     * The file's text, with line feeds as line ends. Reading it gives the same plan with new ids.
     */
    public String write() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        BlockJson.write("language", language, root);
        root.put("title", workshop.title());
        BlockJson.write("summary", summary, root);
        workshop.day().ifPresent(day -> root.put("day", day.toString()));
        root.put("starts-at", workshop.startsAt().toString());
        workshop.endsBy().ifPresent(time -> root.put("ends-by", time.toString()));
        workshop.zone().ifPresent(zone -> root.put("zone", zone.getId()));
        workshop.people().ifPresent(people -> root.put("people", people));
        switch (workshop.naming()) {
            case OWN -> {}
            case MADE_UP -> root.put("names", "made-up");
            case NUMBERED -> root.put("names", "numbered");
        }
        if (!workshop.tables().isEmpty()) {
            var tables = root.putArray("tables");
            new TreeMap<>(workshop.tables())
                    .forEach((group, spot) ->
                            tables.addObject()
                                    .put("group", group + 1)
                                    .put("x", thousandths(spot.x()))
                                    .put("y", thousandths(spot.y())));
        }
        var agenda = root.putArray("agenda");
        workshop.agenda().blocks().forEach(block -> BlockJson.write(block, agenda.addObject()));
        KeptKeys.write(workshop.unknown(), root, tables(workshop));
        return FileText.write(root);
    }

    /** Which keys the file names that are not known, its own without those of blocks. */
    public Optional<String> unknown() {
        return KeptKeys.shown(workshop.unknown(), tables(workshop));
    }

    /** Which keys are not known, for a person: a sentence for the file, and one for each block. */
    public List<String> remarks(Messages messages) {
        var remarks = new ArrayList<String>();
        unknown().map(names -> remark(names, messages)).ifPresent(remarks::add);
        int place = 0;
        for (Block block : workshop.agenda().blocks()) {
            int number = ++place;
            unknown(block)
                    .map(names -> remark(names, messages))
                    .map(said -> messages.get("exchange.problem.in-block", number, said))
                    .ifPresent(remarks::add);
        }
        return remarks;
    }

    static Optional<String> unknown(Block block) {
        return KeptKeys.shown(block.unknown(), UnknownKeys.members(block.activity()));
    }

    private static String remark(String names, Messages messages) {
        return messages.get("exchange.paste.unknown-key", names);
    }

    private static List<String> tables(Workshop workshop) {
        return workshop.tables().keySet().stream().sorted().map(UnknownKeys::table).toList();
    }

    private static int thousandths(double part) {
        return (int) Math.round(part * ROOM);
    }
}
