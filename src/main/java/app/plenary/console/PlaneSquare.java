package app.plenary.console;

import app.plenary.console.PollPicture.Placed;
import app.plenary.console.PollPicture.Plane;
import app.plenary.console.PollPicture.Spot;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A square between two pairs of poles: a speck for each person, a disc with a number where the
 * middle of a thing lies. Where there would be too many specks, the discs alone are shown.
 */
final class PlaneSquare extends Region {
    private static final int MOST_SPECKS = 600;
    private static final double SPECK = 7;
    private static final double DISC = 24;
    private static final double EDGE = 22;

    private final double side;
    private final Region ground = new Region();
    private final Region upright = new Region();
    private final Region level = new Region();
    private final Label left = new Label();
    private final Label right = new Label();
    private final Label below = new Label();
    private final Label above = new Label();
    private final Map<Region, Spot> marks = new HashMap<>();

    /** {@code side} of the square, in pixels. */
    PlaneSquare(double side) {
        this.side = side;
        getStyleClass().add("plane-square");
        ground.getStyleClass().add("ground");
        upright.getStyleClass().add("middle-line");
        level.getStyleClass().add("middle-line");
        for (Label end : List.of(left, right, below, above)) {
            end.getStyleClass().addAll("small", "quiet");
        }
        clear();
    }

    private void clear() {
        marks.clear();
        getChildren().setAll(ground, upright, level, left, right, below, above);
    }

    void show(Plane plane) {
        clear();
        left.setText(plane.left());
        right.setText(plane.right());
        below.setText(plane.below());
        above.setText(plane.above());
        int places = plane.items().stream().mapToInt(item -> item.places().size()).sum();
        if (places <= MOST_SPECKS) {
            plane.items().forEach(item -> item.places().forEach(this::speck));
        }
        var discs = new ArrayList<Placed>(plane.items());
        if (discs.size() > 1 || places > MOST_SPECKS) {
            discs.forEach(item -> item.middle().ifPresent(spot -> disc(item, spot)));
        } else {
            discs.forEach(item -> item.middle().ifPresent(this::middle));
        }
        requestLayout();
    }

    private void speck(Spot at) {
        var speck = new Region();
        speck.getStyleClass().add("speck");
        speck.resize(SPECK, SPECK);
        put(speck, at);
    }

    private void middle(Spot at) {
        var middle = new Region();
        middle.getStyleClass().add("median-mark");
        middle.resize(2 * SPECK, 2 * SPECK);
        put(middle, at);
    }

    private void disc(Placed item, Spot at) {
        var disc = new Label(Integer.toString(item.number()));
        disc.getStyleClass().add("disc");
        disc.resize(DISC, DISC);
        put(disc, at);
    }

    private void put(Region mark, Spot at) {
        mark.setManaged(false);
        marks.put(mark, at);
        getChildren().add(mark);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double y = EDGE;
        ground.resizeRelocate(x, y, side, side);
        upright.resizeRelocate(x + snapPositionX(side / 2), y, 1, side);
        level.resizeRelocate(x, y + snapPositionY(side / 2), side, 1);
        marks.forEach((mark, at) ->
                mark.relocate(
                        x + at.across() * side - mark.getWidth() / 2,
                        y + (1 - at.up()) * side - mark.getHeight() / 2));
        layoutInArea(above, x, 0, side, EDGE, 0, HPos.CENTER, VPos.CENTER);
        double half = side / 2 - 4;
        layoutInArea(below, x, y + side, side, EDGE, 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(left, x, y + side + EDGE, half, EDGE, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(
                right, x + side / 2 + 4, y + side + EDGE, half, EDGE, 0, HPos.RIGHT, VPos.CENTER);
    }

    @Override
    protected double computePrefWidth(double height) {
        return side;
    }

    @Override
    protected double computeMinWidth(double height) {
        return side;
    }

    @Override
    protected double computePrefHeight(double width) {
        return side + 3 * EDGE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
