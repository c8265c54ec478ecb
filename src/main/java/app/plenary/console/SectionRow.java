package app.plenary.console;

import app.plenary.report.Report.Section;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.function.IntConsumer;

/**
 * One section of the summary: a box that puts it in, and its place, changed by the buttons, by Alt
 * with the arrow keys, or by dragging.
 */
final class SectionRow extends HBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Messages messages;
    private final CheckBox box = new CheckBox();
    private final Label size = new Label();
    private final ActionButton up;
    private final ActionButton down;
    private Section section = Section.ACTIONS;
    private int index;
    private boolean dragged;

    SectionRow(Messages messages, SectionList list) {
        this.messages = messages;
        getStyleClass().add("section-row");
        var handle = FontIcon.of(Material2OutlinedAL.DRAG_INDICATOR);
        handle.getStyleClass().add("handle");
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(messages.get("console.review.section-help")));
        box.setOnAction(_ -> list.choose(section, box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        size.getStyleClass().addAll("small", "quiet");
        size.setMinWidth(Region.USE_PREF_SIZE);
        up = mover(Material2RoundAL.KEYBOARD_ARROW_UP, "console.review.up", list, -1);
        down = mover(Material2RoundAL.KEYBOARD_ARROW_DOWN, "console.review.down", list, 1);
        getChildren().addAll(handle, box, size, up, down);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.isAltDown() && key.getCode() == KeyCode.UP) {
                        list.move(section, index - 1, true);
                        key.consume();
                    } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
                        list.move(section, index + 1, true);
                        key.consume();
                    }
                });
        drags(handle, list);
    }

    private void drags(FontIcon handle, SectionList list) {
        handle.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                drag -> {
                    dragged = true;
                    list.target(list.indexAt(drag.getSceneY()));
                });
        handle.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                drop -> {
                    if (dragged) {
                        dragged = false;
                        list.target(-1);
                        list.move(section, list.indexAt(drop.getSceneY()), false);
                    }
                });
    }

    private ActionButton mover(org.kordamp.ikonli.Ikon icon, String key, SectionList list, int by) {
        IntConsumer move = step -> list.move(section, index + step, false);
        ActionButton button = Buttons.icon(icon, messages.get(key)).does(() -> move.accept(by));
        button.setFocusTraversable(false);
        button.getStyleClass().add("row-button");
        return button;
    }

    void show(ReviewViewModel.Choice choice, int place, int all) {
        section = choice.section();
        index = place;
        box.setText(choice.title());
        box.setSelected(choice.chosen());
        box.setDisable(choice.size() == 0);
        box.setAccessibleText(
                messages.get("console.review.section-spoken", choice.title(), choice.size()));
        size.setText(Integer.toString(choice.size()));
        up.setVisible(place > 0);
        down.setVisible(place < all - 1);
    }

    Section section() {
        return section;
    }

    void focusBox() {
        box.requestFocus();
    }

    void target(boolean is) {
        pseudoClassStateChanged(TARGET, is);
    }
}
