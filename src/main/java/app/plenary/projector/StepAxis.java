package app.plenary.projector;

import app.plenary.plan.QuestionKind.Scale;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The steps of a scale as numbers or faces, side by side. For the JavaFX thread. */
final class StepAxis extends Region {
    private final List<FitText> numbers = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private Scale shown = new Scale(List.of(), 0, 0, "", "", Scale.Look.NUMBERS);
    private int steps;

    StepAxis() {
        setManaged(false);
    }

    void show(Scale scale) {
        if (scale.equals(shown)) {
            return;
        }
        shown = scale;
        boolean drawn = scale.look() == Scale.Look.FACES && scale.steps().size() == Face.FACES;
        numbers.clear();
        faces.clear();
        steps = scale.steps().size();
        for (int i = 0; i < steps; i++) {
            if (drawn) {
                faces.add(new Face(i));
            } else {
                var number = new FitText(FitText.Weight.SEMIBOLD, "wall-soft");
                number.words(Integer.toString(scale.steps().get(i)));
                numbers.add(number);
            }
        }
        getChildren().setAll(List.<Node>copyOf(drawn ? faces : numbers));
        requestLayout();
    }

    /** Marks the face or the two faces of the median, which counts from 0. */
    void median(OptionalDouble median) {
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).leads(median.isPresent() && Math.abs(median.getAsDouble() - i) < 1);
        }
    }

    boolean isDrawn() {
        return !faces.isEmpty();
    }

    /** The height it needs; faces may have up to {@code most}. */
    double heightFor(double width, double most) {
        return faces.isEmpty()
                ? 52
                : Math.min(most, Math.max(52, width / Math.max(1, steps) * 0.8));
    }

    @Override
    protected void layoutChildren() {
        double cell = getWidth() / Math.max(1, steps);
        for (int i = 0; i < faces.size(); i++) {
            double side = Math.min(cell * 0.9, getHeight());
            faces.get(i)
                    .resizeRelocate(
                            i * cell + (cell - side) / 2, (getHeight() - side) / 2, side, side);
        }
        // Only the ends where not all fit side by side.
        boolean all = numbers.stream().allMatch(each -> each.lineAt(Page.SMALL) <= cell * 0.95);
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            number.setVisible(all || i == 0 || i == numbers.size() - 1);
            number.at(Page.SMALL, Double.MAX_VALUE);
            double x =
                    Math.clamp(
                            i * cell + (cell - number.width()) / 2,
                            0,
                            Math.max(0, getWidth() - number.width()));
            number.place(x, (getHeight() - number.height()) / 2);
        }
    }
}
