package app.plenary.report;

import app.plenary.plan.Picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.ImageIO;

/** A report with a logo, a colour and the picture of a question, as a house would have it. */
final class Dressed {
    private static final String HASH = "cd".repeat(32);
    private static final Accent ACCENT = new Accent(0x8a, 0x1c, 0x5b);

    private Dressed() {}

    /** Every kind of question, the first of them with a picture. */
    static Report report() {
        var picture = new Picture(HASH, 640, 360, "Three circles side by side");
        var held = EveryKind.asked(poll -> poll.with(1, q -> q.withPicture(Optional.of(picture))));
        return in(held.report());
    }

    /** The same look for another one. */
    static Report in(Report report) {
        var logo = ((Logo.Taken) Logo.read(picture(600, 180, new Color(0, true)))).logo();
        return report.in(new Look(ACCENT, Optional.of(logo)))
                .with(hash ->
                        hash.equals(HASH)
                                ? Optional.of(picture(640, 360, Color.WHITE))
                                : Optional.empty());
    }

    private static byte[] picture(int width, int height, Color ground) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 3; i++) {
            pen.setColor(new Color(0x8a - 30 * i, 0x1c + 40 * i, 0x5b + 30 * i));
            double size = height * 0.6;
            pen.fill(
                    new Ellipse2D.Double(
                            width * (i + 0.5) / 3 - size / 2, height * 0.2, size, size));
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
