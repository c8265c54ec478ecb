package app.plenary.console;

import app.plenary.session.ParticipantId;
import app.plenary.text.Messages;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cards of all groups. People are taken to another group by dragging, by Alt with the arrow
 * keys, or by the menu of each person; L locks a person and Shift+L a group. The drag is the
 * window's own, so it looks and works the same on every system.
 */
final class GroupBoard extends StackPane {
    private static final double EDGE = 36;
    private static final double STEP = 14;

    private final Messages messages;
    private final GroupsViewModel model;
    private final CardGrid grid = new CardGrid(176);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Pane air = new Pane();
    private final Label ghost = new Label();
    private final GroupCard unseated;
    private final List<GroupCard> cards = new ArrayList<>();
    private final Map<ParticipantId, PersonChip> chips = new HashMap<>();
    private GroupsViewModel.@Nullable Board shown;
    private @Nullable GroupCard over;

    GroupBoard(Messages messages, GroupsViewModel model) {
        this.messages = messages;
        this.model = model;
        unseated = new GroupCard("unseated", messages, model::write);
        getStyleClass().add("group-board");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(messages.get("console.group.board"));
        scroll.setFocusTraversable(false);
        ghost.getStyleClass().addAll("person-chip", "ghost");
        ghost.setVisible(false);
        air.getChildren().add(ghost);
        air.setMouseTransparent(true);
        getChildren().addAll(scroll, air);
    }

    /** Shows the model's board; does nothing while it is the one that is shown. */
    void refresh() {
        var board = model.board();
        if (board.equals(shown)) {
            return;
        }
        var focused = focused();
        shown = board;
        var seen = new HashSet<ParticipantId>();
        while (cards.size() > board.tables().size()) {
            cards.removeLast();
        }
        while (cards.size() < board.tables().size()) {
            cards.add(card());
        }
        var now = new ArrayList<GroupCard>(cards);
        var noPlace = messages.get("console.group.unseated");
        unseated.show(noPlace, chipsOf(board.unseated(), noPlace, seen));
        if (!board.unseated().isEmpty()) {
            now.addFirst(unseated);
        }
        for (int i = 0; i < cards.size(); i++) {
            var table = board.tables().get(i);
            cards.get(i).show(table.name(), chipsOf(table.people(), table.name(), seen));
            cards.get(i).show(messages, table.locked(), table.note());
        }
        chips.keySet().retainAll(seen);
        if (!grid.getChildren().equals(now)) {
            grid.getChildren().setAll(now);
        }
        var chip = focused == null ? null : chips.get(focused);
        if (chip != null) {
            chip.requestFocus();
            reveal(chip);
        }
    }

    private @Nullable ParticipantId focused() {
        return getScene() != null && getScene().getFocusOwner() instanceof PersonChip chip
                ? chip.person()
                : null;
    }

    private List<PersonChip> chipsOf(
            List<GroupsViewModel.Person> people, String place, Set<ParticipantId> seen) {
        var all = new ArrayList<PersonChip>();
        for (var person : people) {
            var chip = chips.computeIfAbsent(person.id(), this::chip);
            chip.show(person, place);
            seen.add(person.id());
            all.add(chip);
        }
        return all;
    }

    private GroupCard card() {
        var card = new GroupCard("group", messages, model::write);
        card.setOnContextMenuRequested(request -> {
            var menu = new ContextMenu(lockGroup(card));
            menu.show(card, request.getScreenX(), request.getScreenY());
            request.consume();
        });
        return card;
    }

    private PersonChip chip(ParticipantId person) {
        var chip = new PersonChip(messages, person);
        chip.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(chip, key));
        chip.setOnMousePressed(_ -> chip.requestFocus());
        chip.setOnMouseDragged(mouse -> drag(chip, mouse));
        chip.setOnMouseReleased(mouse -> drop(chip, mouse));
        chip.setOnContextMenuRequested(request -> {
            menu(chip, request);
            request.consume();
        });
        return chip;
    }

    // --- the mouse -------------------------------------------------------------------------------

    private void drag(PersonChip chip, MouseEvent mouse) {
        if (!mouse.isPrimaryButtonDown() || mouse.isStillSincePress()) {
            return;
        }
        if (!ghost.isVisible()) {
            ghost.setText(chip.name());
            ghost.setVisible(true);
            ghost.autosize();
        }
        var at = air.sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        ghost.relocate(at.getX() + 8, at.getY() - 8);
        target(cardAt(mouse));
        if (at.getY() < EDGE) {
            scrollBy(-STEP);
        } else if (at.getY() > getHeight() - EDGE) {
            scrollBy(STEP);
        }
        mouse.consume();
    }

    private void drop(PersonChip chip, MouseEvent mouse) {
        var card = ghost.isVisible() ? cardAt(mouse) : null;
        ghost.setVisible(false);
        target(null);
        int place = card == null ? -1 : cards.indexOf(card);
        if (card != null && place >= 0 && !card.people().contains(chip)) {
            model.move(chip.person(), place);
        }
    }

    private @Nullable GroupCard cardAt(MouseEvent mouse) {
        for (GroupCard card : cards) {
            if (card.contains(card.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()))) {
                return card;
            }
        }
        return null;
    }

    private void target(@Nullable GroupCard card) {
        if (over != card) {
            if (over != null) {
                over.target(false);
            }
            over = card;
            if (card != null) {
                card.target(true);
            }
        }
    }

    private void scrollBy(double pixels) {
        double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pixels / hidden, 0, 1));
        }
    }

    private void reveal(PersonChip chip) {
        layout();
        double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            var bounds = grid.sceneToLocal(chip.localToScene(chip.getLayoutBounds()));
            double top = scroll.getVvalue() * hidden;
            double bottom = top + scroll.getViewportBounds().getHeight();
            if (bounds.getMinY() < top + 8) {
                scroll.setVvalue(Math.clamp((bounds.getMinY() - 40) / hidden, 0, 1));
            } else if (bounds.getMaxY() > bottom - 8) {
                double above = bounds.getMaxY() + 16 - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(Math.clamp(above / hidden, 0, 1));
            }
        }
    }

    // --- the keys --------------------------------------------------------------------------------

    private void press(PersonChip chip, KeyEvent key) {
        boolean take = key.isAltDown();
        if (key.getCode() == KeyCode.L && !take && !key.isShortcutDown()) {
            lock(chip, key.isShiftDown());
            key.consume();
            return;
        }
        if (key.isShortcutDown() || key.isShiftDown()) {
            return;
        }
        int columns = Math.max(1, grid.columns());
        switch (key.getCode()) {
            case LEFT -> step(chip, -1, take);
            case RIGHT -> step(chip, 1, take);
            case UP -> {
                if (take) {
                    step(chip, -columns, true);
                } else {
                    within(chip, -1);
                }
            }
            case DOWN -> {
                if (take) {
                    step(chip, columns, true);
                } else {
                    within(chip, 1);
                }
            }
            case ENTER -> menu(chip, null);
            default -> {
                return;
            }
        }
        if (key.getCode() != KeyCode.ENTER || !take) {
            key.consume();
        }
    }

    /** To the card {@code by} places on: the person when {@code take}, else only the focus. */
    private void step(PersonChip chip, int by, boolean take) {
        int from = placeOf(chip);
        int to = from < 0 ? (by > 0 ? 0 : -1) : from + by;
        if (to < 0 || to >= cards.size()) {
            return;
        }
        if (take) {
            model.move(chip.person(), to);
            return;
        }
        var people = cards.get(to).people();
        if (!people.isEmpty()) {
            int row = from < 0 ? 0 : cards.get(from).people().indexOf(chip);
            focus(people.get(Math.clamp(row, 0, people.size() - 1)));
        }
    }

    /** Along the board in reading order. */
    private void within(PersonChip chip, int by) {
        var all = new ArrayList<PersonChip>(unseated.people());
        cards.forEach(card -> all.addAll(card.people()));
        int to = all.indexOf(chip) + by;
        if (to >= 0 && to < all.size()) {
            focus(all.get(to));
        }
    }

    private void focus(PersonChip chip) {
        chip.requestFocus();
        reveal(chip);
    }

    private int placeOf(PersonChip chip) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).people().contains(chip)) {
                return i;
            }
        }
        return -1;
    }

    /** Locks or unlocks the person, or with {@code whole} the group they are in. */
    private void lock(PersonChip chip, boolean whole) {
        int place = placeOf(chip);
        if (place >= 0 && whole) {
            model.lock(place, !cards.get(place).isLocked());
        } else if (place >= 0) {
            model.lock(chip.person(), !chip.isLocked());
        }
    }

    private MenuItem lockPerson(PersonChip chip) {
        var item =
                item(
                        chip.isLocked()
                                ? messages.get("console.group.unlock-person", chip.name())
                                : messages.get("console.group.lock-person", chip.name()),
                        () -> lock(chip, false));
        item.setAccelerator(new KeyCodeCombination(KeyCode.L));
        return item;
    }

    private MenuItem lockGroup(GroupCard card) {
        int place = cards.indexOf(card);
        var name = model.board().tables().get(place).name();
        boolean locked = card.isLocked();
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

    private void menu(PersonChip chip, @Nullable ContextMenuEvent at) {
        var menu = new ContextMenu();
        int from = placeOf(chip);
        if (from >= 0) {
            menu.getItems()
                    .addAll(lockPerson(chip), lockGroup(cards.get(from)), new SeparatorMenuItem());
        }
        for (var table : model.board().tables()) {
            if (table.place() != from) {
                menu.getItems()
                        .add(
                                item(
                                        messages.get("console.group.move-to", table.name()),
                                        () -> model.move(chip.person(), table.place())));
            }
        }
        if (menu.getItems().isEmpty()) {
            return;
        }
        if (at == null || at.isKeyboardTrigger()) {
            menu.show(chip, Side.BOTTOM, 0, 0);
        } else {
            menu.show(chip, at.getScreenX(), at.getScreenY());
        }
    }
}
