package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.PictureReader.Made;
import app.plenary.exchange.PictureReader.Reading;
import app.plenary.exchange.PictureReader.Refused;
import app.plenary.plan.Picture;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/**
 * Whatever somebody takes for a picture: it becomes a small clean one, or a sentence says why not.
 */
final class PictureReaderTest {

    /** Red left above, green right above, blue left below, black right below. */
    private static BufferedImage corners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width - width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height - height / 2);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        graphics.dispose();
        return image;
    }

    private static BufferedImage photo(int width, int height) {
        var random = new SplittableRandom(7);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(
                        x,
                        y,
                        new Color(x * 255 / width, y * 255 / height, random.nextInt(40)).getRGB());
            }
        }
        return image;
    }

    private static byte[] as(String format, BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes), format);
        return bytes.toByteArray();
    }

    private static Made made(Reading reading) {
        return assertInstanceOf(Made.class, reading);
    }

    private static BufferedImage seen(Made made) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(made.bytes()));
        assertNotNull(image);
        assertEquals(made.width(), image.getWidth());
        assertEquals(made.height(), image.getHeight());
        assertTrue(PictureReader.isMade(made.bytes()));
        return image;
    }

    private static void refused(PictureProblem problem, byte[] bytes) {
        assertEquals(new Refused(problem), PictureReader.read(bytes));
    }

    private static void isNear(Color wished, int rgb) {
        var is = new Color(rgb);
        int off =
                Math.abs(wished.getRed() - is.getRed())
                        + Math.abs(wished.getGreen() - is.getGreen())
                        + Math.abs(wished.getBlue() - is.getBlue());
        assertTrue(off < 40, wished + " " + is);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void theUsualKindsAreRead(String format) throws IOException {
        var image =
                seen(
                        made(
                                PictureReader.read(
                                        as(format, corners(64, 48, BufferedImage.TYPE_INT_RGB)))));
        assertEquals(64, image.getWidth());
        isNear(Color.RED, image.getRGB(10, 10));
        isNear(Color.GREEN, image.getRGB(50, 10));
        isNear(Color.BLUE, image.getRGB(10, 40));
        isNear(Color.BLACK, image.getRGB(50, 40));
    }

    @Test
    void aLargePictureBecomesAsLargeAsTheWallNeedsAndKeepsItsShape() throws IOException {
        var wide = made(PictureReader.read(as("jpeg", photo(5000, 2500))));
        assertEquals(Picture.LONGEST, wide.width());
        assertEquals(Picture.LONGEST / 2, wide.height());
        assertEquals((byte) 0xFF, wide.bytes()[0], "a photo is JPEG");
        isNear(new Color(250, 5, 20), seen(wide).getRGB(1908, 10));
        var narrow =
                made(PictureReader.read(as("png", corners(3, 9000, BufferedImage.TYPE_INT_RGB))));
        assertEquals(Picture.LONGEST, narrow.height());
        assertEquals(1, narrow.width());
        var drawing =
                made(PictureReader.read(as("png", corners(900, 500, BufferedImage.TYPE_INT_RGB))));
        assertEquals('P', drawing.bytes()[1], "few colours stay PNG");
    }

    @Test
    void whatOneCanSeeThroughIsOnWhiteAndGreyStaysAsGrey() throws IOException {
        var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(5, 5, 0xFF0000FF);
        var image = seen(made(PictureReader.read(as("png", clear))));
        assertEquals(0xFFFFFFFF, image.getRGB(20, 20));
        assertEquals(0xFF0000FF, image.getRGB(5, 5));
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(
                ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(),
                (byte) 128);
        isNear(
                new Color(128, 128, 128),
                seen(made(PictureReader.read(as("jpeg", grey)))).getRGB(9, 9));
    }

    /** A camera's JPEG with its remarks: which way up, and where it was. */
    private static byte[] fromCamera(BufferedImage image, int orientation) throws IOException {
        var place = "GPS 52.5200 13.4050 SerialNumber 12345";
        var tiff = ByteBuffer.allocate(26 + place.length());
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(place.getBytes(StandardCharsets.US_ASCII));
        var plain = as("jpeg", image);
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        int length = 2 + 6 + tiff.capacity();
        all.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        all.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        all.write(tiff.array());
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    @Test
    void aPhotoIsTheRightWayUpAndNoLongerTellsWhereItWasTaken() throws IOException {
        // for each orientation, the colour that has to be left above and right above in the end
        var above =
                new Color[][] {
                    {Color.RED, Color.GREEN},
                    {Color.GREEN, Color.RED},
                    {Color.BLACK, Color.BLUE},
                    {Color.BLUE, Color.BLACK},
                    {Color.RED, Color.BLUE},
                    {Color.BLUE, Color.RED},
                    {Color.BLACK, Color.GREEN},
                    {Color.GREEN, Color.BLACK}
                };
        for (int orientation = 1; orientation <= 8; orientation++) {
            var held = fromCamera(corners(120, 80, BufferedImage.TYPE_INT_RGB), orientation);
            assertTrue(new String(held, StandardCharsets.ISO_8859_1).contains("GPS 52.52"));
            var made = made(PictureReader.read(held));
            assertFalse(new String(made.bytes(), StandardCharsets.ISO_8859_1).contains("GPS"));
            assertFalse(new String(made.bytes(), StandardCharsets.ISO_8859_1).contains("Exif"));
            var image = seen(made);
            assertEquals(orientation < 5 ? 120 : 80, image.getWidth(), "turned " + orientation);
            isNear(above[orientation - 1][0], image.getRGB(15, 15));
            isNear(above[orientation - 1][1], image.getRGB(image.getWidth() - 15, 15));
        }
    }

    @Test
    void whatIsNoPictureIsToldApart() {
        refused(PictureProblem.EMPTY, new byte[0]);
        refused(PictureProblem.UNKNOWN, utf8("<!DOCTYPE html><script>alert(1)</script>"));
        refused(PictureProblem.UNKNOWN, new byte[] {0});
        refused(
                PictureProblem.DRAWING,
                utf8("<?xml version='1.0'?>\n<!-- x -->\n<svg onload='alert(1)'/>"));
        refused(PictureProblem.DOCUMENT, utf8("%PDF-1.7 ..."));
        refused(PictureProblem.WEBP, utf8("RIFF....WEBPVP8 "));
        refused(PictureProblem.HEIC, utf8("....ftypheic...."));
        refused(PictureProblem.TIFF, utf8("II*\0abcdefghijkl"));
        refused(PictureProblem.TOO_LARGE, new byte[PictureReader.MOST_BYTES + 1]);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A PNG that says it is so large, with next to nothing in it. */
    private static byte[] bomb(int width, int height) {
        var head = ByteBuffer.allocate(17);
        head.put(utf8("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.array());
        var all = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        all.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        all.putInt(13).put(head.array()).putInt((int) crc.getValue());
        return all.array();
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        refused(PictureProblem.TOO_MANY_PIXELS, bomb(60_000, 60_000));
        assertInstanceOf(
                Refused.class, PictureReader.read(bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        refused(PictureProblem.TOO_MANY_PIXELS, bomb(40_000_001, 1));
        var jpeg = as("jpeg", corners(16, 16, BufferedImage.TYPE_INT_RGB));
        int frame = indexOf(jpeg, 0xC0);
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0x40);
        refused(PictureProblem.TOO_MANY_PIXELS, jpeg);
        refused(PictureProblem.DAMAGED, bomb(500, 500));
        assertFalse(
                PictureReader.isMade(bomb(Picture.LONGEST + 1, 2)),
                "larger than what is made here");
    }

    private static int indexOf(byte[] bytes, int marker) {
        for (int i = 0; i < bytes.length - 1; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new AssertionError("no such marker");
    }

    @Test
    void printingColoursAreNotGuessed() throws IOException {
        var jpeg = as("jpeg", corners(16, 16, BufferedImage.TYPE_INT_RGB));
        jpeg[indexOf(jpeg, 0xC0) + 9] = 4;
        refused(PictureProblem.FOR_PRINT, jpeg);
    }

    @Test
    void whatMovesIsRefused() throws IOException {
        var still = as("png", corners(16, 16, BufferedImage.TYPE_INT_RGB));
        var moving = ByteBuffer.allocate(still.length + 20);
        moving.put(still, 0, 33).putInt(8).put(utf8("acTL")).putInt(3).putInt(0).putInt(0);
        moving.put(still, 33, still.length - 33);
        refused(PictureProblem.MOVING, moving.array());
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(
                        new javax.imageio.IIOImage(
                                corners(20 + i, 20, BufferedImage.TYPE_INT_RGB), null, null),
                        null);
            }
            writer.endWriteSequence();
        }
        refused(PictureProblem.MOVING, bytes.toByteArray());
    }

    @Test
    void everyPieceOfAPictureIsRefusedOrShowsAPicture() throws IOException {
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            var whole = as(format, photo(60, 40));
            for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
                switch (PictureReader.read(Arrays.copyOf(whole, length))) {
                    case Made made -> seen(made);
                    case Refused _ -> {}
                }
            }
            if (format.equals("jpeg") || format.equals("png")) {
                refused(PictureProblem.DAMAGED, Arrays.copyOf(whole, whole.length / 2));
            }
        }
    }

    @Test
    void changedBytesAreRefusedOrShowAPicture() throws IOException {
        var random = new SplittableRandom(11);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            var whole = as(format, photo(60, 40));
            for (int i = 0; i < 150; i++) {
                var changed = whole.clone();
                for (int k = 0; k <= random.nextInt(4); k++) {
                    changed[random.nextInt(Math.min(200, changed.length))] =
                            (byte) random.nextInt();
                }
                switch (PictureReader.read(changed)) {
                    case Made made -> seen(made);
                    case Refused _ -> {}
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PictureProblem.class)
    void everyRefusalIsASentence(PictureProblem problem) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            assertTrue(problem.sentence(Messages.of(locale)).matches("[A-Z].*[.?!]"));
        }
    }

    @Test
    void aFileIsTakenForWhatIsInItAndNotForItsName(@TempDir Path folder) throws IOException {
        var page = Files.writeString(folder.resolve("photo.png"), "<html>");
        assertEquals(new Refused(PictureProblem.UNKNOWN), PictureReader.read(page));
        var photo = Files.write(folder.resolve("page.html"), as("png", photo(30, 20)));
        assertEquals(30, made(PictureReader.read(photo)).width());
        assertEquals(new Refused(PictureProblem.UNREADABLE), PictureReader.read(folder));
        assertEquals(
                new Refused(PictureProblem.UNREADABLE),
                PictureReader.read(folder.resolve("gone.png")));
        var large = folder.resolve("large.png");
        Files.write(large, new byte[PictureReader.MOST_BYTES + 1]);
        assertEquals(new Refused(PictureProblem.TOO_LARGE), PictureReader.read(large));
    }

    @Test
    void theSamePixelsFromTheClipboardGiveTheSameBytes() {
        var image = corners(50, 40, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = image.getRGB(0, 0, 50, 40, null, 0, 50);
        var once = made(PictureReader.read(pixels, 50, 40));
        assertArrayEquals(once.bytes(), made(PictureReader.read(pixels, 50, 40)).bytes());
        assertEquals(new Refused(PictureProblem.EMPTY), PictureReader.read(new int[0], 0, 0));
    }
}
