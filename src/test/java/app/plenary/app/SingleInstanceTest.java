package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class SingleInstanceTest {
    @TempDir Path folder = Path.of(".");

    @Test
    void aSecondStartKnocksAtTheFirst() throws Exception {
        var knocked = new CountDownLatch(2);
        try (var _ =
                SingleInstance.claim(folder, Optional.empty(), _ -> knocked.countDown())
                        .orElseThrow()) {
            assertTrue(SingleInstance.claim(folder, Optional.empty(), _ -> {}).isEmpty());
            assertTrue(SingleInstance.claim(folder, Optional.empty(), _ -> {}).isEmpty());
            assertTrue(knocked.await(10, TimeUnit.SECONDS));
        }
        SingleInstance.claim(folder, Optional.empty(), _ -> {}).orElseThrow().close();
    }

    @Test
    void aFileThatASecondStartWasToOpenIsHandedToTheFirst() throws Exception {
        var handed = new LinkedBlockingQueue<Optional<Path>>();
        try (var _ = SingleInstance.claim(folder, Optional.empty(), handed::add).orElseThrow()) {
            var file = folder.resolve("Lernen für alle 田中.plenary");
            assertTrue(SingleInstance.claim(folder, Optional.of(file), _ -> {}).isEmpty());
            assertEquals(Optional.of(file.toAbsolutePath()), handed.poll(10, TimeUnit.SECONDS));
            assertTrue(SingleInstance.claim(folder, Optional.empty(), _ -> {}).isEmpty());
            assertEquals(Optional.empty(), handed.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSocketLeftBehindByACrashIsNoObstacle() throws Exception {
        Files.writeString(folder.resolve("plenary.sock"), "left behind");
        SingleInstance.claim(folder, Optional.empty(), _ -> {}).orElseThrow().close();
    }

    @Test
    void aVeryLongFolderNameWorksToo() throws Exception {
        var deep = Files.createDirectories(folder.resolve("d".repeat(120)));
        var knocked = new CountDownLatch(1);
        try (var _ =
                SingleInstance.claim(deep, Optional.empty(), _ -> knocked.countDown())
                        .orElseThrow()) {
            assertTrue(SingleInstance.claim(deep, Optional.empty(), _ -> {}).isEmpty());
            assertTrue(knocked.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void thePlatformsFolderIsUsed() {
        var home = Path.of("/people/mei");
        assertEquals(
                Path.of("/people/mei/.local/share/plenary"),
                DataFolder.ofPlatform(Map.of(), "Linux", home).path());
        assertEquals(
                Path.of("/data/plenary"),
                DataFolder.ofPlatform(Map.of("XDG_DATA_HOME", "/data"), "Linux", home).path());
        assertEquals(
                Path.of("/people/mei/Library/Application Support/Plenary"),
                DataFolder.ofPlatform(Map.of(), "Mac OS X", home).path());
        assertTrue(DataFolder.ofPlatform(Map.of(), "Windows 11", home).path().endsWith("Plenary"));
    }
}
