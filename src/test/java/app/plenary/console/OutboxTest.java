package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Talk;
import app.plenary.session.PlanCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

class OutboxTest {
    private final TestDesk desk = new TestDesk(Locale.UK);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Outbox outbox = new Outbox(Runnable::run, desk.messages(), told::add);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatCouldNotBeSavedIsSentAgainInOrder() {
        var live = desk.create(Workshops.plain("Before", new Talk()));
        desk.journal.failWith(new IOException("disk full"));
        outbox.send(live, new PlanCommand.RenameWorkshop("First"));
        outbox.send(live, new PlanCommand.RenameWorkshop("Second"));
        settle();
        assertEquals("Before", live.now().session().workshop().title());
        assertEquals(2, outbox.unsavedCount());
        desk.journal.failWith(null);
        outbox.sendAgain();
        settle();
        assertEquals("Second", live.now().session().workshop().title());
        assertEquals(0, outbox.unsavedCount());
        assertEquals(List.of(), told);
    }

    @Test
    void aRefusalIsToldInWords() {
        var live = desk.create(Workshops.plain("Before", new Talk()));
        outbox.send(live, new PlanCommand.RenameWorkshop(" "));
        outbox.redo(live, () -> told.add("done"));
        settle();
        assertEquals(List.of("Please type something.", "There is nothing to redo."), told);
    }

    private void settle() {
        desk.library.workshops().join();
    }
}
