package app.plenary.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What has to be known about a JPEG before it is unpacked: whether it is all there, how many
 * colours it is mixed of, and which way up the camera was held. Anything unexpected counts as
 * usual.
 */
final class Jpeg {
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APPLICATION_1 = 0xE1;
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    Jpeg(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether it has no end: decoders fill up with grey what did not arrive. */
    boolean isCutOff() {
        int scan = last(SCAN);
        return scan < 0 || last(END) < scan;
    }

    private int last(int marker) {
        for (int i = bytes.length - 2; i >= 0; i--) {
            if (at(i) == 0xFF && at(i + 1) == marker) {
                return i;
            }
        }
        return -1;
    }

    /** Of how many colours each pixel is mixed: 1 for grey, 3 for light, 4 for inks. */
    int colours() {
        for (int i = 2; isSegment(i); i = next(i)) {
            int marker = at(i + 1);
            boolean isFrame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (isFrame && i + 9 < bytes.length) {
                return at(i + 9);
            }
        }
        return 3;
    }

    /** From 1, upright, to 8, as Exif 2.3 counts them in 4.6.4. */
    int orientation() {
        for (int i = 2; isSegment(i); i = next(i)) {
            int end = Math.min(bytes.length, next(i));
            int from = i + 4 + EXIF.length;
            if (at(i + 1) == APPLICATION_1
                    && from <= end
                    && Arrays.equals(bytes, i + 4, from, EXIF, 0, EXIF.length)) {
                return ofTiff(Arrays.copyOfRange(bytes, from, end));
            }
        }
        return UPRIGHT;
    }

    private boolean isSegment(int i) {
        return i + 4 <= bytes.length && at(i) == 0xFF && at(i + 1) != SCAN && next(i) >= i + 4;
    }

    private int next(int i) {
        return i + 2 + 256 * at(i + 2) + at(i + 3);
    }

    private int at(int i) {
        return bytes[i] & 0xFF;
    }

    private static int ofTiff(byte[] tiff) {
        if (tiff.length < 14) {
            return UPRIGHT;
        }
        var in = ByteBuffer.wrap(tiff);
        in.order(tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return UPRIGHT;
        }
        int entries = in.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > tiff.length - 12) {
                return UPRIGHT;
            }
            if ((in.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int found = in.getShort(entry + 8) & 0xFFFF;
                return found >= 1 && found <= 8 ? found : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
