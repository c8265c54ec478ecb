package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.report.Item;
import app.plenary.session.CommandId;
import app.plenary.text.Dates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Locale;

/** Whatever a quiz has to read can be put otherwise in its summary, and only there. */
final class ReviewTextsTest {
    private final RunFixture room =
            QuizDays.ask(QuizDays.on(Locale.UK, QuizDays.quiz(), 5), QuizDays.quiz(), 2, 5);
    private final ReviewViewModel model =
            new ReviewViewModel(
                    room.messages,
                    new Dates(room.messages.locale(), RunFixture.ZONE),
                    room.clock,
                    Path.of(""),
                    room.album::bytes,
                    room.session(),
                    (wish, _) -> room.send(wish),
                    _ -> {});

    @AfterEach
    void close() {
        room.close();
    }

    private Item item(String original) {
        return model.summary().items().stream()
                .filter(item -> item.original().equals(original))
                .findFirst()
                .orElseThrow(() -> new AssertionError(original));
    }

    private void edit(String original, String text) {
        model.edit(item(original), text, Assertions::fail);
        model.show(room.session());
    }

    @Test
    void titleQuestionOptionsAndExplanationAreChangedAndComeBack() {
        var agenda = room.session().agenda();
        var before = model.markdown();
        edit(room.session().workshop().title(), "Ally learning, day 1");
        edit("What do you know?", "Warming up");
        edit("Which came first?", "Which was [first]?");
        edit("The egg", "An *egg*");
        edit("Because it is so, and was so before.", "Nobody knows.");
        var after = model.markdown();
        for (String text :
                new String[] {"Ally learning, day 1", "Warming up", "The hen", "Nobody knows."}) {
            assertTrue(after.contains(text), after);
        }
        for (String text : new String[] {"Which came first", "The egg", "Because it is so"}) {
            assertFalse(after.contains(text), after);
        }
        assertTrue(after.contains("An \\*egg\\*"), after);
        assertEquals(java.util.Optional.of("Which was [first]?"), item("Which came first?").edit());
        assertEquals(agenda, room.session().agenda(), "what was asked stays as it was");
        for (int i = 0; i < 5; i++) {
            room.live.undo(CommandId.fresh()).toCompletableFuture().join();
        }
        model.show(room.session());
        assertEquals(before, model.markdown());
    }
}
