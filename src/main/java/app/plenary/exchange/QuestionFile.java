package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Question;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Wording;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question that is kept to be asked again, as a JSON file.
 *
 * @param question numbered 1
 * @param correct the ids of the right options of a choice; empty where nothing is right or wrong
 * @param tags what it is good for; names of their own or words that a person made up
 * @param language the language it is written in, as a language tag; may be empty
 * @param unknown what the file says besides
 */
public record QuestionFile(
        Question question,
        Set<Integer> correct,
        List<String> tags,
        String language,
        UnknownKeys unknown) {
    /** What the key {@code format} says. */
    public static final String FORMAT = "plenary-question";

    /** The newest version that can be read, and the one that is written. */
    public static final int VERSION = 1;

    private static final String QUESTION = "question";
    private static final String PICTURE = QUESTION + "." + PictureJson.KEY;
    private static final Set<String> KEYS =
            Set.of("format", "version", "language", "tags", QUESTION, "right", Enclosures.KEY);

    public QuestionFile {
        question = question.withId(1);
        correct = Set.copyOf(correct);
        tags = List.copyOf(tags);
    }

    /** One of which nothing else is known. */
    public QuestionFile(
            Question question, Set<Integer> correct, List<String> tags, String language) {
        this(question, correct, tags, language, UnknownKeys.NONE);
    }

    /** One to which no answer is right. */
    public QuestionFile(Question question, List<String> tags, String language) {
        this(question, Set.of(), tags, language);
    }

    /** This in place of {@code old}: with what that file says besides, as far as it still fits. */
    public QuestionFile inPlaceOf(QuestionFile old) {
        var fitting =
                old.unknown.entries().stream()
                        .filter(entry ->
                                !entry.part().equals(PICTURE)
                                        || old.question.picture().equals(question.picture()))
                        .toList();
        return new QuestionFile(question, correct, tags, language, new UnknownKeys(fitting));
    }

    /** What came of reading. */
    public sealed interface Reading {}

    /** It is well-formed. */
    public record Read(QuestionFile file) implements Reading {}

    /** It cannot be used; nothing of it is taken. */
    public record Unusable(FileProblem problem) implements Reading {}

    /** Reads a whole file's text. Keys that are not known are kept. */
    public static Reading read(String json) {
        try {
            var part = FileText.read(json);
            part.expect(FORMAT, VERSION, Reason.NOT_A_QUESTION);
            part.known(KEYS);
            return new Read(of(part, part.within(QUESTION)));
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

    private static QuestionFile of(Part part, Part asked) throws Part.Stop {
        var question = PollJson.question(asked, 1);
        if (Wording.line(question.words()).isEmpty()) {
            throw asked.stop(Reason.MISSING_KEY, "text", "");
        }
        return new QuestionFile(
                question,
                right(part, question),
                part.texts("tags"),
                part.text("language", ""),
                part.kept().all(QUESTION, List.of()));
    }

    private static Set<Integer> right(Part part, Question question) throws Part.Stop {
        var ids = new TreeSet<Integer>();
        for (String text : part.texts("right")) {
            ids.add(
                    question.options().stream()
                            .filter(option -> option.text().equals(text))
                            .findFirst()
                            .orElseThrow(() -> part.stop(Reason.UNKNOWN_WORD, "right", text))
                            .id());
        }
        return ids;
    }

    /** The file's text, with line feeds as line ends. Reading it gives the same. */
    public String write() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        BlockJson.write("language", language, root);
        write(root);
        KeptKeys.write(unknown, root, List.of());
        return FileText.write(root);
    }

    private void write(ObjectNode node) {
        var words = node.putArray("tags");
        tags.forEach(words::add);
        PollJson.write(question, QUESTION, unknown, node.putObject(QUESTION));
        if (!correct.isEmpty()) {
            var right = node.putArray("right");
            question.options().stream()
                    .filter(option -> correct.contains(option.id()))
                    .forEach(option -> right.add(option.text()));
        }
    }
}
