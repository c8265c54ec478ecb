package app.plenary.console;

import app.plenary.plan.Spot;
import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * One table in the room: its name, and its people around it by their initials where there is room
 * for them. Dragged by mouse, or moved by Alt with the arrow keys.
 */
final class RoomTable extends Pane {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final double STEP = 0.02;
    private static final double SEAT = 24;
    private static final double ROOM_FOR_SEATS = 84;

    private final Messages messages;
    private final RoomViewModel model;
    private final RoomPane pane;
    private final Region top = new Region();
    private final Label name = new Label();
    private final Label count = new Label();
    private final List<Label> seats = new ArrayList<>();
    private final Tooltip who = new Tooltip();
    private RoomViewModel.Table shown =
            new RoomViewModel.Table(0, "", List.of(), new Spot(0.5, 0.5));
    private Spot spot = shown.at();
    private Point2D grip = Point2D.ZERO;
    private boolean moving;

    RoomTable(Messages messages, RoomViewModel model, RoomPane pane) {
        this.messages = messages;
        this.model = model;
        this.pane = pane;
        getStyleClass().add("room-table");
        top.getStyleClass().add("table-top");
        name.getStyleClass().addAll("strong", "group-name");
        count.getStyleClass().addAll("small", "quiet");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(messages.get("console.group.room.help"));
        who.setWrapText(true);
        who.setMaxWidth(320);
        Tooltip.install(this, who);
        getChildren().addAll(top, name, count);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> put());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(
                KeyEvent.KEY_RELEASED,
                key -> {
                    if (key.getCode() == KeyCode.ALT) {
                        put();
                    }
                });
        focusedProperty()
                .subscribe(on -> {
                    if (!on) {
                        put();
                    }
                });
    }

    /** Where it stands now, also while it is being moved. */
    Spot spot() {
        return spot;
    }

    void show(RoomViewModel.Table table) {
        if (!moving) {
            spot = table.at();
        }
        if (table.equals(shown)) {
            return;
        }
        shown = table;
        name.setText(table.name());
        count.setText(Integer.toString(table.people().size()));
        who.setText(
                table.people().isEmpty()
                        ? table.name()
                        : table.name() + ": " + messages.list(table.people()));
        seats.clear();
        for (String person : table.people()) {
            var seat = new Label(initials(person));
            seat.getStyleClass().add("table-seat");
            seat.setMouseTransparent(true);
            seats.add(seat);
        }
        getChildren().setAll(top, name, count);
        getChildren().addAll(seats);
        tell();
        requestLayout();
    }

    private void tell() {
        setAccessibleText(
                messages.get(
                        "console.group.room.spoken",
                        shown.name(),
                        messages.list(shown.people()),
                        Math.round(spot.x() * 100),
                        Math.round(spot.y() * 100)));
    }

    /** The first letters of the first two words. */
    static String initials(String name) {
        var initials = new StringBuilder();
        for (String word : name.strip().split("[\\s-]+", -1)) {
            if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 2) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    @Override
    protected void layoutChildren() {
        double side = getWidth();
        boolean small = side < ROOM_FOR_SEATS;
        pseudoClassStateChanged(SMALL, small);
        double edge = small ? 1 : SEAT - 4;
        double inner = side - 2 * edge;
        top.resizeRelocate(edge, edge, inner, inner);
        double nameHeight = name.prefHeight(-1);
        double nameWidth = Math.min(small ? side + 8 : inner - 4, name.prefWidth(-1));
        boolean both = !small;
        count.setVisible(both);
        double block = nameHeight + (both ? count.prefHeight(-1) : 0);
        double y = (side - block) / 2;
        name.resizeRelocate((side - nameWidth) / 2, y, nameWidth, nameHeight);
        double countWidth = count.prefWidth(-1);
        count.resizeRelocate(
                (side - countWidth) / 2, y + nameHeight, countWidth, count.prefHeight(-1));
        double round = side / 2 - SEAT / 2;
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            // More than fit around a table would lie on each other.
            seat.setVisible(!small && seats.size() * SEAT <= 2 * Math.PI * round + 1);
            double angle = 2 * Math.PI * (i + 0.5) / seats.size() - Math.PI / 2;
            seat.resizeRelocate(
                    side / 2 + round * Math.cos(angle) - SEAT / 2,
                    side / 2 + round * Math.sin(angle) - SEAT / 2,
                    SEAT,
                    SEAT);
        }
    }

    // --- moving ----------------------------------------------------------------------------------

    private void press(MouseEvent mouse) {
        requestFocus();
        var middle = localToScene(getWidth() / 2, getHeight() / 2);
        grip = middle.subtract(mouse.getSceneX(), mouse.getSceneY());
        mouse.consume();
    }

    private void drag(MouseEvent mouse) {
        if (mouse.isPrimaryButtonDown() && !mouse.isStillSincePress()) {
            to(pane.spotAt(mouse.getSceneX() + grip.getX(), mouse.getSceneY() + grip.getY()));
            setViewOrder(-1);
            mouse.consume();
        }
    }

    private void to(Spot next) {
        moving = true;
        spot = next;
        pane.lay(this, next);
    }

    /** Keeps where it has come to. */
    private void put() {
        if (moving) {
            moving = false;
            setViewOrder(0);
            tell();
            model.put(shown, spot);
        }
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isShiftDown()) {
            return;
        }
        int x = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
        int y = key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
        if (x == 0 && y == 0) {
            return;
        }
        if (key.isAltDown()) {
            to(Spot.near(spot.x() + x * STEP, spot.y() + y * STEP));
        } else {
            pane.step(this, x == 0 ? y : x);
        }
        key.consume();
    }
}
