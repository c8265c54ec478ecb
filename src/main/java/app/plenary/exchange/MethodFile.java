package app.plenary.exchange;

import app.plenary.plan.Method;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A method as a JSON file, to keep or to hand on. Its blocks are read like those of a workshop:
 * whether they keep the rules is decided where they are put into an agenda.
 *
 * @param language the language it is written in, as a language tag; may be empty
 */
public record MethodFile(Method method, String language) {
    /** What the key {@code format} says. */
    public static final String FORMAT = "plenary-method";

    /** The newest version that can be read, and the one that is written. */
    public static final int VERSION = 1;

    /** What an id looks like, so that it is a safe name for a file everywhere. */
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static final int LONGEST_ID = 80;

    /** What came of reading. */
    public sealed interface Reading {}

    /** It is well-formed; the ids of its blocks are new. */
    public record Read(MethodFile file) implements Reading {}

    /** It cannot be used; nothing of it is taken. */
    public record Unusable(FileProblem problem) implements Reading {}

    /** Reads a whole file's text. Every key must be known, so that a typing error is never lost. */
    public static Reading read(String json) {
        try {
            return new Read(MethodReader.read(json));
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
     * The file's text, with line feeds as line ends. Reading it gives the same method; only its
     * blocks get new ids.
     */
    public String write() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("id", method.id());
        BlockJson.write("language", language, root);
        root.put("title", method.title());
        root.put("purpose", method.purpose());
        var steps = root.putArray("steps");
        for (Method.Step step : method.steps()) {
            steps.addObject().put("text", step.text()).put("minutes", step.minutes());
        }
        root.putObject("needs")
                .put("minutes", method.needs().minutes())
                .put("seconds-each", method.needs().secondsEach());
        root.putObject("people")
                .put("from", method.people().least())
                .put("to", method.people().most());
        BlockJson.write("materials", method.materials(), root);
        BlockJson.write("not-when", method.notWhen(), root);
        var tags = root.putArray("tags");
        method.tags().forEach(tags::add);
        var blocks = root.putArray("blocks");
        method.blocks().forEach(block -> BlockJson.write(block, blocks.addObject()));
        return FileText.write(root);
    }
}
