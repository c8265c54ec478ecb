package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Dot;
import app.plenary.ui.Pill;
import app.plenary.ui.Rail;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;

/** Where we are: the offset against the plan, and the blocks with their times. */
final class RunRail {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Messages messages;
    private final double clockWidth;
    private final Consumer<BlockId> go;
    private final Label words = new Label();
    private final Pill ends = new Pill("", Tone.ACCENT);
    private final Label detail = new Label();
    private final ListView<RunRow> list = new ListView<>();
    private final Rail rail;
    private @Nullable BlockId current;

    /** {@code go} is called with the block that was clicked or entered. */
    RunRail(Messages messages, Dates dates, Consumer<BlockId> go, Region... foot) {
        // Room for the widest time, so that all titles begin at one line.
        clockWidth = dates.clock(LocalTime.of(22, 58)).length() > 5 ? 54 : 36;
        this.messages = messages;
        this.go = go;
        words.getStyleClass().add("subheading");
        words.setMinWidth(0);
        detail.getStyleClass().addAll("small", "quiet");
        detail.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(words, space, ends);
        top.getStyleClass().add("offset");
        var head = new VBox(top, detail);
        head.getStyleClass().add("offset-head");
        list.getStyleClass().addAll("run-list", "edge-to-edge");
        list.setAccessibleText(messages.get("console.run.list"));
        list.setCellFactory(_ -> new Row());
        list.setOnKeyPressed(key -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                go.accept(chosen.id());
                key.consume();
            }
        });
        list.setMinHeight(60);
        list.setPrefHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        rail = new Rail(Rail.Side.LEFT, 276, head, list);
        rail.getChildren().addAll(foot);
        rail.getStyleClass().add("run-rail");
    }

    Region region() {
        return rail;
    }

    void show(Progress.Offset offset, List<RunRow> rows) {
        words.setText(offset.words());
        ends.show(offset.ends(), offset.tone());
        detail.setText(offset.detail());
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

    /** Brings the block that has just come on into sight, and leaves the list alone otherwise. */
    private void follow(List<RunRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.standing() == Standing.ON && !row.id().equals(current)) {
                current = row.id();
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 2));
            }
        }
    }

    private final class Row extends ListCell<RunRow> {
        private final Label clock = new Label();
        private final Dot dot = Dot.square(Tone.NEUTRAL);
        private final Label title = new Label();
        private final Label second = new Label();
        private final Label left = new Label();
        private final Label minutes = new Label();
        private final Tooltip tip = new Tooltip();
        private final HBox line;

        Row() {
            getStyleClass().add("run-row");
            clock.getStyleClass().addAll("small", "quiet", "clock");
            clock.setMinWidth(clockWidth);
            title.getStyleClass().add("title");
            second.getStyleClass().addAll("small", "quiet");
            second.managedProperty().bind(second.visibleProperty());
            left.getStyleClass().addAll("small", "left");
            left.setMinWidth(Region.USE_PREF_SIZE);
            minutes.getStyleClass().addAll("small", "quiet");
            minutes.setMinWidth(Region.USE_PREF_SIZE);
            var texts = new VBox(title, second);
            texts.setAlignment(Pos.CENTER_LEFT);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            left.managedProperty().bind(left.visibleProperty());
            left.visibleProperty().bind(left.textProperty().isNotEmpty());
            var times = new VBox(left, minutes);
            times.setAlignment(Pos.CENTER_RIGHT);
            times.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(clock, dot, texts, times);
            line.getStyleClass().add("line");
            line.setMinWidth(0);
            setPrefWidth(0);
            tip.setWrapText(true);
            tip.setMaxWidth(420);
            setOnMouseClicked(click -> {
                var row = getItem();
                if (click.getButton() == MouseButton.PRIMARY && row != null && !isEmpty()) {
                    go.accept(row.id());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                left.pseudoClassStateChanged(OVER, false);
                pseudoClassStateChanged(CURRENT, false);
                pseudoClassStateChanged(PAST, false);
                setGraphic(null);
                setTooltip(null);
                setAccessibleText("");
                return;
            }
            left.pseudoClassStateChanged(OVER, row.left().startsWith("+"));
            pseudoClassStateChanged(CURRENT, row.standing() == Standing.ON);
            pseudoClassStateChanged(
                    PAST, row.standing() == Standing.DONE || row.standing() == Standing.SKIPPED);
            clock.setText(row.clock());
            row.tone().on(dot);
            title.setText(row.title());
            second.setText(row.detail());
            second.setVisible(!row.detail().isEmpty());
            left.setText(row.left());
            minutes.setText(row.minutes());
            tip.setText(row.title());
            setTooltip(row.title().length() > 22 ? tip : null);
            setAccessibleText(
                    messages.get(
                            "console.run.row.spoken",
                            row.clock(),
                            row.title(),
                            row.kind(),
                            (row.left() + " " + row.minutes()).strip(),
                            standing(row.standing())));
            setGraphic(line);
        }

        private String standing(Standing standing) {
            return switch (standing) {
                case DONE -> messages.get("console.run.standing.done");
                case ON -> messages.get("console.run.standing.on");
                case COMING -> messages.get("console.run.standing.coming");
                case SKIPPED -> messages.get("console.run.standing.skipped");
            };
        }
    }
}
