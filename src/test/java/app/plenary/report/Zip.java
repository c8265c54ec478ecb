package app.plenary.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** What is in a zip, and a format as bytes. */
final class Zip {
    private Zip() {}

    static Map<String, byte[]> read(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new AssertionError(entry.getName() + " twice");
                }
            }
        }
        return files;
    }

    static byte[] bytes(ReportFormat format, Report report, app.plenary.text.Messages messages)
            throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(report, messages, out);
        return out.toByteArray();
    }
}
