package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.PictureReader;
import app.plenary.live.Album;
import app.plenary.plan.Picture;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/** The small form of pictures: how light it is, and that it is made once. */
class SmallerPicturesTest {
    private final Map<String, byte[]> kept = new TreeMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private final SmallerPictures album =
            new SmallerPictures(
                    new Album() {
                        @Override
                        public String keep(byte[] bytes) {
                            var name = Integer.toString(kept.size());
                            kept.put(name, bytes);
                            return name;
                        }

                        @Override
                        public Optional<byte[]> bytes(String hash) {
                            read.incrementAndGet();
                            return Optional.ofNullable(kept.get(hash));
                        }
                    });

    private static byte[] made(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return ((PictureReader.Made) PictureReader.read(bytes.toByteArray())).bytes();
    }

    /** Soft hills of many colours with the noise of a camera. */
    static byte[] photo(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double hill =
                        Math.sin(x / 97.0) * Math.cos(y / 61.0) + Math.sin((x + y) / 23.0) / 4;
                int noise = random.nextInt(9);
                int red = (int) (120 + 70 * hill) + noise;
                int green = (int) (110 + 60 * Math.sin(y / 211.0 + hill)) + noise;
                int blue = 90 + 80 * y / height + noise;
                image.setRGB(x, y, (red << 16) + (green << 8) + blue);
            }
        }
        return made(image);
    }

    /** Lines of text on white with a bar above, smoothed as on a screen. */
    static byte[] screen(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_TEXT_ANTIALIASING,
                java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0x1D4ED8));
        graphics.fillRect(0, 0, width, 60);
        graphics.setColor(new Color(0x1E2230));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        for (int line = 0; 90 + 26 * line < height; line++) {
            graphics.drawString(
                    "Line %d: what was said, who said it, and what follows from it for all of us"
                            .formatted(line)
                            .repeat(2),
                    30,
                    90 + 26 * line);
        }
        graphics.dispose();
        return made(image);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aPhotoBecomesAFractionOfItsBytesAndKeepsItsShape() throws IOException {
        var photo = photo(1600, 1067);
        var small = album.small(album.keep(photo)).orElseThrow();
        assertTrue(small.length < photo.length / 3, small.length + " of " + photo.length);
        assertEquals(Picture.SMALL, image(small).getWidth());
        assertEquals(534, image(small).getHeight(), 1);
    }

    @Test
    void whatSavesNothingOrIsSmallOrDamagedStaysAsItIs() throws IOException {
        var icon = photo(Picture.SMALL, 300);
        assertArrayEquals(icon, album.small(album.keep(icon)).orElseThrow());
        // one colour has hardly any bytes at any size
        var flat = made(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB));
        var small = album.small(album.keep(flat)).orElseThrow();
        assertTrue(small.length <= flat.length);
        var screen = screen(1600, 900);
        assertTrue(album.small(album.keep(screen)).orElseThrow().length <= screen.length);
        var damaged = photo(1600, 900);
        java.util.Arrays.fill(damaged, 2, damaged.length, (byte) 0);
        assertArrayEquals(damaged, album.small(album.keep(damaged)).orElseThrow());
        assertTrue(album.small("none").isEmpty());
    }

    @Test
    void aHallThatAsksAtOnceMakesItOnce() throws Exception {
        var hash = album.keep(photo(1200, 900));
        var asked = new ArrayList<Future<Optional<byte[]>>>();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                asked.add(phones.submit(() -> album.small(hash)));
            }
        }
        for (var each : asked) {
            assertTrue(each.get().isPresent());
        }
        assertEquals(1, read.get());
    }

    @Test
    void onlySoManyBytesAreRemembered() throws IOException {
        // small pictures stay themselves, so their bytes are those that are remembered
        var bytes = new byte[SmallerPictures.MOST_BYTES / 4];
        for (int i = 0; i < 10; i++) {
            album.small(album.keep(bytes));
        }
        assertEquals(10, read.get());
        album.small("9");
        assertEquals(10, read.get(), "the newest is there");
        album.small("0");
        assertEquals(11, read.get(), "the oldest went");
        var large = album.keep(new byte[SmallerPictures.MOST_BYTES + 1]);
        assertTrue(album.small(large).isPresent(), "handed out, though too large to remember");
    }
}
