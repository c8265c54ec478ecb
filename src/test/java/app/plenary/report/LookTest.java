package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

/** A facilitator's colour can always be read, and a logo carries nothing but its picture. */
class LookTest {
    private static final Accent PAPER = new Accent(255, 255, 255);
    private static final Accent DARK = new Accent(0x1b, 0x1f, 0x2b);

    @Test
    void anyColourCanBeReadOnPaperAndOnADarkPage() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var accent = new Accent(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            assertTrue(accent.onPaper().contrast(PAPER) >= 4.5, accent.hex());
            assertTrue(accent.onDark().contrast(DARK) >= 4.5, accent.hex());
        }
        assertEquals(Accent.USUAL, Accent.USUAL.onPaper());
        assertEquals(21, new Accent(0, 0, 0).contrast(PAPER), 1e-9);
    }

    @Test
    void whatIsNoColourIsNone() {
        assertEquals(Optional.of(Accent.USUAL), Accent.of(" #0F766E "));
        for (String typed : new String[] {"", "#12", "teal", "#gggggg", "url(x)", "#0f766e;}"}) {
            assertEquals(Optional.empty(), Accent.of(typed), typed);
        }
    }

    private static byte[] file(String kind, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, kind, out));
        return out.toByteArray();
    }

    @Test
    void aPictureIsDrawnAnewAndSmall() throws IOException {
        for (String kind : new String[] {"png", "jpeg"}) {
            var file = file(kind, 1_600, 320);
            var carrying = Arrays.copyOf(file, file.length + 20);
            System.arraycopy(
                    "SECRET".getBytes(StandardCharsets.UTF_8), 0, carrying, file.length + 5, 6);
            var logo = assertInstanceOf(Logo.Taken.class, Logo.read(carrying)).logo();
            assertEquals(800, logo.width());
            assertEquals(160, logo.height());
            var read = ImageIO.read(new ByteArrayInputStream(logo.png()));
            assertEquals(800, read.getWidth());
            assertTrue(
                    !new String(logo.png(), StandardCharsets.ISO_8859_1).contains("SECRET"), kind);
        }
    }

    @Test
    void whatIsNoLogoIsRefused() throws IOException {
        assertEquals(
                new Logo.Refused(Logo.Refusal.NOT_A_PICTURE),
                Logo.read("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Logo.Refused(Logo.Refusal.NOT_A_PICTURE), Logo.read(file("gif", 20, 20)));
        assertEquals(
                new Logo.Refused(Logo.Refusal.TOO_LARGE), Logo.read(new byte[Logo.MOST_BYTES + 1]));
        assertEquals(
                new Logo.Refused(Logo.Refusal.TOO_MANY_PIXELS),
                Logo.read(file("png", 20_000, 1_000)));
        var cut = Arrays.copyOf(file("png", 300, 300), 60);
        assertEquals(new Logo.Refused(Logo.Refusal.NOT_A_PICTURE), Logo.read(cut));
    }

    @Test
    void thePageHasColourAndLogoAndStillLoadsNothing() throws IOException {
        var logo = assertInstanceOf(Logo.Taken.class, Logo.read(file("png", 120, 40))).logo();
        var look = new Look(new Accent(0xff, 0xee, 0x00), Optional.of(logo));
        var html =
                Written.text(
                        ReportFormat.HTML,
                        Scenario.rich().report().in(look),
                        Messages.of(Locale.ENGLISH));
        HtmlWriterTest.parse(html);
        assertTrue(html.contains("--accent: " + look.accent().onPaper().hex()));
        assertTrue(html.contains("img-src data:"));
        assertTrue(html.contains("src=\"data:image/png;base64,"));
    }
}
