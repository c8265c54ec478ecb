package app.plenary.report;

import static app.plenary.report.DocxText.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One slide while it is filled, as the XML of presentations: its shapes, in the order in which they
 * are read, and its notes. Lengths are in points.
 */
final class Slide {
    /** The kinds of a slide, by the number of their layouts. */
    static final int COVER = 1;

    static final int USUAL = 2;

    private static final int EMU_PER_POINT = 12_700;
    private static final String SPACES =
            " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String TREE =
            "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\n";
    private static final String TREE_END =
            "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

    private final int layout;
    private final StringBuilder shapes = new StringBuilder();
    private final List<String> pictures = new ArrayList<>();
    private String notes = "";
    private int last = 1;

    Slide(int layout) {
        this.layout = layout;
    }

    /** Where a shape stands. */
    record Place(double x, double y, double width, double height) {}

    /** Where words stand in the height of their shape. */
    enum Stand {
        TOP("t"),
        MIDDLE("ctr"),
        BOTTOM("b");

        private final String word;

        Stand(String word) {
            this.word = word;
        }
    }

    /** Begins with what makes a slide of it for those who only hear it: the title. */
    void title(String kind, Place where, Stand stand, String paragraphs) {
        placeholder("Title", "type=\"" + kind + "\"", where, stand, paragraphs);
    }

    void subtitle(Place where, Stand stand, String paragraphs) {
        placeholder("Subtitle", "type=\"subTitle\" idx=\"1\"", where, stand, paragraphs);
    }

    private void placeholder(
            String name, String kind, Place where, Stand stand, String paragraphs) {
        shapes.append("<p:sp><p:nvSpPr>")
                .append(numbered(name, ""))
                .append("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph ")
                .append(kind)
                .append("/></p:nvPr></p:nvSpPr><p:spPr>")
                .append(at("a:xfrm", where))
                .append("</p:spPr>")
                .append(body(stand, "<a:normAutofit/>", paragraphs))
                .append("</p:sp>\n");
    }

    /** Words that begin where their place begins. */
    void words(Place where, String paragraphs) {
        shapes.append("<p:sp><p:nvSpPr>")
                .append(numbered("Text", ""))
                .append("<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>")
                .append(at("a:xfrm", where))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>")
                .append(body(Stand.MIDDLE, "", paragraphs))
                .append("</p:sp>\n");
    }

    private static String body(Stand stand, String fit, String paragraphs) {
        return "<p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\""
                + stand.word
                + "\">"
                + fit
                + "</a:bodyPr><a:lstStyle/>"
                + paragraphs
                + "</p:txBody>";
    }

    /**
     * A shape without a rim.
     *
     * @param outline {@code rect} or {@code ellipse}
     * @param colour of the theme, such as {@code accent1}
     */
    void form(String outline, Place where, String colour) {
        shapes.append("<p:sp><p:nvSpPr>")
                .append(numbered("Shape", ""))
                .append("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>")
                .append(at("a:xfrm", where))
                .append("<a:prstGeom prst=\"")
                .append(outline)
                .append("\"><a:avLst/></a:prstGeom>")
                .append(fill(colour))
                .append("<a:ln><a:noFill/></a:ln></p:spPr></p:sp>\n");
    }

    /** In a colour of the theme. */
    static String fill(String colour) {
        return "<a:solidFill><a:schemeClr val=\"" + colour + "\"/></a:solidFill>";
    }

    /**
     * A picture.
     *
     * @param file its name in the folder of pictures
     * @param alt what one hears who cannot see it
     */
    void picture(String file, String alt, Place where) {
        if (!pictures.contains(file)) {
            pictures.add(file);
        }
        shapes.append("<p:pic><p:nvPicPr>")
                .append(numbered("Picture", alt))
                .append("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>")
                .append("</p:nvPicPr><p:blipFill><a:blip r:embed=\"picture")
                .append(pictures.indexOf(file))
                .append("\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>")
                .append(at("a:xfrm", where))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>\n");
    }

    /**
     * A table whose first row is its head.
     *
     * @param widths one for each column
     * @param rows as {@link #row} gives them
     */
    void table(Place where, double[] widths, String rows) {
        var columns = new StringBuilder();
        for (double width : widths) {
            columns.append("<a:gridCol w=\"").append(emu(width)).append("\"/>");
        }
        shapes.append("<p:graphicFrame><p:nvGraphicFramePr>")
                .append(numbered("Table", ""))
                .append("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/>")
                .append("</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>")
                .append(at("p:xfrm", where))
                .append("<a:graphic><a:graphicData")
                .append(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">")
                .append("<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>")
                .append(columns)
                .append("</a:tblGrid>")
                .append(rows)
                .append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>\n");
    }

    static String row(double height, String cells) {
        return "<a:tr h=\"" + emu(height) + "\">" + cells + "</a:tr>\n";
    }

    /**
     * A cell with a line below it and none around.
     *
     * @param thick of the line
     * @param colour of the line, of the theme
     */
    static String cell(String paragraphs, double thick, String colour) {
        var none = "><a:noFill/></a:ln";
        return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"
                + paragraphs
                + "</a:txBody><a:tcPr marL=\"50800\" marR=\"76200\" marT=\"12700\" marB=\"12700\" anchor=\"ctr\"><a:lnL"
                + none
                + "L><a:lnR"
                + none
                + "R><a:lnT"
                + none
                + "T><a:lnB w=\""
                + emu(thick)
                + "\">"
                + fill(colour)
                + "<a:prstDash val=\"solid\"/></a:lnB></a:tcPr></a:tc>";
    }

    /**
     * A line of text.
     *
     * @param properties of its letters: attributes, then elements after the end of the tag
     */
    static String paragraph(String line, boolean right, String properties) {
        boolean fromRight = DocxText.isFromRight(line);
        return "<a:p><a:pPr algn=\""
                + (right || fromRight ? "r" : "l")
                + (fromRight ? "\" rtl=\"1" : "")
                + "\"/>"
                + (line.isEmpty()
                        ? "<a:endParaRPr " + properties + "</a:endParaRPr>"
                        : "<a:r><a:rPr "
                                + properties
                                + "</a:rPr><a:t>"
                                + escape(line)
                                + "</a:t></a:r>")
                + "</a:p>";
    }

    /** What the one who speaks sees below the slide. */
    void notes(String paragraphs) {
        notes = paragraphs;
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    /** The part that is the slide. */
    String xml() {
        return OfficeFile.XML + "<p:sld" + SPACES + ">" + TREE + shapes + TREE_END + "</p:sld>";
    }

    /** Where the slide of that number points. */
    String relations(int number) {
        var relations = new StringBuilder();
        relations.append(
                OfficeFile.relation(
                        "layout", "slideLayout", "../slideLayouts/slideLayout" + layout + ".xml"));
        if (hasNotes()) {
            relations.append(
                    OfficeFile.relation(
                            "notes", "notesSlide", "../notesSlides/notesSlide" + number + ".xml"));
        }
        for (int i = 0; i < pictures.size(); i++) {
            relations.append(
                    OfficeFile.relation("picture" + i, "image", "../media/" + pictures.get(i)));
        }
        return OfficeFile.relations(relations.toString());
    }

    /** The part that is its page of notes. */
    String notesXml() {
        return OfficeFile.XML
                + "<p:notes"
                + SPACES
                + ">"
                + TREE
                + noted(
                        2,
                        "Slide",
                        "noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"",
                        "sldImg\" idx=\"2")
                + "</p:sp>\n"
                + noted(3, "Notes", "noGrp=\"1\"", "body\" sz=\"quarter\" idx=\"3")
                + "<p:txBody><a:bodyPr/><a:lstStyle/>"
                + notes
                + "</p:txBody></p:sp>\n"
                + noted(4, "Number", "noGrp=\"1\"", "sldNum\" sz=\"quarter\" idx=\"5")
                + "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld"
                + " id=\"{871B2431-D351-4C6E-A3CF-9DFAC0E3E050}\" type=\"slidenum\">"
                + "<a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>\n"
                + TREE_END
                + "</p:notes>";
    }

    private static String noted(int id, String name, String locks, String kind) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\""
                + id
                + "\" name=\""
                + name
                + "\"/><p:cNvSpPr><a:spLocks "
                + locks
                + "/></p:cNvSpPr><p:nvPr><p:ph type=\""
                + kind
                + "\"/></p:nvPr></p:nvSpPr><p:spPr/>";
    }

    private String numbered(String name, String alt) {
        last++;
        return "<p:cNvPr id=\""
                + last
                + "\" name=\""
                + name
                + " "
                + last
                + (alt.isEmpty() ? "" : "\" descr=\"" + escape(alt))
                + "\"/>";
    }

    private static String at(String element, Place place) {
        return String.format(
                Locale.ROOT,
                "<%1$s><a:off x=\"%2$d\" y=\"%3$d\"/><a:ext cx=\"%4$d\" cy=\"%5$d\"/></%1$s>",
                element,
                emu(place.x()),
                emu(place.y()),
                emu(place.width()),
                emu(place.height()));
    }

    private static long emu(double points) {
        return Math.round(points * EMU_PER_POINT);
    }
}
