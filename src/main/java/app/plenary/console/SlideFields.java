package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Stills;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The slides of a talk while it is planned: added from files, put in order, taken out and told in
 * words. One is moved by the mouse, or when it is chosen by Ctrl with an arrow, as Alt moves its
 * block; Delete takes out what is chosen.
 */
final class SlideFields extends VBox {
    private static final int ROW = 58;
    private static final int MOST_ROWS = 4;

    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    /** A slide and its place, from 0. */
    private record Placed(int place, Picture picture) {}

    /** What the words below the list belong to. */
    private record Described(BlockId block, String hash, int place) {}

    private final Desk desk;
    private final Messages messages;
    private final SlideEdits edits;
    private final Stills stills;
    private final Label name = new Label();
    private final ListView<Placed> list = new ListView<>();
    private final CommitField alt;
    private final ActionButton up;
    private final ActionButton down;
    private final ActionButton remove;
    private final Label problem = ProblemLine.empty();
    private BlockId block = BlockId.fresh();
    private List<Picture> shown = List.of();
    private int follow = -1;
    private int dragged = -1;
    private int gap = -1;

    SlideFields(Desk desk, SlideEdits edits, FieldSet fields) {
        this.desk = desk;
        this.messages = desk.messages();
        this.edits = edits;
        stills = new Stills(desk.album()::bytes);
        getStyleClass().addAll("commit-field", "slide-fields");
        name.getStyleClass().addAll("small", "quiet");
        list.getStyleClass().addAll("slide-list", "edge-to-edge");
        list.setAccessibleText(messages.get("console.slides.all"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var add =
                Buttons.quiet(messages.get("console.slides.add"))
                        .icon(Material2OutlinedAL.ADD_PHOTO_ALTERNATE)
                        .does(this::choose);
        up =
                Buttons.icon(Material2OutlinedAL.ARROW_UPWARD, messages.get("console.slides.up"))
                        .does(() -> move(-1));
        down =
                Buttons.icon(
                                Material2OutlinedAL.ARROW_DOWNWARD,
                                messages.get("console.slides.down"))
                        .does(() -> move(1));
        remove =
                Buttons.icon(Material2OutlinedAL.DELETE, messages.get("console.slides.remove"))
                        .does(this::remove);
        var buttons = new FlowPane(4, 4, add, up, down, remove);
        buttons.getStyleClass().add("question-buttons");
        alt =
                fields.line(messages.get("console.slides.alt"))
                        .prompt(messages.get("console.picture.alt-prompt"));
        FieldSet.onlyWhenVisible(list, alt, up, down, remove);
        getChildren().addAll(name, list, buttons, problem, alt);
        FileDrop.on(this, () -> true, this::take);
        list.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> chosen());
    }

    /** Shows {@code of} if it is a talk. */
    void show(Block of) {
        setVisible(of.activity() instanceof Talk);
        if (!(of.activity() instanceof Talk talk)) {
            return;
        }
        boolean other = !of.id().equals(block);
        block = of.id();
        if (other) {
            problem.setText("");
            list.getSelectionModel().clearSelection();
            follow = -1;
        }
        if (other || !talk.slides().equals(shown)) {
            put(talk.slides());
        }
        name.setText(
                shown.isEmpty()
                        ? messages.get("console.slides")
                        : messages.get("console.slides.count", shown.size()));
        chosen();
    }

    /** Goes to the words of the first slide that has none. */
    void describePicture() {
        shown.stream()
                .filter(Picture::lacksWords)
                .findFirst()
                .map(shown::indexOf)
                .ifPresent(at -> {
                    list.getSelectionModel().clearAndSelect(at);
                    list.scrollTo(Math.max(0, at - 1));
                    alt.input().requestFocus();
                });
    }

    private void put(List<Picture> slides) {
        int chosen = follow >= 0 ? follow : list.getSelectionModel().getSelectedIndex();
        follow = -1;
        shown = slides;
        var placed = new ArrayList<Placed>();
        for (Picture slide : slides) {
            placed.add(new Placed(placed.size(), slide));
        }
        list.getItems().setAll(placed);
        list.setVisible(!slides.isEmpty());
        double height = ROW * (double) Math.min(MOST_ROWS, slides.size()) + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        if (chosen >= 0 && !slides.isEmpty()) {
            int at = Math.min(chosen, slides.size() - 1);
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    /** Which slide is chosen, when it is one; -1 otherwise. */
    private int one() {
        var indices = list.getSelectionModel().getSelectedIndices();
        return indices.size() == 1 && indices.getFirst() < shown.size() ? indices.getFirst() : -1;
    }

    private void chosen() {
        int at = one();
        boolean some = !list.getSelectionModel().getSelectedIndices().isEmpty();
        up.setVisible(some);
        down.setVisible(some);
        remove.setVisible(some);
        up.setDisable(at <= 0);
        down.setDisable(at < 0 || at >= shown.size() - 1);
        alt.setVisible(at >= 0);
        if (at >= 0) {
            var of = block;
            var slide = shown.get(at);
            alt.show(
                    new Described(of, slide.hash(), at),
                    slide.alt(),
                    (text, refused) -> edits.describe(of, at, text, refused));
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DELETE) {
            remove();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.UP) {
            move(-1);
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (key.getCode() == KeyCode.ENTER && alt.isVisible()) {
            alt.input().requestFocus();
        } else {
            return;
        }
        key.consume();
    }

    private void move(int by) {
        int at = one();
        int to = at + by;
        if (at >= 0 && to >= 0 && to < shown.size()) {
            follow = to;
            edits.move(block, at, by, problem::setText);
        }
    }

    private void drag(int place, double sceneY) {
        dragged = place;
        gap = RowDrag.gap(list, sceneY);
        markDrop();
    }

    private void drop() {
        int from = dragged;
        int to = gap > from ? gap - 1 : gap;
        dragged = -1;
        gap = -1;
        markDrop();
        if (from >= 0 && to != from) {
            follow = to;
            edits.move(block, from, to - from, problem::setText);
        }
    }

    private void markDrop() {
        Rows.drawn(list).forEach(this::markDrop);
    }

    private void markDrop(IndexedCell<?> cell) {
        int at = cell.getIndex();
        boolean last = at == shown.size() - 1;
        cell.pseudoClassStateChanged(DRAGGED, at >= 0 && at == dragged);
        cell.pseudoClassStateChanged(DROP_ABOVE, at >= 0 && at == gap);
        cell.pseudoClassStateChanged(DROP_BELOW, last && at + 1 == gap);
    }

    private void remove() {
        var places = Set.copyOf(list.getSelectionModel().getSelectedIndices());
        if (!places.isEmpty()) {
            follow = places.stream().mapToInt(Integer::intValue).min().orElse(0);
            edits.remove(block, places, problem::setText);
        }
    }

    private void choose() {
        take(
                desk.places()
                        .askForFiles(
                                messages.get("console.slides.choose-title"), BringSlides.ENDINGS));
    }

    /** Reads files, and puts what is wanted of them behind the chosen slide, or at the end. */
    void take(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        problem.setText("");
        var into = block;
        int after = one() >= 0 ? one() + 1 : shown.size();
        BringSlides.open(
                desk,
                files,
                Talk.MOST_SLIDES - shown.size(),
                slides -> {
                    follow = after;
                    edits.add(into, after, slides, problem::setText);
                });
    }

    private final class Cell extends ListCell<Placed> {
        private final Thumbnail thumbnail = new Thumbnail(messages, stills, 80, 45);
        private final Label number = new Label();
        private final Label words = new Label();
        private final HBox line = new HBox(8, number, thumbnail, words);
        private double pressedAt;

        Cell() {
            getStyleClass().add("slide-row");
            line.setAlignment(Pos.CENTER_LEFT);
            number.getStyleClass().addAll("small", "quiet");
            number.setMinWidth(22);
            words.getStyleClass().add("small");
            words.setWrapText(true);
            words.setMinWidth(0);
            words.setMaxHeight(45);
            words.setTextOverrun(OverrunStyle.ELLIPSIS);
            thumbnail.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            setPrefWidth(0);
            setOnMousePressed(press -> pressedAt = press.getSceneY());
            setOnMouseDragged(drag -> {
                boolean far = Math.abs(drag.getSceneY() - pressedAt) > RowDrag.FAR;
                if (!isEmpty() && drag.isPrimaryButtonDown() && (far || dragged >= 0)) {
                    drag(dragged >= 0 ? dragged : getIndex(), drag.getSceneY());
                }
            });
            setOnMouseReleased(_ -> drop());
        }

        @Override
        protected void updateItem(@Nullable Placed item, boolean empty) {
            super.updateItem(item, empty);
            markDrop(this);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            number.setText(Integer.toString(item.place() + 1));
            thumbnail.show(Optional.of(item.picture()));
            var told = item.picture().alt();
            words.setText(told.isEmpty() ? messages.get("console.slides.no-words") : told);
            setAccessibleText(messages.get("console.slides.spoken", item.place() + 1, told));
            setGraphic(line);
        }
    }
}
