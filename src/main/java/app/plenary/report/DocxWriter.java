package app.plenary.report;

import static app.plenary.report.DocxText.paragraph;
import static app.plenary.report.DocxText.run;
import static app.plenary.report.OfficeFile.XML;
import static app.plenary.report.OfficeFile.relation;
import static app.plenary.report.OfficeFile.shipped;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as a document for a word processor: real headings, lists and tables, whose styles can
 * be changed there in one place. The same report gives the same bytes.
 */
final class DocxWriter implements ReportWriter.AsBytes {
    private static final String FOLDER = "docx/";

    private static final String SPACES =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    @Override
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        var document = Composer.compose(report, messages);
        var pictures = new DocxPictures(document.pictures());
        var body = new Body(document, messages, pictures).xml();
        var file = new OfficeFile(out);
        file.put("[Content_Types].xml", shipped(FOLDER + "content-types"));
        file.put("_rels/.rels", shipped(FOLDER + "package-relations"));
        file.put("docProps/app.xml", shipped(FOLDER + "app"));
        file.put("docProps/core.xml", OfficeFile.properties(document));
        file.put("word/document.xml", body);
        file.put("word/styles.xml", styles(document));
        file.put("word/numbering.xml", shipped(FOLDER + "numbering"));
        file.put("word/settings.xml", shipped(FOLDER + "settings"));
        file.put("word/footer.xml", footer(document));
        file.put("word/_rels/document.xml.rels", relations(pictures.files()));
        for (var picture : pictures.files().entrySet()) {
            file.put("word/" + media(picture), picture.getValue());
        }
        file.finish();
    }

    private static String styles(Document document) {
        var accent = document.look().accent();
        return shipped(FOLDER + "styles")
                .replace("@LANGUAGE@", OfficeFile.language(document.language()))
                .replace("@ACCENT@", OfficeFile.hex(accent.onPaper()))
                .replace("@SECOND@", OfficeFile.hex(accent.second()));
    }

    private static String footer(Document document) {
        return XML
                + "<w:ftr"
                + SPACES
                + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
                + run(PlainText.line(document.title()), "")
                + "<w:r><w:tab/></w:r>"
                + field("PAGE")
                + run(" / ", "")
                + field("NUMPAGES")
                + "</w:p></w:ftr>";
    }

    private static String field(String name) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
                + name
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String media(Map.Entry<String, byte[]> picture) {
        return "media/" + picture.getKey() + "." + DocxPictures.ending(picture.getValue());
    }

    private static String relations(Map<String, byte[]> pictures) {
        var parts =
                Stream.of("styles", "numbering", "settings", "footer")
                        .map(name -> relation(name, name, name + ".xml"));
        var images =
                pictures.entrySet().stream()
                        .map(picture -> relation(picture.getKey(), "image", media(picture)));
        var xml = Stream.concat(parts, images).collect(Collectors.joining());
        return OfficeFile.relations(xml);
    }

    private record Body(Document document, Messages messages, DocxPictures pictures) {
        String xml() {
            var tables = new DocxTables(messages, document.look().accent());
            var body = new StringBuilder(XML).append("<w:document").append(SPACES);
            body.append("><w:body>\n");
            document.look().logo().ifPresent(logo -> body.append(pictures.logo(logo)));
            body.append(paragraph("Title", PlainText.line(document.title())));
            if (!document.cover().isEmpty()) {
                body.append(paragraph("Subtitle", document.cover()));
            }
            body.append(paragraph("Facts", String.join(" · ", document.facts())));
            if (!document.lead().isEmpty()) {
                body.append(paragraph("Normal", String.join(" ", document.lead())));
            }
            for (Document.Chapter chapter : document.chapters()) {
                body.append(paragraph("Heading1", PlainText.line(chapter.title())));
                chapter.pieces().forEach(piece -> body.append(piece(piece, tables)));
            }
            body.append(paragraph("Remark", document.madeWith()));
            return body.append(
                            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                                    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\""
                                    + " w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
                                    + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
                                    + "</w:body></w:document>")
                    .toString();
        }

        private String piece(Document.Piece piece, DocxTables tables) {
            return switch (piece) {
                case Document.Heading(var text) -> paragraph("Heading2", text);
                case Document.Paragraph(var text) -> paragraph("Prompt", text);
                case Document.Remark(var parts) -> paragraph("Remark", String.join(" · ", parts));
                case Document.Points(var lines) -> each("ListBullet", lines);
                case Document.Named named ->
                        named.entries().stream()
                                .map(entry -> named.inOneLine() ? inOneLine(entry) : below(entry))
                                .collect(Collectors.joining());
                case Document.Tasks(var tasks) ->
                        tasks.stream().map(Body::task).collect(Collectors.joining());
                case Document.Result(var part, _) -> result(part, tables);
                case Document.Table table -> tables.table(table);
                case Document.Names(var names) ->
                        paragraph("Normal", names.isEmpty() ? "" : names.getFirst(), runs(names));
            };
        }

        private String result(ResultPart part, DocxTables tables) {
            return switch (part) {
                case ResultPart.Bars bars -> tables.bars(bars);
                case ResultPart.Figures figures -> tables.figures(figures);
                case ResultPart.Sentences(var sentences) ->
                        paragraph("Normal", String.join(" ", sentences));
                case ResultPart.Quotes(var texts) -> each("Quote", texts);
                case ResultPart.Pictured(var picture, var words) ->
                        pictures.question(picture).orElseGet(() -> paragraph("Normal", words));
                // pictures of what the figures say
                case ResultPart.Plane _, ResultPart.Steps _ -> "";
            };
        }

        private static String each(String style, List<String> lines) {
            return lines.stream().map(line -> paragraph(style, line)).collect(Collectors.joining());
        }

        /** Each on its own, as each has a direction of its own. */
        private static String runs(List<String> names) {
            return names.stream()
                    .map(name -> run(name, ""))
                    .collect(Collectors.joining(run(", ", "")));
        }

        private static String inOneLine(Document.Entry entry) {
            return paragraph(
                    "ListBullet",
                    entry.name(),
                    run(entry.name(), DocxText.BOLD) + run("  ", "") + runs(entry.lines()));
        }

        private static String below(Document.Entry entry) {
            return paragraph("Heading3", entry.name()) + each("ListBullet", entry.lines());
        }

        private static String task(Document.Task task) {
            var runs = new StringBuilder(run(task.text(), ""));
            if (!task.owners().isEmpty()) {
                runs.append(run(" — ", ""));
                runs.append(
                        task.owners().stream()
                                .map(owner -> run(owner, DocxText.BOLD))
                                .collect(Collectors.joining(run(", ", ""))));
            }
            if (!task.by().isEmpty()) {
                runs.append(run((task.owners().isEmpty() ? " — " : ", ") + task.by(), ""));
            }
            return paragraph("TaskList", task.text(), runs.toString());
        }
    }
}
