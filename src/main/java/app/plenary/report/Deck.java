package app.plenary.report;

import app.plenary.report.Slide.Place;
import app.plenary.report.Slide.Stand;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Slides of 13⅓ by 7½ inches: words, bars and tables at places in points. It knows how things look,
 * not what they say. Colours are those of the theme, so that they can be changed in one place.
 */
final class Deck {
    static final double LEFT = 54;
    static final double WIDTH = 852;
    static final double TOP = 118;
    static final double BOTTOM = 496;

    private static final double TITLE = 28;
    private static final String ACCENT = "accent1";
    private static final String SECOND = "accent2";
    private static final String TEXT = "tx1";
    private static final String QUIET = "tx2";
    private static final String TRACK = "bg2";

    private final Document document;
    private final String language;
    private final List<Slide> slides = new ArrayList<>();
    private final Map<ByteBuffer, String> pictures = new LinkedHashMap<>();

    Deck(Document document) {
        this.document = document;
        this.language = OfficeFile.language(document.language());
    }

    /** How words look. */
    enum Style {
        USUAL,
        BOLD,
        QUIET,
        ACCENT
    }

    void cover() {
        var slide = added(Slide.COVER);
        double y = 150;
        var title = SlideText.fitting(PlainText.line(document.title()), 40, WIDTH, 3);
        slide.title(
                "ctrTitle",
                new Place(LEFT, y, WIDTH, 156),
                Stand.BOTTOM,
                words(title, 40, Style.BOLD, false));
        slide.subtitle(
                new Place(LEFT, y + 166, WIDTH, 180),
                Stand.TOP,
                words(subtitle(), 18, Style.QUIET, false));
        slide.form("rect", new Place(0, 0, 18, 540), ACCENT);
        document.look()
                .logo()
                .ifPresent(logo -> {
                    double scale = Math.min(240.0 / logo.width(), 70.0 / logo.height());
                    picture(
                            slide,
                            logo.png(),
                            "Logo",
                            new Place(LEFT, 54, logo.width() * scale, logo.height() * scale));
                });
    }

    private Slide added(int layout) {
        var slide = new Slide(layout);
        slides.add(slide);
        return slide;
    }

    private String subtitle() {
        var facts = String.join(" · ", document.facts());
        var cover = document.cover().isEmpty() ? "" : document.cover() + "\n";
        return SlideText.fitting(
                cover + facts + "\n" + String.join(" ", document.lead()), 18, WIDTH, 7);
    }

    /** A picture with its words for those who cannot see it; kept once however often it is seen. */
    void picture(Slide slide, byte[] bytes, String alt, Place where) {
        var ending = PictureBytes.type(bytes).equals("image/png") ? ".png" : ".jpeg";
        var file =
                pictures.computeIfAbsent(
                        ByteBuffer.wrap(bytes), _ -> "image" + (pictures.size() + 1) + ending);
        slide.picture(file, alt, where);
    }

    /** A slide with its title, what stands below it, and what stands at its foot. */
    Slide slide(String title, String below, String foot) {
        var slide = added(Slide.USUAL);
        boolean small = SlideText.lines(title, TITLE, WIDTH * 0.9) > 1;
        double size = small ? 22 : TITLE;
        slide.title(
                "title",
                new Place(LEFT, 22, WIDTH, below.isEmpty() ? 84 : 62),
                Stand.MIDDLE,
                words(SlideText.fitting(title, size, WIDTH * 0.9, 2), size, Style.BOLD, false));
        if (!below.isEmpty()) {
            text(slide, SlideText.fitting(below, 16, WIDTH, 1), 84, 24, 16, Style.ACCENT);
        }
        if (!foot.isEmpty()) {
            text(slide, SlideText.fitting(foot, 11, WIDTH, 1), 508, 20, 11, Style.QUIET);
        }
        return slide;
    }

    /** Words over the whole width. */
    void text(Slide slide, String text, double y, double height, double size, Style style) {
        slide.words(new Place(LEFT, y, WIDTH, height), words(text, size, style, false));
    }

    /** A line with a bullet. */
    void point(Slide slide, String text, double y, double height, double size) {
        boolean fromRight = DocxText.isFromRight(text);
        slide.form(
                "ellipse",
                new Place(fromRight ? LEFT + WIDTH - 6 : LEFT, y + size * 0.5, 6, 6),
                ACCENT);
        slide.words(
                new Place(fromRight ? LEFT : LEFT + 20, y, WIDTH - 20, height),
                words(text, size, Style.USUAL, false));
    }

    /** A name, a bar of that share of the room there is, and what is counted. */
    void bar(Slide slide, ResultPart.Bar bar, String figures, double y, double height) {
        double size = Math.min(18, height * 0.48);
        int lines = height >= size * 2.6 ? 2 : 1;
        var style = bar.leads() ? Style.BOLD : Style.USUAL;
        slide.words(
                new Place(LEFT, y, 330, height),
                words(SlideText.fitting(bar.name(), size, 330, lines), size, style, false));
        double thick = Math.min(28, height * 0.7);
        double top = y + (height - thick) / 2;
        slide.form("rect", new Place(396, top, 390, thick), TRACK);
        if (bar.length() > 0) {
            slide.form(
                    "rect",
                    new Place(396, top, 390 * Math.min(100, bar.length()) / 100.0, thick),
                    bar.leads() ? ACCENT : SECOND);
        }
        slide.words(new Place(796, y, 110, height), words(figures, size, style, true));
    }

    /**
     * A table.
     *
     * @param widths in points, one for each column
     * @param right which columns are aligned to the right
     */
    void table(
            Slide slide,
            List<String> head,
            List<List<String>> rows,
            double[] widths,
            boolean[] right,
            double y,
            double height,
            double size) {
        double total = 0;
        for (double width : widths) {
            total += width;
        }
        var all = new StringBuilder();
        for (int row = 0; row <= rows.size(); row++) {
            boolean first = row == 0;
            var texts = first ? head : rows.get(row - 1);
            var cells = new StringBuilder();
            for (int i = 0; i < texts.size(); i++) {
                cells.append(
                        Slide.cell(
                                words(
                                        SlideText.fitting(texts.get(i), size, widths[i] - 12, 1),
                                        size,
                                        first ? Style.BOLD : Style.USUAL,
                                        right[i]),
                                first ? 1.5 : 0.75,
                                first ? ACCENT : TRACK));
            }
            all.append(Slide.row(height, cells.toString()));
        }
        slide.table(new Place(LEFT, y, total, height * (rows.size() + 1)), widths, all.toString());
    }

    private String words(String text, double size, Style style, boolean right) {
        var colour =
                switch (style) {
                    case USUAL, BOLD -> TEXT;
                    case QUIET -> QUIET;
                    case ACCENT -> ACCENT;
                };
        var properties =
                "lang=\"%s\" sz=\"%d\" b=\"%d\">%s"
                        .formatted(
                                language,
                                (int) (size * 100),
                                style == Style.BOLD ? 1 : 0,
                                Slide.fill(colour));
        return paragraphs(text, right, properties);
    }

    private static String paragraphs(String text, boolean right, String properties) {
        return Stream.of(PlainText.lines(text).split("\n", -1))
                .map(line -> Slide.paragraph(line, right, properties))
                .collect(Collectors.joining());
    }

    /** What the one who speaks sees below a slide. */
    void notes(Slide slide, List<String> lines) {
        slide.notes(paragraphs(String.join("\n", lines), false, "lang=\"" + language + "\">"));
    }

    /** Writes everything and leaves the stream open. */
    void write(OutputStream out) throws IOException {
        PptxParts.write(document, slides, pictures, out);
    }
}
