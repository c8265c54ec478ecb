package app.plenary.console;

import app.plenary.console.CaptureViewModel.Reporting;
import app.plenary.session.Capture;
import app.plenary.session.Capture.Kind;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Chip;
import app.plenary.ui.Shell;
import app.plenary.ui.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One line and Enter keeps a thought. The newest stands on top; each can be mended or removed. */
final class CapturePane extends VBox {
    private final Messages messages;
    private final Dates laptop;
    private final CaptureViewModel model;
    private final Shell shell;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Kind, Chip> chips = new EnumMap<>(Kind.class);
    private final TextField line = new TextField();
    private final Label problem = new Label();
    private final ListView<Capture> list = new ListView<>();
    private final List<ConsoleCommand> commands;
    private Kind kind = Kind.NOTE;
    private List<Capture> shown = List.of();
    private Set<RoomMatter> inRoom = Set.of();
    private Optional<Reporting> reporting = Optional.empty();
    private @Nullable Session session;
    private Dates dates;

    CapturePane(Messages messages, Dates dates, CaptureViewModel model, Shell shell) {
        this.messages = messages;
        laptop = dates;
        this.dates = dates;
        this.model = model;
        this.shell = shell;
        getStyleClass().addAll("card", "capture-pane");
        commands =
                List.of(
                        command(
                                "capture.note",
                                "console.capture.command.note",
                                Kind.NOTE,
                                KeyCode.DIGIT1,
                                KeyCode.NUMPAD1),
                        command(
                                "capture.action",
                                "console.capture.command.action",
                                Kind.ACTION_ITEM,
                                KeyCode.DIGIT2,
                                KeyCode.NUMPAD2),
                        command(
                                "capture.insight",
                                "console.capture.command.insight",
                                Kind.INSIGHT,
                                KeyCode.DIGIT3,
                                KeyCode.NUMPAD3),
                        command(
                                "capture.park",
                                "console.capture.command.park",
                                Kind.PARKING_LOT,
                                KeyCode.DIGIT4,
                                KeyCode.NUMPAD4),
                        command(
                                "capture.decision",
                                "console.capture.command.decision",
                                Kind.DECISION,
                                KeyCode.DIGIT5,
                                KeyCode.NUMPAD5),
                        command(
                                "capture.commitment",
                                "console.capture.command.commitment",
                                Kind.COMMITMENT,
                                KeyCode.DIGIT6,
                                KeyCode.NUMPAD6));
        var row = new FlowPane(5, 5);
        for (int i = 0; i < commands.size(); i++) {
            var of = CaptureViewModel.kinds().get(i);
            var chip = new Chip(model.name(of), tone(of));
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> choose(of));
            chip.setTooltip(
                    new Tooltip(
                            messages.get(
                                    "console.command.tip",
                                    commands.get(i).text(messages),
                                    commands.get(i).keyHint(messages))));
            chips.put(of, chip);
            row.getChildren().add(chip);
        }
        line.setPromptText(messages.get("console.capture.prompt"));
        line.setAccessibleText(messages.get("console.capture.prompt"));
        line.setAccessibleHelp(messages.get("console.capture.help"));
        line.setTooltip(new Tooltip(messages.get("console.capture.help")));
        line.setOnAction(_ -> keep());
        line.textProperty().subscribe(() -> problem.setText(""));
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var nothing = new Label(messages.get("console.capture.nothing"));
        nothing.getStyleClass().addAll("small", "quiet");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getStyleClass().addAll("capture-list", "edge-to-edge");
        list.setAccessibleText(messages.get("console.capture.kept"));
        list.setCellFactory(_ -> new Row());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        list.setMinHeight(60);
        list.setPrefHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new Caption(messages.get("console.capture.title"), messages.locale()),
                        row,
                        line,
                        problem,
                        list);
        choose(Kind.NOTE);
    }

    private ConsoleCommand command(
            String id, String textKey, Kind of, KeyCode digit, KeyCode numpad) {
        return new ConsoleCommand(
                id,
                textKey,
                () -> true,
                () -> {
                    choose(of);
                    line.requestFocus();
                },
                new KeyCodeCombination(digit),
                new KeyCodeCombination(numpad),
                new KeyCodeCombination(digit, KeyCombination.ALT_DOWN));
    }

    static Tone tone(Kind kind) {
        return switch (kind) {
            case NOTE -> Tone.GROUPS;
            case ACTION_ITEM -> Tone.ACCENT;
            case INSIGHT -> Tone.POLL;
            case PARKING_LOT -> Tone.LATE;
            case DECISION -> Tone.BREAK;
            case COMMITMENT -> Tone.NEUTRAL;
        };
    }

    List<ConsoleCommand> commands() {
        return commands;
    }

    private void choose(Kind chosen) {
        kind = chosen;
        chips.forEach((of, chip) -> chip.setSelected(of == chosen));
    }

    void show(Session session) {
        this.session = session;
        dates = laptop.in(session.zone());
        reporting = CaptureViewModel.reporting(session);
        line.setPromptText(
                reporting
                        .map(of -> messages.get("console.capture.prompt-of-group", of.group()))
                        .orElseGet(() -> messages.get("console.capture.prompt")));
        if (session.captures() != shown || !session.takeaway().inRoom().equals(inRoom)) {
            shown = session.captures();
            inRoom = session.takeaway().inRoom();
            list.getItems().setAll(model.lines(session));
        }
    }

    private void keep() {
        var typed = line.getText();
        if (typed.isBlank()) {
            return;
        }
        var read = model.read(typed, kind);
        var trouble = model.problem(read.text());
        if (trouble.isPresent()) {
            problem.setText(trouble.get());
            return;
        }
        model.keep(
                read,
                reporting,
                () -> {
                    if (line.getText().equals(typed)) {
                        line.clear();
                    }
                });
    }

    private void press(KeyEvent key) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case F2, ENTER -> edit(chosen);
            case DELETE, BACK_SPACE -> drop(chosen);
            case R -> stay(chosen);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void edit(Capture capture) {
        shell.dialogs()
                .askText(
                        messages.get("console.capture.edit.title", model.name(capture.kind())),
                        messages.get("console.capture.edit.label"),
                        capture.text(),
                        messages.get("console.capture.edit.yes"),
                        typed -> model.problem(model.read(typed, capture.kind()).text()),
                        typed -> model.edit(capture.id(), model.read(typed, capture.kind())));
    }

    private boolean stays(Capture capture) {
        return session != null && CaptureViewModel.stays(capture, session);
    }

    private void stay(Capture capture) {
        model.stays(capture.id(), !stays(capture));
    }

    private void drop(Capture capture) {
        model.drop(
                capture.id(),
                back -> shell.toasts().showWithUndo(messages.get("console.capture.dropped"), back));
    }

    private final class Row extends ListCell<Capture> {
        private final Label what = new Label();
        private final Label at = new Label();
        private final Label text = new Label();
        private final Label stays = new Label();
        private final ActionButton stay;
        private final VBox box;

        Row() {
            getStyleClass().add("capture-row");
            what.getStyleClass().addAll("pill", "kind");
            what.setMinWidth(Region.USE_PREF_SIZE);
            at.getStyleClass().addAll("small", "quiet");
            at.setMinWidth(Region.USE_PREF_SIZE);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            var edit =
                    Buttons.icon(Material2OutlinedAL.EDIT, messages.get("console.capture.edit"))
                            .does(() -> withItem(CapturePane.this::edit));
            var drop =
                    Buttons.icon(Material2OutlinedAL.DELETE, messages.get("console.capture.drop"))
                            .does(() -> withItem(CapturePane.this::drop));
            stay =
                    Buttons.icon(Material2OutlinedAL.LOCK, messages.get("console.capture.stay"))
                            .does(() -> withItem(CapturePane.this::stay));
            stays.setText(messages.get("console.capture.stays"));
            stays.setGraphic(FontIcon.of(Material2OutlinedAL.LOCK));
            stays.getStyleClass().addAll("small", "quiet", "stays");
            stays.managedProperty().bind(stays.visibleProperty());
            for (var button : List.of(stay, edit, drop)) {
                button.getStyleClass().add("row-button");
                button.setFocusTraversable(false);
            }
            var line = new HBox(what, at);
            line.getStyleClass().add("line");
            var tools = new HBox(stay, edit, drop);
            tools.getStyleClass().add("tools");
            tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            // Over the line, not beside it: beside it a row is wider than the list.
            var head = new StackPane(line, tools);
            StackPane.setAlignment(tools, Pos.CENTER_RIGHT);
            box = new VBox(head, text, stays);
            box.getStyleClass().add("entry");
            setPrefWidth(0);
        }

        private void withItem(Consumer<Capture> action) {
            var capture = getItem();
            if (capture != null) {
                action.accept(capture);
            }
        }

        @Override
        protected void updateItem(@Nullable Capture capture, boolean empty) {
            super.updateItem(capture, empty);
            if (empty || capture == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            what.setText(model.name(capture.kind()));
            tone(capture.kind()).on(what);
            at.setText(dates.clock(capture.at()));
            var group = session == null ? "" : CaptureViewModel.groupOf(capture, session);
            text.setText(
                    group.isEmpty()
                            ? capture.text()
                            : messages.get("console.capture.of-group", group, capture.text()));
            boolean in = stays(capture);
            stays.setVisible(in);
            var asks =
                    in
                            ? messages.get("console.capture.share")
                            : messages.get("console.capture.stay");
            stay.tip(asks).setAccessibleText(asks);
            var spoken =
                    messages.get(
                            "console.capture.spoken",
                            model.name(capture.kind()),
                            text.getText(),
                            dates.clock(capture.at()));
            setAccessibleText(in ? spoken + ", " + stays.getText() : spoken);
            setGraphic(box);
        }
    }
}
