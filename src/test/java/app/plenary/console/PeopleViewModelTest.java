package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.RunCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.TimeUnit;

final class PeopleViewModelTest {
    private final RunFixture room = new RunFixture(RunFixture.afternoon());
    private final PeopleViewModel model = new PeopleViewModel(room.messages, room.plainSender());

    @AfterEach
    void close() {
        room.close();
    }

    private List<PeopleViewModel.Person> people() {
        room.library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
        return model.people(room.session().roster());
    }

    @Test
    void thosePresentStandFirstByNameWhateverTheirAccents() {
        room.open().join("Zoe", "Émile", "Ada", "Fred");
        model.present(room.people.get(2), false);
        assertEquals(
                List.of("Émile", "Fred", "Zoe", "Ada"),
                people().stream().map(PeopleViewModel.Person::name).toList());
        assertEquals("away", people().getLast().state());
        assertEquals("3 of 4 here", model.count(room.session().roster()));
    }

    @Test
    void someoneWithoutAPhoneIsAddedAndCalledSo() {
        room.open();
        model.add("Hugo", () -> {});
        assertEquals("no phone", people().getFirst().state());
        assertFalse(people().getFirst().phone());
    }

    @Test
    void aNameIsMended() {
        room.open().join("Ammara");
        model.rename(room.people.getFirst(), "Amara");
        assertEquals("Amara", people().getFirst().name());
        assertTrue(model.problem(" ").isPresent());
        assertTrue(model.problem("x".repeat(41)).isPresent());
    }

    @Test
    void nobodyIsAddedAfterTheEnd() {
        room.open();
        assertTrue(model.canAdd(room.session()));
        room.send(new RunCommand.EndSession());
        assertFalse(model.canAdd(room.session()));
    }
}
