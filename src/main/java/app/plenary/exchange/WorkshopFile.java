package app.plenary.exchange;

import app.plenary.plan.Workshop;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Path;
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

    /** Reads a whole file's text. Every key must be known, so that a typing error is never lost. */
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
        return FileText.write(root);
    }

    private static int thousandths(double part) {
        return (int) Math.round(part * ROOM);
    }
}
