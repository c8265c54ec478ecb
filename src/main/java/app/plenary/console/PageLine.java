package app.plenary.console;

import app.plenary.plan.Wording;
import app.plenary.report.Item;
import app.plenary.session.GroupNote;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * Something on the page whose text can be changed, and which can be left out: by a click or Enter,
 * by Delete, and with the buttons that appear beside it.
 */
final class PageLine extends VBox {
    private final Messages messages;
    private final ReviewViewModel model;
    private final Item item;
    private final ReviewPage page;
    private final HBox tools = new HBox();
    private final StackPane shown;

    PageLine(Messages messages, ReviewViewModel model, ReviewPage page, Item item, Region content) {
        this.messages = messages;
        this.model = model;
        this.page = page;
        this.item = item;
        getStyleClass().add("page-item");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        boolean edited = item.edit().isPresent();
        setAccessibleText(
                edited ? messages.get("console.review.edited-spoken", item.text()) : item.text());
        setAccessibleHelp(
                messages.get(
                        item.bound()
                                ? "console.review.item-help-bound"
                                : "console.review.item-help"));
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox(content);
        row.getStyleClass().add("page-item-row");
        var told = new VBox(row);
        if (edited) {
            var pill = new Pill(messages.get("console.review.edited"), Tone.POLL);
            // below what is bound, such as a bar, so that it still lines up with its neighbours
            (item.bound() ? told : row).getChildren().add(pill);
        }
        tools.getStyleClass().add("page-tools");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        tool(Material2OutlinedAL.EDIT, messages.get("console.review.edit"), this::edit);
        if (edited) {
            tool(
                    Material2OutlinedMZ.SETTINGS_BACKUP_RESTORE,
                    messages.get("console.review.restore"),
                    () -> model.restore(item));
        }
        if (item.matter().isPresent()) {
            tool(
                    Material2OutlinedAL.LOCK,
                    messages.get("console.review.stay"),
                    () -> model.stay(item, true));
        }
        if (!item.bound()) {
            tool(
                    Material2OutlinedMZ.VISIBILITY_OFF,
                    messages.get("console.review.leave-out"),
                    () -> model.leaveOut(item, true));
        }
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        shown = new StackPane(told, tools);
        getChildren().add(shown);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !isEditing()) {
                requestFocus();
                edit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    String key() {
        return item.key();
    }

    private void tool(Ikon icon, String name, Runnable action) {
        ActionButton button = Buttons.icon(icon, name).does(action);
        button.setFocusTraversable(false);
        button.getStyleClass().add("page-tool");
        tools.getChildren().add(button);
    }

    private void press(KeyEvent key) {
        if (isEditing() || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER, F2, SPACE -> edit();
            case DELETE, BACK_SPACE -> {
                if (!item.bound()) {
                    model.leaveOut(item, true);
                }
            }
            case R -> model.stay(item, true);
            case O -> model.restore(item);
            default -> {
                return;
            }
        }
        key.consume();
    }

    boolean isEditing() {
        return !getChildren().contains(shown);
    }

    /** The text as a field in its place; Enter keeps it, Shift+Enter is a new line. */
    private void edit() {
        edit(item.text(), "");
    }

    /** Goes on with what was typed, and says why it cannot be kept. */
    private void edit(String text, String why) {
        var area = new TextArea(text);
        area.setWrapText(true);
        area.setPrefRowCount(Math.clamp(text.length() / 60 + 1, 1, 8));
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setAccessibleText(messages.get("console.review.edit"));
        var problem = ProblemLine.empty();
        problem.setText(why);
        area.textProperty().subscribe(typed -> problem.setText(typed.equals(text) ? why : ""));
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        close();
                        key.consume();
                    } else if (key.getCode() == KeyCode.ENTER && !key.isShiftDown()) {
                        keep(area, problem);
                        key.consume();
                    } else if (key.getCode() == KeyCode.ENTER) {
                        area.replaceSelection("\n");
                        key.consume();
                    }
                });
        getChildren().setAll(area, problem);
        area.requestFocus();
        area.selectAll();
        area.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && isEditing()) {
                        keep(area, problem);
                    }
                });
    }

    /** What cannot be kept stays in its field, with the reason below. */
    private void keep(TextArea area, Label problem) {
        var text = area.getText().strip();
        if (!Wording.fits(text, GroupNote.LONGEST)) {
            problem.setText(messages.get("console.review.too-long", GroupNote.LONGEST));
            return;
        }
        if (text.isEmpty()) {
            close();
            return;
        }
        show();
        model.edit(item, text, why -> edit(text, why));
        page.edited();
    }

    private void close() {
        show();
        page.edited();
    }

    private void show() {
        getChildren().setAll(shown);
        // before anything is sent: the page may be built anew at once, and keeps the focus it finds
        requestFocus();
    }
}
