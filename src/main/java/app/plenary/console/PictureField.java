package app.plenary.console;

import app.plenary.exchange.PictureProblem;
import app.plenary.exchange.PictureReader;
import app.plenary.exchange.PictureReader.Made;
import app.plenary.exchange.PictureReader.Reading;
import app.plenary.exchange.PictureReader.Refused;
import app.plenary.plan.BlockId;
import app.plenary.plan.Picture;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The picture of a question while it is planned: chosen as a file, dropped or pasted here, with the
 * words for those who cannot see it. It is on the disk before the plan names it.
 */
final class PictureField extends VBox {
    private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final int WIDEST = 284;
    private static final int HIGHEST = 160;

    /** What can be done; a refusal comes back as a sentence. */
    interface Edits {
        /** Changes the picture of a question. */
        void picture(
                PollEdits.Place at,
                UnaryOperator<Optional<Picture>> change,
                Consumer<String> problem);
    }

    /** What came of looking for a picture: one that is kept, or why not. */
    private sealed interface Kept {
        record There(Picture picture) implements Kept {}

        record Not(String why) implements Kept {}
    }

    private final Desk desk;
    private final Messages messages;
    private final Edits edits;
    private final Thumbnail thumbnail;
    private final Label problem = new Label();
    private final Label busy = new Label();
    private final CommitField alt;
    private final VBox words;
    private final ActionButton choose;
    private final ActionButton remove;
    private PollEdits.Place at = new PollEdits.Place(BlockId.fresh(), 0);

    PictureField(Desk desk, Edits edits, FieldSet fields) {
        this.desk = desk;
        this.messages = desk.messages();
        this.edits = edits;
        getStyleClass().add("commit-field");
        var name = new Label(messages.get("console.picture"));
        name.getStyleClass().addAll("small", "quiet");
        thumbnail = new Thumbnail(desk, WIDEST, HIGHEST);
        choose =
                Buttons.quiet(messages.get("console.picture.choose"))
                        .icon(Material2OutlinedAL.IMAGE)
                        .does(this::choose);
        var paste =
                Buttons.quiet(messages.get("console.picture.paste"))
                        .icon(Material2OutlinedAL.CONTENT_PASTE)
                        .does(this::paste);
        remove =
                Buttons.quiet(messages.get("console.picture.remove"))
                        .icon(Material2OutlinedAL.DELETE)
                        .does(() -> edits.picture(at, _ -> Optional.empty(), this::tell));
        var buttons = new FlowPane(4, 4, choose, paste, remove);
        buttons.getStyleClass().add("question-buttons");
        alt =
                fields.line(messages.get("console.picture.alt"))
                        .prompt(messages.get("console.picture.alt-prompt"));
        var why = small(new Label(messages.get("console.picture.alt-why")), "quiet");
        words = new VBox(4, alt, why);
        small(problem, "danger-ink");
        small(busy, "quiet");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        busy.visibleProperty().bind(busy.textProperty().isNotEmpty());
        FieldSet.onlyWhenVisible(problem, busy, words, remove);
        getChildren().addAll(name, thumbnail, buttons, busy, problem, words);
        FileDrop.on(this, () -> true, files -> take(files.getFirst()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static Label small(Label label, String style) {
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows the picture of a question. */
    void show(PollEdits.Place of, Optional<Picture> picture) {
        if (!of.equals(at)) {
            problem.setText("");
        }
        at = of;
        thumbnail.show(picture);
        remove.setVisible(picture.isPresent());
        words.setVisible(picture.isPresent());
        choose.setText(
                picture.isPresent()
                        ? messages.get("console.picture.another")
                        : messages.get("console.picture.choose"));
        alt.show(
                of,
                picture.map(Picture::alt).orElse(""),
                (text, refused) ->
                        edits.picture(of, old -> old.map(it -> it.withAlt(text)), refused));
    }

    /** Goes to the words for those who cannot see it. */
    void describe() {
        alt.input().requestFocus();
    }

    private void tell(String sentence) {
        problem.setText(sentence);
    }

    private void pressed(KeyEvent key) {
        if (PASTE.match(key)) {
            paste();
            key.consume();
        }
    }

    private void choose() {
        desk.places()
                .askForFile(messages.get("console.picture.choose-title"), ENDINGS)
                .ifPresent(this::take);
    }

    /** Takes what the clipboard has: a picture, or the file of one. */
    void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
            take(clipboard.getFiles().getFirst().toPath());
        } else if (clipboard.hasImage()) {
            take(clipboard.getImage());
        } else {
            tell(messages.get("console.picture.nothing-to-paste"));
        }
    }

    /** Takes the picture in a file. */
    void take(Path file) {
        take(() -> PictureReader.read(file));
    }

    private void take(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if ((long) width * height > PictureReader.MOST_PIXELS) {
            tell(PictureProblem.TOO_MANY_PIXELS.sentence(messages));
            return;
        }
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        take(() -> PictureReader.read(pixels, width, height));
    }

    /** Reads and keeps it behind the window; by then another question may be shown. */
    private void take(Callable<Reading> reading) {
        var of = at;
        problem.setText("");
        busy.setText(messages.get("console.picture.reading"));
        desk.background()
                .run(
                        () -> kept(reading.call()),
                        kept -> {
                            busy.setText("");
                            switch (kept) {
                                case Kept.There(var picture) ->
                                        edits.picture(of, old -> instead(old, picture), this::tell);
                                case Kept.Not(var why) -> tell(why);
                            }
                        },
                        _ -> {
                            busy.setText("");
                            tell(messages.get("console.picture.not-kept"));
                        });
    }

    /** The same picture once more keeps its words; another one has none yet. */
    private static Optional<Picture> instead(Optional<Picture> old, Picture next) {
        return old.filter(it -> it.hash().equals(next.hash())).or(() -> Optional.of(next));
    }

    private Kept kept(Reading reading) throws IOException {
        return switch (reading) {
            case Made made -> new Kept.There(made.picture(desk.album().keep(made.bytes()), ""));
            case Refused refused -> new Kept.Not(refused.problem().sentence(messages));
        };
    }
}
