package app.plenary.exchange;

import app.plenary.plan.Method;
import app.plenary.plan.UnknownKeys;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A method as a JSON file, to keep or to hand on. Its blocks are read like those of a workshop:
 * whether they keep the rules is decided where they are put into an agenda.
 *
 * @param language the language it is written in, as a language tag; may be empty
 * @param unknown what the file says besides, without that of the blocks
 */
public record MethodFile(Method method, String language, UnknownKeys unknown) {
    /** What the key {@code format} says. */
    public static final String FORMAT = "plenary-method";

    /** The newest version that can be read, and the one that is written. */
    public static final int VERSION = 1;

    /** What an id looks like, so that it is a safe name for a file everywhere. */
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static final int LONGEST_ID = 80;

    /** One of which nothing else is known. */
    public MethodFile(Method method, String language) {
        this(method, language, UnknownKeys.NONE);
    }

    /** This in place of {@code old}: with what that file says besides, as far as it still fits. */
    public MethodFile inPlaceOf(MethodFile old) {
        var gone = new HashSet<>(members(old.method));
        for (int i = 0; i < Math.min(method.steps().size(), old.method.steps().size()); i++) {
            if (method.steps().get(i).text().equals(old.method.steps().get(i).text())) {
                gone.remove(member(i));
            }
        }
        var fitting =
                old.unknown.entries().stream()
                        .filter(entry -> !gone.contains(entry.part()))
                        .toList();
        return new MethodFile(method, language, new UnknownKeys(fitting));
    }

    private static String member(int step) {
        return "steps[" + (step + 1) + "]";
    }

    /** What the steps of a method are named in parts. */
    private static List<String> members(Method method) {
        return IntStream.range(0, method.steps().size()).mapToObj(MethodFile::member).toList();
    }

    /** What came of reading. */
    public sealed interface Reading {}

    /** It is well-formed; the ids of its blocks are new. */
    public record Read(MethodFile file) implements Reading {}

    /** It cannot be used; nothing of it is taken. */
    public record Unusable(FileProblem problem) implements Reading {}

    /** Reads a whole file's text. Keys that are not known are kept with what they belong to. */
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
        KeptKeys.write(unknown, root, members(method));
        return FileText.write(root);
    }
}
