package app.plenary.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A small picture above the title, drawn anew as PNG so that nothing else of the file it came from
 * is handed on. Immutable.
 */
public final class Logo {
    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_PIXELS = 16_000_000;
    private static final int WIDEST = 800;
    private static final int HIGHEST = 320;

    private final byte[] png;
    private final int width;
    private final int height;

    private Logo(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /** Why a file is no logo. */
    public enum Refusal {
        TOO_LARGE,
        TOO_MANY_PIXELS,
        NOT_A_PICTURE
    }

    /** What came of reading a file. */
    public sealed interface Outcome {}

    public record Taken(Logo logo) implements Outcome {}

    public record Refused(Refusal why) implements Outcome {}

    /**
     * Reads a PNG or JPEG of at most {@link #MOST_BYTES}; one that is larger than it will ever be
     * shown is made smaller. Takes a moment, so not for the JavaFX thread.
     */
    public static Outcome read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Refused(Refusal.TOO_LARGE);
        }
        var kind = isPng(file) ? "png" : isJpeg(file) ? "jpeg" : "";
        if (kind.isEmpty()) {
            return new Refused(Refusal.NOT_A_PICTURE);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return new Refused(Refusal.TOO_MANY_PIXELS);
            }
            return new Taken(drawn(reader.read(0)));
            // readers of the JDK answer broken files with all kinds of exceptions
        } catch (IOException | RuntimeException _) {
            return new Refused(Refusal.NOT_A_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isPng(byte[] file) {
        return file.length > 8 && file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N';
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 8 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8;
    }

    private static Logo drawn(BufferedImage picture) throws IOException {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDEST / picture.getWidth(),
                                (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return new Logo(out.toByteArray(), width, height);
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        return png.clone();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(png, logo.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "Logo[%d × %d]".formatted(width, height);
    }
}
