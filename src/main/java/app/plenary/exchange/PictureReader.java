package app.plenary.exchange;

import app.plenary.plan.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a picture for a question of whatever a person chose: small enough for phones, the right way
 * up, and without anything else that was in the file, such as the place where it was taken. The
 * size is looked at before anything is unpacked. Blocks; not for the JavaFX thread.
 */
public final class PictureReader {
    /** The most bytes of a file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The most pixels of a picture. */
    public static final int MOST_PIXELS = 40_000_000;

    /** A smaller form that is hardly lighter is not worth its pixels. */
    private static final double WORTH_IT = 0.9;

    private PictureReader() {}

    /** What came of reading. */
    public sealed interface Reading {}

    /** A picture that can be kept, as PNG or JPEG. */
    public static final class Made implements Reading {
        private final byte[] bytes;
        private final int width;
        private final int height;

        Made(byte[] bytes, int width, int height) {
            this.bytes = bytes;
            this.width = width;
            this.height = height;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** As the picture of a question, once it is kept under that hash. */
        public Picture picture(String hash, String alt) {
            return new Picture(hash, width, height, alt);
        }
    }

    /** It cannot be used. */
    public record Refused(PictureProblem problem) implements Reading {}

    /** Reads a file; its name says nothing about what is in it. */
    public static Reading read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Refused(PictureProblem.UNREADABLE);
            }
            if (Files.size(file) > MOST_BYTES) {
                return new Refused(PictureProblem.TOO_LARGE);
            }
            return read(Files.readAllBytes(file));
        } catch (IOException _) {
            return new Refused(PictureProblem.UNREADABLE);
        }
    }

    /** Reads the content of a file. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Refused(PictureProblem.TOO_LARGE);
        }
        var kind = PictureKind.of(bytes);
        if (kind.problem().isPresent()) {
            return new Refused(kind.problem().get());
        }
        try {
            return decoded(bytes, kind);
        } catch (IOException | RuntimeException _) {
            // the decoders of the platform throw whatever comes to hand at bytes they do not expect
            return new Refused(PictureProblem.DAMAGED);
        }
    }

    /**
     * A picture from the clipboard.
     *
     * @param argb its pixels, row by row
     */
    public static Reading read(int[] argb, int width, int height) {
        if (width < 1 || height < 1) {
            return new Refused(PictureProblem.EMPTY);
        }
        if ((long) width * height > MOST_PIXELS) {
            return new Refused(PictureProblem.TOO_MANY_PIXELS);
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        try {
            return PictureMaking.made(image, 1);
        } catch (IOException _) {
            return new Refused(PictureProblem.DAMAGED);
        }
    }

    private static Reading decoded(byte[] bytes, PictureKind kind) throws IOException {
        var jpeg = kind == PictureKind.JPEG ? Optional.of(new Jpeg(bytes)) : Optional.<Jpeg>empty();
        if (jpeg.filter(Jpeg::isCutOff).isPresent()) {
            return new Refused(PictureProblem.DAMAGED);
        }
        if (jpeg.filter(it -> it.colours() > 3).isPresent()) {
            return new Refused(PictureProblem.FOR_PRINT);
        }
        var reader = reader(kind);
        try (var in = stream(bytes)) {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1) {
                return new Refused(PictureProblem.DAMAGED);
            }
            if ((long) width * height > MOST_PIXELS) {
                return new Refused(PictureProblem.TOO_MANY_PIXELS);
            }
            if (kind == PictureKind.GIF && reader.getNumImages(true) > 1) {
                return new Refused(PictureProblem.MOVING);
            }
            var parameters = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * Picture.LONGEST));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return PictureMaking.made(
                    reader.read(0, parameters), jpeg.map(Jpeg::orientation).orElse(1));
        } finally {
            reader.dispose();
        }
    }

    /**
     * The small form of a picture that is kept, see {@link Picture#SMALL}: that picture itself
     * where it is small already, where little would be saved or where it cannot be read.
     */
    public static byte[] small(byte[] made) {
        var kind = PictureKind.of(made);
        if (kind != PictureKind.PNG && kind != PictureKind.JPEG) {
            return made;
        }
        try {
            var reader = reader(kind);
            try (var in = stream(made)) {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if (longest <= Picture.SMALL || !Picture.isSide(longest)) {
                    return made;
                }
                var small = PictureMaking.small(reader.read(0));
                return small.length < WORTH_IT * made.length ? small : made;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return made;
        }
    }

    private static ImageReader reader(PictureKind kind) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(kind.format());
        if (!readers.hasNext()) {
            throw new IOException("This platform reads no " + kind.format());
        }
        return readers.next();
    }

    private static ImageInputStream stream(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    /** Whether these bytes may have been made here: PNG or JPEG, and not larger than kept ones. */
    static boolean isMade(byte[] bytes) {
        var kind = PictureKind.of(bytes);
        if (kind != PictureKind.PNG && kind != PictureKind.JPEG) {
            return false;
        }
        try {
            var reader = reader(kind);
            try (var in = stream(bytes)) {
                reader.setInput(in, false, true);
                return Picture.isSide(reader.getWidth(0)) && Picture.isSide(reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
