package app.plenary.projector;

import app.plenary.plan.QuestionKind.Matrix;
import app.plenary.tally.PlaneTally.Centre;
import app.plenary.tally.PlaneTally.Place;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plane between two axes, both with their names: numbers where things lie, moved apart as far as
 * they would hide each other, and a dot for each single place. For the JavaFX thread.
 */
final class Plane extends Region {
    private static final double BADGE = 54;
    private static final double LEAST = 200;
    private static final double MARGIN = 30;
    private static final double BETWEEN = 16;

    /** A number at the place of the thing it stands for. */
    private record Badge(Region ground, FitText number, Line way, Circle spot) {}

    private final Setting setting;
    private final Region ground = new Region();
    private final Line across = line("wall-plane-middle");
    private final Line up = line("wall-plane-middle");
    private final Polygon right = new Polygon(0, -9, 16, 0, 0, 9);
    private final Polygon top = new Polygon(-9, 0, 0, -16, 9, 0);
    private final FitText acrossTitle = new FitText(FitText.Weight.BOLD, "wall-axis");
    private final FitText acrossLow = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText acrossHigh = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText upTitle = new FitText(FitText.Weight.BOLD, "wall-axis");
    private final FitText upLow = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText upHigh = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final List<Badge> badges = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private List<Place> places = List.of();
    private List<Integer> numbers = List.of();
    private List<Centre> centres = List.of();
    private boolean gliding;

    Plane(Setting setting) {
        this.setting = setting;
        setManaged(false);
        ground.setManaged(false);
        ground.getStyleClass().add("wall-plane");
        for (Polygon arrow : List.of(right, top)) {
            arrow.setManaged(false);
            arrow.getStyleClass().add("wall-plane-arrow");
        }
        getChildren()
                .addAll(
                        ground,
                        across,
                        up,
                        right,
                        top,
                        acrossTitle,
                        acrossLow,
                        acrossHigh,
                        upTitle,
                        upLow,
                        upHigh);
    }

    private static Line line(String style) {
        var line = new Line();
        line.setManaged(false);
        line.getStyleClass().add(style);
        return line;
    }

    void axes(Matrix.Axis newAcross, Matrix.Axis newUp) {
        acrossTitle.words(newAcross.title());
        acrossLow.words(newAcross.low());
        acrossHigh.words(newAcross.high());
        upTitle.words(newUp.title());
        upLow.words(newUp.low());
        upHigh.words(newUp.high());
        requestLayout();
    }

    /**
     * Shows the single places as dots, {@code faint} under numbers; and numbers where {@code
     * centres} are, which are in the order of {@code numbers}.
     */
    void show(
            List<Place> newPlaces,
            boolean faint,
            List<Integer> newNumbers,
            List<Centre> newCentres) {
        gliding = newNumbers.equals(numbers);
        centres = newCentres;
        if (!newPlaces.equals(places)) {
            dots(newPlaces, faint);
        }
        if (!gliding) {
            numbers = List.copyOf(newNumbers);
            badges();
        }
        requestLayout();
    }

    private void dots(List<Place> newPlaces, boolean faint) {
        getChildren().removeAll(dots);
        dots.clear();
        places = newPlaces;
        for (int i = 0; i < places.size(); i++) {
            var dot = new Circle(dotSize(newPlaces.size()));
            dot.setManaged(false);
            dot.getStyleClass().add(faint ? "wall-place-faint" : "wall-place");
            dots.add(dot);
        }
        // Under the numbers, above all else.
        int from =
                badges.isEmpty() ? getChildren().size() : getChildren().size() - 4 * badges.size();
        getChildren().addAll(from, dots);
    }

    private static double dotSize(int places) {
        return places <= 40 ? 11 : places <= 120 ? 8 : 6;
    }

    private void badges() {
        badges.forEach(each -> {
            getChildren().removeAll(each.ground(), each.number(), each.way(), each.spot());
        });
        badges.clear();
        for (int shown : numbers) {
            var badge = new Region();
            badge.setManaged(false);
            badge.getStyleClass().add("wall-badge");
            var number = new FitText(FitText.Weight.BOLD, "wall-badge-number");
            number.words(Integer.toString(shown));
            var spot = new Circle(5);
            spot.setManaged(false);
            spot.getStyleClass().add("wall-badge-spot");
            badges.add(new Badge(badge, number, line("wall-badge-way"), spot));
        }
        badges.forEach(each -> getChildren().addAll(each.way(), each.spot()));
        badges.forEach(each -> getChildren().addAll(each.ground(), each.number()));
    }

    /** Whether all names are whole in this room and leave enough of it. */
    boolean fits(double width, double height) {
        double tall = arrange(width, height);
        // Trying it out has moved the names: they have to go back to where they belong.
        requestLayout();
        return tall >= LEAST
                && Stream.of(upTitle, upLow, upHigh, acrossTitle, acrossLow, acrossHigh)
                        .noneMatch(FitText::isCut);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), getHeight());
        double x = ground.getLayoutX();
        double y = ground.getLayoutY();
        cross(x, y, ground.getWidth(), ground.getHeight());
        placeDots(x, y, ground.getWidth(), ground.getHeight());
        placeBadges(x, y, ground.getWidth(), ground.getHeight());
        gliding = false;
    }

    /** Puts the names around the plane, and gives the height that is left for it. */
    private double arrange(double width, double height) {
        double tall = 0;
        for (double share : new double[] {0.3, 0.45, 0.62}) {
            tall = arrange(width, height, share);
            if (!upHigh.isCut() && !upLow.isCut()) {
                break;
            }
        }
        return tall;
    }

    private double arrange(double width, double height, double share) {
        double column = Math.max(wide(upHigh, width * share), wide(upLow, width * share));
        double x = column > 0 ? column + BETWEEN : 0;
        double y = 0;
        if (!upTitle.isBlank()) {
            y = upTitle.cut(Page.SMALL, width, 2) + 4;
            upTitle.place(0, 0);
        }
        double most = (height - y) * 0.5;
        double under = placeAcross(x, width - x, height, most);
        double tall = Math.max(0, height - y - under);
        ground.resizeRelocate(x, y, width - x, tall);
        // Lines have that much air above and below that two may share it.
        double each = tall / 2 + 8;
        upHigh.fit(Math.max(1, column), each, Page.SMALL, Page.SMALL);
        upHigh.place(column - upHigh.width(), y);
        upLow.fit(Math.max(1, column), each, Page.SMALL, Page.SMALL);
        upLow.place(column - upLow.width(), y + tall - upLow.height());
        return tall;
    }

    private static double wide(FitText text, double most) {
        return text.isBlank()
                ? 0
                : Math.min(most, Math.max(text.lineAt(Page.SMALL), text.longestWordAt(Page.SMALL)));
    }

    /** Names the axis that runs across at the lower edge, and gives the height that takes. */
    private double placeAcross(double x, double width, double height, double most) {
        double sides = acrossLow.lineAt(Page.SMALL) + acrossHigh.lineAt(Page.SMALL);
        double longer = Math.max(acrossLow.lineAt(Page.SMALL), acrossHigh.lineAt(Page.SMALL));
        double title = acrossTitle.isBlank() ? 0 : acrossTitle.lineAt(Page.SMALL);
        boolean one = title > 0 && title + 2 * longer + 64 <= width;
        // Ends too long for the plane itself may also go under the names of the other axis.
        boolean within = longer <= (width - 32) / 2;
        double half = within ? (width - 32) / 2 : (x + width - 32) / 2;
        boolean ends = sides > 0;
        double low = ends ? put(acrossLow, one ? width : half, most) : 0;
        double high = ends ? put(acrossHigh, one ? width : half, most) : 0;
        double first = ends ? Math.max(low, high) : 0;
        // On a line of its own the title may also go under the names of the other axis.
        double named = title > 0 ? put(acrossTitle, one ? width : x + width, most) : 0;
        double all = one || first == 0 || named == 0 ? Math.max(first, named) : first + named;
        double y = height - all;
        acrossLow.place(within || one ? x : 0, y);
        acrossHigh.place(x + width - acrossHigh.width(), y);
        acrossTitle.place(
                Math.clamp(
                        x + (width - acrossTitle.width()) / 2,
                        0,
                        Math.max(0, x + width - acrossTitle.width())),
                one || first == 0 ? y : y + first);
        return all == 0 ? 0 : all + 4;
    }

    private static double put(FitText text, double width, double most) {
        return text.isBlank() ? 0 : text.fit(width, most, Page.SMALL, Page.SMALL);
    }

    private void cross(double x, double y, double width, double height) {
        set(across, x, y + height / 2, x + width, y + height / 2);
        set(up, x + width / 2, y, x + width / 2, y + height);
        right.setLayoutX(x + width - 18);
        right.setLayoutY(y + height - 1);
        top.setLayoutX(x + 1);
        top.setLayoutY(y + 18);
    }

    private static void set(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private void placeDots(double x, double y, double width, double height) {
        var packing = new Packing(width, height, 1);
        double dot = dotSize(places.size());
        for (int i = 0; i < places.size(); i++) {
            double wantedX = along(places.get(i).across(), width);
            double wantedY = height - along(places.get(i).up(), height);
            var box = packing.put(wantedX, wantedY, 2 * dot, 2 * dot);
            dots.get(i).setCenterX(x + box.map(b -> b.getMinX() + dot).orElse(wantedX));
            dots.get(i).setCenterY(y + box.map(b -> b.getMinY() + dot).orElse(wantedY));
        }
    }

    private void placeBadges(double x, double y, double width, double height) {
        var packing = new Packing(width, height, 2);
        for (int i = 0; i < badges.size(); i++) {
            var badge = badges.get(i);
            double wantedX = along(centres.get(i).across(), width);
            double wantedY = height - along(centres.get(i).up(), height);
            var box = packing.put(wantedX, wantedY, BADGE, BADGE);
            double left = x + box.map(b -> b.getMinX()).orElse(wantedX - BADGE / 2);
            double above = y + box.map(b -> b.getMinY()).orElse(wantedY - BADGE / 2);
            badge.ground().resize(BADGE, BADGE);
            move(badge.ground(), left, above);
            var number = badge.number();
            number.at(Page.SMALL, Double.MAX_VALUE);
            move(
                    number,
                    left + (BADGE - number.width()) / 2,
                    above + (BADGE - number.height()) / 2);
            double moved =
                    Math.hypot(left + BADGE / 2 - x - wantedX, above + BADGE / 2 - y - wantedY);
            badge.way().setVisible(moved > 4);
            badge.spot().setVisible(moved > 4);
            set(badge.way(), left + BADGE / 2, above + BADGE / 2, x + wantedX, y + wantedY);
            badge.spot().setCenterX(x + wantedX);
            badge.spot().setCenterY(y + wantedY);
        }
    }

    private void move(Node node, double x, double y) {
        if (gliding) {
            Growth.glide(setting, node, x, y);
        } else {
            node.relocate(x, y);
        }
    }

    private static double along(double value, double length) {
        return MARGIN + value / Matrix.EXTENT * Math.max(0, length - 2 * MARGIN);
    }
}
