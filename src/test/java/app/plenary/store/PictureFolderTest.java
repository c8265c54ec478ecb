package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Pictures on the disk: whole or not there, under their hash and nothing else. */
final class PictureFolderTest {
    private static final byte[] ONE = {1, 2, 3};
    private static final byte[] OTHER = {4, 5, 6, 7};

    @TempDir private Path data;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private PictureFolder folder() {
        return new PictureFolder(data, () -> now);
    }

    private Path file(String hash) {
        return data.resolve("pictures").resolve(hash);
    }

    @Test
    void whatIsKeptIsThereAfterARestartUnderItsHash() throws IOException {
        var folder = folder();
        assertFalse(Files.exists(data.resolve("pictures")), "no folder before there is a picture");
        var hash = folder.keep(ONE);
        assertEquals("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", hash);
        assertArrayEquals(ONE, folder.bytes(hash).orElseThrow());
        assertSame(
                folder.bytes(hash).orElseThrow(),
                folder.bytes(hash).orElseThrow(),
                "a hall of phones takes no room for each of them");
        assertArrayEquals(ONE, folder().bytes(hash).orElseThrow());
        assertEquals(hash, folder.keep(ONE));
        try (var files = Files.list(data.resolve("pictures"))) {
            assertEquals(1, files.count(), "nothing half written is left");
        }
    }

    @Test
    void whatIsDamagedCountsAsMissingUntilItIsKeptAgain() throws IOException {
        var hash = folder().keep(ONE);
        Files.write(file(hash), OTHER);
        assertEquals(Optional.empty(), folder().bytes(hash));
        assertEquals(hash, folder().keep(ONE));
        assertArrayEquals(ONE, folder().bytes(hash).orElseThrow());
        Files.delete(file(hash));
        assertEquals(Optional.empty(), folder().bytes(hash));
    }

    @Test
    void aNameThatIsNoHashIsNeverAPath() throws IOException {
        folder().keep(ONE);
        Files.write(data.resolve("secret"), ONE);
        for (String name :
                new String[] {
                    "",
                    ".",
                    "..",
                    "../secret",
                    "/etc/passwd",
                    data.resolve("secret").toString(),
                    "A".repeat(64)
                }) {
            assertEquals(Optional.empty(), folder().bytes(name), name);
        }
    }

    @Test
    void nothingAndTooMuchAreNotKept() {
        assertThrows(IOException.class, () -> folder().keep(new byte[0]));
        assertThrows(
                IOException.class, () -> folder().keep(new byte[PictureFolder.MOST_BYTES + 1]));
    }

    @Test
    void aDiskThatTakesNothingIsSaidAndLeavesNothingBehind() throws IOException {
        Files.write(data.resolve("pictures"), ONE); // a file where the folder would be
        assertThrows(IOException.class, () -> folder().keep(ONE));
        assertEquals(1, Files.size(data.resolve("pictures")) / 3);
    }

    @Test
    void onlyWhatIsOldAndNamedByNobodyGoes() throws IOException {
        var folder = folder();
        var named = folder.keep(ONE);
        var orphan = folder.keep(OTHER);
        assertEquals(Set.of(), folder.old());
        assertEquals(0, folder.clear(Set.of(named)), "nothing goes on the first day");
        now = now.plus(Duration.ofDays(2));
        Files.write(file("half.part"), ONE);
        Files.setLastModifiedTime(
                file("half.part"),
                java.nio.file.attribute.FileTime.from(now.minus(Duration.ofDays(2))));
        Files.write(file("notes.txt"), ONE);
        Files.setLastModifiedTime(
                file("notes.txt"),
                java.nio.file.attribute.FileTime.from(now.minus(Duration.ofDays(2))));
        assertEquals(Set.of(named, orphan), folder.old());
        assertEquals(2, folder.clear(Set.of(named)));
        assertTrue(folder.bytes(named).isPresent());
        assertFalse(folder.bytes(orphan).isPresent());
        assertTrue(Files.exists(file("notes.txt")), "what is not ours stays");
        assertEquals(
                Set.of(), folder.old(), "what was just found to be named is asked about later");
        now = now.plus(Duration.ofDays(2));
        assertEquals(Set.of(named), folder.old());
    }

    @Test
    void whatIsKeptOnceMoreIsYoungAgain() throws IOException {
        var folder = folder();
        var hash = folder.keep(ONE);
        now = now.plus(Duration.ofDays(30));
        folder.keep(ONE);
        assertEquals(0, folder.clear(Set.of()));
        assertTrue(folder.bytes(hash).isPresent());
    }
}
