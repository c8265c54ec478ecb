package app.plenary.exchange;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/** Draws a page step by step, and leaves out pictures in it that would fill the memory. */
final class PdfDrawing extends PDFRenderer {
    private static final List<String> JPEG =
            List.of(COSName.DCT_DECODE.getName(), COSName.DCT_DECODE_ABBREVIATION.getName());

    private final PageTime time;
    private boolean whole = true;

    PdfDrawing(PDDocument document, PageTime time) {
        super(document);
        this.time = time;
        setSubsamplingAllowed(true);
    }

    /** Whether all pictures in what was drawn could be. */
    boolean isWhole() {
        return whole;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Pen(parameters);
    }

    private final class Pen extends PageDrawer {
        Pen(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            time.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(
                Operator operator, List<COSBase> operands, IOException trouble) throws IOException {
            whole = whole && !(trouble instanceof MissingImageReaderException);
            super.operatorException(operator, operands, trouble);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if (fits(image)) {
                super.drawImage(image);
            } else {
                whole = false;
            }
        }
    }

    private static boolean fits(PDImage image) throws IOException {
        return fits(image.getWidth(), image.getHeight())
                && !(image instanceof PDImageXObject object && !fits(object));
    }

    /** A JPEG has a size of its own, whatever is said of it; a mask has one too. */
    private static boolean fits(PDImageXObject object) throws IOException {
        for (var mask : List.of(COSName.SMASK, COSName.MASK)) {
            var other = object.getCOSObject().getCOSStream(mask);
            if (other != null
                    && !fits(other.getInt(COSName.WIDTH, 0), other.getInt(COSName.HEIGHT, 0))) {
                return false;
            }
        }
        var suffix = object.getSuffix();
        return suffix == null || !suffix.equals("jpg") || jpegFits(object);
    }

    private static boolean jpegFits(PDImageXObject object) throws IOException {
        try (var in = object.getStream().createInputStream(JPEG);
                var image = ImageIO.createImageInputStream(in)) {
            var readers = ImageIO.getImageReadersByFormatName("jpeg");
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                reader.setInput(image, true, true);
                return fits(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean fits(int width, int height) {
        return (long) width * height <= PictureReader.MOST_PIXELS;
    }
}
