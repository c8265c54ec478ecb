package app.plenary.exchange;

import static app.plenary.exchange.PdfMaking.WIDE;
import static app.plenary.exchange.PdfMaking.bytes;
import static app.plenary.exchange.PdfMaking.deck;
import static app.plenary.exchange.PdfMaking.deflated;
import static app.plenary.exchange.PdfMaking.page;
import static app.plenary.exchange.PdfMaking.small;
import static app.plenary.exchange.PdfMaking.stream;
import static app.plenary.exchange.PdfMaking.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.PictureReader.Made;
import app.plenary.exchange.SlideProblem.Reason;
import app.plenary.plan.Picture;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

/** Slides from files that people have, and from files that somebody made to do harm. */
@Timeout(240)
final class SlideReaderTest {
    @TempDir private Path folder;

    /** What came of reading. */
    private static final class Taken implements SlideReader.Tray {
        private final List<Made> slides = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private int enough = Integer.MAX_VALUE;

        @Override
        public boolean isStopped() {
            return slides.size() >= enough;
        }

        @Override
        public void take(Made slide, String alt, int page, int pages) {
            assertTrue(Picture.isSide(slide.width()) && Picture.isSide(slide.height()));
            assertTrue(Wording.fits(alt, Picture.LONGEST_ALT));
            assertEquals(Wording.line(alt), alt);
            assertTrue(page >= 1 && page <= pages);
            slides.add(slide);
            words.add(alt);
        }

        @Override
        public void remark(SlideProblem problem, int page, int pages) {
            remarks.add(page + " " + problem.reason());
        }
    }

    private static Taken read(byte[] bytes) throws IOException {
        var taken = new Taken();
        assertEquals(Optional.empty(), SlideReader.read(bytes, taken).map(SlideProblem::reason));
        return taken;
    }

    private static void refused(Reason reason, byte[] bytes) throws IOException {
        var taken = new Taken();
        var problem = SlideReader.read(bytes, taken);
        assertEquals(Optional.of(reason), problem.map(SlideProblem::reason));
        assertEquals(List.of(), taken.slides);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertFalse(problem.orElseThrow().sentence(Messages.of(locale)).isBlank());
        }
    }

    private static Color at(Made slide, int x, int y) throws IOException {
        return new Color(ImageIO.read(new ByteArrayInputStream(slide.bytes())).getRGB(x, y));
    }

    @Test
    void everyPageIsAPictureAsLargeAsTheWallNeedsWithItsWords() throws IOException {
        var document = new PDDocument();
        page(document, WIDE, Color.RED, "Why we meet\nand what comes of it");
        page(document, PDRectangle.A4, Color.BLUE, "word ".repeat(100));
        page(document, new PDRectangle(12, 3), Color.GREEN, "");
        var taken = read(bytes(document));
        assertEquals(1_920, taken.slides.getFirst().width(), 1);
        assertEquals(1_080, taken.slides.getFirst().height(), 1);
        assertEquals(1_357, taken.slides.get(1).width(), 1);
        assertEquals(480, taken.slides.getLast().height(), 1);
        assertEquals("Why we meet and what comes of it", taken.words.getFirst());
        assertTrue(taken.words.get(1).endsWith("word …"), taken.words.get(1));
        assertEquals("", taken.words.getLast());
        assertEquals(Color.RED, at(taken.slides.getFirst(), 960, 900));
        assertEquals(Color.WHITE, at(taken.slides.getFirst(), 1900, 20));
        assertEquals(List.of(), taken.remarks);
    }

    @Test
    void aTurnedAndACutPageAreShownAsTheyAreSeen() throws IOException {
        var document = new PDDocument();
        page(document, WIDE, Color.RED, "");
        document.getPage(0).setRotation(90);
        page(document, WIDE, Color.BLUE, "");
        document.getPage(1).setCropBox(new PDRectangle(0, 0, 270, 270));
        var taken = read(bytes(document));
        assertEquals(1_080, taken.slides.getFirst().width(), 1);
        assertEquals(1_920, taken.slides.getFirst().height(), 1);
        assertEquals(Color.RED, at(taken.slides.getFirst(), 200, 900));
        assertEquals(Color.WHITE, at(taken.slides.getFirst(), 1000, 900));
        assertEquals(taken.slides.getLast().width(), taken.slides.getLast().height());
        assertEquals(Color.BLUE, at(taken.slides.getLast(), 900, 900));
    }

    @Test
    void aPictureIsASlideWhateverItsNameSays() throws IOException {
        var image = new BufferedImage(3_840, 2_160, BufferedImage.TYPE_INT_RGB);
        for (String format : List.of("png", "jpeg")) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            var file = Files.write(folder.resolve("slides-" + format + ".pdf"), out.toByteArray());
            var taken = new Taken();
            assertEquals(Optional.empty(), SlideReader.read(file, taken));
            assertEquals(1_920, taken.slides.getFirst().width());
        }
        assertEquals(
                Optional.of(Reason.UNREADABLE),
                SlideReader.read(folder.resolve("gone.pdf"), new Taken())
                        .map(SlideProblem::reason));
    }

    @Test
    void whatIsNoneOfTheseIsRefused() throws IOException {
        refused(Reason.EMPTY, new byte[0]);
        refused(Reason.UNKNOWN, "PK\3\4 a deck".getBytes(StandardCharsets.ISO_8859_1));
        refused(Reason.UNKNOWN, "%!PS-Adobe".getBytes(StandardCharsets.ISO_8859_1));
        refused(Reason.PICTURE, "RIFF1234WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1));
        refused(Reason.DAMAGED, "%PDF-1.7 and no more".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aLockedAndACutOffDocumentAreRefused() throws IOException {
        for (String password : List.of("", "secret")) {
            var document = Loader.loadPDF(deck(1));
            document.protect(
                    new StandardProtectionPolicy("owner", password, new AccessPermission()));
            refused(Reason.LOCKED, bytes(document));
        }
        var whole = deck(3);
        var half = new Taken();
        var problem = SlideReader.read(Arrays.copyOf(whole, whole.length / 3), half);
        assertTrue(problem.isPresent() || half.slides.size() < 3);
    }

    @Test
    void aDocumentWithoutPagesOrWithTooManyIsRefused() throws IOException {
        refused(
                Reason.NO_PAGES,
                written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"));
        var many = new PDDocument();
        for (int i = 0; i < 201; i++) {
            many.addPage(new PDPage(WIDE));
        }
        refused(Reason.TOO_MANY_PAGES, bytes(many));
        refused(
                Reason.TOO_MANY_PAGES,
                written(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 10000>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"));
    }

    @Test
    void aPageOfAHundredMetresIsLeftOut() throws IOException {
        var document = new PDDocument();
        document.addPage(new PDPage(new PDRectangle(283_465, 283_465)));
        page(document, WIDE, Color.RED, "");
        document.addPage(new PDPage(new PDRectangle(0.5f, 0.5f)));
        var taken = read(bytes(document));
        assertEquals(1, taken.slides.size());
        assertEquals(List.of("1 PAGE_OUT_OF_SIZE", "3 PAGE_OUT_OF_SIZE"), taken.remarks);
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        var zeros = deflated(new byte[(int) PdfStreams.MOST_OF_ONE + 1]);
        var twice = deflated(zeros);
        for (var filter : List.of("/FlateDecode", "[/FlateDecode/FlateDecode]")) {
            var content = filter.startsWith("[") ? twice : zeros;
            refused(
                    Reason.UNPACKS_TO_TOO_MUCH,
                    written(
                            "<</Type/Catalog/Pages 2 0 R>>",
                            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                            stream("/Filter " + filter, content)));
        }
    }

    @Test
    void pagesAndFormsThatContainThemselvesComeToAnEnd() throws IOException {
        var taken = new Taken();
        SlideReader.read(
                written(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 2>>"),
                taken);
        assertEquals(List.of(), taken.slides);

        var document = new PDDocument();
        page(document, WIDE, Color.RED, "Still there");
        var form = new PDFormXObject(document);
        form.setBBox(WIDE);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Me"), form);
        form.setResources(resources);
        try (var out = form.getCOSObject().createOutputStream()) {
            out.write("/Me Do".getBytes(StandardCharsets.US_ASCII));
        }
        var page = document.getPage(0);
        page.getResources().put(COSName.getPDFName("Me"), form);
        try (var content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.drawForm(form);
        }
        assertEquals(1, read(bytes(document)).slides.size());
        document.close();
    }

    @Test
    void aPictureInAPageThatWouldFillTheMemoryIsLeftOutAndSaid() throws IOException {
        var taken =
                read(
                        written(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 160 90]/Contents 4 0 R"
                                        + "/Resources<</XObject<</X 5 0 R>>>>>>",
                                stream("", "/X Do".getBytes(StandardCharsets.US_ASCII)),
                                stream(
                                        "/Subtype/Image/Width 60000/Height 60000/ColorSpace"
                                                + "/DeviceRGB/BitsPerComponent 8",
                                        new byte[9])));
        assertEquals(List.of("1 PAGE_INCOMPLETE"), taken.remarks);
    }

    @Test
    void whoeverStopsGetsNoMore() throws IOException {
        var taken = new Taken();
        taken.enough = 2;
        assertEquals(Optional.empty(), SlideReader.read(deck(5), taken));
        assertEquals(2, taken.slides.size());
    }

    @Test
    void whateverIsDoneToADocumentItIsReadOrRefused() throws IOException {
        var random = new SplittableRandom(7);
        var sound = small();
        int refused = 0;
        int read = 0;
        for (int round = 0; round < 60; round++) {
            var bytes = mutated(sound, random);
            var taken = new Taken();
            var problem = SlideReader.read(bytes, taken);
            assertEquals(problem.isEmpty(), !taken.slides.isEmpty(), "round " + round);
            refused += problem.isPresent() ? 1 : 0;
            read += problem.isEmpty() ? 1 : 0;
        }
        assertTrue(refused > 3 && read > 3, refused + " refused, " + read + " read");
    }

    private static byte[] mutated(byte[] sound, SplittableRandom random) {
        var bytes = sound.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(9, bytes.length));
            }
            case 1 -> {
                for (int i = 0; i < 20; i++) {
                    bytes[random.nextInt(9, bytes.length)] = (byte) random.nextInt();
                }
            }
            case 2 -> {
                // figures become others: places, lengths, sizes, references
                for (int i = 9; i < bytes.length; i++) {
                    if (bytes[i] >= '0' && bytes[i] <= '9' && random.nextInt(25) == 0) {
                        bytes[i] = (byte) ('0' + random.nextInt(10));
                    }
                }
            }
            default -> {
                int from = random.nextInt(9, bytes.length);
                int to = random.nextInt(9, bytes.length);
                int length = random.nextInt(1, 200);
                System.arraycopy(
                        sound,
                        from,
                        bytes,
                        to,
                        Math.min(length, bytes.length - Math.max(from, to)));
            }
        }
        return bytes;
    }
}
