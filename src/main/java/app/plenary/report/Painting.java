package app.plenary.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/** Paints a drawing, with its letters as outlines, so that no font is needed to see it. */
final class Painting {
    private static final int SCALE = 2;

    private Painting() {}

    /** Paints all of its shapes; nothing behind them. */
    static void paint(Drawing drawing, Palette look, Graphics2D on) {
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Drawing.Shape shape : drawing.shapes()) {
            switch (shape) {
                case Drawing.Box box -> {
                    on.setColor(color(look, box.fill()));
                    on.fill(
                            box.round() == 0
                                    ? new Rectangle2D.Double(
                                            box.x(), box.y(), box.width(), box.height())
                                    : new RoundRectangle2D.Double(
                                            box.x(),
                                            box.y(),
                                            box.width(),
                                            box.height(),
                                            2 * box.round(),
                                            2 * box.round()));
                }
                case Drawing.Line line -> {
                    on.setColor(color(look, line.ink()));
                    on.setStroke(new BasicStroke((float) line.thick()));
                    on.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
                }
                case Drawing.Disc disc -> {
                    var circle =
                            new Ellipse2D.Double(
                                    disc.x() - disc.radius(),
                                    disc.y() - disc.radius(),
                                    2 * disc.radius(),
                                    2 * disc.radius());
                    on.setColor(color(look, disc.fill()));
                    on.fill(circle);
                    on.setColor(color(look, disc.rim()));
                    on.setStroke(new BasicStroke(1.5f));
                    on.draw(circle);
                }
                case Drawing.Label label -> paint(label, look, on);
            }
        }
    }

    private static void paint(Drawing.Label label, Palette look, Graphics2D on) {
        if (label.text().isBlank()) {
            return;
        }
        var line = Lettering.layout(label.text(), label.size(), label.strong());
        double left =
                switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - line.getAdvance() / 2;
                    case END -> label.x() - line.getAdvance();
                };
        on.setColor(color(look, label.ink()));
        on.fill(line.getOutline(AffineTransform.getTranslateInstance(left, label.y())));
    }

    private static Color color(Palette look, Drawing.Ink ink) {
        return Color.decode(look.of(ink));
    }

    /** Writes it as PNG with two pixels for each, on paper; leaves the stream open. */
    static void png(Drawing drawing, Palette look, OutputStream out) throws IOException {
        var image =
                new BufferedImage(
                        SCALE * drawing.width(),
                        SCALE * drawing.height(),
                        BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setColor(color(look, Drawing.Ink.PAPER));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            paint(drawing, look, graphics);
        } finally {
            graphics.dispose();
        }
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("This computer cannot write PNG");
        }
    }
}
