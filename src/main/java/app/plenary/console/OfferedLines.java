package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;
import app.plenary.ui.SegmentedControl;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The list of what was brought, before it is taken, with what goes above and below it. Space takes
 * a line or leaves it out, F2 writes something else into it; Enter and Escape are the panel's.
 */
final class OfferedLines<R extends OfferedLine> {
    /** What the lines are of, and what is done with them. */
    interface Offer<R extends OfferedLine> {
        List<R> rows();

        /** Whether Space does anything to a line. */
        boolean answersSpace(R row);

        void take(R row, boolean wanted);

        /** Writes {@code text} into a line. */
        void write(R row, String text);

        /** Shows anew what stands around the list. */
        void showAround();
    }

    private final Offer<R> offer;
    private final SegmentedControl<Boolean> filter;
    private final ListView<R> list = new ListView<>();
    private final Label summary = new Label();
    private final Ends foot;
    private final Label problem = ProblemLine.empty();
    private int editing = -1;

    OfferedLines(Messages messages, Dialogs dialogs, Offer<R> offer, OfferedLook<R> look) {
        this.offer = offer;
        filter =
                new SegmentedControl<>(
                        List.of(false, true),
                        some ->
                                some
                                        ? messages.get("console.people.to-look-at")
                                        : messages.get("console.people.all"));
        filter.valueProperty().addListener((_, _, _) -> refresh());
        list.setAccessibleText(look.list());
        list.getStyleClass().addAll("arrival-rows", "edge-to-edge", "takes-focus-first");
        list.setFixedCellSize(look.height());
        list.setCellFactory(_ -> new OfferedCell<>(messages, this, look));
        list.setPlaceholder(new Label(messages.get("console.people.no-lines")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, dialogs));
        VBox.setVgrow(list, Priority.ALWAYS);
        summary.getStyleClass().add("strong");
        var how = new Label(look.how());
        how.getStyleClass().addAll("small", "quiet");
        foot = new Ends(summary, how);
    }

    /** The line above the list: two things at its start, which lines are shown at its end. */
    HBox head(Node first, Node second) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(16, first, second, space, filter);
        head.getStyleClass().add("line");
        return head;
    }

    ListView<R> list() {
        return list;
    }

    /** How much would come, and what can be done. */
    Ends foot() {
        return foot;
    }

    /** Where it says why nothing was taken. */
    Label problem() {
        return problem;
    }

    void summary(String words) {
        summary.setText(words);
    }

    /** Says below why nothing was taken. */
    void refuse(String sentence) {
        problem.setText(sentence);
    }

    /** Whether there is something to take; says {@code nothing} when there is not. */
    boolean isReady(boolean some, String nothing) {
        if (editing >= 0) {
            return false;
        }
        if (!some) {
            refuse(nothing);
        }
        return some;
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
                if (chosen != null && offer.answersSpace(chosen)) {
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

    boolean isEdited(R row) {
        return row.place() == editing;
    }

    void take(R row, boolean wanted) {
        offer.take(row, wanted);
        refresh();
    }

    void edit(R row) {
        editing = row.place();
        list.refresh();
    }

    /** The text that was written into a line; nothing when that was given up. */
    void edited(R row, @Nullable String text) {
        if (editing == row.place()) {
            editing = -1;
            if (text != null && !text.strip().equals(row.title())) {
                offer.write(row, text);
            }
            refresh();
            list.requestFocus();
        }
    }

    /** Shows everything anew; the same line stays chosen if it is still there. */
    void refresh() {
        var selected = list.getSelectionModel().getSelectedItem();
        var all = offer.rows();
        boolean some = filter.valueProperty().get();
        list.getItems().setAll(some ? all.stream().filter(OfferedLine::isToLookAt).toList() : all);
        for (int i = 0; i < list.getItems().size(); i++) {
            if (selected != null && list.getItems().get(i).place() == selected.place()) {
                list.getSelectionModel().select(i);
            }
        }
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        filter.setVisible(some || all.stream().anyMatch(OfferedLine::isToLookAt));
        offer.showAround();
        problem.setText("");
    }

    /** A sentence about all the lines. */
    static Label note(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().addAll("small", "quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
