package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.plenary.exchange.WorkshopFile;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.ManualClock;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.SessionWriter;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Poll;
import app.plenary.plan.Reshaping;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a file says that this program does not know is still in the plan after a restart. */
final class UnknownKeysJournalTest {
    private static final String FILE =
            """
            {"format": "plenary-workshop", "version": 1, "title": "Day",
             "x": {"": [null, 12345678901234567890.10, "\\ud800 🦩 \\u0000"]},
             "agenda": [
              {"title": "Ask", "minutes": 5, "kind": "poll", "room": "B", "questions": [
                {"text": "One", "form": "open-text", "hint": 1},
                {"text": "Two", "form": "open-text", "hint": 2}]},
              {"title": "Break", "minutes": 5, "kind": "break", "ontime": {"Camera": "2"}}]}
            """;

    @TempDir Path folder;
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T14:00:00Z"));

    private static Workshop workshop() {
        return assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(FILE)).file().workshop();
    }

    private static String written(LiveSession live) {
        return new WorkshopFile(live.now().session().workshop(), "", "").write();
    }

    private interface Work {
        void with(Library library) throws Exception;
    }

    private void open(Work work) throws Exception {
        try (var journal = H2Journal.open(folder, clock).journal();
                var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock)) {
            work.with(new Library(journal, writer));
        }
    }

    private static void send(LiveSession live, AgendaEdit edit) throws Exception {
        live.send(PlanCommand.edit(edit)).get();
    }

    private static Block first(LiveSession live) {
        return live.now().session().agenda().blocks().getFirst();
    }

    @Test
    void theyOutliveRestartsAndComeBackWithUndo() throws Exception {
        var made = workshop();
        var expected = new WorkshopFile(made, "", "").write();
        open(library -> {
            var live = library.create(made).get();
            var poll = (Poll) first(live).activity();
            send(
                    live,
                    new AgendaEdit.Change(
                            first(live).id(),
                            new BlockChange.Becomes(
                                    poll.withQuestions(poll.questions().subList(1, 2)))));
            assertFalse(written(live).contains("\"hint\": 1"));
        });
        open(library -> {
            var live = library.open(made.id()).get();
            assertFalse(written(live).contains("\"hint\": 1"));
            live.undo().get();
            assertEquals(made, live.now().session().workshop());
            assertEquals(expected, written(live));
            send(live, new AgendaEdit.Remove(first(live).id()));
            send(
                    live,
                    Reshaping.insert(
                                    Reshaping.copies(List.of(made.agenda().blocks().getFirst())), 0)
                            .getFirst());
            assertEquals(expected, written(live));
        });
        open(library -> assertEquals(expected, written(library.open(made.id()).get())));
    }

    @Test
    void theyGoAlongWithASession() throws Exception {
        open(library -> {
            var live = library.create(workshop()).get();
            var text = library.carry(live.id()).get();
            var taken = library.take(library.look(text)).get();
            assertEquals(written(live), written(taken));

            var broken = text.replace("\\\"B\\\"", "B]");
            assertFalse(broken.equals(text));
            assertThrows(Library.NotTaken.class, () -> library.look(broken));
        });
    }
}
