package app.plenary.report;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Slides of 13⅓ by 7½ inches: words, bars and tables at places in points. It knows how things look,
 * not what they say.
 */
final class Deck implements AutoCloseable {
    static final double LEFT = 54;
    static final double WIDTH = 852;
    static final double TOP = 118;
    static final double BOTTOM = 496;

    private static final double TITLE = 28;
    private static final Color TEXT = new Color(0x1B1F2B);
    private static final Color QUIET = new Color(0x595F69);
    private static final Color TRACK = new Color(0xEEF1F4);

    private final XMLSlideShow show = new XMLSlideShow();
    private final Color accent;
    private final Color second;

    Deck(Accent accent) {
        this.accent = color(accent.onPaper());
        this.second = color(accent.second());
        show.setPageSize(new Dimension(960, 540));
    }

    private static Color color(Accent accent) {
        return new Color(accent.red(), accent.green(), accent.blue());
    }

    /** How words look. */
    enum Style {
        USUAL,
        BOLD,
        QUIET,
        ACCENT
    }

    void properties(String title, String language) throws InvalidFormatException {
        var properties = show.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(title);
        properties.setLanguageProperty(language);
        properties.setCreatorProperty("Plenary");
    }

    void cover(Document document) throws IOException {
        var slide = show.createSlide(layout(SlideLayout.TITLE));
        var band = slide.createAutoShape();
        band.setShapeType(ShapeType.RECT);
        band.setAnchor(new Rectangle2D.Double(0, 0, 18, 540));
        band.setFillColor(accent);
        band.setLineColor(null);
        double y = 150;
        if (document.look().logo().isPresent()) {
            picture(slide, document.look().logo().get());
        }
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            boolean title = shape.getTextType() != Placeholder.SUBTITLE;
            var text =
                    title
                            ? SlideText.fitting(PlainText.line(document.title()), 40, WIDTH, 3)
                            : subtitle(document);
            shape.clearText();
            shape.setAnchor(
                    title
                            ? new Rectangle2D.Double(LEFT, y, WIDTH, 156)
                            : new Rectangle2D.Double(LEFT, y + 166, WIDTH, 180));
            flush(shape);
            shape.setVerticalAlignment(title ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
            if (title) {
                words(shape, text, 40, Style.BOLD);
            } else {
                words(shape, text, 18, Style.QUIET);
            }
        }
    }

    private static String subtitle(Document document) {
        var facts = String.join(" · ", document.facts());
        var cover = document.cover().isEmpty() ? "" : document.cover() + "\n";
        return SlideText.fitting(
                cover + facts + "\n" + String.join(" ", document.lead()), 18, WIDTH, 7);
    }

    private void picture(XSLFSlide slide, Logo logo) throws IOException {
        double scale = Math.min(240.0 / logo.width(), 70.0 / logo.height());
        var picture = slide.createPicture(show.addPicture(logo.png(), PictureData.PictureType.PNG));
        picture.setAnchor(
                new Rectangle2D.Double(LEFT, 54, logo.width() * scale, logo.height() * scale));
    }

    /** A picture with its words for those who cannot see it. */
    void picture(XSLFSlide slide, byte[] bytes, String alt, Rectangle2D where) {
        var kind =
                PictureBytes.type(bytes).equals("image/png")
                        ? PictureData.PictureType.PNG
                        : PictureData.PictureType.JPEG;
        var picture = slide.createPicture(show.addPicture(bytes, kind));
        picture.setAnchor(where);
        ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr(alt);
    }

    /** A slide with its title, what stands below it, and what stands at its foot. */
    XSLFSlide slide(String title, String below, String foot) {
        var slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            shape.clearText();
            shape.setAnchor(new Rectangle2D.Double(LEFT, 22, WIDTH, below.isEmpty() ? 84 : 62));
            flush(shape);
            boolean small = SlideText.lines(title, TITLE, WIDTH * 0.9) > 1;
            double size = small ? 22 : TITLE;
            words(shape, SlideText.fitting(title, size, WIDTH * 0.9, 2), size, Style.BOLD);
        }
        if (!below.isEmpty()) {
            text(slide, SlideText.fitting(below, 16, WIDTH, 1), 84, 24, 16, Style.ACCENT);
        }
        if (!foot.isEmpty()) {
            text(slide, SlideText.fitting(foot, 11, WIDTH, 1), 508, 20, 11, Style.QUIET);
        }
        return slide;
    }

    /** Its words begin where it begins. */
    private static void flush(XSLFTextShape shape) {
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        shape.setBottomInset(0);
        shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
    }

    private XSLFSlideLayout layout(SlideLayout kind) {
        return Objects.requireNonNull(show.getSlideMasters().getFirst().getLayout(kind));
    }

    /** Words over the whole width. */
    void text(XSLFSlide slide, String text, double y, double height, double size, Style style) {
        text(slide, text, new Rectangle2D.Double(LEFT, y, WIDTH, height), size, style, false);
    }

    void text(
            XSLFSlide slide,
            String text,
            Rectangle2D where,
            double size,
            Style style,
            boolean right) {
        var box = slide.createTextBox();
        box.setAnchor(where);
        flush(box);
        box.clearText();
        words(box, text, size, style);
        if (right) {
            box.getTextParagraphs()
                    .forEach(line -> line.setTextAlign(TextParagraph.TextAlign.RIGHT));
        }
    }

    /** A line with a bullet. */
    void point(XSLFSlide slide, String text, double y, double height, double size) {
        var dot = slide.createAutoShape();
        dot.setShapeType(ShapeType.ELLIPSE);
        boolean fromRight = DocxText.isFromRight(text);
        dot.setAnchor(
                new Rectangle2D.Double(fromRight ? LEFT + WIDTH - 6 : LEFT, y + size * 0.5, 6, 6));
        dot.setFillColor(accent);
        dot.setLineColor(null);
        text(
                slide,
                text,
                new Rectangle2D.Double(fromRight ? LEFT : LEFT + 20, y, WIDTH - 20, height),
                size,
                Style.USUAL,
                false);
    }

    /** A name, a bar of that share of the room there is, and what is counted. */
    void bar(XSLFSlide slide, ResultPart.Bar bar, String figures, double y, double height) {
        double size = Math.min(18, height * 0.48);
        int lines = height >= size * 2.6 ? 2 : 1;
        text(
                slide,
                SlideText.fitting(bar.name(), size, 330, lines),
                new Rectangle2D.Double(LEFT, y, 330, height),
                size,
                bar.leads() ? Style.BOLD : Style.USUAL,
                false);
        double thick = Math.min(28, height * 0.7);
        rectangle(slide, 396, y + (height - thick) / 2, 390, thick, TRACK);
        if (bar.length() > 0) {
            rectangle(
                    slide,
                    396,
                    y + (height - thick) / 2,
                    390 * Math.min(100, bar.length()) / 100.0,
                    thick,
                    bar.leads() ? accent : second);
        }
        text(
                slide,
                figures,
                new Rectangle2D.Double(796, y, 110, height),
                size,
                bar.leads() ? Style.BOLD : Style.USUAL,
                true);
    }

    private static void rectangle(
            XSLFSlide slide, double x, double y, double width, double height, Color fill) {
        var shape = slide.createAutoShape();
        shape.setShapeType(ShapeType.RECT);
        shape.setAnchor(new Rectangle2D.Double(x, y, width, height));
        shape.setFillColor(fill);
        shape.setLineColor(null);
    }

    /**
     * A table.
     *
     * @param widths in points, one for each column
     * @param right which columns are aligned to the right
     */
    void table(
            XSLFSlide slide,
            List<String> head,
            List<List<String>> rows,
            double[] widths,
            boolean[] right,
            double y,
            double height,
            double size) {
        var table = slide.createTable(rows.size() + 1, head.size());
        double total = 0;
        for (int i = 0; i < widths.length; i++) {
            table.setColumnWidth(i, widths[i]);
            total += widths[i];
        }
        for (int row = 0; row <= rows.size(); row++) {
            table.setRowHeight(row, height);
            var texts = row == 0 ? head : rows.get(row - 1);
            for (int i = 0; i < texts.size(); i++) {
                var cell = table.getCell(row, i);
                cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
                cell.setTopInset(1);
                cell.setBottomInset(1);
                cell.setLeftInset(4);
                cell.setRightInset(6);
                cell.setBorderColor(
                        TableCell.BorderEdge.bottom, row == 0 ? accent : new Color(0xDDE1E6));
                cell.setBorderWidth(TableCell.BorderEdge.bottom, row == 0 ? 1.5 : 0.75);
                words(
                        cell,
                        SlideText.fitting(texts.get(i), size, widths[i] - 12, 1),
                        size,
                        row == 0 ? Style.BOLD : Style.USUAL);
                if (right[i]) {
                    cell.getTextParagraphs()
                            .forEach(line -> line.setTextAlign(TextParagraph.TextAlign.RIGHT));
                }
            }
        }
        table.setAnchor(new Rectangle2D.Double(LEFT, y, total, height * (rows.size() + 1)));
    }

    private void words(XSLFTextShape shape, String text, double size, Style style) {
        for (String line : PlainText.lines(text).split("\n", -1)) {
            var paragraph = shape.addNewTextParagraph();
            paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
            if (DocxText.isFromRight(line)) {
                fromRight(paragraph);
            }
            var run = paragraph.addNewTextRun();
            run.setText(line.replace('\t', ' '));
            run.setFontSize(size);
            run.setBold(style == Style.BOLD);
            run.setFontColor(
                    switch (style) {
                        case USUAL, BOLD -> TEXT;
                        case QUIET -> QUIET;
                        case ACCENT -> accent;
                    });
        }
    }

    private static void fromRight(XSLFTextParagraph paragraph) {
        paragraph.setTextAlign(TextParagraph.TextAlign.RIGHT);
        Optional.ofNullable(paragraph.getXmlObject().getPPr())
                .ifPresent(properties -> properties.setRtl(true));
    }

    /** What the one who speaks sees below a slide. */
    void notes(XSLFSlide slide, List<String> lines) {
        var page = show.getNotesSlide(slide);
        for (XSLFTextShape shape : page.getPlaceholders()) {
            switch (shape.getTextType()) {
                case BODY -> {
                    shape.clearText();
                    for (String line : lines) {
                        shape.addNewTextParagraph()
                                .addNewTextRun()
                                .setText(PlainText.lines(line).replace('\t', ' '));
                    }
                }
                // the library's sample has a date of its own in it
                case DATETIME, HEADER, FOOTER -> page.removeShape(shape);
                case null, default -> {}
            }
        }
    }

    /** Writes everything. */
    void write(OutputStream out) throws IOException {
        JdkXml.with(() -> show.write(out));
    }

    @Override
    public void close() throws IOException {
        show.close();
    }
}
