package app.plenary.report;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The text of a document in the order of its tags, as it is read aloud. Lines that run from right
 * to left are put back into the order of reading.
 */
final class TaggedText {
    private static final Set<String> BLOCKS =
            Set.of("H1", "H2", "H3", "P", "LI", "TD", "TH", "TR", "Div");

    private final Map<PDPage, Map<Integer, String>> pieces = new HashMap<>();

    private TaggedText() {}

    static String of(PDDocument document) throws IOException {
        var tagged = new TaggedText();
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = new HashMap<Integer, String>();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                var text = new StringBuilder();
                for (Object each : content.getContents()) {
                    if (each instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                }
                texts.merge(content.getMCID(), readable(text.toString()), String::concat);
            }
            tagged.pieces.put(page, texts);
        }
        var all = new StringBuilder();
        tagged.walk(document.getDocumentCatalog().getStructureTreeRoot(), null, all);
        return all.toString();
    }

    private static String readable(String drawn) {
        var text = Normalizer.normalize(drawn, Normalizer.Form.NFKC);
        boolean leftwards =
                text.codePoints()
                        .anyMatch(point ->
                                switch (Character.getDirectionality(point)) {
                                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                                            true;
                                    default -> false;
                                });
        return leftwards
                ? Normalizer.normalize(new StringBuilder(drawn).reverse(), Normalizer.Form.NFKC)
                : drawn;
    }

    private void walk(PDStructureNode node, @Nullable PDPage above, StringBuilder all) {
        var page =
                node instanceof PDStructureElement own && own.getPage() != null
                        ? own.getPage()
                        : above;
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    walk(element, page, all);
                    if (BLOCKS.contains(element.getStructureType())) {
                        all.append('\n');
                    }
                }
                case Integer id -> all.append(piece(page, id));
                case PDMarkedContentReference reference ->
                        all.append(piece(reference.getPage(), reference.getMCID()));
                default -> {}
            }
        }
    }

    private String piece(@Nullable PDPage page, int id) {
        return pieces.getOrDefault(page, Map.of()).getOrDefault(id, "");
    }
}
