package app.plenary.projector;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.util.List;

/**
 * A QR code on its white card, with the quiet zone of four modules that readers ask for. Square.
 */
final class QrCode extends Region {
    private static final int QUIET = 4;

    private final Path path = new Path();
    private List<boolean[]> modules = List.of();

    QrCode(String accessibleText) {
        getStyleClass().add("wall-qr");
        path.getStyleClass().add("wall-qr-modules");
        path.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
        setManaged(false);
        getChildren().add(path);
    }

    void show(List<boolean[]> rows) {
        if (rows != modules) {
            modules = rows;
            requestLayout();
        }
    }

    // One shape for all modules: between separate rectangles a scaled picture would show fine light
    // seams.
    @Override
    protected void layoutChildren() {
        path.getElements().clear();
        if (modules.isEmpty()) {
            return;
        }
        double module = getWidth() / (modules.size() + 2 * QUIET);
        for (int y = 0; y < modules.size(); y++) {
            boolean[] row = modules.get(y);
            int from = 0;
            while (from < row.length) {
                int to = from;
                while (to < row.length && row[to]) {
                    to++;
                }
                if (to > from) {
                    run(
                            (from + QUIET) * module,
                            (to + QUIET) * module,
                            (y + QUIET) * module,
                            module);
                }
                from = to + 1;
            }
        }
    }

    private void run(double left, double right, double top, double module) {
        double bottom = top + module;
        path.getElements()
                .addAll(
                        new MoveTo(left, top),
                        new LineTo(right, top),
                        new LineTo(right, bottom),
                        new LineTo(left, bottom),
                        new ClosePath());
    }
}
