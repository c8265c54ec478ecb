package app.plenary.console;

import app.plenary.session.ParticipantId;
import app.plenary.text.Messages;

import javafx.geometry.Side;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cards of all groups. People are taken to another group by dragging, by Alt with the arrow
 * keys, or by the menu of each person; L locks a person and Shift+L a group. While someone is
 * dragged, or Alt is held, every card says what it would mean to sit there. The drag is the
 * window's own, so it looks and works the same on every system.
 */
final class GroupBoard extends StackPane {
    private static final double EDGE = 36;
    private static final double STEP = 14;

    private final Messages messages;
    private final GroupsViewModel model;
    private final SeatMoves moves;
    private final GroupMenus menus;
    private final CardGrid grid = new CardGrid(176);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final DragGhost ghost = new DragGhost();
    private final GroupCard unseated;
    private final List<GroupCard> cards = new ArrayList<>();
    private final Map<ParticipantId, PersonChip> chips = new HashMap<>();
    private GroupsViewModel.@Nullable Board shown;
    private List<LandingWords> landings = List.of();
    private @Nullable GroupCard over;

    GroupBoard(Messages messages, GroupsViewModel model, SeatMoves moves) {
        this.messages = messages;
        this.model = model;
        this.moves = moves;
        menus = new GroupMenus(messages, model, moves);
        unseated = new GroupCard("unseated", messages, model::write);
        getStyleClass().add("group-board");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(messages.get("console.group.board"));
        scroll.setFocusTraversable(false);
        getChildren().addAll(scroll, ghost);
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
            cards.get(i).show(messages, table.most());
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
        if (!landings.isEmpty()) {
            landings = focused == null ? List.of() : moves.landings(focused, board.shown());
            showLandings(focused == null ? -1 : model.tableOf(focused).orElse(-1));
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
            menus.group(cards.indexOf(card), card.isLocked())
                    .show(card, request.getScreenX(), request.getScreenY());
            request.consume();
        });
        return card;
    }

    private PersonChip chip(ParticipantId person) {
        var chip = new PersonChip(messages, person);
        chip.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(chip, key));
        chip.addEventHandler(
                KeyEvent.KEY_RELEASED,
                key -> {
                    if (key.getCode() == KeyCode.ALT) {
                        landings(null);
                    }
                });
        chip.focusedProperty()
                .subscribe(on -> {
                    if (!on && !ghost.isOut()) {
                        landings(null);
                    }
                });
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
        if (!ghost.isOut()) {
            ghost.take(chip.name());
            landings(chip);
        }
        var at = sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        var card = cardAt(mouse);
        target(card);
        var words =
                card == null || card.people().contains(chip)
                        ? ""
                        : landingOf(cards.indexOf(card)).map(LandingWords::full).orElse("");
        ghost.at(at.getX(), at.getY(), words);
        if (at.getY() < EDGE) {
            scrollBy(-STEP);
        } else if (at.getY() > getHeight() - EDGE) {
            scrollBy(STEP);
        }
        mouse.consume();
    }

    private void drop(PersonChip chip, MouseEvent mouse) {
        var card = ghost.isOut() ? cardAt(mouse) : null;
        ghost.drop();
        target(null);
        landings(null);
        int place = card == null ? -1 : cards.indexOf(card);
        if (card != null && place >= 0 && !card.people().contains(chip)) {
            int round = model.board().shown();
            model.change(() -> moves.move(chip.person(), round, place));
        }
    }

    // --- what the groups would say ---------------------------------------------------------------

    /** Lets every card say what it would mean if the person of {@code chip} sat there; or none. */
    private void landings(@Nullable PersonChip chip) {
        if (chip == null && landings.isEmpty()) {
            return;
        }
        landings = chip == null ? List.of() : moves.landings(chip.person(), model.board().shown());
        showLandings(chip == null ? -1 : placeOf(chip));
    }

    /** The group one is in says nothing. */
    private void showLandings(int own) {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).landing(i == own ? Optional.empty() : landingOf(i));
        }
    }

    private Optional<LandingWords> landingOf(int place) {
        return landings.stream().filter(words -> words.group() == place).findFirst();
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
        Sight.reveal(scroll, chip);
    }

    // --- the keys --------------------------------------------------------------------------------

    private void press(PersonChip chip, KeyEvent key) {
        boolean take = key.isAltDown();
        if (key.getCode() == KeyCode.ALT) {
            landings(chip);
            return;
        }
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
            int round = model.board().shown();
            model.change(() -> moves.move(chip.person(), round, to));
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

    private void menu(PersonChip chip, @Nullable ContextMenuEvent at) {
        int place = placeOf(chip);
        var menu = menus.person(chip, place, place >= 0 && cards.get(place).isLocked());
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
