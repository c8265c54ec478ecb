package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.report.Export;
import app.plenary.report.Item;
import app.plenary.report.Report.Section;
import app.plenary.report.ReportFormat;
import app.plenary.session.Arrangement;
import app.plenary.session.Capture.Kind;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.CommandId;
import app.plenary.text.Dates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

final class ReviewViewModelTest {
    @TempDir Path folder = Path.of("");

    private final RunFixture room = new RunFixture(RunFixture.afternoon(), Locale.UK);

    @AfterEach
    void close() {
        room.close();
    }

    private ReviewViewModel model() {
        return new ReviewViewModel(
                room.messages,
                new Dates(room.messages.locale(), RunFixture.ZONE),
                room.clock,
                folder,
                room.album::bytes,
                room.session(),
                (wish, _) -> room.send(wish),
                _ -> {});
    }

    private void hold() {
        room.open().join("Ada", "Ben").start().next(12);
        room.send(
                new CaptureCommand.KeepCapture(
                        CaptureId.fresh(), Kind.ACTION_ITEM, "Share the map @Ada by 2026-12-05"));
        for (int i = 0; i < 7; i++) {
            room.next(1);
        }
    }

    @Test
    void beforeAnythingHappenedThereIsNothingToExport() {
        assertTrue(model().isEmpty());
        assertFalse(model().canExport());
    }

    @Test
    void theFactsTellWhenHowManyAndHowLong() {
        hold();
        assertEquals(
                List.of("22 November 2026", "14:00–14:19", "2 people", "19 min (planned 2 h 11)"),
                model().document().facts());
        assertFalse(model().isUnfinished());
    }

    private Item action(ReviewViewModel model) {
        return model.summary().items(Section.ACTIONS).getFirst();
    }

    @Test
    void aTextIsChangedAndComesBack() {
        hold();
        var model = model();
        model.edit(action(model), "Share it @Ben", Assertions::fail);
        model.show(room.session());
        assertTrue(model.markdown().contains("- [ ] Share it — @Ben\n"), model.markdown());
        assertEquals("Share the map @Ada by 2026-12-05", action(model).original());
        model.restore(action(model));
        model.show(room.session());
        assertTrue(model.markdown().contains("Share the map"));
    }

    @Test
    void whatIsLeftOutOrStaysInTheRoomIsListedWithItsReason() {
        hold();
        var model = model();
        model.leaveOut(action(model), true);
        model.show(room.session());
        assertFalse(model.markdown().contains("Share the map"));
        assertTrue(words(model).contains("One thing was left out by you"), words(model).toString());
        model.leaveOut(action(model), false);
        model.stay(action(model), true);
        model.show(room.session());
        assertFalse(model.markdown().contains("Share the map"));
        assertTrue(words(model).contains("One thing stays in the room"), words(model).toString());
        assertTrue(words(model).contains("Your private notes stay on this laptop"));
        assertTrue(words(model).contains("The names of 2 people"));
        model.presence(Arrangement.Presence.NOTHING);
        model.show(room.session());
        assertTrue(words(model).contains("Neither who nor how many were there"));
        assertFalse(model.markdown().contains("2 people"));
    }

    private static List<String> words(ReviewViewModel model) {
        return model.leaving().stream().map(LeavingWords.Line::words).toList();
    }

    @Test
    void theOrderIsKeptAndUndone() {
        hold();
        var model = model();
        var before = room.session();
        model.move(Section.PEOPLE, 0);
        model.show(room.session());
        assertEquals(Section.PEOPLE, model.choices().getFirst().section());
        assertEquals(Section.PEOPLE, model.document().chapters().getFirst().section());
        room.live.undo(CommandId.fresh()).toCompletableFuture().join();
        assertEquals(before, room.session());
    }

    @Test
    void aSectionThatIsNotChosenLeavesTheSummary() {
        hold();
        var model = model();
        assertTrue(model.markdown().contains("Share the map"));
        model.choose(Section.ACTIONS, false);
        model.show(room.session());
        assertFalse(model.markdown().contains("Share the map"));
        assertEquals(1, model.choices().getFirst().size());
        assertFalse(model.choices().getFirst().chosen());
    }

    @Test
    void theSameSessionIsNotShownTwice() {
        hold();
        var model = model();
        assertFalse(model.show(room.session()));
    }

    @Test
    void chosenFormatsAreWrittenAndASecondTimeAsked() throws Exception {
        hold();
        var model = model();
        var first =
                model.export(Export.Packing.FILES, Export.IfPresent.ASK, Export.Progress.NONE)
                        .call();
        assertEquals(2, ((Export.Written) first).files().size());
        for (var file : ((Export.Written) first).files()) {
            assertTrue(Files.readString(file).contains("Share the map"), file.toString());
        }
        var second =
                model.export(Export.Packing.FILES, Export.IfPresent.ASK, Export.Progress.NONE)
                        .call();
        assertEquals(2, ((Export.Present) second).files().size());
        model.choose(ReportFormat.MARKDOWN, false);
        model.choose(ReportFormat.HTML, false);
        assertFalse(model.canExport());
    }
}
