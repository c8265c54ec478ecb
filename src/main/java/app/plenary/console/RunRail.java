package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Pill;
import app.plenary.ui.Rail;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where we are: the offset against the plan, the next fixed time, and the blocks with theirs. */
final class RunRail {
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final double WIDTH = 304;

    private final Label words = new Label();
    private final Pill ends = new Pill("", Tone.ACCENT);
    private final Label detail = new Label();
    private final Label fixed = new Label();
    private final Label limit = new Label();
    private final Label zone = new Label();
    private final ListView<RunRow> list = new ListView<>();
    private final Rail rail;
    private @Nullable BlockId current;

    /**
     * @param go called with the block that was double-clicked or entered
     * @param menu what can be done with a block
     * @param catchUp stands below the offset
     */
    RunRail(
            Messages messages,
            Dates dates,
            Consumer<BlockId> go,
            Function<BlockId, ContextMenu> menu,
            Region catchUp,
            Region... foot) {
        // Room for the widest time, so that all titles begin at one line.
        double clockWidth = dates.clock(LocalTime.of(22, 58)).length() > 5 ? 56 : 38;
        words.getStyleClass().add("subheading");
        words.setMinWidth(0);
        for (Label label : List.of(detail, limit, fixed, zone)) {
            label.getStyleClass().addAll("small", "quiet");
            label.setWrapText(true);
            label.managedProperty().bind(label.visibleProperty());
        }
        fixed.getStyleClass().add("next-fixed");
        limit.getStyleClass().add("next-fixed");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(words, space, ends);
        top.getStyleClass().add("offset");
        var head = new VBox(top, detail, limit, fixed, zone, catchUp);
        head.getStyleClass().add("offset-head");
        list.getStyleClass().addAll("run-list", "edge-to-edge");
        list.setAccessibleText(messages.get("console.run.list"));
        list.setCellFactory(_ -> new RunCell(messages, clockWidth, go, menu));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && chosen().isPresent()) {
                go.accept(chosen().get());
                key.consume();
            }
        });
        list.setMinHeight(60);
        list.setPrefHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        rail = new Rail(Rail.Side.LEFT, WIDTH, head, list);
        rail.getChildren().addAll(foot);
        rail.getStyleClass().add("run-rail");
    }

    Region region() {
        return rail;
    }

    /** The block whose row is selected. */
    Optional<BlockId> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(RunRow::id);
    }

    /** Tells {@code action} whenever another row is selected. */
    void onChosen(Runnable action) {
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> action.run());
    }

    /** {@code where} names the zone of the times; empty when that goes without saying. */
    void show(Progress.Offset offset, String where, List<RunRow> rows) {
        words.setText(offset.words());
        ends.show(offset.ends(), offset.tone());
        detail.setText(offset.detail());
        say(fixed, offset.fixed());
        fixed.pseudoClassStateChanged(MISSED, offset.missed());
        say(limit, offset.limit());
        limit.pseudoClassStateChanged(MISSED, offset.over());
        say(zone, where);
        var items = list.getItems();
        if (items.size() != rows.size()) {
            items.setAll(rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(items.get(i))) {
                    items.set(i, rows.get(i));
                }
            }
        }
        follow(rows);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    /** Brings the block that has just come on into sight, and leaves the list alone otherwise. */
    private void follow(List<RunRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.standing() == Standing.ON && !row.id().equals(current)) {
                current = row.id();
                select(i);
            }
        }
    }

    /** Selects the row of {@code block}, in sight and with the keys. */
    void choose(BlockId block) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(block)) {
                select(i);
                list.requestFocus();
            }
        }
    }

    private void select(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 2));
    }
}
