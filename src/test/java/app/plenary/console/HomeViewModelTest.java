package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.WorkshopSummary;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Phase;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class HomeViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final HomeViewModel model =
            new HomeViewModel(Messages.of(Locale.UK), new Dates(Locale.UK, ZoneOffset.UTC));

    @Test
    void theNextWorkshopComesFirstAndSaysWhen() {
        var contents =
                contents(
                        "",
                        summary("Past", Optional.of(TODAY.minusDays(3)), Phase.PLANNED),
                        summary("Next week", Optional.of(TODAY.plusDays(7)), Phase.PLANNED),
                        summary("Today", Optional.of(TODAY), Phase.PLANNED));
        assertEquals("Today", contents.first().orElseThrow().title());
        assertEquals("Today, 09:30", contents.caption());
        assertEquals(
                List.of("Past", "Next week"),
                contents.tiles().stream().map(HomeViewModel.Tile::title).toList());
    }

    @Test
    void tomorrowIsCalledTomorrow() {
        var contents = contents("", summary("A", Optional.of(TODAY.plusDays(1)), Phase.PLANNED));
        assertEquals("Tomorrow, 09:30", contents.caption());
    }

    @Test
    void anOpenRoomComesBeforeEverythingElse() {
        var contents =
                contents(
                        "",
                        summary("Today", Optional.of(TODAY), Phase.PLANNED),
                        summary("Running", Optional.empty(), Phase.RUNNING));
        assertEquals("Running", contents.first().orElseThrow().title());
        assertEquals("Running now", contents.caption());
    }

    @Test
    void withoutADayThePlanWorkedOnLastComesFirst() {
        var contents =
                contents(
                        "",
                        summary("Done", Optional.empty(), Phase.ENDED),
                        summary("Draft", Optional.empty(), Phase.PLANNED));
        assertEquals("Draft", contents.first().orElseThrow().title());
        assertEquals("Worked on last", contents.caption());
    }

    @Test
    void whatIsDoneTellsHowManyCame() {
        var contents = contents("", summary("Done", Optional.empty(), Phase.ENDED));
        assertTrue(contents.first().isEmpty());
        assertEquals("done · 23 people", contents.tiles().getFirst().state());
    }

    @Test
    void searchLooksIntoBlocksAndForgivesAccentsAndCapitals() {
        var overview = summary("Überblick", Optional.empty(), Phase.PLANNED);
        var other = summary("Other", Optional.empty(), Phase.PLANNED);
        assertEquals(List.of("Überblick"), found("uberBLICK", overview, other));
        assertEquals(List.of("Überblick", "Other"), found("check-in", overview, other));
        assertEquals(List.of("Other"), found("other  check", overview, other));
        assertEquals(List.of(), found("nowhere", overview, other));
    }

    @Test
    void whileSearchingNoneComesFirst() {
        var contents = contents("today", summary("Today", Optional.of(TODAY), Phase.PLANNED));
        assertTrue(contents.first().isEmpty());
        assertEquals(1, contents.tiles().size());
    }

    private List<String> found(String query, WorkshopSummary... summaries) {
        return contents(query, summaries).all().stream().map(HomeViewModel.Tile::title).toList();
    }

    private HomeViewModel.Contents contents(String query, WorkshopSummary... summaries) {
        return model.contents(List.of(summaries), query, NOW);
    }

    private static WorkshopSummary summary(String title, Optional<LocalDate> day, Phase phase) {
        return new WorkshopSummary(
                WorkshopId.fresh(),
                title,
                day,
                LocalTime.of(9, 30),
                phase,
                23,
                List.of(new WorkshopSummary.Piece("Check-in", "talk", 10)),
                Optional.empty(),
                phase == Phase.ENDED ? Optional.of(NOW) : Optional.empty(),
                NOW);
    }
}
