package app.plenary.ui;

import app.plenary.text.Messages;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * Shows every control in light and dark and on the wall. With a folder as argument it writes
 * pictures there and ends, which also works on the headless platform; without one it opens a
 * window.
 */
public final class Gallery {
    private Gallery() {}

    /** {@code args}: nothing, or the folder for the pictures. */
    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /**
     * The program itself, apart from {@code main} because the launching class must not be an
     * application.
     */
    public static final class App extends Application {
        private final Messages messages = Messages.of(Locale.ENGLISH);

        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getUnnamed();
            if (args.isEmpty()) {
                open(stage);
            } else {
                Path folder = Path.of(args.getFirst());
                picture(stage, folder, 0);
            }
        }

        private void open(Stage stage) {
            var theme = new Theme(Theme.Appearance.LIGHT, _ -> {});
            var shell = new Shell(messages, new Label());
            shell.content(page(shell, theme));
            stage.setScene(new Scene(shell, 1280, 860));
            theme.apply(stage.getScene());
            stage.setTitle("Gallery");
            stage.show();
        }

        private void picture(Stage stage, Path folder, int number) {
            if (number > 5) {
                Platform.exit();
                return;
            }
            var theme =
                    new Theme(
                            number % 2 == 0 ? Theme.Appearance.LIGHT : Theme.Appearance.DARK,
                            _ -> {});
            var shell = new Shell(messages, new Label());
            Parent root =
                    number == 4
                            ? new ScaledPane(wall(), 1600, 900)
                            : number == 5 ? narrowWall() : shell;
            if (number < 4) {
                shell.content(page(shell, theme));
            }
            var scene = new Scene(root, 1000, number < 4 ? 940 : number == 4 ? 562 : 750);
            if (number < 4) {
                theme.apply(scene);
            } else {
                Theme.applyWall(scene);
            }
            stage.setScene(scene);
            stage.show();
            if (number == 2 || number == 3) {
                shell.toasts().show("Copied as Markdown.");
                shell.toasts().showWithUndo("“Platform team retrospective” was deleted.", () -> {});
            }
            if (number == 3) {
                shell.dialogs()
                        .askText(
                                "Rename the workshop",
                                "Title",
                                "Ally learning: onboarding cohort",
                                "Rename",
                                _ -> Optional.empty(),
                                _ -> {});
            } else if (number == 2) {
                shell.dialogs()
                        .confirmDanger(
                                "End the workshop now?",
                                "Four blocks have not run. The phones say goodbye, and the summary is ready in Review. "
                                        + "You can undo this.",
                                "End now",
                                () -> {});
            }
            var wait = new PauseTransition(javafx.util.Duration.millis(900));
            wait.setOnFinished(_ -> {
                write(scene, folder.resolve("gallery-" + number + ".png"));
                picture(stage, folder, number + 1);
            });
            wait.play();
        }

        private static void write(Scene scene, Path file) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                ImageIO.write(
                        SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Node page(Shell shell, Theme theme) {
            shell.banner()
                    .show(
                            Tone.DANGER,
                            "Not saved since 14:56: the disk is full. Nothing is lost yet; free some space.",
                            Buttons.plain("Try again"));
            var page = new BorderPane();
            page.setTop(top(shell, theme));
            page.setRight(
                    new Rail(
                            Rail.Side.RIGHT,
                            290,
                            new Caption("Capture", Locale.ENGLISH),
                            chips(),
                            prompt(),
                            new Caption("People", Locale.ENGLISH),
                            person("Amara O.", Tone.POLL),
                            person("Jonas W.", Tone.BREAK),
                            person("Mei L.", Tone.LATE),
                            new EmptyState(
                                            Material2OutlinedAL.INBOX,
                                            "No notes yet",
                                            "What you type above is kept here and goes into the summary.")
                                    .with(Buttons.plain("Write one").icon(Material2RoundAL.ADD))));
            var middle =
                    new VBox(
                            12, heading(), buttons(), pills(), agenda(), result(), fields(),
                            table());
            middle.setPadding(new javafx.geometry.Insets(16));
            var scroll = new ScrollPane(middle);
            scroll.setFitToWidth(true);
            page.setCenter(scroll);
            var status = new HBox(new Label("● Saved 14:59:48"), grow(), new Label("Ctrl Z undo"));
            status.getStyleClass().add("status-bar");
            page.setBottom(status);
            return page;
        }

        private static Region grow() {
            var region = new Region();
            HBox.setHgrow(region, Priority.ALWAYS);
            return region;
        }

        private Node top(Shell shell, Theme theme) {
            var name = new Label("Plenary");
            name.getStyleClass().addAll("subheading", "accent-ink");
            var tabs = new SegmentedControl<>(List.of("Plan", "Run", "Review"), tab -> tab);
            tabs.valueProperty().set("Run");
            var bar =
                    new HBox(
                            name,
                            grow(),
                            tabs,
                            grow(),
                            Pill.live("23 of 24 here", Tone.BREAK),
                            Buttons.plain("Blank")
                                    .key("B")
                                    .does(() ->
                                            shell.toasts()
                                                    .showWithUndo("The wall is blank.", () -> {})),
                            Buttons.icon(Material2RoundAL.BRIGHTNESS_MEDIUM, "Light or dark")
                                    .does(theme::toggle));
            bar.getStyleClass().add("top-bar");
            return bar;
        }

        private static Node chips() {
            var group = new ToggleGroup();
            var row = new HBox(6);
            for (String text : List.of("Note", "Action", "Park", "Insight")) {
                var chip = new Chip(text, Tone.GROUPS);
                chip.setToggleGroup(group);
                chip.setSelected(text.equals("Note"));
                row.getChildren().add(chip);
            }
            return row;
        }

        private static Node prompt() {
            var field = new TextField();
            field.setPromptText("Type, Enter to keep…");
            return field;
        }

        private static Node person(String name, Tone tone) {
            var label = new Label(name);
            label.setGraphic(new Dot(tone));
            label.setGraphicTextGap(8);
            return label;
        }

        private Node heading() {
            var title = new Label("What most holds us back?");
            title.getStyleClass().add("heading");
            var clock =
                    new CountdownLabel(
                            messages, () -> Duration.ofSeconds(252), Duration.ofMinutes(1));
            clock.getStyleClass().add("display");
            var soon =
                    new CountdownLabel(
                            messages, () -> Duration.ofSeconds(41), Duration.ofMinutes(1));
            soon.getStyleClass().add("heading");
            var over =
                    new CountdownLabel(
                            messages, () -> Duration.ofSeconds(-35), Duration.ofMinutes(1));
            over.getStyleClass().add("heading");
            var row = new HBox(16, title, grow(), soon, over, clock);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return row;
        }

        private static Node buttons() {
            var off = Buttons.plain("Reveal");
            off.setDisable(true);
            return new HBox(
                    8,
                    Buttons.primary("Next block").icon(Material2RoundMZ.PLAY_ARROW).key("PgDn"),
                    Buttons.plain("Pause").icon(Material2RoundMZ.PAUSE),
                    Buttons.plain("+1 min"),
                    Buttons.quiet("Insert block").icon(Material2RoundAL.ADD),
                    Buttons.danger("End"),
                    off,
                    Buttons.icon(Material2RoundMZ.SETTINGS, "Settings"));
        }

        private static Node pills() {
            return new HBox(
                    6,
                    new Pill("Talk", Tone.NEUTRAL),
                    new Pill("Next up", Tone.ACCENT),
                    new Pill("Ranking poll", Tone.POLL),
                    new Pill("Groups ×3", Tone.GROUPS),
                    new Pill("fits, 4 min buffer", Tone.BREAK),
                    new Pill("ends 16:36", Tone.LATE),
                    new Pill("Need a pause · 1", Tone.DANGER));
        }

        private static Node agenda() {
            var parts =
                    List.of(
                            Strip.Part.of(10, Tone.POLL, "Check-in round, 10 min"),
                            Strip.Part.of(12, Tone.NEUTRAL, "Working agreement, 12 min"),
                            Strip.Part.of(20, Tone.GROUPS, "Offers & asks, 20 min"),
                            Strip.Part.of(8, Tone.POLL, "What holds us back?, 8 min"),
                            Strip.Part.of(30, Tone.GROUPS, "1-2-4-All, 30 min"),
                            Strip.Part.of(15, Tone.BREAK, "Break, 15 min"),
                            Strip.Part.of(13, Tone.LATE, "Commitments, 13 min"),
                            Strip.Part.open(4, "4 min left"));
            var strip = new Strip();
            strip.show(parts);
            strip.onChosen(_ -> {});
            strip.selectedProperty().set(3);
            var thin = Strip.thin();
            thin.show(parts.subList(0, 6));
            return new VBox(8, strip, thin);
        }

        private Node result() {
            var title = new Label("Live result — only you see this");
            title.getStyleClass().add("subheading");
            var bar = new ProgressBar(0.8);
            var head = new HBox(8, title, grow(), bar);
            head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            var card = new Card(head);
            bars(card, BarRow.Place.BESIDE);
            return card;
        }

        private void bars(VBox into, BarRow.Place place) {
            var names =
                    List.of(
                            "1 · Not knowing who knows",
                            "2 · Fear of looking unprepared",
                            "3 · Unclear etiquette");
            var shares = List.of(0.63, 0.21, 0.0);
            var figures = List.of("12 · 63 %", "4 · 21 %", "0");
            for (int i = 0; i < names.size(); i++) {
                var row = new BarRow(messages, place, names.get(i));
                row.show(shares.get(i), figures.get(i), i == 0);
                into.getChildren().add(row);
            }
        }

        private static Node fields() {
            var combo = new ComboBox<String>();
            combo.getItems().addAll("Single choice", "Multiple choice");
            combo.getSelectionModel().select(0);
            var check = new CheckBox("Anonymous");
            check.setSelected(true);
            var area = new TextArea("Ask for one story per top item.");
            area.setPrefRowCount(1);
            area.setPrefColumnCount(12);
            area.setWrapText(true);
            check.setMinWidth(Region.USE_PREF_SIZE);
            var minutes = new Spinner<Integer>(1, 60, 8);
            minutes.setPrefWidth(90);
            var row = new HBox(12, combo, minutes, check, area);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return row;
        }

        private static Node table() {
            var table = new TableView<String>();
            table.getItems().addAll("Check-in round", "Working agreement", "Offers & asks");
            for (String head : List.of("Start", "Min", "Block")) {
                var column = new TableColumn<String, String>(head);
                column.setCellValueFactory(cell ->
                        new javafx.beans.property.SimpleStringProperty(
                                head.equals("Block") ? cell.getValue() : "10"));
                table.getColumns().add(column);
            }
            table.setPrefHeight(150);
            table.getSelectionModel().select(1);
            return table;
        }

        private Parent narrowWall() {
            return new ScaledPane(wall(), 1600, 900);
        }

        private Region wall() {
            var title = new Label("What most holds us back from asking a colleague for help?");
            title.getStyleClass().add("wall-title");
            title.setWrapText(true);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            var clock =
                    new CountdownLabel(
                            messages, () -> Duration.ofSeconds(220), Duration.ofMinutes(1));
            clock.getStyleClass().add("wall-clock");
            var kicker = new Label("Poll · anonymous");
            kicker.getStyleClass().add("wall-kicker");
            var answered = new Label("23 of 23 answered");
            answered.getStyleClass().add("wall-small");
            var wall = new VBox(kicker, new HBox(24, title, clock));
            bars(wall, BarRow.Place.INSIDE);
            wall.getChildren().add(answered);
            wall.getStyleClass().add("wall");
            return wall;
        }
    }
}
