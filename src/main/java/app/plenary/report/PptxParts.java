package app.plenary.report;

import static app.plenary.report.OfficeFile.relation;
import static app.plenary.report.OfficeFile.relations;
import static app.plenary.report.OfficeFile.shipped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Everything of a presentation that is not a slide: how its parts are called and hang together. */
final class PptxParts {
    private static final String FOLDER = "pptx/";
    private static final int LAYOUTS = 3;

    /** The number of the first slide; smaller ones are not allowed. */
    private static final int FIRST = 256;

    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.presentationml.";

    private PptxParts() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @param pictures by their bytes, the names of their files
     */
    static void write(
            Document document,
            List<Slide> slides,
            Map<ByteBuffer, String> pictures,
            OutputStream out)
            throws IOException {
        var file = new OfficeFile(out);
        file.put("[Content_Types].xml", types(slides));
        file.put("_rels/.rels", shipped(FOLDER + "package-relations"));
        file.put("docProps/app.xml", shipped(FOLDER + "app"));
        file.put("docProps/core.xml", OfficeFile.properties(document));
        file.put("ppt/presentation.xml", presentation(slides.size()));
        file.put("ppt/_rels/presentation.xml.rels", parts(slides.size()));
        masters(file, document.look().accent());
        for (int i = 0; i < slides.size(); i++) {
            int number = i + 1;
            var slide = slides.get(i);
            file.put("ppt/slides/slide" + number + ".xml", slide.xml());
            file.put("ppt/slides/_rels/slide" + number + ".xml.rels", slide.relations(number));
            if (slide.hasNotes()) {
                file.put("ppt/notesSlides/notesSlide" + number + ".xml", slide.notesXml());
                file.put(
                        "ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels",
                        relations(
                                relation(
                                                "master",
                                                "notesMaster",
                                                "../notesMasters/notesMaster1.xml")
                                        + relation(
                                                "slide",
                                                "slide",
                                                "../slides/slide" + number + ".xml")));
            }
        }
        for (var picture : pictures.entrySet()) {
            file.put("ppt/media/" + picture.getValue(), picture.getKey().array());
        }
        file.finish();
    }

    private static void masters(OfficeFile file, Accent accent) throws IOException {
        var theme =
                shipped(FOLDER + "theme")
                        .replace("@ACCENT@", OfficeFile.hex(accent.onPaper()))
                        .replace("@SECOND@", OfficeFile.hex(accent.second()));
        file.put("ppt/theme/theme1.xml", theme);
        // notes have to have one of their own
        file.put("ppt/theme/theme2.xml", theme);
        var layouts = new StringBuilder();
        for (int i = 1; i <= LAYOUTS; i++) {
            layouts.append(
                    relation("rId" + i, "slideLayout", "../slideLayouts/slideLayout" + i + ".xml"));
            file.put("ppt/slideLayouts/slideLayout" + i + ".xml", shipped(FOLDER + "layout" + i));
            file.put(
                    "ppt/slideLayouts/_rels/slideLayout" + i + ".xml.rels",
                    relations(relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")));
        }
        file.put("ppt/slideMasters/slideMaster1.xml", shipped(FOLDER + "master"));
        file.put(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                relations(layouts + relation("theme", "theme", "../theme/theme1.xml")));
        file.put("ppt/notesMasters/notesMaster1.xml", shipped(FOLDER + "notes-master"));
        file.put(
                "ppt/notesMasters/_rels/notesMaster1.xml.rels",
                relations(relation("theme", "theme", "../theme/theme2.xml")));
    }

    private static String types(List<Slide> slides) {
        var types = new StringBuilder(OfficeFile.XML);
        types.append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n");
        types.append(usual("rels", "application/vnd.openxmlformats-package.relationships+xml"));
        types.append(usual("xml", "application/xml"));
        types.append(usual("png", "image/png"));
        types.append(usual("jpeg", "image/jpeg"));
        types.append(type("/ppt/presentation.xml", KIND + "presentation.main+xml"));
        types.append(type("/ppt/slideMasters/slideMaster1.xml", KIND + "slideMaster+xml"));
        types.append(type("/ppt/notesMasters/notesMaster1.xml", KIND + "notesMaster+xml"));
        for (int i = 1; i <= LAYOUTS; i++) {
            types.append(
                    type("/ppt/slideLayouts/slideLayout" + i + ".xml", KIND + "slideLayout+xml"));
        }
        for (int i = 1; i <= 2; i++) {
            types.append(
                    type(
                            "/ppt/theme/theme" + i + ".xml",
                            "application/vnd.openxmlformats-officedocument.theme+xml"));
        }
        for (int i = 0; i < slides.size(); i++) {
            int number = i + 1;
            types.append(type("/ppt/slides/slide" + number + ".xml", KIND + "slide+xml"));
            if (slides.get(i).hasNotes()) {
                types.append(
                        type(
                                "/ppt/notesSlides/notesSlide" + number + ".xml",
                                KIND + "notesSlide+xml"));
            }
        }
        types.append(
                type(
                        "/docProps/core.xml",
                        "application/vnd.openxmlformats-package.core-properties+xml"));
        types.append(
                type(
                        "/docProps/app.xml",
                        "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        return types.append("</Types>").toString();
    }

    private static String usual(String ending, String type) {
        return "<Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>\n";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>\n";
    }

    private static String presentation(int slides) {
        var ids = new StringBuilder();
        for (int i = 1; i <= slides; i++) {
            ids.append("<p:sldId id=\"%d\" r:id=\"slide%d\"/>".formatted(FIRST + i - 1, i));
        }
        return shipped(FOLDER + "presentation").replace("@SLIDES@", ids);
    }

    private static String parts(int slides) {
        var parts = new StringBuilder();
        parts.append(relation("master", "slideMaster", "slideMasters/slideMaster1.xml"));
        parts.append(relation("notes", "notesMaster", "notesMasters/notesMaster1.xml"));
        parts.append(relation("theme", "theme", "theme/theme1.xml"));
        for (int i = 1; i <= slides; i++) {
            parts.append(relation("slide" + i, "slide", "slides/slide" + i + ".xml"));
        }
        return relations(parts.toString());
    }
}
