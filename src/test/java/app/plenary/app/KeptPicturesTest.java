package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.WorkshopFile;
import app.plenary.live.LiveSession;
import app.plenary.plan.Agenda;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which pictures are still there when the program is begun again. */
final class KeptPicturesTest {
    @TempDir private Path data;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private Backstage open() throws IOException {
        return Backstage.open(new DataFolder(data), () -> now);
    }

    private static Workshop workshop(String picture) {
        var poll =
                Poll.of("What is it?", false, List.of("A", "B"))
                        .with(
                                1,
                                question ->
                                        question.withPicture(
                                                Optional.of(new Picture(picture, 30, 20, ""))));
        return new Workshop(
                WorkshopId.fresh(),
                "Look",
                Optional.empty(),
                LocalTime.of(9, 0),
                new Agenda(List.of(Block.of("Look", 5, poll))));
    }

    private static void send(LiveSession live, PlanCommand command) throws IOException {
        Backstage.await(live.send(command));
    }

    @Test
    void aPictureStaysAsLongAsAnyWorkshopNamesItAndThenGoes() throws IOException {
        var original = workshop("0".repeat(64));
        String hash;
        Workshop copy;
        try (var backstage = open()) {
            hash = backstage.album().keep(new byte[] {1, 2, 3});
            original = workshop(hash);
            assertEquals(
                    Set.of(hash),
                    Set.copyOf(original.pictures().stream().map(Picture::hash).toList()));
            Backstage.await(backstage.library().create(original));
            copy = original.copy("Again");
            Backstage.await(backstage.library().create(copy));
            now = now.plus(Duration.ofDays(3));
            assertEquals(0, backstage.clearPictures());
            send(
                    Backstage.await(backstage.library().open(original.id())),
                    new PlanCommand.DeleteWorkshop());
        }
        now = now.plus(Duration.ofDays(2));
        try (var backstage = open()) {
            assertEquals(0, backstage.clearPictures());
            var live = Backstage.await(backstage.library().open(copy.id()));
            send(
                    live,
                    PlanCommand.edit(
                            new AgendaEdit.Remove(copy.agenda().blocks().getFirst().id())));
        }
        now = now.plus(Duration.ofDays(2));
        try (var backstage = open()) {
            assertEquals(0, backstage.clearPictures(), "a step back may want it again");
            assertTrue(backstage.album().bytes(hash).isPresent());
            send(
                    Backstage.await(backstage.library().open(copy.id())),
                    new PlanCommand.DeleteWorkshop());
        }
        now = now.plus(Duration.ofDays(2));
        try (var backstage = open()) {
            assertEquals(1, backstage.clearPictures());
            assertFalse(backstage.album().bytes(hash).isPresent());
        }
    }

    @Test
    void aPictureThatATemplateNamesStaysEvenWhereItsFileDoesNotCarryIt() throws IOException {
        String hash;
        try (var backstage = open()) {
            hash = backstage.album().keep(new byte[] {1, 2, 3});
            now = now.plus(Duration.ofDays(3));
            var own = new OwnLibrary(data.resolve("library"));
            var file = own.saveTemplate(new WorkshopFile(workshop(hash), "en", ""));
            assertEquals(0, backstage.clearPictures());
            own.delete(file);
            now = now.plus(Duration.ofDays(2));
            assertEquals(1, backstage.clearPictures());
        }
    }
}
