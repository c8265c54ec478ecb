package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.BlockId;
import app.plenary.plan.Reshaping;
import app.plenary.session.PlanCommand;
import app.plenary.session.RunCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What the message after an undo calls a step. */
final class EventWordsTest {
    private final RunFixture room = new RunFixture(RunFixture.afternoon(), Locale.UK);

    @AfterEach
    void close() {
        room.close();
    }

    /** The words for undoing {@code command}, which is done first. */
    private String said(app.plenary.session.Command command) {
        var undone = room.session();
        room.send(command);
        var done = room.live.now();
        return new EventWords(room.messages)
                .of(done.undoable().orElseThrow(), done.session(), undone);
    }

    @Test
    void severalBlocksAreCounted() {
        var blocks = room.session().agenda().blocks();
        var copies = Reshaping.copies(blocks.subList(0, 4));
        assertEquals(
                "4 blocks added", said(new PlanCommand.EditAgenda(Reshaping.insert(copies, 0))));
        assertEquals(
                "3 blocks deleted",
                said(new PlanCommand.EditAgenda(Reshaping.remove(copies.subList(0, 3)))));
        assertEquals(
                "2 blocks moved",
                said(
                        PlanCommand.edit(
                                new AgendaEdit.Move(blocks.get(0).id(), 5),
                                new AgendaEdit.Move(blocks.get(1).id(), 5))));
    }

    @Test
    void oneBlockIsNamed() {
        var blocks = room.session().agenda().blocks();
        assertEquals(
                "“Break” deleted",
                said(new PlanCommand.EditAgenda(Reshaping.remove(blocks.subList(5, 6)))));
        assertEquals(
                "block “Rest” added",
                said(
                        new PlanCommand.EditAgenda(
                                Reshaping.split(
                                        room.session().agenda(),
                                        blocks.get(0),
                                        BlockId.fresh(),
                                        "Rest"))));
        assertEquals(
                "blocks put together",
                said(
                        new PlanCommand.EditAgenda(
                                Reshaping.merge(room.session().agenda().blocks().subList(0, 2)))));
        assertEquals("number of people", said(new PlanCommand.ExpectPeople(OptionalInt.of(24))));
    }

    @Test
    void catchingUpIsOneThing() {
        room.open().start();
        assertEquals(
                "times of the coming blocks",
                said(
                        new RunCommand.CatchUp(
                                Map.of(room.block(2), Duration.ofMinutes(5)),
                                List.of(room.block(4)))));
    }
}
