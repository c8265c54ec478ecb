package app.plenary.exchange;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/** PDF documents for tests: as programs write them, and as no program would. */
final class PdfMaking {
    static final PDRectangle WIDE = new PDRectangle(960, 540);

    private PdfMaking() {}

    static void page(PDDocument document, PDRectangle size, Color ground, String words)
            throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(ground);
            content.addRect(0, 0, size.getWidth(), size.getHeight() / 2);
            content.fill();
            content.setNonStrokingColor(Color.BLACK);
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.newLineAtOffset(20, size.getHeight() - 40);
            for (String line : words.split("\n", -1)) {
                content.showText(line);
                content.newLineAtOffset(0, -28);
            }
            content.endText();
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        try (document) {
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] deck(int pages) throws IOException {
        var document = new PDDocument();
        for (int i = 1; i <= pages; i++) {
            page(document, WIDE, i % 2 == 0 ? Color.BLUE : Color.RED, "Page " + i + "\nof all");
        }
        return bytes(document);
    }

    /** A file of these objects, from number 1 on; the first is its catalogue. */
    static byte[] written(String... objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.length; i++) {
            places.add(text.length());
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int place : places) {
            text.append(String.format(Locale.ROOT, "%010d 00000 n \n", place));
        }
        text.append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String stream(String head, byte[] content) {
        return "<<"
                + head
                + " /Length "
                + content.length
                + ">>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1)
                + "\nendstream";
    }

    static byte[] deflated(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        }
        return out.toByteArray();
    }

    /** A document with a bit of everything, packed, so that most damage hits something. */
    static byte[] small() throws IOException {
        var document = new PDDocument();
        page(document, new PDRectangle(160, 90), Color.RED, "A");
        var image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        var page = document.getPage(0);
        try (var content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 9, 9);
        }
        page.getCOSObject().setItem(COSName.getPDFName("Extra"), new COSArray());
        return bytes(document);
    }
}
