package app.plenary.console;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.List;

/**
 * A QR code with the quiet margin that scanners need, always dark on white whatever the theme.
 * Square, with whole pixels for each module.
 */
final class QrCode extends Region {
    private static final int MARGIN = 4;

    private final double size;
    private final Canvas canvas = new Canvas();
    private List<boolean[]> modules = List.of();

    /** {@code size} in pixels is the most it takes; it may take a little less. */
    QrCode(double size, String spoken) {
        this.size = size;
        getStyleClass().add("qr-code");
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        getChildren().add(canvas);
    }

    /** Shows these modules, row by row; true is dark. */
    void show(List<boolean[]> newest) {
        if (!newest.equals(modules)) {
            modules = newest;
            draw();
        }
    }

    private void draw() {
        int across = modules.size() + 2 * MARGIN;
        double module = Math.floor(size / across);
        double side = module * across;
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.relocate(Math.floor((size - side) / 2), Math.floor((size - side) / 2));
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, side, side);
        pen.setFill(Color.BLACK);
        for (int y = 0; y < modules.size(); y++) {
            var row = modules.get(y);
            for (int x = 0; x < row.length; x++) {
                if (row[x]) {
                    pen.fillRect((MARGIN + x) * module, (MARGIN + y) * module, module, module);
                }
            }
        }
    }
}
