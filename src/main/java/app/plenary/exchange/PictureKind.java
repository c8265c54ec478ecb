package app.plenary.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file begins with, whatever its name says. */
enum PictureKind {
    PNG("png"),
    JPEG("jpeg"),
    GIF("gif"),
    BMP("bmp"),
    EMPTY(PictureProblem.EMPTY),
    MOVING(PictureProblem.MOVING),
    DRAWING(PictureProblem.DRAWING),
    DOCUMENT(PictureProblem.DOCUMENT),
    WEBP(PictureProblem.WEBP),
    HEIC(PictureProblem.HEIC),
    TIFF(PictureProblem.TIFF),
    UNKNOWN(PictureProblem.UNKNOWN);

    private final String format;
    private final Optional<PictureProblem> problem;

    PictureKind(String format) {
        this.format = format;
        this.problem = Optional.empty();
    }

    PictureKind(PictureProblem problem) {
        this.format = "";
        this.problem = Optional.of(problem);
    }

    /** As the platform's decoder for it is called; empty where there is none. */
    String format() {
        return format;
    }

    /** Why it cannot be used; empty where it can be tried. */
    Optional<PictureProblem> problem() {
        return problem;
    }

    static PictureKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        var head = latin(bytes, 0, 16);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return movesAsPng(bytes) ? MOVING : PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("BM")) {
            return BMP;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4)) {
            return HEIC;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("%PDF")) {
            return DOCUMENT;
        }
        var words = latin(bytes, 0, 1_024).toLowerCase(Locale.ROOT);
        return words.contains("<svg") ? DRAWING : UNKNOWN;
    }

    /** Several images in one PNG say so before the first one begins. */
    private static boolean movesAsPng(byte[] png) {
        int at = 8;
        while (at + 8 <= png.length) {
            var name = latin(png, at + 4, 4);
            if (name.equals("acTL")) {
                return true;
            }
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(at));
            if (name.equals("IDAT") || length > png.length) {
                return false;
            }
            at += 12 + (int) length;
        }
        return false;
    }

    private static String latin(byte[] bytes, int from, int length) {
        int end = Math.min(bytes.length, from + length);
        return new String(bytes, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1);
    }
}
