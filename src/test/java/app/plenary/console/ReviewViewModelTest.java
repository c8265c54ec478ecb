package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.report.Export;
import app.plenary.report.Report.Section;
import app.plenary.report.ReportFormat;
import app.plenary.session.Capture.Kind;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.text.Dates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
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
                room.session());
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
    void theHeadlineTellsWhenHowManyAndHowLong() {
        hold();
        assertEquals(
                "22 November 2026 · 14:00–14:19 · 2 people · 19 min (planned 2 h 11)",
                model().headline());
        assertFalse(model().isUnfinished());
    }

    @Test
    void blocksShowPlannedAndActualLength() {
        hold();
        var model = model();
        var lines = model.report().agenda();
        assertEquals("10 min planned, took 12 min", model.lengths(lines.get(0)));
        assertEquals("14:12", model.start(lines.get(1)));
    }

    @Test
    void anActionNamesWhoAndWhen() {
        hold();
        var model = model();
        assertEquals("Ada, by 5 December 2026", model.promise(model.report().actions().getFirst()));
    }

    @Test
    void aSectionThatIsNotChosenLeavesTheSummary() {
        hold();
        var model = model();
        assertTrue(model.markdown().contains("Share the map"));
        model.choose(Section.ACTIONS, false);
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
        var first = model.export(Export.IfPresent.ASK, Export.Progress.NONE).call();
        assertEquals(2, ((Export.Written) first).files().size());
        for (var file : ((Export.Written) first).files()) {
            assertTrue(Files.readString(file).contains("Share the map"), file.toString());
        }
        var second = model.export(Export.IfPresent.ASK, Export.Progress.NONE).call();
        assertEquals(2, ((Export.Present) second).files().size());
        model.choose(ReportFormat.MARKDOWN, false);
        model.choose(ReportFormat.HTML, false);
        assertFalse(model.canExport());
    }
}
