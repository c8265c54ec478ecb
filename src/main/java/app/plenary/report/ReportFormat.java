package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Optional;

/** What a report can be written as. For any thread. */
public enum ReportFormat {
    /** Plain text with headings, tables and tick boxes, for wikis and notes. */
    MARKDOWN("md"),
    /** One page that needs nothing else, to be read, printed and mailed. */
    HTML("html"),
    /** A typeset document to hand out and to keep. */
    PDF("pdf"),
    /** A document with headings, lists and tables, to work on in a word processor. */
    DOCX("docx"),
    /** Slides, one result each, with everything that was found in the notes. */
    PPTX("pptx"),
    /** A picture of each result, in lines. */
    SVG("svg.zip"),
    /** The same pictures in pixels. */
    PNG("png.zip"),
    /** A workbook with a sheet for each activity, to reckon with. */
    XLSX("xlsx"),
    /** The same tables as text, a file each, in one zip. */
    CSV("csv.zip"),
    /** The same content for programs; keys and words do not depend on the language. */
    JSON("json"),
    /** Actions as tasks and the agenda as appointments, for calendars. */
    ICS("ics"),
    /** Rankings as counts of orders, for programs that study elections. */
    PREFLIB("preflib.zip");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of its file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** What it is called on a command line: its ending, without that of a zip around it. */
    public String word() {
        int zip = extension.indexOf(".zip");
        return zip < 0 ? extension : extension.substring(0, zip);
    }

    /** Writes the whole file and leaves the stream open; text is UTF-8. */
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        writer().write(report, messages, out);
    }

    /** The same, and what the person who asked for it should hear of; mostly nothing. */
    Optional<String> tell(Report report, Messages messages, OutputStream out) throws IOException {
        return writer().tell(report, messages, out);
    }

    /** The whole file as text, empty for a format that is bytes. */
    public Optional<String> text(Report report, Messages messages) {
        return writer() instanceof ReportWriter.AsText writer
                ? Optional.of(writer.text(report, messages))
                : Optional.empty();
    }

    /** Writes its file, or its files in a folder of their own, as parts of something larger. */
    Optional<String> tell(Report report, Messages messages, String name, ReportWriter.Sink sink)
            throws IOException {
        var said = new ArrayList<String>();
        if (writer() instanceof ReportWriter.AsFiles writer) {
            writer.write(
                    report,
                    messages,
                    (file, content) -> sink.put(name + "-" + word() + "/" + file, content));
        } else {
            sink.put(
                    name + "." + extension,
                    out -> writer().tell(report, messages, out).ifPresent(said::add));
        }
        return said.stream().findFirst();
    }

    private ReportWriter writer() {
        return switch (this) {
            case MARKDOWN -> new MarkdownWriter();
            case HTML -> new HtmlWriter();
            case PDF -> new PdfWriter();
            case DOCX -> new DocxWriter();
            case PPTX -> new PptxWriter();
            case SVG -> new ChartWriter(Charts.Kind.SVG);
            case PNG -> new ChartWriter(Charts.Kind.PNG);
            case XLSX -> new XlsxWriter();
            case CSV -> new CsvWriter();
            case JSON -> new JsonWriter();
            case ICS -> new IcsWriter();
            case PREFLIB -> new PrefLibWriter();
        };
    }

    /** What one wants to do with it. */
    public enum Use {
        READ,
        WORK_ON,
        PROGRAMS
    }

    public Use use() {
        return switch (this) {
            case DOCX, PPTX, XLSX, CSV -> Use.WORK_ON;
            case JSON, ICS, PREFLIB -> Use.PROGRAMS;
            default -> Use.READ;
        };
    }

    /** What a person calls it. */
    public String label(Messages messages) {
        return switch (this) {
            case MARKDOWN -> messages.get("report.format.markdown");
            case HTML -> messages.get("report.format.html");
            case PDF -> messages.get("report.format.pdf");
            case DOCX -> messages.get("report.format.docx");
            case PPTX -> messages.get("report.format.pptx");
            case SVG -> messages.get("report.format.svg");
            case PNG -> messages.get("report.format.png");
            case XLSX -> messages.get("report.format.xlsx");
            case CSV -> messages.get("report.format.csv");
            case JSON -> messages.get("report.format.json");
            case ICS -> messages.get("report.format.ics");
            case PREFLIB -> messages.get("report.format.preflib");
        };
    }
}
