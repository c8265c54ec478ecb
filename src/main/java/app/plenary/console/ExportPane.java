package app.plenary.console;

import app.plenary.report.Export;
import app.plenary.report.ReportFormat;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Card;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Rail;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the summary goes: formats, folder, and the export itself with its questions and its
 * outcome.
 */
final class ExportPane {
    private static final String FORMATS = "export.formats";
    private static final String ZIP = "export.zip";

    private final Desk desk;
    private final Messages messages;
    private final ReviewViewModel model;
    private final Label folder = new Label();
    private final Tooltip wholeFolder = new Tooltip();
    private final LeavingList leaving = new LeavingList();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label writing = new Label();
    private final CheckBox zip = new CheckBox();
    private final ActionButton cancel;
    private final ConsoleCommand export;
    private final ConsoleCommand copy;
    private final ConsoleCommand choose;
    private final ScrollPane scroll;
    private AtomicBoolean running = new AtomicBoolean();

    ExportPane(Desk desk, ReviewViewModel model) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        export =
                new ConsoleCommand(
                        "review.export",
                        "console.review.export",
                        () -> model.canExport() && !running.get(),
                        this::begin,
                        new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN));
        copy =
                new ConsoleCommand(
                        "review.copy",
                        "console.review.copy",
                        () -> !model.isEmpty(),
                        this::copy,
                        new KeyCodeCombination(
                                KeyCode.C,
                                KeyCombination.SHORTCUT_DOWN,
                                KeyCombination.SHIFT_DOWN));
        choose =
                new ConsoleCommand(
                        "review.folder", "console.review.folder", () -> true, this::chooseFolder);
        var formats = new VBox();
        formats.getStyleClass().add("formats");
        kept().ifPresent(this::choose);
        for (ReportFormat.Use use : ReportFormat.Use.values()) {
            formats.getChildren().add(group(use));
        }
        zip.setText(messages.get("console.review.zip"));
        zip.setMnemonicParsing(false);
        zip.setSelected(desk.remembered().get(ZIP).filter("true"::equals).isPresent());
        zip.selectedProperty().subscribe(on -> desk.remembered().put(ZIP, Boolean.toString(on)));
        writing.getStyleClass().addAll("small", "quiet");
        writing.setMaxWidth(Double.MAX_VALUE);
        writing.visibleProperty().bind(progress.visibleProperty());
        writing.managedProperty().bind(progress.visibleProperty());
        folder.setWrapText(true);
        folder.setMaxHeight(66);
        folder.setTooltip(wholeFolder);
        progress.getStyleClass().add("answered-bar");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        cancel =
                Buttons.quiet(messages.get("console.review.cancel")).does(() -> running.set(false));
        cancel.visibleProperty().bind(progress.visibleProperty());
        cancel.managedProperty().bind(progress.visibleProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        zip.setMaxHeight(Double.MAX_VALUE);
        var go = export.buttonWithKey(Buttons::primary, messages);
        go.setMaxWidth(Double.MAX_VALUE);
        var copyButton = copy.button(Buttons::plain, messages);
        copyButton.icon(Material2OutlinedAL.CONTENT_COPY);
        copyButton.setMaxWidth(Double.MAX_VALUE);
        var rail =
                new Rail(
                        Rail.Side.RIGHT,
                        276,
                        caption(messages.get("console.review.formats")),
                        new Card(formats),
                        caption(messages.get("console.leaving.title")),
                        new Card(leaving),
                        caption(messages.get("console.review.to")),
                        new Card(
                                folder, new HBox(12, choose.button(Buttons::plain, messages), zip)),
                        go,
                        copyButton,
                        progress,
                        writing,
                        cancel);
        rail.getStyleClass().add("export-rail");
        rail.setMinHeight(Region.USE_PREF_SIZE);
        scroll = new ScrollPane(rail);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        refresh();
    }

    /** The formats for one use, two in a line. */
    private Region group(ReportFormat.Use use) {
        var title =
                new Label(
                        switch (use) {
                            case READ -> messages.get("console.review.use.read");
                            case WORK_ON -> messages.get("console.review.use.work-on");
                            case PROGRAMS -> messages.get("console.review.use.programs");
                        });
        title.getStyleClass().addAll("small", "quiet");
        var boxes = new TilePane();
        boxes.getStyleClass().add("format-boxes");
        boxes.setPrefColumns(2);
        for (ReportFormat format : ReportFormat.values()) {
            if (format.use() == use) {
                boxes.getChildren().add(box(format));
            }
        }
        return new VBox(4, title, boxes);
    }

    private CheckBox box(ReportFormat format) {
        var box = new CheckBox(format.label(messages));
        box.setMnemonicParsing(false);
        box.setSelected(model.isChosen(format));
        box.selectedProperty()
                .addListener((_, _, chosen) -> {
                    model.choose(format, chosen);
                    desk.remembered()
                            .put(
                                    FORMATS,
                                    Stream.of(ReportFormat.values())
                                            .filter(model::isChosen)
                                            .map(ReportFormat::word)
                                            .collect(Collectors.joining(",")));
                    refresh();
                });
        return box;
    }

    /** The formats of the last time, by their words. */
    private Optional<Set<String>> kept() {
        return desk.remembered().get(FORMATS).map(words -> Set.of(words.split(",", -1)));
    }

    private void choose(Set<String> words) {
        for (ReportFormat format : ReportFormat.values()) {
            model.choose(format, words.contains(format.word()));
        }
    }

    private Caption caption(String words) {
        return new Caption(words, messages.locale());
    }

    Region region() {
        return scroll;
    }

    List<ConsoleCommand> commands() {
        return List.of(export, copy, choose);
    }

    void refresh() {
        folder.setText(shortened(model.folder()));
        wholeFolder.setText(model.folder().toString());
        leaving.show(model.leaving());
        commands().forEach(ConsoleCommand::refresh);
    }

    /** The folder without the part that is the same for everything of this person. */
    private static String shortened(Path folder) {
        var home = Path.of(System.getProperty("user.home"));
        var shown =
                folder.startsWith(home) && !folder.equals(home) ? home.relativize(folder) : folder;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), " / ").strip();
    }

    private void chooseFolder() {
        desk.places()
                .askForFolder(messages.get("console.review.folder-title"), model.folder())
                .ifPresent(model::folder);
        refresh();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.markdown());
        Clipboard.getSystemClipboard().setContent(content);
        desk.shell().toasts().show(messages.get("console.review.copied"));
    }

    /** The first time with what leaves the room and what does not. */
    private void begin() {
        if (model.isLooked()) {
            export(Export.IfPresent.ASK);
            return;
        }
        var list = new LeavingList();
        list.show(model.leaving());
        desk.shell()
                .dialogs()
                .show(
                        messages.get("console.leaving.title"),
                        list,
                        List.of(
                                Choice.cancel(messages.get("console.review.cancel")),
                                new Choice(
                                        messages.get("console.review.export"),
                                        Kind.DEFAULT,
                                        () -> {
                                            model.looked();
                                            export(Export.IfPresent.ASK);
                                        })));
    }

    private void export(Export.IfPresent ifPresent) {
        var goesOn = new AtomicBoolean(true);
        running = goesOn;
        progress.setProgress(0);
        progress.setVisible(true);
        refresh();
        var saving =
                new SavingOutcome(
                        desk,
                        this::export,
                        messages.get("console.review.cannot-show", model.folder().toString()));
        var bar = new LatestOnFx<Step>(this::show);
        var work =
                model.export(
                        zip.isSelected() ? Export.Packing.ZIP : Export.Packing.FILES,
                        ifPresent,
                        (done, all, file) -> {
                            bar.accept(new Step((double) done / Math.max(1, all), file));
                            return goesOn.get();
                        });
        desk.background()
                .run(
                        work,
                        outcome -> {
                            over();
                            saving.show(outcome);
                        },
                        _ -> over());
    }

    /** How far it is: a share, and the file that is being written. */
    private record Step(double done, String file) {}

    private void show(Step step) {
        progress.setProgress(step.done());
        writing.setText(step.file());
    }

    private void over() {
        running.set(false);
        progress.setVisible(false);
        refresh();
    }
}
