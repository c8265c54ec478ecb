package app.plenary.report;

import static app.plenary.report.DocxText.escape;

import app.plenary.plan.Picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures in one document for a word processor: the logo and those of questions, each kept
 * once. Sizes are in points.
 */
final class DocxPictures {
    private static final int EMU_PER_POINT = 12_700;
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final int LOGO_WIDTH = 240;
    private static final int LOGO_HEIGHT = 48;

    /** As wide as the text. */
    private static final int WIDTH = 480;

    private static final int HEIGHT = 300;

    private final PictureBytes source;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int placed;

    DocxPictures(PictureBytes source) {
        this.source = source;
    }

    /** What is to be put beside the document, by its name without the ending. */
    Map<String, byte[]> files() {
        return files;
    }

    /** The ending of the name of such a file. */
    static String ending(byte[] picture) {
        return PictureBytes.type(picture).equals("image/png") ? "png" : "jpeg";
    }

    /** A paragraph with the logo. */
    String logo(Logo logo) {
        double scale =
                Math.min((double) LOGO_HEIGHT / logo.height(), (double) LOGO_WIDTH / logo.width());
        return placed("logo", "Logo", logo.png(), logo.width() * scale, logo.height() * scale);
    }

    /** A paragraph with the picture, no larger than it is; empty where its bytes are missing. */
    Optional<String> question(Picture picture) {
        double scale =
                Math.min(
                        POINTS_PER_PIXEL,
                        Math.min(
                                (double) WIDTH / picture.width(),
                                (double) HEIGHT / picture.height()));
        return source.of(picture.hash())
                .map(bytes ->
                        placed(
                                "picture-" + picture.hash(),
                                picture.alt(),
                                bytes,
                                picture.width() * scale,
                                picture.height() * scale));
    }

    private String placed(String id, String alt, byte[] bytes, double width, double height) {
        files.put(id, bytes);
        placed++;
        var size =
                " cx=\""
                        + Math.max(1, Math.round(width * EMU_PER_POINT))
                        + "\" cy=\""
                        + Math.max(1, Math.round(height * EMU_PER_POINT))
                        + "\"";
        var words = escape(PlainText.line(alt));
        var name = id + "." + ending(bytes);
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent"
                + size
                + "/><wp:docPr id=\""
                + placed
                + "\" name=\""
                + (id.equals("logo") ? "Logo" : name)
                + "\" descr=\""
                + words
                + "\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                + "<pic:nvPicPr><pic:cNvPr id=\""
                + placed
                + "\" name=\""
                + name
                + "\" descr=\""
                + words
                + "\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\""
                + id
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext"
                + size
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n";
    }
}
