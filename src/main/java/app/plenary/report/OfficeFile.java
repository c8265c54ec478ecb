package app.plenary.report;

import static app.plenary.report.DocxText.escape;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file of an office program: a zip of XML parts that point at each other. The same parts give the
 * same bytes.
 */
final class OfficeFile {
    /** What every part begins with. */
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String KINDS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;

    /** Leaves the stream open. */
    OfficeFile(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    void finish() throws IOException {
        zip.finish();
    }

    /** A part that is the same in every file; {@code name} without its ending. */
    static String shipped(String name) {
        try (var stream =
                Objects.requireNonNull(OfficeFile.class.getResourceAsStream(name + ".xml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of documents cannot be read", e);
        }
    }

    /** Where a part points, out of {@link #relation}s. */
    static String relations(String relations) {
        return XML
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
                + relations
                + "</Relationships>";
    }

    /**
     * One place that a part points at.
     *
     * @param id unlike all others of the part; begins with a letter
     * @param target seen from the part
     */
    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + KINDS
                + kind
                + "\" Target=\""
                + target
                + "\"/>\n";
    }

    static String properties(Document document) {
        return XML
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + escape(PlainText.line(document.title()))
                + "</dc:title><dc:language>"
                + document.language().toLanguageTag()
                + "</dc:language></cp:coreProperties>";
    }

    /** The language of a text; office programs want a country as well. */
    static String language(Locale locale) {
        return locale.getCountry().isEmpty()
                ? Map.of("en", "en-GB", "de", "de-DE")
                        .getOrDefault(locale.getLanguage(), locale.toLanguageTag())
                : locale.toLanguageTag();
    }

    /** A colour as these files write it. */
    static String hex(Accent colour) {
        return colour.hex().substring(1);
    }
}
