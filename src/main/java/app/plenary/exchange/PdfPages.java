package app.plenary.exchange;

import app.plenary.exchange.SlideProblem.Reason;
import app.plenary.exchange.SlideReader.Tray;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.text.PDFTextStripper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The pages of a PDF as pictures. Nobody knows who made it: what would take too much memory is
 * looked for first, every step of drawing asks whether it still has time, and whatever the library
 * throws is a page, or a file, that cannot be used.
 */
final class PdfPages {
    /** In points along one side, as much as PDF 1.7 foresees: 5 metres. */
    private static final float LARGEST = 14_400;

    private static final float SMALLEST = 1;
    private static final int MOST_SLOW = 3;

    /** What the library finds odd in a file is told in the words of this program, or not at all. */
    private static final Logger CHATTER = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONT_CHATTER = Logger.getLogger("org.apache.fontbox");

    static {
        CHATTER.setLevel(Level.OFF);
        FONT_CHATTER.setLevel(Level.OFF);
        // where the library remembers the typefaces of this computer: not among a person's files
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
        }
    }

    private final PDDocument document;
    private final int pages;
    private final Tray tray;
    private Optional<SlideProblem> first = Optional.empty();
    private int taken;
    private int slow;

    private PdfPages(PDDocument document, int pages, Tray tray) {
        this.document = document;
        this.pages = pages;
        this.tray = tray;
    }

    /** What a page came to. */
    private record Drawn(BufferedImage image, String words, boolean whole) {}

    /** A page cannot be had, and why. */
    private static final class Missed extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        Missed(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    static Optional<SlideProblem> read(byte[] pdf, Tray tray) throws IOException {
        if (PdfStreams.unpackToTooMuch(pdf, tray::isStopped)) {
            return Optional.of(SlideProblem.of(Reason.UNPACKS_TO_TOO_MUCH));
        }
        try (var document = opened(pdf)) {
            int pages = pages(document);
            if (pages < 1) {
                return Optional.of(SlideProblem.of(Reason.NO_PAGES));
            }
            if (pages > Talk.MOST_SLIDES) {
                return Optional.of(SlideProblem.tooMany(pages));
            }
            return new PdfPages(document, pages, tray).read();
        } catch (Missed missed) {
            return Optional.of(SlideProblem.of(missed.reason));
        }
    }

    private static PDDocument opened(byte[] pdf) throws Missed {
        try {
            var document = Loader.loadPDF(pdf);
            if (document.isEncrypted()) {
                document.close();
                throw new Missed(Reason.LOCKED);
            }
            return document;
        } catch (InvalidPasswordException _) {
            throw new Missed(Reason.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw new Missed(Reason.DAMAGED);
        } catch (OutOfMemoryError _) {
            throw new Missed(Reason.UNPACKS_TO_TOO_MUCH);
        }
    }

    private static int pages(PDDocument document) throws Missed {
        try {
            return document.getNumberOfPages();
        } catch (RuntimeException | StackOverflowError _) {
            throw new Missed(Reason.DAMAGED);
        }
    }

    private Optional<SlideProblem> read() throws IOException {
        for (int page = 1; page <= pages && !tray.isStopped() && slow < MOST_SLOW; page++) {
            try {
                var drawn = patiently(page);
                var made = PictureMaking.made(drawn.image(), 1);
                tray.take(made, SlideReader.alt(drawn.words()), page, pages);
                taken++;
                if (!drawn.whole()) {
                    tray.remark(SlideProblem.of(Reason.PAGE_INCOMPLETE), page, pages);
                }
            } catch (Missed missed) {
                missed(missed.reason, page);
            }
        }
        return taken > 0 || tray.isStopped() ? Optional.empty() : first;
    }

    private void missed(Reason reason, int page) {
        var problem = SlideProblem.of(reason);
        first = first.or(() -> Optional.of(problem));
        slow += reason == Reason.PAGE_TOO_SLOW ? 1 : 0;
        tray.remark(problem, page, pages);
    }

    /** Once more where the time went by while the typefaces of this computer were looked up. */
    private Drawn patiently(int number) throws Missed {
        try {
            return drawn(number);
        } catch (Missed missed) {
            if (missed.reason != Reason.PAGE_TOO_SLOW || taken > 0 || slow > 0) {
                throw missed;
            }
            return drawn(number);
        }
    }

    private Drawn drawn(int number) throws Missed {
        var time = new PageTime(tray::isStopped);
        try {
            var page = document.getPage(number - 1);
            var drawing = new PdfDrawing(document, time);
            var image = drawing.renderImage(number - 1, scale(page), ImageType.RGB);
            return new Drawn(image, words(number, time), drawing.isWhole());
        } catch (PageTime.IsUp _) {
            throw new Missed(Reason.PAGE_TOO_SLOW);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
            throw new Missed(Reason.PAGE_DAMAGED);
        }
    }

    /** As many pixels along the longer side as are kept. */
    private static float scale(PDPage page) throws Missed {
        var box = page.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        float shorter = Math.min(box.getWidth(), box.getHeight());
        if (!(shorter >= SMALLEST && longer <= LARGEST)) {
            throw new Missed(Reason.PAGE_OUT_OF_SIZE);
        }
        // a little more, because pixels are counted down to whole ones
        return (Picture.LONGEST + 0.25f) / longer;
    }

    /** None where they cannot be read: the picture is what counts. */
    private String words(int number, PageTime time) {
        try {
            var stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processOperator(Operator operator, List<COSBase> operands)
                                throws IOException {
                            time.check();
                            super.processOperator(operator, operands);
                        }
                    };
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return "";
        }
    }
}
