package app.plenary.exchange;

import app.plenary.exchange.PictureReader.Made;
import app.plenary.plan.Picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * From the pixels of a picture to the bytes that are kept: turned, made smaller, on white where one
 * could see through, as PNG where it has few colours and as JPEG where that is much smaller.
 */
final class PictureMaking {
    private static final int FEW_COLOURS = 256;
    private static final float QUALITY = 0.85f;
    private static final float QUALITY_OF_SMALL = 0.8f;

    private PictureMaking() {}

    /**
     * Makes it.
     *
     * @param orientation which way up it is, see {@link Jpeg#orientation}
     */
    static Made made(BufferedImage read, int orientation) throws IOException {
        var image = turned(smaller(onWhite(read), Picture.LONGEST), orientation);
        return new Made(bytes(image, QUALITY), image.getWidth(), image.getHeight());
    }

    /** The bytes of its small form. */
    static byte[] small(BufferedImage made) throws IOException {
        return bytes(smaller(onWhite(made), Picture.SMALL), QUALITY_OF_SMALL);
    }

    private static BufferedImage onWhite(BufferedImage read) {
        var image = blank(read.getWidth(), read.getHeight());
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(read, 0, 0, null);
        graphics.dispose();
        return image;
    }

    /** Halves it as long as that is not too small, so that every pixel counts, then the rest. */
    private static BufferedImage smaller(BufferedImage image, int most) {
        var result = image;
        while (longest(result) > 2 * most) {
            result = scaled(result, 0.5);
        }
        int side = longest(result);
        return side > most ? scaled(result, (double) most / side) : result;
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, double by) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        var result = blank(width, height);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        // x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12
        var way =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        if (way.isIdentity()) {
            return image;
        }
        boolean lies = orientation >= 5;
        var result = blank(lies ? height : width, lies ? width : height);
        var graphics = result.createGraphics();
        graphics.drawImage(image, way, null);
        graphics.dispose();
        return result;
    }

    private static byte[] bytes(BufferedImage image, float quality) throws IOException {
        var png = written(image, "png", Float.NaN);
        if (hasFewColours(image)) {
            return png;
        }
        var jpeg = written(image, "jpeg", quality);
        return png.length <= jpeg.length ? png : jpeg;
    }

    private static boolean hasFewColours(BufferedImage image) {
        var colours = new HashSet<Integer>();
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int colour : row) {
                if (colours.add(colour) && colours.size() > FEW_COLOURS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Without anything but the pixels; {@code quality} where the format loses some. */
    private static byte[] written(BufferedImage image, String format, float quality)
            throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        if (!writers.hasNext()) {
            throw new IOException("This platform writes no " + format);
        }
        var writer = writers.next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            if (!Float.isNaN(quality)) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
