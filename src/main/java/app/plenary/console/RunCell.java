package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.session.Urgency;
import app.plenary.text.Messages;
import app.plenary.ui.Dot;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A block in the run list: its times, its name on up to two lines, and what begins with it. */
final class RunCell extends ListCell<RunRow> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double TWO_LINES = 40;

    private final Messages messages;
    private final Label day = new Label();
    private final Label section = new Label();
    private final Label clock = new Label();
    private final Label planned = new Label();
    private final Dot dot = Dot.square(Tone.NEUTRAL);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label fixed = new Label();
    private final Label left = new Label();
    private final Label instead = new Label();
    private final Label minutes = new Label();
    private final Tooltip tip = new Tooltip();
    private final VBox whole;

    RunCell(
            Messages messages,
            double clockWidth,
            Consumer<BlockId> go,
            Function<BlockId, ContextMenu> menu) {
        this.messages = messages;
        getStyleClass().add("run-row");
        day.getStyleClass().addAll("strong", "day");
        section.getStyleClass().addAll("small", "section");
        clock.getStyleClass().addAll("small", "quiet", "clock");
        planned.getStyleClass().addAll("small", "quiet", "instead");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMaxHeight(TWO_LINES);
        detail.getStyleClass().addAll("small", "quiet");
        fixed.getStyleClass().addAll("small", "quiet", "fixed");
        left.getStyleClass().addAll("small", "left");
        instead.getStyleClass().addAll("small", "quiet", "instead");
        minutes.getStyleClass().addAll("small", "quiet");
        for (Label label : List.of(day, section, planned, detail, fixed, left, instead, minutes)) {
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        for (Label label : List.of(clock, planned, left, instead, minutes)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        var clocks = new VBox(clock, planned);
        clocks.setMinWidth(clockWidth);
        clocks.setAlignment(Pos.CENTER_LEFT);
        var texts = new VBox(title, detail, fixed);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var length = new HBox(5, instead, minutes);
        length.setAlignment(Pos.CENTER_RIGHT);
        var times = new VBox(left, length);
        times.setAlignment(Pos.CENTER_RIGHT);
        times.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(clocks, dot, texts, times);
        line.getStyleClass().add("line");
        line.setMinWidth(0);
        whole = new VBox(day, section, line);
        setPrefWidth(0);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setOnMouseClicked(click -> {
            var row = getItem();
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2
                    && row != null) {
                go.accept(row.id());
            }
        });
        setOnContextMenuRequested(wish -> {
            var row = getItem();
            if (row != null) {
                menu.apply(row.id()).show(this, wish.getScreenX(), wish.getScreenY());
                wish.consume();
            }
        });
    }

    // The height that the lines need at this width; a label alone does not ask for it.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double wide = width > 0 ? width : getListView().getWidth() - 16;
        return snappedTopInset() + whole.prefHeight(wide) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
        super.updateItem(row, empty);
        var standing = empty || row == null ? Standing.COMING : row.standing();
        pseudoClassStateChanged(CURRENT, standing == Standing.ON);
        pseudoClassStateChanged(PAST, standing == Standing.DONE || standing == Standing.SKIPPED);
        pseudoClassStateChanged(SKIPPED, standing == Standing.SKIPPED);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        left.pseudoClassStateChanged(WARNING, row.urgency() == Urgency.WARNING);
        left.pseudoClassStateChanged(
                OVER, row.urgency() == Urgency.CLOSE || row.urgency() == Urgency.OVER);
        fixed.pseudoClassStateChanged(MISSED, row.missed());
        day.setText(row.day());
        section.setText(row.section());
        clock.setText(row.clock());
        planned.setText(row.planned());
        row.tone().on(dot);
        title.setText(row.title());
        detail.setText(row.detail());
        fixed.setText(row.fixed());
        left.setText(row.left());
        instead.setText(row.instead());
        minutes.setText(row.minutes());
        tip.setText(row.title());
        setTooltip(row.title().length() > 28 ? tip : null);
        setAccessibleText(
                messages.get(
                        "console.run.row.spoken",
                        row.clock(),
                        row.title(),
                        row.kind(),
                        (row.left() + " " + row.minutes() + " " + row.fixed()).strip(),
                        standing(row.standing())));
        setGraphic(whole);
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
