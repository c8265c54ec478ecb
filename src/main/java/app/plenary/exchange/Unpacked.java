package app.plenary.exchange;

import app.plenary.exchange.UnreadableFile.Reason;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries of a zip by their names, in memory only. A zip that unpacks to far more than it is,
 * or that names a place outside of it, is refused as a whole.
 */
final class Unpacked {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_IN_ALL = 128L * 1024 * 1024;

    /** Deflate reaches about a thousand; text and XML that people made stay far below this. */
    private static final int MOST_RATIO = 200;

    /** Below this an entry may be packed as tightly as it likes. */
    private static final int HARMLESS = 1024 * 1024;

    private Unpacked() {}

    static boolean isZip(byte[] bytes) {
        return PlainText.begins(bytes, 'P', 'K', 3, 4) || PlainText.begins(bytes, 'P', 'K', 5, 6);
    }

    /** All entries whose names end in one of {@code endings}; the others are only checked. */
    static Map<String, byte[]> of(byte[] bytes, String... endings) throws UnreadableFile {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new UnreadableFile(Reason.UNPACKS_TO_TOO_MUCH);
            }
            long left = MOST_IN_ALL;
            for (ZipArchiveEntry entry : entries) {
                refuseWayOut(entry.getName());
                if (!entry.isDirectory()) {
                    boolean wanted = ends(entry.getName(), endings);
                    var content = content(zip, entry, left, wanted);
                    left -= content.unpacked();
                    if (wanted) {
                        all.put(entry.getName().replace('\\', '/'), content.bytes().toByteArray());
                    }
                }
            }
        } catch (IOException | RuntimeException _) {
            throw new UnreadableFile(Reason.DAMAGED_ZIP);
        }
        return all;
    }

    private static boolean ends(String name, String... endings) {
        for (String ending : endings) {
            if (name.length() >= ending.length()
                    && name.regionMatches(
                            true, name.length() - ending.length(), ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }

    private static void refuseWayOut(String name) throws UnreadableFile {
        var even = name.replace('\\', '/');
        if (even.startsWith("/")
                || even.matches("(?s)[A-Za-z]:.*")
                || ("/" + even + "/").contains("/../")) {
            throw new UnreadableFile(Reason.PATH_LEADS_OUT);
        }
    }

    private record Content(ByteArrayOutputStream bytes, long unpacked) {}

    private static Content content(ZipFile zip, ZipArchiveEntry entry, long left, boolean wanted)
            throws IOException, UnreadableFile {
        var kept = new ByteArrayOutputStream();
        long unpacked = 0;
        long most = Math.max(HARMLESS, Math.max(0, entry.getCompressedSize()) * MOST_RATIO);
        var buffer = new byte[1 << 16];
        try (var in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                unpacked += count;
                if (unpacked > left || unpacked > most) {
                    throw new UnreadableFile(Reason.UNPACKS_TO_TOO_MUCH);
                }
                if (wanted) {
                    kept.write(buffer, 0, count);
                }
            }
        }
        return new Content(kept, unpacked);
    }
}
