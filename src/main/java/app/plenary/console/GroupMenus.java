package app.plenary.console;

import app.plenary.text.Messages;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The menus of a person and of a group on the board. */
final class GroupMenus {
    private final Messages messages;
    private final GroupsViewModel model;
    private final SeatMoves moves;

    GroupMenus(Messages messages, GroupsViewModel model, SeatMoves moves) {
        this.messages = messages;
        this.model = model;
        this.moves = moves;
    }

    /** {@code place} is that of the group in its round. */
    ContextMenu group(int place, boolean locked) {
        return new ContextMenu(lockGroup(place, locked));
    }

    /** {@code place} is that of the group the person is in, negative for none. */
    ContextMenu person(PersonChip chip, int place, boolean groupLocked) {
        var menu = new ContextMenu();
        if (place >= 0) {
            menu.getItems()
                    .addAll(
                            lockPerson(chip),
                            lockGroup(place, groupLocked),
                            new SeparatorMenuItem());
        }
        int round = model.board().shown();
        for (var words : moves.landings(chip.person(), round)) {
            if (words.group() != place && words.group() < model.board().tables().size()) {
                menu.getItems().add(moveTo(chip, round, words));
            }
        }
        return menu;
    }

    private MenuItem moveTo(PersonChip chip, int round, LandingWords words) {
        var to =
                messages.get(
                        "console.group.move-to", model.board().tables().get(words.group()).name());
        return item(
                words.full().isEmpty() ? to : to + " · " + words.brief(),
                () -> model.change(() -> moves.move(chip.person(), round, words.group())));
    }

    private MenuItem lockPerson(PersonChip chip) {
        boolean locked = chip.isLocked();
        var item =
                item(
                        locked
                                ? messages.get("console.group.unlock-person", chip.name())
                                : messages.get("console.group.lock-person", chip.name()),
                        () -> model.lock(chip.person(), !locked));
        item.setAccelerator(new KeyCodeCombination(KeyCode.L));
        return item;
    }

    private MenuItem lockGroup(int place, boolean locked) {
        var name = model.board().tables().get(place).name();
        var item =
                item(
                        locked
                                ? messages.get("console.group.unlock-group", name)
                                : messages.get("console.group.lock-group", name),
                        () -> model.lock(place, !locked));
        item.setAccelerator(new KeyCodeCombination(KeyCode.L, KeyCombination.SHIFT_DOWN));
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
