package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Method;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The methods, templates and questions that a facilitator keeps, each a file of its own in the
 * folders {@code methods}, {@code templates} and {@code questions}. A file that cannot be used is
 * told and left as it is. Reads and writes files: not for the JavaFX thread. One thread at a time.
 */
public final class OwnLibrary {
    private static final String ENDING = ".json";
    private static final String TEMPLATES = "templates";
    private static final String QUESTIONS = "questions";

    private final Path folder;
    private final Path methods;
    private final Path templates;
    private final Path questions;
    private final Enclosures pictures;
    private final Set<String> emptied = new HashSet<>();
    private int leftOut;

    /** Without pictures. */
    public OwnLibrary(Path folder) {
        this(folder, Enclosures.NONE);
    }

    /**
     * @param folder where the library lives; it need not exist yet
     * @param pictures those of its questions, which its files carry with them
     */
    public OwnLibrary(Path folder, Enclosures pictures) {
        this.folder = folder;
        this.pictures = pictures;
        methods = folder.resolve("methods");
        templates = folder.resolve(TEMPLATES);
        questions = folder.resolve(QUESTIONS);
    }

    /** Where it lives. */
    public Path folder() {
        return folder;
    }

    /**
     * How many pictures the files written since the last call do not carry with them: they are
     * missing on this computer, or a file would be too large to be read again.
     */
    public int takeLeftOut() {
        int since = leftOut;
        leftOut = 0;
        return since;
    }

    /** A method and where it is kept. */
    public record OwnMethod(Path file, MethodFile content) {}

    /** A template and where it is kept. */
    public record OwnTemplate(Path file, WorkshopFile content) {}

    /** A question and where it is kept. */
    public record OwnQuestion(Path file, QuestionFile content) {}

    /** A file that cannot be used, and why. */
    public record Damaged(Path file, FileProblem problem) {

        /** Whether it lies where templates are kept. */
        public boolean isTemplate() {
            return liesIn(TEMPLATES);
        }

        /** Whether it lies where questions are kept. */
        public boolean isQuestion() {
            return liesIn(QUESTIONS);
        }

        private boolean liesIn(String folder) {
            var parent = file.getParent();
            return parent != null && parent.endsWith(folder);
        }
    }

    /** Everything that is kept, by name of file. */
    public record Contents(
            List<OwnMethod> methods,
            List<OwnTemplate> templates,
            List<OwnQuestion> questions,
            List<Damaged> damaged) {

        /** Nothing is kept yet. */
        public static final Contents NONE =
                new Contents(List.of(), List.of(), List.of(), List.of());

        public Contents {
            methods = List.copyOf(methods);
            templates = List.copyOf(templates);
            questions = List.copyOf(questions);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Reads the whole library; what does not exist yet is empty. The ids of blocks are new.
     *
     * @throws IOException when a folder cannot be listed
     */
    public Contents read() throws IOException {
        var ownMethods = new ArrayList<OwnMethod>();
        var ownTemplates = new ArrayList<OwnTemplate>();
        var damaged = new ArrayList<Damaged>();
        var ids = new HashSet<String>();
        for (Path file : files(methods)) {
            try {
                empty(file);
                switch (MethodFile.read(file)) {
                    case MethodFile.Read read when ids.add(read.file().method().id()) ->
                            ownMethods.add(new OwnMethod(file, read.file()));
                    case MethodFile.Read read ->
                            damaged.add(new Damaged(file, taken(read.file().method())));
                    case MethodFile.Unusable unusable ->
                            damaged.add(new Damaged(file, unusable.problem()));
                }
            } catch (IOException _) {
                damaged.add(new Damaged(file, FileProblem.of(Reason.UNREADABLE)));
            }
        }
        for (Path file : files(templates)) {
            try {
                empty(file);
                switch (WorkshopFile.read(file)) {
                    case WorkshopFile.Read read ->
                            ownTemplates.add(new OwnTemplate(file, read.file()));
                    case WorkshopFile.Unusable unusable ->
                            damaged.add(new Damaged(file, unusable.problem()));
                }
            } catch (IOException _) {
                damaged.add(new Damaged(file, FileProblem.of(Reason.UNREADABLE)));
            }
        }
        var ownQuestions = new ArrayList<OwnQuestion>();
        for (Path file : files(questions)) {
            try {
                empty(file);
                switch (QuestionFile.read(file)) {
                    case QuestionFile.Read read ->
                            ownQuestions.add(new OwnQuestion(file, read.file()));
                    case QuestionFile.Unusable unusable ->
                            damaged.add(new Damaged(file, unusable.problem()));
                }
            } catch (IOException _) {
                damaged.add(new Damaged(file, FileProblem.of(Reason.UNREADABLE)));
            }
        }
        return new Contents(ownMethods, ownTemplates, ownQuestions, damaged);
    }

    /**
     * The hashes of all pictures that its files name, whether they carry them or not.
     *
     * @throws IOException when a file or folder cannot be read
     */
    public Set<String> pictures() throws IOException {
        var named = new HashSet<String>();
        for (Path each : List.of(methods, templates, questions)) {
            for (Path file : files(each)) {
                named.addAll(Enclosures.named(file));
            }
        }
        return named;
    }

    /** Keeps the pictures that came in a file, once for each time it was written. */
    private void empty(Path file) throws IOException {
        var version = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        if (!emptied.contains(version)) {
            pictures.from(file);
            emptied.add(version);
        }
    }

    private static FileProblem taken(Method method) {
        return new FileProblem(Reason.ID_IS_TAKEN, 0, "id", method.id());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /**
     * An id for a new method of that title: unlike those of the methods that are kept and of those
     * that come with the program.
     *
     * @throws IOException when it cannot be seen what is kept
     */
    public String freshId(String title) throws IOException {
        var taken = new HashSet<>(Methods.ids());
        read().methods().forEach(own -> taken.add(own.content().method().id()));
        return free(
                slug(title, "method"),
                id -> taken.contains(id) || Files.exists(methods.resolve(id + ENDING)));
    }

    /**
     * Keeps a method, in place of the one with the same id.
     *
     * @return where it is kept
     * @throws IOException when it cannot be written; then what was there is still there
     * @throws IllegalArgumentException when its id is not one
     */
    public Path save(MethodFile method) throws IOException {
        var id = method.method().id();
        if (id.length() > MethodFile.LONGEST_ID || !MethodFile.ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        return write(methods.resolve(id + ENDING), method.write());
    }

    /**
     * Keeps an agenda as a new template, whatever others are called.
     *
     * @return where it is kept
     * @throws IOException when it cannot be written
     */
    public Path saveTemplate(WorkshopFile template) throws IOException {
        var name =
                free(
                        slug(template.workshop().title(), "template"),
                        slug -> Files.exists(templates.resolve(slug + ENDING)));
        return write(templates.resolve(name + ENDING), template.write());
    }

    /**
     * Keeps a question as a new one, whatever others ask.
     *
     * @return where it is kept
     * @throws IOException when it cannot be written
     */
    public Path save(QuestionFile question) throws IOException {
        var name =
                free(
                        slug(question.question().words(), "question"),
                        slug -> Files.exists(questions.resolve(slug + ENDING)));
        return write(questions.resolve(name + ENDING), question.write());
    }

    /**
     * Keeps a question in place of the one in {@code file}.
     *
     * @throws IOException when it cannot be written; then what was there is still there
     */
    public void replaceQuestion(Path file, QuestionFile question) throws IOException {
        write(own(file), question.write());
    }

    /**
     * Keeps a template in place of the one in {@code file}.
     *
     * @throws IOException when it cannot be written; then what was there is still there
     */
    public void replaceTemplate(Path file, WorkshopFile template) throws IOException {
        write(own(file), template.write());
    }

    /**
     * Keeps a method in place of the one in {@code file}, whatever that file is called.
     *
     * @throws IOException when it cannot be written; then what was there is still there
     */
    public void replaceMethod(Path file, MethodFile method) throws IOException {
        write(own(file), method.write());
    }

    /**
     * Brings back a method that was deleted, where it was. If something else is there by now, it
     * comes back as a method of its own with another id.
     *
     * @throws IOException when it cannot be written
     */
    public void restore(OwnMethod deleted) throws IOException {
        var method = deleted.content().method();
        var taken =
                read().methods().stream()
                        .anyMatch(own -> own.content().method().id().equals(method.id()));
        if (!taken && !Files.exists(deleted.file())) {
            write(own(deleted.file()), deleted.content().write());
        } else {
            save(
                    new MethodFile(
                            method.withId(freshId(method.title())),
                            deleted.content().language(),
                            deleted.content().unknown()));
        }
    }

    /**
     * Brings back a template that was deleted, where it was, or beside what is there by now.
     *
     * @throws IOException when it cannot be written
     */
    public void restore(OwnTemplate deleted) throws IOException {
        if (Files.exists(deleted.file())) {
            saveTemplate(deleted.content());
        } else {
            write(own(deleted.file()), deleted.content().write());
        }
    }

    /**
     * Brings back a question that was deleted, where it was, or beside what is there by now.
     *
     * @throws IOException when it cannot be written
     */
    public void restore(OwnQuestion deleted) throws IOException {
        if (Files.exists(deleted.file())) {
            save(deleted.content());
        } else {
            write(own(deleted.file()), deleted.content().write());
        }
    }

    /**
     * Deletes a file of this library; one that is gone already is no trouble.
     *
     * @throws IOException when it cannot be deleted
     * @throws IllegalArgumentException when it is not a file of this library
     */
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(own(file));
    }

    private Path own(Path file) {
        var parent = file.toAbsolutePath().normalize().getParent();
        boolean isOurs =
                Stream.of(methods, templates, questions)
                        .anyMatch(each -> each.toAbsolutePath().normalize().equals(parent));
        if (!isOurs || !file.getFileName().toString().endsWith(ENDING)) {
            throw new IllegalArgumentException("not a file of the library: " + file);
        }
        return file;
    }

    /** Small letters, digits and hyphens; safe as the name of a file on every system. */
    private static String slug(String title, String otherwise) {
        var slug = Folded.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        slug = slug.substring(0, Math.min(50, slug.length())).replaceAll("-+$", "");
        boolean isReserved = slug.matches("con|prn|aux|nul|(com|lpt)[0-9]");
        return slug.isEmpty() || isReserved ? (slug + "-" + otherwise).replaceAll("^-", "") : slug;
    }

    private static String free(String name, Predicate<String> isTaken) {
        var free = name;
        for (int i = 2; isTaken.test(free); i++) {
            free = String.format(Locale.ROOT, "%s-%d", name, i);
        }
        return free;
    }

    private Path write(Path file, String text) throws IOException {
        var filled = pictures.into(text);
        var written = WholeFile.write(file, filled.text());
        leftOut += filled.leftOut();
        return written;
    }
}
