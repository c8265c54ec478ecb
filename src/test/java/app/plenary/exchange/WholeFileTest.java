package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

final class WholeFileTest {
    @TempDir Path folder;

    @Test
    void whatWasThereStaysWhenTheNewOneCannotBeWritten() throws IOException {
        var file = WholeFile.write(folder.resolve("a/kept.txt"), "old");
        assertThrows(
                IOException.class,
                () ->
                        WholeFile.write(
                                file,
                                out -> {
                                    out.write(new byte[100_000]);
                                    throw new IOException("No space left on device");
                                }));
        assertEquals("old", Files.readString(file));
        try (var all = Files.list(file.getParent())) {
            assertEquals(1, all.count(), "nothing half written stays beside it");
        }
    }

    @Test
    void aLinkIsFollowedAndStaysALink() throws IOException {
        assumeTrue(posix());
        var real = WholeFile.write(folder.resolve("real.txt"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        WholeFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void othersMayReadItWhereTheyMayReadAnyFileOfTheFolder() throws IOException {
        assumeTrue(posix());
        var any = Files.writeString(folder.resolve("any.txt"), "x");
        var file = WholeFile.write(folder.resolve("file.txt"), "x");
        assertEquals(Files.getPosixFilePermissions(any), Files.getPosixFilePermissions(file));
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        var inTheWay = Files.createDirectory(folder.resolve("plan.json"));
        assertThrows(IOException.class, () -> WholeFile.write(inTheWay, "x"));
        assertTrue(Files.isDirectory(inTheWay));
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
