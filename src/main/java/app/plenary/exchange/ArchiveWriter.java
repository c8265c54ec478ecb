package app.plenary.exchange;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a workshop into a zip, the manifest first. */
final class ArchiveWriter {
    /** The first time a zip can tell: when something was packed is nobody's business. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ArchiveWriter() {}

    static void write(WorkshopArchive archive, OutputStream out) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(WorkshopArchive.WORKSHOP, bytes(archive.plan().write()));
        archive.session().ifPresent(lines -> files.put(WorkshopArchive.SESSION, bytes(lines)));
        new TreeMap<>(archive.pictures())
                .forEach((hash, picture) -> files.put(WorkshopArchive.PICTURES + hash, picture));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(WorkshopArchive.MANIFEST, bytes(manifest(archive, files)), zip);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(file.getKey(), file.getValue(), zip);
        }
        zip.finish();
    }

    private static String manifest(WorkshopArchive archive, Map<String, byte[]> files) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", WorkshopArchive.FORMAT);
        root.put("version", WorkshopArchive.VERSION);
        root.put("title", archive.plan().workshop().title());
        var list = root.putArray("files");
        files.forEach((name, content) ->
                list.addObject()
                        .put("name", name)
                        .put("bytes", content.length)
                        .put("sha-256", sha256(content)));
        return FileText.write(root);
    }

    private static void put(String name, byte[] content, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
