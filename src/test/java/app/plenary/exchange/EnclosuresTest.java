package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A file that is handed on has its pictures with it, and brings in no others. */
final class EnclosuresTest {
    @TempDir private Path temp;
    private final Map<String, byte[]> here = new HashMap<>();
    private final Map<String, byte[]> there = new HashMap<>();
    private byte[] picture = {};
    private String hash = "";

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OwnLibrary library(Path folder, Map<String, byte[]> album) {
        return new OwnLibrary(
                folder,
                new Enclosures(
                        name -> Optional.ofNullable(album.get(name)),
                        bytes -> album.put(hash(bytes), bytes)));
    }

    private QuestionFile question() {
        return new QuestionFile(
                new Question(
                        1,
                        "What is it?",
                        new QuestionKind.OpenText(1),
                        false,
                        Optional.of(new Picture(hash, 30, 20, "A disc"))),
                List.of(),
                "en");
    }

    @BeforeEach
    void make() {
        int[] pixels = new int[600];
        java.util.Arrays.setAll(pixels, i -> 0xFF000000 | i);
        picture =
                assertInstanceOf(PictureReader.Made.class, PictureReader.read(pixels, 30, 20))
                        .bytes();
        hash = hash(picture);
        here.put(hash, picture);
    }

    @Test
    void aFileThatIsHandedOnBringsItsPicture() throws IOException {
        var file = library(temp.resolve("here"), here).save(question());
        var other = temp.resolve("there/questions");
        Files.createDirectories(other);
        Files.copy(file, other.resolve("from-a-friend.json"));
        var contents = library(temp.resolve("there"), there).read();
        assertEquals(List.of(), contents.damaged());
        assertEquals(question().question(), contents.questions().getFirst().content().question());
        assertArrayEquals(picture, Objects.requireNonNull(there.get(hash)));
    }

    @Test
    void aTemplateBringsItsSlides() throws IOException {
        var slide = new Picture(hash, 30, 20, "A disc");
        var plan =
                new Workshop(
                        WorkshopId.fresh(),
                        "Slides",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(Block.of("Input", 5, new Talk(List.of(slide, slide))))));
        var file =
                library(temp.resolve("here"), here).saveTemplate(new WorkshopFile(plan, "en", ""));
        var other = temp.resolve("there/templates");
        Files.createDirectories(other);
        Files.copy(file, other.resolve("from-a-friend.json"));
        var contents = library(temp.resolve("there"), there).read();
        assertEquals(List.of(), contents.damaged());
        assertEquals(
                List.of(slide, slide),
                contents.templates()
                        .getFirst()
                        .content()
                        .workshop()
                        .agenda()
                        .blocks()
                        .getFirst()
                        .activity()
                        .pictures());
        assertArrayEquals(picture, Objects.requireNonNull(there.get(hash)));
    }

    @Test
    void aPictureThatIsMissingIsLeftOutAndTheRestIsKept() throws IOException {
        here.clear();
        var text = Files.readString(library(temp, here).save(question()));
        assertEquals(question().write(), text);
        assertFalse(text.contains("\"pictures\""));
    }

    @Test
    void whatHasNotItsHashOrIsNoPictureIsNotTaken() throws IOException {
        var page = "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String entry :
                List.of(
                        pair("0".repeat(64), picture),
                        pair(hash(page), page),
                        "\"" + hash + "\": \"no base64!\"",
                        "\"" + hash + "\": 7",
                        "\"../../evil\": \""
                                + Base64.getEncoder().encodeToString(picture)
                                + "\"")) {
            assertEquals(List.of(), Enclosures.in("{\"pictures\": {" + entry + "}}"), entry);
        }
        assertEquals(List.of(), Enclosures.in("{\"pictures\": [1]}"));
        assertEquals(List.of(), Enclosures.in("no JSON"));
        assertEquals(1, Enclosures.in("{\"pictures\": {" + pair(hash, picture) + "}}").size());
    }

    private static String pair(String name, byte[] bytes) {
        return "\"" + name + "\": \"" + Base64.getEncoder().encodeToString(bytes) + "\"";
    }

    @Test
    void aFileNeverGrowsBeyondWhatCanBeReadAgain() throws IOException {
        var large = new byte[FileText.MOST_BYTES];
        here.put(hash, large);
        var file = library(temp, here).save(question());
        assertTrue(Files.size(file) < FileText.MOST_BYTES);
        assertInstanceOf(QuestionFile.Read.class, QuestionFile.read(file));
    }

    @Test
    void aPictureThatAFileDoesNotCarryIsCountedOnce() throws IOException {
        var album = new HashMap<String, byte[]>();
        var library = library(temp, album);
        library.save(question());
        assertEquals(1, library.takeLeftOut(), "it is missing on this computer");
        assertEquals(0, library.takeLeftOut(), "told once");
        album.put(hash, picture);
        library.save(question());
        assertEquals(0, library.takeLeftOut(), "it is in the file");
        album.put(hash, new byte[FileText.MOST_BYTES]);
        library.save(question());
        assertEquals(1, library.takeLeftOut(), "it is more than a file takes");
    }
}
