package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One group among those that report: its turn, who they are, its note, what was kept of what it
 * told, and the buttons that give it the word and mark it as done.
 */
final class ReportRow extends HBox {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final int MOST_LINES = 6;
    private static final int CHARACTERS_A_LINE = 34;

    private final Messages messages;
    private final ReportViewModel model;
    private final ReportPane pane;
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label people = new Label();
    private final Pill state = new Pill("", Tone.ACCENT);
    private final CommitField note;
    private final VBox points = new VBox();
    private final ActionButton word = Buttons.plain(" ");
    private final ActionButton done = Buttons.plain(" ");
    private ReportViewModel.@Nullable Row shown;
    private int index;
    private boolean dragged;

    ReportRow(Messages messages, ReportViewModel model, ReportPane pane) {
        this.messages = messages;
        this.model = model;
        this.pane = pane;
        getStyleClass().add("report-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(messages.get("console.group.report.help"));
        number.getStyleClass().addAll("strong", "report-number");
        number.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().addAll("strong", "group-name");
        name.setMinWidth(0);
        people.getStyleClass().addAll("small", "quiet");
        people.setWrapText(true);
        people.setMinHeight(USE_PREF_SIZE);
        state.managedProperty().bind(state.visibleProperty());
        var who = new VBox(name, people, state);
        who.getStyleClass().add("report-who");
        note =
                CommitField.lines("", 1, _ -> {})
                        .prompt(messages.get("console.group.note-prompt"))
                        .help(messages.get("console.group.note-help"));
        note.getStyleClass().add("group-note");
        note.input().textProperty().subscribe(this::grow);
        points.getStyleClass().add("report-points");
        points.managedProperty().bind(points.visibleProperty());
        var found = new VBox(note, points);
        found.getStyleClass().add("report-found");
        found.setMinWidth(0);
        HBox.setHgrow(found, Priority.ALWAYS);
        word.does(() -> withRow(model::give));
        done.does(() -> withRow(model::mark));
        for (var button : List.of(word, done)) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        var buttons = new VBox(word, done);
        buttons.getStyleClass().add("report-buttons");
        getChildren().addAll(number, who, found, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        for (Region handle : List.of(number, who)) {
            handle.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
            handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            handle.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
        }
    }

    private void grow(String text) {
        if (note.input() instanceof TextArea area) {
            int rows = text.lines().mapToInt(l -> 1 + l.length() / CHARACTERS_A_LINE).sum();
            area.setPrefRowCount(Math.clamp(text.endsWith("\n") ? rows + 1 : rows, 1, MOST_LINES));
        }
    }

    private void withRow(Consumer<ReportViewModel.Row> action) {
        var row = shown;
        if (row != null) {
            action.accept(row);
        }
    }

    /** {@code at} is its place in the order, from 0. */
    void show(ReportViewModel.Row row, int at) {
        shown = row;
        index = at;
        number.setText(Integer.toString(at + 1));
        name.setText(row.name());
        people.setText(
                row.people().isEmpty()
                        ? messages.get("console.group.report.nobody")
                        : messages.list(row.people()));
        var said =
                row.speaking()
                        ? messages.get("console.group.report.speaking")
                        : row.reported() ? messages.get("console.group.report.reported") : "";
        state.show(said, row.speaking() ? Tone.GROUPS : Tone.BREAK);
        state.setVisible(!said.isEmpty());
        note.input().setAccessibleText(messages.get("console.group.note", row.name()));
        note.show(row.place(), row.note(), (text, _) -> withRow(now -> model.write(now, text)));
        if (!points.getChildren().stream()
                .map(node -> ((Label) node).getText())
                .toList()
                .equals(row.points().stream().map(point -> "• " + point).toList())) {
            points.getChildren().setAll(row.points().stream().map(ReportRow::point).toList());
        }
        points.setVisible(!row.points().isEmpty());
        word.setText(
                row.speaking()
                        ? messages.get("console.group.report.take-word")
                        : messages.get("console.group.report.give-word"));
        word.setDisable(row.people().isEmpty() && !row.speaking());
        done.setText(
                row.reported()
                        ? messages.get("console.group.report.not-done")
                        : messages.get("console.group.report.done"));
        pseudoClassStateChanged(SPEAKING, row.speaking());
        pseudoClassStateChanged(DONE, row.reported());
        var spoken = new ArrayList<>(List.of(number.getText(), row.name()));
        if (!said.isEmpty()) {
            spoken.add(said);
        }
        spoken.add(people.getText());
        setAccessibleText(String.join(", ", spoken));
    }

    private static Label point(String text) {
        var label = new Label("• " + text);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Whether what is being dragged would be dropped here. */
    void target(boolean on) {
        pseudoClassStateChanged(TARGET, on);
    }

    private void drag(MouseEvent mouse) {
        if (mouse.isPrimaryButtonDown() && !mouse.isStillSincePress()) {
            dragged = true;
            pane.target(pane.indexAt(mouse.getSceneY()));
            mouse.consume();
        }
    }

    private void drop(MouseEvent mouse) {
        pane.target(-1);
        if (dragged) {
            dragged = false;
            int to = pane.indexAt(mouse.getSceneY());
            model.move(index, to);
            pane.focus(to);
        }
    }

    private void key(KeyEvent key) {
        if (!isFocused() || key.isShortcutDown() || key.isShiftDown()) {
            return;
        }
        boolean up = key.getCode() == KeyCode.UP;
        if (up || key.getCode() == KeyCode.DOWN) {
            int to = index + (up ? -1 : 1);
            if (key.isAltDown()) {
                model.move(index, to);
            }
            pane.focus(to);
            key.consume();
        } else if (!key.isAltDown() && key.getCode() == KeyCode.ENTER) {
            withRow(model::give);
            key.consume();
        } else if (!key.isAltDown() && key.getCode() == KeyCode.R) {
            withRow(model::mark);
            key.consume();
        }
    }
}
