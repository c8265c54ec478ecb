package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.console.CaptureViewModel.Typed;
import app.plenary.session.Capture.Kind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

final class CaptureViewModelTest {
    private final RunFixture room = new RunFixture(RunFixture.afternoon());
    private final CaptureViewModel model = new CaptureViewModel(room.messages, room.plainSender());

    @AfterEach
    void close() {
        room.close();
    }

    private List<String> lines() {
        room.library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
        return model.lines(room.session()).stream().map(c -> c.kind() + " " + c.text()).toList();
    }

    @Test
    void aPrefixSaysTheKind() {
        assertEquals(new Typed(Kind.ACTION_ITEM, "call Mei"), model.read("a: call Mei", Kind.NOTE));
        assertEquals(
                new Typed(Kind.ACTION_ITEM, "call Mei"), model.read("Action:call Mei", Kind.NOTE));
        assertEquals(
                new Typed(Kind.PARKING_LOT, "night shift"),
                model.read("park: night shift", Kind.NOTE));
        assertEquals(new Typed(Kind.INSIGHT, "Mei: yes"), model.read("Mei: yes", Kind.INSIGHT));
        assertEquals(
                new Typed(Kind.NOTE, "14:30 is late"), model.read(" 14:30 is late ", Kind.NOTE));
    }

    @Test
    void theGermanPrefixesAreGerman() {
        try (var german = new RunFixture(RunFixture.afternoon(), Locale.GERMAN)) {
            var deutsch = new CaptureViewModel(german.messages, german.plainSender());
            assertEquals(
                    new Typed(Kind.ACTION_ITEM, "Mei anrufen"),
                    deutsch.read("Aufgabe: Mei anrufen", Kind.NOTE));
            assertEquals(new Typed(Kind.INSIGHT, "oh"), deutsch.read("e: oh", Kind.NOTE));
        }
    }

    @Test
    void linesAreKeptNewestFirstAndMended() {
        model.keep(new Typed(Kind.NOTE, "one"), Optional.empty(), () -> {});
        model.keep(new Typed(Kind.INSIGHT, "two"), Optional.empty(), () -> {});
        assertEquals(List.of("INSIGHT two", "NOTE one"), lines());
        var first = room.session().captures().getFirst().id();
        model.edit(first, new Typed(Kind.ACTION_ITEM, "uno"));
        assertEquals(List.of("INSIGHT two", "ACTION_ITEM uno"), lines());
    }

    @Test
    void aRemovedLineComesBackOnlyWhileNothingElseHappened() {
        model.keep(new Typed(Kind.NOTE, "one"), Optional.empty(), () -> {});
        lines();
        var back = new ArrayList<Runnable>();
        model.drop(room.session().captures().getFirst().id(), back::add);
        assertEquals(List.of(), lines());
        back.getFirst().run();
        assertEquals(List.of("NOTE one"), lines());

        model.drop(room.session().captures().getFirst().id(), back::add);
        model.keep(new Typed(Kind.NOTE, "two"), Optional.empty(), () -> {});
        lines();
        back.getLast().run();
        assertEquals(List.of("NOTE two"), lines());
        assertEquals(List.of("too late"), room.told);
    }

    @Test
    void emptyAndEndlessLinesAreNotSent() {
        assertTrue(model.problem("   ").isPresent());
        assertTrue(model.problem("x".repeat(501)).isPresent());
        assertFalse(model.problem("x".repeat(500)).isPresent());
    }
}
