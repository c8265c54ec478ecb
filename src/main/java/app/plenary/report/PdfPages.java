package app.plenary.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * A PDF document made of XHTML and drawings: tagged for accessibility (PDF/UA-1), fit to be kept
 * (PDF/A-3U), with every font in it and nothing loaded from anywhere. An element {@code object}
 * whose {@code data} names a drawing is drawn in lines, not in pixels.
 */
final class PdfPages {
    private static final String DRAWING = "application/x-drawing";
    private static final String STYLE = style();

    private final Document xhtml;
    private final Map<String, Drawing> drawings;
    private final Accent accent;
    private final Typefaces.Choice fonts;

    private PdfPages(Document xhtml, Map<String, Drawing> drawings, Accent accent) {
        this.xhtml = xhtml;
        this.drawings = Map.copyOf(drawings);
        this.accent = accent;
        this.fonts = Typefaces.choose(texts(xhtml).stream().map(Text::getData));
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Reads the page and finds its fonts.
     *
     * @param xhtml well-formed, without a document type; all texts in it escaped
     * @param drawings by the name under which the page asks for them
     * @param accent the colour of headings and of what leads
     */
    static PdfPages of(String xhtml, Map<String, Drawing> drawings, Accent accent) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var source = new InputSource(new StringReader(xhtml));
            return new PdfPages(factory.newDocumentBuilder().parse(source), drawings, accent);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("This is no page", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The element for a drawing, as wide as it is; {@code name} as in the map of drawings. */
    static String element(String name, Drawing drawing) {
        return "<object type=\"%s\" data=\"%s\" alt=\"%s\" style=\"width: %dpx; height: %dpx\"></object>\n"
                .formatted(
                        DRAWING,
                        name,
                        HtmlText.escape(drawing.title() + ". " + drawing.words()),
                        drawing.width(),
                        drawing.height());
    }

    private static String style() {
        try (var stream = Objects.requireNonNull(PdfPages.class.getResourceAsStream("pdf.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of documents cannot be read", e);
        }
    }

    /** The scripts in it that neither the program nor the computer has a font for. */
    List<String> missing(Locale language) {
        return fonts.names(language);
    }

    /** The same with that text in the element of that id. */
    PdfPages say(String id, String text) {
        for (Element each : elements(xhtml)) {
            if (each.getAttribute("id").equals(id)) {
                each.setTextContent(text);
            }
        }
        return this;
    }

    /**
     * Writes the document and leaves the stream open.
     *
     * @param look rules of style after those that all documents share
     */
    void write(String look, OutputStream out) throws IOException {
        texts(xhtml).forEach(text -> text.setData(fonts.settable(text.getData())));
        var families =
                fonts.faces().stream()
                        .map(face -> "'" + face.family().replace("'", "") + "'")
                        .collect(Collectors.joining(", "));
        var style = xhtml.createElement("style");
        style.setTextContent(
                (STYLE + look)
                        .replace("FONTS", families)
                        .replace("ACCENT", accent.onPaper().hex())
                        .replace("SECOND", accent.second().hex()));
        Objects.requireNonNull(xhtml.getElementsByTagName("head").item(0)).appendChild(style);
        var builder =
                new PdfRendererBuilder()
                        .withW3cDocument(xhtml, "")
                        .withProducer("Plenary")
                        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                        .usePdfUaAccessibility(true)
                        .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U)
                        .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                        .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
                        .useObjectDrawerFactory(new Drawer())
                        .useReplacementText(" ")
                        .useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null)
                        .toStream(out);
        for (Typeface face : fonts.faces()) {
            for (Typeface.Cut cut : face.cuts()) {
                use(builder, face, cut);
            }
        }
        JdkXml.with(builder::run);
    }

    private static void use(PdfRendererBuilder builder, Typeface face, Typeface.Cut cut) {
        var slant = cut.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
        var family = face.family().replace("'", "");
        switch (cut.source()) {
            case Typeface.Installed(Path file) ->
                    builder.useFont(file.toFile(), family, cut.weight(), slant, true);
            case Typeface.Shipped _ ->
                    builder.useFont(
                            () -> {
                                try {
                                    return cut.openPlain();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            family,
                            cut.weight(),
                            slant,
                            true);
        }
    }

    private final class Drawer implements FSObjectDrawerFactory {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            var drawing =
                    Objects.requireNonNull(drawings.get(element.getAttribute("data")), "drawing");
            return (_, x, y, width, height, device, _, dots) -> {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width / dots,
                        (float) height / dots,
                        graphics -> Painting.paint(drawing, Palette.light(accent), graphics));
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getAttribute("type").equals(DRAWING);
        }
    }

    private static List<Element> elements(Node node) {
        var elements = new ArrayList<Element>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
                elements.addAll(elements(element));
            }
        }
        return elements;
    }

    private static List<Text> texts(Node node) {
        var texts = new ArrayList<Text>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }
}
