package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Agenda;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

class OwnLibraryTest {
    @TempDir Path temp;
    private Path folder = Path.of("");
    private OwnLibrary library = new OwnLibrary(folder);

    @BeforeEach
    void open() {
        folder = temp.resolve("not/there/yet");
        library = new OwnLibrary(folder);
    }

    private static MethodFile method(String id) {
        return new MethodFile(MethodFileTest.method(id, new RandomPlans(5).blocks(3)), "en");
    }

    private static WorkshopFile template(String title) {
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        title,
                        Optional.empty(),
                        LocalTime.NOON,
                        new Agenda(new RandomPlans(6).blocks(3)));
        return new WorkshopFile(workshop, "en", "For trying.");
    }

    @Test
    void whatIsKeptIsThereAgain() throws IOException {
        assertEquals(OwnLibrary.Contents.NONE, library.read());

        library.save(method("mine"));
        library.saveTemplate(template("Our day"));

        var contents = new OwnLibrary(folder).read();
        assertEquals(method("mine").write(), contents.methods().getFirst().content().write());
        assertEquals(
                template("Our day").write(), contents.templates().getFirst().content().write());
        assertEquals(List.of(), contents.damaged());
        try (var files = Files.list(folder.resolve("methods"))) {
            assertEquals(List.of("mine.json"), files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void aMethodOfTheSameIdIsReplacedAndATemplateOfTheSameTitleIsNot() throws IOException {
        library.save(method("mine"));
        library.save(method("mine"));
        var first = library.saveTemplate(template("Our day!"));
        var second = library.saveTemplate(template("our DAY"));

        assertEquals(1, library.read().methods().size());
        assertEquals("our-day.json", first.getFileName().toString());
        assertEquals("our-day-2.json", second.getFileName().toString());

        library.replaceTemplate(first, template("Another"));
        assertEquals("Another", library.read().templates().getLast().content().workshop().title());
        assertEquals(2, library.read().templates().size());
    }

    @Test
    void namesAreSafeWhateverTheTitle() throws IOException {
        assertEquals("uber-uns-cafe", library.freshId("  Über uns: Café?! "));
        assertEquals("method", library.freshId("方法"));
        assertEquals("con-method", library.freshId("CON"));
        assertEquals("etc-passwd", library.freshId("../../etc/passwd"));
        assertEquals("1-2-4-all-2", library.freshId("1-2-4-All"), "the program has one already");
        library.save(method("mine"));
        assertEquals("mine-2", library.freshId("Mine"));
        assertTrue(library.freshId("long ".repeat(100)).length() <= MethodFile.LONGEST_ID);
        assertThrows(IllegalArgumentException.class, () -> library.save(method("../x")));
    }

    @Test
    void aDamagedFileIsToldSkippedAndLeftAsItIs() throws IOException {
        library.save(method("good"));
        library.saveTemplate(template("Good"));
        var bad = folder.resolve("methods/bad.json");
        Files.writeString(bad, "{ not json");
        var twice = folder.resolve("methods/z-copy.json");
        Files.copy(folder.resolve("methods/good.json"), twice);
        var wrong = folder.resolve("templates/wrong.json");
        Files.writeString(wrong, method("x").write());
        Files.writeString(folder.resolve("methods/readme.txt"), "not ours");
        Files.createDirectory(folder.resolve("methods/folder.json"));

        var contents = library.read();

        assertEquals(1, contents.methods().size());
        assertEquals(1, contents.templates().size());
        assertEquals(
                List.of(Reason.NOT_JSON, Reason.ID_IS_TAKEN, Reason.NOT_A_WORKSHOP),
                contents.damaged().stream().map(damaged -> damaged.problem().reason()).toList());
        assertEquals(
                List.of(bad, twice, wrong),
                contents.damaged().stream().map(OwnLibrary.Damaged::file).toList());
        assertEquals("{ not json", Files.readString(bad));
    }

    @Test
    void whatCannotBeWrittenLeavesEverythingAsItWas() throws IOException {
        Files.createDirectories(folder.resolve("methods/mine.json"));
        assertThrows(IOException.class, () -> library.save(method("mine")));
        try (var files = Files.list(folder.resolve("methods"))) {
            assertEquals(1, files.count(), "no left-over");
        }
    }

    @Test
    void onlyWhatBelongsToTheLibraryIsDeleted() throws IOException {
        var file = library.save(method("mine"));
        var stranger = Files.writeString(temp.resolve("stranger.json"), "{}");
        assertThrows(IllegalArgumentException.class, () -> library.delete(stranger));
        assertThrows(
                IllegalArgumentException.class,
                () -> library.delete(folder.resolve("methods/../../../../stranger.json")));
        assertThrows(
                IllegalArgumentException.class,
                () -> library.replaceTemplate(stranger, template("x")));
        assertTrue(Files.exists(stranger));

        library.delete(file);
        library.delete(file);
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasDeletedComesBackWhereItWasOrBesideWhatIsThereByThen() throws IOException {
        var first = library.save(method("mine"));
        library.saveTemplate(template("Our day"));
        var before = library.read();
        library.delete(first);
        library.delete(before.templates().getFirst().file());
        library.restore(before.methods().getFirst());
        library.restore(before.templates().getFirst());
        assertEquals(1, library.read().methods().size());
        assertEquals(method("mine").write(), Files.readString(first));

        library.restore(before.methods().getFirst());
        library.restore(before.templates().getFirst());
        var after = library.read();
        assertEquals(2, after.methods().size(), "with an id of its own");
        assertEquals(2, after.templates().size());
        assertEquals(List.of(), after.damaged());
    }

    @Test
    void aMethodInAFileOfAnotherNameKeepsThatFileAndItsId() throws IOException {
        Files.createDirectories(folder.resolve("methods"));
        var file =
                Files.writeString(
                        folder.resolve("methods/from-a-friend.json"), method("hers").write());
        assertEquals("hers-2", library.freshId("Hers"));
        library.replaceMethod(file, method("hers"));
        assertEquals(file, library.read().methods().getFirst().file());
        assertEquals(1, library.read().methods().size());
    }
}
