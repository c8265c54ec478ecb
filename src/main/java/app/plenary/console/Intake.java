package app.plenary.console;

import app.plenary.ui.Background;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The way in for a file or a text: asks for it, reads it on another thread, one at a time, and
 * shows what it comes to before it is taken. For the JavaFX thread.
 */
final class Intake {
    /**
     * What is asked for.
     *
     * @param field what the field for the text is called
     * @param prompt what stands in that field while it is empty
     * @param oneFile says that it has to be a single file
     * @param endings of the files that can be chosen
     */
    record Words(
            String title,
            String why,
            String field,
            String prompt,
            String oneFile,
            List<String> endings) {
        Words {
            endings = List.copyOf(endings);
        }
    }

    /** Makes something of what was given; {@code refused} gets a sentence when that fails. */
    interface Reader {
        void text(String text, Consumer<String> refused);

        void file(Path file, Consumer<String> refused);
    }

    private final Desk desk;
    private final Words words;
    private final Reader reader;
    private Background.@Nullable Running reading;
    private boolean asking;

    Intake(Desk desk, Words words, Reader reader) {
        this.desk = desk;
        this.words = words;
        this.reader = reader;
    }

    /** Whether it waits for something to be typed, pasted, chosen or dropped. */
    boolean isAsking() {
        return asking && desk.shell().dialogs().openProperty().get();
    }

    /** From now on it waits for something, until that is read or given up. */
    void expect() {
        asking = true;
    }

    /** Asks for a file or a text. */
    void ask() {
        expect();
        var messages = desk.messages();
        var why = new Label(words.why());
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var area = new TextArea();
        area.setAccessibleText(words.field());
        area.setPromptText(words.prompt());
        area.setPrefRowCount(9);
        var problem = ProblemLine.empty();
        area.textProperty().subscribe(() -> problem.setText(""));
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                        desk.shell().dialogs().takeDefault();
                        key.consume();
                    }
                });
        var file =
                Buttons.plain(messages.get("console.people.choose-file"))
                        .does(() ->
                                desk.places()
                                        .askForFile(
                                                messages.get("console.people.choose-file"),
                                                words.endings())
                                        .ifPresent(path -> reader.file(path, problem::setText)));
        desk.shell()
                .dialogs()
                .showWide(
                        words.title(),
                        new VBox(10, why, area, new HBox(file), problem),
                        List.of(
                                cancel(),
                                new Choice(
                                        messages.get("console.people.look"),
                                        Kind.DEFAULT,
                                        () -> {})),
                        choice -> {
                            if (choice.kind() == Kind.DEFAULT) {
                                reader.text(area.getText(), problem::setText);
                            }
                            return choice.kind() != Kind.DEFAULT;
                        });
    }

    /** Reads a file that was dropped on the window; more than one is refused. */
    void drop(List<Path> files) {
        var messages = desk.messages();
        if (files.size() == 1) {
            var file = files.getFirst();
            reader.file(
                    file,
                    sentence ->
                            tell(messages.get("console.people.not-read", name(file)), sentence));
        } else {
            tell(messages.get("console.people.several-files"), words.oneFile());
        }
    }

    /** Reads a text that was pasted; {@code title} heads what is said when that fails. */
    void paste(String text, String title) {
        reader.text(text, sentence -> tell(title, sentence));
    }

    private void tell(String title, String sentence) {
        desk.shell().dialogs().tell(title, sentence);
    }

    /**
     * Reads on another thread. What was being read is dropped; the question is closed before {@code
     * done}.
     */
    <T> void read(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        dropReading();
        reading =
                desk.background()
                        .run(
                                work,
                                read -> {
                                    reading = null;
                                    asking = false;
                                    desk.shell().dialogs().dismiss();
                                    done.accept(read);
                                },
                                failed);
    }

    /** Reads the same once more in another way, while it is being shown. */
    <T> void readAgain(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        forget();
        reading = desk.background().run(work, done, failed);
    }

    /** Waits for nothing any more, and drops what is being read. */
    void forget() {
        asking = false;
        dropReading();
    }

    private void dropReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    /**
     * Shows what was read.
     *
     * @param take what the button says that takes it
     * @param ready whether it can be taken; says what is in the way otherwise
     */
    void show(String title, Region what, String take, BooleanSupplier ready, Runnable taken) {
        desk.shell()
                .dialogs()
                .showWidest(
                        title,
                        what,
                        List.of(cancel(), new Choice(take, Kind.DEFAULT, taken)),
                        choice -> choice.kind() != Kind.DEFAULT || ready.getAsBoolean());
    }

    private Choice cancel() {
        return new Choice(desk.messages().get("console.people.cancel"), Kind.CANCEL, this::forget);
    }

    /** The name of a file as the name of what is made of it. */
    static String withoutEnding(String name) {
        return name.replaceAll("\\.[A-Za-z]{2,5}$", "");
    }

    /** What is in a file, up to a byte more than the {@code most} that may be taken. */
    static byte[] bytes(Path file, int most) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("a folder: " + file);
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }

    static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
