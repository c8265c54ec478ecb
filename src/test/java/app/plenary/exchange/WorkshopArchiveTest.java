package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.ArchiveProblem.Reason;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Workshops as one file: what is packed comes out again, and no file from anybody does harm. */
final class WorkshopArchiveTest {
    @TempDir Path folder;

    private static WorkshopArchive packed() {
        return with(picture());
    }

    private static WorkshopArchive with(byte[] picture) {
        return new WorkshopArchive(
                Samples.in(Locale.ENGLISH).getFirst(),
                Optional.of("{\"at\":\"2026-11-21T14:00:00Z\"}\n{\"text\":\"田中 👩🏽‍🔬\"}\n"),
                Map.of(ArchiveWriter.sha256(picture), picture));
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(WorkshopArchive archive) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.write(out);
        return out.toByteArray();
    }

    private WorkshopArchive.Reading read(byte[] bytes) throws IOException {
        return WorkshopArchive.read(Files.write(folder.resolve("it.plenary"), bytes));
    }

    private Reason refused(byte[] bytes) throws IOException {
        return assertInstanceOf(WorkshopArchive.Unusable.class, read(bytes)).problem().reason();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPackedComesOutAgain() throws Exception {
        var packed = packed();
        var bytes = bytes(packed);
        assertArrayEquals(bytes, bytes(packed));
        var read = assertInstanceOf(WorkshopArchive.Read.class, read(bytes));
        assertEquals(List.of(), read.passedOver());
        assertEquals(packed.plan().write(), read.archive().plan().write());
        assertEquals(packed.session(), read.archive().session());
        assertEquals(packed.pictures().keySet(), read.archive().pictures().keySet());
        packed.pictures()
                .forEach((hash, picture) ->
                        assertArrayEquals(picture, read.archive().pictures().get(hash)));
        assertTrue(
                new String(unzipped(bytes).get("manifest.json"), StandardCharsets.UTF_8)
                        .contains("\"format\": \"plenary-archive\""));

        var plan = new WorkshopArchive(packed.plan(), Optional.empty(), Map.of());
        var again = assertInstanceOf(WorkshopArchive.Read.class, read(bytes(plan)));
        assertEquals(Optional.empty(), again.archive().session());
        assertEquals(
                List.of("manifest.json", "workshop.json"),
                List.copyOf(unzipped(bytes(plan)).keySet()));
    }

    @Test
    void whatIsNoPictureIsLeftOut() throws Exception {
        var page = text("<html><script>alert(1)</script></html>");
        var read = assertInstanceOf(WorkshopArchive.Read.class, read(bytes(with(page))));
        assertEquals(Map.of(), read.archive().pictures());
        assertEquals(List.of("pictures/" + ArchiveWriter.sha256(page)), read.passedOver());
    }

    @Test
    void namesThatLeadElsewhereAreNeverFollowed() throws Exception {
        var files = unzipped(bytes(packed()));
        files.put("../../outside.txt", text("x"));
        files.put("/etc/outside.txt", text("x"));
        files.put("pictures/../../outside.txt", text("x"));
        var read = assertInstanceOf(WorkshopArchive.Read.class, read(zipped(files)));
        assertEquals(3, read.passedOver().size());
        try (var there = Files.walk(folder.toAbsolutePath().getParent(), 2)) {
            assertTrue(there.noneMatch(path -> path.endsWith("outside.txt")));
        }
    }

    @Test
    void whatSwellsIsStoppedWhileItIsUnpacked() throws Exception {
        var files = unzipped(bytes(packed()));
        for (String name : List.of("session.jsonl", "workshop.json", "manifest.json")) {
            var bomb = new LinkedHashMap<>(files);
            bomb.put(name, new byte[64 * 1024 * 1024]);
            var bytes = zipped(bomb);
            assertTrue(bytes.length < 100_000, bytes.length + " bytes");
            assertEquals(Reason.TOO_LARGE, refused(bytes), name);
        }
        var many = new LinkedHashMap<String, byte[]>(files);
        for (int i = 0; i <= ArchiveReader.MOST_FILES; i++) {
            many.put("n" + i, new byte[0]);
        }
        assertEquals(Reason.TOO_LARGE, refused(zipped(many)));
    }

    @Test
    void whatIsNoneIsSaidToBeNone() throws Exception {
        assertEquals(Reason.NOT_AN_ARCHIVE, refused(new byte[0]));
        assertEquals(Reason.NOT_AN_ARCHIVE, refused(text("<html>no</html>")));
        assertEquals(Reason.NOT_A_WORKSHOP, refused(zipped(Map.of("a.txt", text("x")))));
        assertEquals(Reason.NOT_A_WORKSHOP, refused(zipped(Map.of("manifest.json", text("[")))));
        assertEquals(
                Reason.NOT_A_WORKSHOP,
                refused(zipped(Map.of("manifest.json", text("{\"format\":\"other\"}")))));
        assertEquals(
                Reason.FROM_A_NEWER_PROGRAM,
                refused(
                        zipped(
                                Map.of(
                                        "manifest.json",
                                        text("{\"format\":\"plenary-archive\",\"version\":2}")))));
        var changed = unzipped(bytes(packed()));
        changed.put("session.jsonl", text("{}\n"));
        assertEquals(Reason.DAMAGED, refused(zipped(changed)));
        for (String name : List.copyOf(changed.keySet()).subList(1, changed.size())) {
            var missing = unzipped(bytes(packed()));
            missing.remove(name);
            assertEquals(Reason.DAMAGED, refused(zipped(missing)), name);
        }
        var bad = new LinkedHashMap<String, byte[]>();
        var plan = text("{\"format\":\"plenary-workshop\",\"version\":1,\"titel\":\"x\"}");
        bad.put(
                "manifest.json",
                text(
                        "{\"format\":\"plenary-archive\",\"version\":1,\"files\":[{\"name\":\"workshop.json\",\"sha-256\":\"%s\"}]}"
                                .formatted(ArchiveWriter.sha256(plan))));
        bad.put("workshop.json", plan);
        assertEquals(Reason.BAD_PLAN, refused(zipped(bad)));
        for (Reason reason : Reason.values()) {
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                assertTrue(
                        ArchiveProblem.of(reason, "a").sentence(Messages.of(locale)).endsWith(".")
                                || reason == Reason.BAD_PLAN);
            }
        }
    }

    /** Cut off anywhere and changed anywhere: an answer each time, and never half a workshop. */
    @Test
    void aDamagedFileIsRefusedOrTheSame() throws Exception {
        var packed = packed();
        var whole = bytes(packed);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
            assertInstanceOf(
                    WorkshopArchive.Unusable.class,
                    read(Arrays.copyOf(whole, length)),
                    "" + length);
        }
        var random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            var bytes = whole.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (read(bytes) instanceof WorkshopArchive.Read read) {
                assertEquals(packed.plan().write(), read.archive().plan().write());
                var session = read.archive().session();
                assertTrue(session.isEmpty() || session.equals(packed.session()));
            }
        }
    }
}
