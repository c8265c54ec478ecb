package app.plenary.console;

import app.plenary.console.BroughtRows.Row;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * Questions or blocks from a file before they are taken: line by line what would become of them,
 * what has no place here, and how many would come. Space takes a line or leaves it out, F2 writes
 * another text into it.
 */
final class BroughtPane extends VBox {
    private static final int MOST_NOTES = 4;

    /** What the file is read as. */
    enum As {
        AGENDA,
        QUESTIONS
    }

    private final Messages messages;
    private final VBox notes = new VBox(2);
    private final SegmentedControl<As> as;
    private final SegmentedControl<Boolean> filter;
    private final ListView<Row> list = new ListView<>();
    private final Label summary = new Label();
    private final Label problem = new Label();
    private BroughtRows rows;
    private int editing = -1;

    /** {@code format} is what the file turned out to be. */
    BroughtPane(Messages messages, Dialogs dialogs, BroughtRows rows, As read, String format) {
        this.messages = messages;
        this.rows = rows;
        getStyleClass().add("arrivals");
        as =
                new SegmentedControl<>(
                        List.of(As.AGENDA, As.QUESTIONS),
                        each ->
                                switch (each) {
                                    case AGENDA -> messages.get("console.bring.as-agenda");
                                    case QUESTIONS -> messages.get("console.bring.as-questions");
                                });
        as.valueProperty().set(read);
        as.setAccessibleText(messages.get("console.bring.as"));
        filter =
                new SegmentedControl<>(
                        List.of(false, true),
                        some ->
                                some
                                        ? messages.get("console.people.to-look-at")
                                        : messages.get("console.people.all"));
        filter.valueProperty().addListener((_, _, _) -> refresh());
        var kind = new Label(format);
        kind.getStyleClass().addAll("small", "quiet");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, as, kind, space, filter);
        bar.getStyleClass().add("line");
        list.setAccessibleText(messages.get("console.bring.lines"));
        list.getStyleClass().addAll("arrival-rows", "edge-to-edge", "takes-focus");
        list.setFixedCellSize(40);
        list.setCellFactory(_ -> new BroughtCell(messages, this));
        list.setPlaceholder(new Label(messages.get("console.people.no-lines")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, dialogs));
        VBox.setVgrow(list, Priority.ALWAYS);
        summary.getStyleClass().add("strong");
        var how = new Label(messages.get("console.bring.how"));
        how.getStyleClass().addAll("small", "quiet");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        FieldSet.onlyWhenVisible(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(bar, notes, list, new Ends(summary, how), problem);
        refresh();
    }

    /** Tells {@code chosen} as what the file is wanted instead. */
    void onAs(Consumer<As> chosen) {
        as.valueProperty().addListener((_, _, wanted) -> chosen.accept(wanted));
    }

    BroughtRows rows() {
        return rows;
    }

    /** Says below why nothing was taken. */
    void refuse(String sentence) {
        problem.setText(sentence);
    }

    /** Whether there is something to take; otherwise says so. */
    boolean isReady() {
        if (editing >= 0) {
            return false;
        }
        if (rows.rows().stream().noneMatch(Row::taken)) {
            refuse(messages.get("console.bring.nothing"));
            return false;
        }
        return true;
    }

    private void press(KeyEvent key, Dialogs dialogs) {
        if (editing >= 0) {
            return;
        }
        var chosen = list.getSelectionModel().getSelectedItem();
        switch (key.getCode()) {
            case ENTER -> dialogs.takeDefault();
            case ESCAPE -> dialogs.dismiss();
            case SPACE -> {
                if (chosen != null && chosen.mayBeTaken()) {
                    take(chosen, !chosen.taken());
                }
            }
            case F2 -> {
                if (chosen != null) {
                    edit(chosen);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    boolean isEdited(Row row) {
        return row.place() == editing;
    }

    void take(Row row, boolean wanted) {
        rows.take(row.place(), wanted);
        refresh();
    }

    void edit(Row row) {
        editing = row.place();
        list.refresh();
    }

    /** The text that was written into a line; nothing when that was given up. */
    void edited(Row row, @Nullable String text) {
        if (editing == row.place()) {
            editing = -1;
            if (text != null && !text.strip().equals(row.title())) {
                rows.title(row.place(), text);
            }
            refresh();
            list.requestFocus();
        }
    }

    private void refresh() {
        var selected = list.getSelectionModel().getSelectedItem();
        var all = rows.rows();
        boolean some = filter.valueProperty().get();
        list.getItems().setAll(some ? all.stream().filter(Row::isToLookAt).toList() : all);
        for (int i = 0; i < list.getItems().size(); i++) {
            if (selected != null && list.getItems().get(i).place() == selected.place()) {
                list.getSelectionModel().select(i);
            }
        }
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        filter.setVisible(some || all.stream().anyMatch(Row::isToLookAt));
        notes.getChildren()
                .setAll(rows.notes().stream().limit(MOST_NOTES).map(this::note).toList());
        if (!rows.losses().isEmpty()) {
            var lost = note(messages.get("console.bring.lost", String.join(" · ", rows.losses())));
            lost.setTooltip(new Tooltip(String.join("\n", rows.losses())));
            notes.getChildren().add(lost);
        }
        notes.setVisible(!notes.getChildren().isEmpty());
        notes.setManaged(notes.isVisible());
        summary.setText(rows.summary());
        problem.setText("");
    }

    private Label note(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().addAll("small", "quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
