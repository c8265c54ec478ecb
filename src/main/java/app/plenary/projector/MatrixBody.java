package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.QuestionKind.Matrix;
import app.plenary.session.Scene;
import app.plenary.tally.PlaneTally;

import javafx.scene.AccessibleRole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Things between two axes: a list with their numbers, beside it the plane with each number where
 * the median of its places is. The single places are dots: faint ones for the only thing there is,
 * clear ones where people place themselves.
 */
final class MatrixBody extends PollBody {
    /** Narrower than that its words break in the middle. */
    private static final double NARROWEST = 700;

    private static final double LIST = 0.4;
    private static final double BETWEEN = 32;

    private final Setting setting;
    private final OptionList list;
    private final Plane plane;
    private boolean beside = true;
    private int listed = 1;
    private int page;

    MatrixBody(Setting setting) {
        this.setting = setting;
        list = new OptionList(setting, 1, 0);
        plane = new Plane(setting);
        plane.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(list, plane);
    }

    @Override
    void show(Scene.PollOn poll) {
        if (poll.question().kind() instanceof Matrix matrix) {
            list.options(matrix.items(), Integer::toString, Marked::of);
            plane.axes(matrix.across(), matrix.up());
            List<PlaneTally.Item> items =
                    poll.result().stream()
                            .filter(PlaneTally.class::isInstance)
                            .flatMap(result -> ((PlaneTally) result).items().stream())
                            .toList();
            if (matrix.items().isEmpty()) {
                var places = items.stream().flatMap(item -> item.places().stream()).toList();
                plane.show(places, false, List.of(), List.of());
                plane.setAccessibleText(
                        places.isEmpty()
                                ? ""
                                : setting.messages()
                                        .get("projector.poll.plane.placed", places.size()));
            } else {
                medians(matrix, items);
            }
            requestLayout();
        }
    }

    private void medians(Matrix matrix, List<PlaneTally.Item> items) {
        var numbers = new ArrayList<Integer>();
        var centres = new ArrayList<PlaneTally.Centre>();
        for (int i = 0; i < matrix.items().size(); i++) {
            int id = matrix.items().get(i).id();
            var median =
                    items.stream()
                            .filter(item -> item.id() == id)
                            .findFirst()
                            .flatMap(PlaneTally.Item::median);
            if (median.isPresent()) {
                numbers.add(i + 1);
                centres.add(median.get());
            }
            list.row(id).result(0, Optional.empty(), false);
            median.ifPresent(at ->
                    list.row(id)
                            .setAccessibleText(
                                    setting.messages()
                                            .get(
                                                    "projector.poll.plane.spoken",
                                                    list.row(id).words(),
                                                    Math.round(at.across()),
                                                    Math.round(at.up()))));
        }
        var places = items.size() == 1 ? items.getFirst().places() : List.<PlaneTally.Place>of();
        plane.show(places, true, numbers, centres);
        plane.setAccessibleText("");
    }

    @Override
    double questionSize() {
        return list.isEmpty() ? Heading.LARGEST : Heading.SMALLER;
    }

    @Override
    boolean isCramped(double width, double height) {
        return width < NARROWEST;
    }

    @Override
    int fit(double width, double height) {
        if (list.isEmpty()) {
            beside = true;
            return 1;
        }
        double left = width * LIST;
        beside =
                plane.fits(width - left - BETWEEN, height - Turning.HEIGHT)
                        && list.holds(left, height);
        listed = list.fit(beside ? left : width, height - (beside ? 0 : Turning.HEIGHT));
        return beside ? listed : listed + 1;
    }

    @Override
    void turn(int newPage) {
        page = newPage;
        list.turn(page);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = list.isEmpty() ? 0 : beside ? getWidth() * LIST : getWidth();
        double left = list.isEmpty() || !beside ? 0 : wide + BETWEEN;
        boolean paged = !list.isEmpty() && (!beside || listed > 1);
        // Items and names of axes may be so long that list and plane each need a page of their own.
        list.setVisible(beside || page < listed);
        plane.setVisible(beside || page == listed);
        double tall = getHeight() - (paged ? Turning.HEIGHT : 0);
        list.resizeRelocate(0, 0, wide, getHeight());
        plane.resizeRelocate(left, 0, getWidth() - left, tall);
    }
}
