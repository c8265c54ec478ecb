package app.plenary.console;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;

import java.util.List;

/** What can be done with blocks, once: for keys, buttons, the menu of a row. */
final class PlanActions {

    /** The plan that the actions change. */
    interface Hands {
        void add();

        void edit();

        void duplicate();

        void remove();

        void split();

        void merge();

        void copy();

        void cut();

        void paste();

        void methods();

        void saveMethod();

        void questions();

        void keepQuestion();

        void saveTemplate();
    }

    private final Messages messages;
    private final List<ConsoleCommand> all;

    PlanActions(Messages messages, PlanViewModel model, Hands hands) {
        this.messages = messages;
        all =
                List.of(
                        new ConsoleCommand(
                                "plan.add",
                                "console.command.add-block",
                                () -> true,
                                hands::add,
                                new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN),
                                new KeyCodeCombination(KeyCode.INSERT)),
                        new ConsoleCommand(
                                "plan.edit",
                                "console.command.edit-block",
                                () -> model.selectedIndex() >= 0,
                                hands::edit,
                                new KeyCodeCombination(KeyCode.F2)),
                        new ConsoleCommand(
                                "plan.up",
                                "console.command.move-up",
                                () -> model.canMove(-1),
                                () -> model.move(-1),
                                new KeyCodeCombination(KeyCode.UP, ALT_DOWN)),
                        new ConsoleCommand(
                                "plan.down",
                                "console.command.move-down",
                                () -> model.canMove(1),
                                () -> model.move(1),
                                new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN)),
                        new ConsoleCommand(
                                "plan.duplicate",
                                "console.command.duplicate-block",
                                () -> model.selectedIndex() >= 0,
                                hands::duplicate,
                                new KeyCodeCombination(KeyCode.D, SHORTCUT_DOWN)),
                        new ConsoleCommand(
                                "plan.split",
                                "console.command.split-block",
                                model::canSplit,
                                hands::split,
                                new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
                        new ConsoleCommand(
                                "plan.merge",
                                "console.command.merge-blocks",
                                model::canMerge,
                                hands::merge,
                                new KeyCodeCombination(KeyCode.M, SHORTCUT_DOWN, SHIFT_DOWN)),
                        new ConsoleCommand(
                                "plan.cut",
                                "console.command.cut-block",
                                () -> model.selectedIndex() >= 0,
                                hands::cut,
                                new KeyCodeCombination(KeyCode.X, SHORTCUT_DOWN)),
                        new ConsoleCommand(
                                "plan.copy",
                                "console.command.copy-block",
                                () -> model.selectedIndex() >= 0,
                                hands::copy,
                                new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN)),
                        new ConsoleCommand(
                                "plan.paste",
                                "console.command.paste-blocks",
                                () -> true,
                                hands::paste,
                                new KeyCodeCombination(KeyCode.V, SHORTCUT_DOWN)),
                        new ConsoleCommand(
                                "plan.methods",
                                "console.command.find-method",
                                () -> true,
                                hands::methods,
                                new KeyCodeCombination(KeyCode.L, SHORTCUT_DOWN)),
                        new ConsoleCommand(
                                "plan.save-method",
                                "console.command.save-method",
                                () -> model.selectedIndex() >= 0,
                                hands::saveMethod,
                                new KeyCodeCombination(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN)),
                        new ConsoleCommand(
                                "plan.questions",
                                "console.command.find-question",
                                () -> true,
                                hands::questions,
                                new KeyCodeCombination(KeyCode.J, SHORTCUT_DOWN)),
                        new ConsoleCommand(
                                "plan.keep-question",
                                "console.command.keep-question",
                                () ->
                                        model.chosen().size() == 1
                                                && model.selectedBlock()
                                                        .map(Block::activity)
                                                        .filter(one ->
                                                                one instanceof Poll
                                                                        || one instanceof Quiz)
                                                        .isPresent(),
                                hands::keepQuestion),
                        new ConsoleCommand(
                                "plan.save-template",
                                "console.command.save-template",
                                () -> !model.rows().isEmpty(),
                                hands::saveTemplate),
                        new ConsoleCommand(
                                "plan.delete",
                                "console.command.delete-block",
                                () -> model.selectedIndex() >= 0,
                                hands::remove,
                                new KeyCodeCombination(KeyCode.DELETE)));
    }

    /** All of them, in the order of a menu. */
    List<ConsoleCommand> all() {
        return all;
    }

    ConsoleCommand find(String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    ActionButton button(String id, Ikon icon) {
        return find(id).iconButton(icon, messages);
    }

    void refresh() {
        all.forEach(ConsoleCommand::refresh);
    }

    /** A menu of what can be done with the chosen rows; what cannot be done now is greyed out. */
    ContextMenu menu() {
        var menu = new ContextMenu();
        for (var ids :
                List.of(
                        List.of("plan.edit", "plan.duplicate", "plan.split", "plan.merge"),
                        List.of("plan.up", "plan.down"),
                        List.of("plan.cut", "plan.copy", "plan.paste"),
                        List.of("plan.save-method"),
                        List.of("plan.delete"))) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            ids.forEach(id -> menu.getItems().add(item(find(id))));
        }
        return menu;
    }

    /** A line of a menu, greyed out when it cannot be done now. */
    MenuItem item(String id) {
        return item(find(id));
    }

    /** A line of a menu for any command. */
    MenuItem item(ConsoleCommand command) {
        var name = new Label(command.text(messages));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = new Label(command.keyHint(messages));
        keys.getStyleClass().addAll("small", "quiet");
        var line = new HBox(24, name, gap, keys);
        line.getStyleClass().add("menu-line");
        var item = new CustomMenuItem(line);
        item.disableProperty().bind(command.enabledProperty().not());
        item.setOnAction(_ -> command.run());
        return item;
    }
}
