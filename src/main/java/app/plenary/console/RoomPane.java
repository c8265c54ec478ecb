package app.plenary.console;

import app.plenary.plan.Spot;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/**
 * The room from above, the wall at the top: each group is a table that is dragged to where it
 * stands, its people around it. Where no table was put, they stand in rows.
 */
final class RoomPane extends VBox {
    private static final double LARGEST = 190;
    private static final double SMALLEST = 34;

    private final RoomViewModel model;
    private final Label front = new Label();
    private final Floor floor = new Floor();
    private final List<RoomTable> tables = new ArrayList<>();
    private final Messages messages;
    private final ActionButton rows;

    RoomPane(Messages messages, RoomViewModel model) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("room-pane");
        front.setText(messages.get("console.group.room.wall"));
        front.getStyleClass().addAll("small", "room-front");
        front.setMaxWidth(Double.MAX_VALUE);
        var hint = new Label(messages.get("console.group.room.hint"));
        hint.getStyleClass().addAll("small", "quiet");
        hint.setMinWidth(0);
        rows = Buttons.plain(messages.get("console.group.room.rows")).does(model::clear);
        VBox.setVgrow(floor, Priority.ALWAYS);
        getChildren().addAll(new Ends(hint, rows), front, floor);
    }

    /** Shows the model as it is now. */
    void refresh() {
        var shown = model.tables();
        rows.setVisible(model.isArranged());
        while (tables.size() > shown.size()) {
            tables.removeLast();
        }
        while (tables.size() < shown.size()) {
            tables.add(new RoomTable(messages, model, this));
        }
        for (int i = 0; i < shown.size(); i++) {
            tables.get(i).show(shown.get(i));
        }
        if (!floor.getChildren().equals(tables)) {
            floor.getChildren().setAll(tables);
        }
        floor.requestLayout();
    }

    /** The place in the room at a point of the scene. */
    Spot spotAt(double sceneX, double sceneY) {
        var at = floor.sceneToLocal(sceneX, sceneY);
        double side = floor.side();
        return Spot.near(
                (at.getX() - side / 2) / Math.max(1, floor.getWidth() - side),
                (at.getY() - side / 2) / Math.max(1, floor.getHeight() - side));
    }

    /** Lays a table down there until it is shown anew. */
    void lay(RoomTable table, Spot at) {
        floor.lay(table, at, floor.side());
    }

    /** Brings the keys to the next table, or with -1 to the one before. */
    void step(RoomTable from, int by) {
        int to = tables.indexOf(from) + by;
        if (to >= 0 && to < tables.size()) {
            tables.get(to).requestFocus();
        }
    }

    /** Where the tables stand. A spot is that of the middle of a table, which always is inside. */
    private final class Floor extends Pane {
        Floor() {
            getStyleClass().add("room-floor");
            setMinSize(0, 0);
        }

        double side() {
            int count = Math.max(1, tables.size());
            double fit = Math.sqrt(getWidth() * getHeight() / count) * 0.86;
            int columns = RoomViewModel.columns(count);
            int lines = (count + columns - 1) / columns;
            double cell = Math.min(getWidth() / columns, getHeight() / lines) - 6;
            return Math.clamp(Math.min(fit, cell), SMALLEST, LARGEST);
        }

        void lay(RoomTable table, Spot at, double side) {
            table.resizeRelocate(
                    snapPositionX(at.x() * Math.max(0, getWidth() - side)),
                    snapPositionY(at.y() * Math.max(0, getHeight() - side)),
                    side,
                    side);
        }

        @Override
        protected void layoutChildren() {
            double side = side();
            for (RoomTable table : tables) {
                lay(table, table.spot(), side);
            }
        }
    }
}
