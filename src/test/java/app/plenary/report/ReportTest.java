package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ReportTest {
    private final Report report = Scenario.rich().report();

    @Test
    void timesArePlannedAndActual() {
        var times = report.times();
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), times.day());
        assertEquals(Duration.ofMinutes(90), times.planned());
        assertEquals(
                Optional.of(
                        Duration.between(
                                times.startedAt().orElseThrow(), times.endedAt().orElseThrow())),
                times.took());

        var groups = report.agenda().get(2);
        assertEquals(LocalTime.of(14, 20), groups.plannedStart());
        assertEquals(Duration.ofMinutes(30), groups.planned());
        assertEquals(Optional.of(Duration.ofMinutes(23)), groups.took(), "the pause is left out");
        assertEquals(Optional.empty(), report.agenda().get(5).took(), "it was passed over");
    }

    @Test
    void aPollIsACountWithSharesOfThoseWhoAnswered() {
        var poll = report.polls().getFirst();
        assertEquals(9, poll.answered());
        assertEquals(11, poll.of());
        assertTrue(poll.revealed());
        var bars = bars(poll, Locale.ENGLISH);
        assertEquals(
                List.of("6", "2", "1", "0"), bars.stream().map(ResultPart.Bar::figure).toList());
        assertEquals(List.of(67, 22, 11, 0), bars.stream().map(ResultPart.Bar::percent).toList());
        assertEquals(
                List.of(true, false, false, false),
                bars.stream().map(ResultPart.Bar::leads).toList());
    }

    @Test
    void aPollThatWasNotShownIsInAndSaysSoAndOneNeverOpenedIsNot() {
        assertEquals(2, report.polls().size());
        assertFalse(report.polls().getLast().revealed());
        assertEquals(4, report.polls().getLast().answered());
    }

    static List<ResultPart.Bar> bars(PollResult poll, Locale locale) {
        var results = new ResultText(Messages.of(locale));
        var bars = new ArrayList<ResultPart.Bar>();
        for (PollResult.Asked asked : poll.questions()) {
            for (ResultPart part : results.parts(poll, asked)) {
                if (part instanceof ResultPart.Bars found) {
                    bars.addAll(found.bars());
                }
            }
        }
        return bars;
    }

    @Test
    void onlyRoundsThatBeganAreGroupWork() {
        assertEquals(1, report.groupWork().size());
        assertEquals(
                List.of(1, 2),
                report.groupWork().getFirst().rounds().stream().map(Report.Round::number).toList());
        for (Report.Round round : report.groupWork().getFirst().rounds()) {
            var seated =
                    round.groups().stream()
                            .flatMap(team -> team.members().stream())
                            .sorted()
                            .toList();
            assertEquals(Scenario.NAMES.stream().sorted().toList(), seated);
        }
    }

    @Test
    void takingPartIsCounted() {
        var figures = report.participation();
        assertEquals(11, figures.people());
        assertEquals(13, figures.answers());
        assertEquals(10, figures.voices());
        assertEquals(Optional.of(59), figures.answerRate());
        assertEquals(2, figures.rounds());
    }

    @Test
    void actionsHaveOwnersAndDates() {
        assertEquals(
                new Report.ActionItem(
                        "Share the who-knows-what map",
                        List.of("Mei"),
                        Optional.of(LocalDate.of(2026, 12, 5))),
                report.actions().get(0));
        assertEquals(
                new Report.ActionItem(
                        "Buddy hours, Tuesdays 10–11",
                        List.of("Ruth", "Chloé Martin"),
                        Optional.of(LocalDate.of(2027, 1, 12))),
                report.actions().get(1));
        assertEquals(List.of("يوسف"), report.actions().get(3).owners());
    }

    @Test
    void aSectionThatIsNotWantedIsGoneFromEveryFormat() {
        var scene = new Harvest().scene;
        var whole = Summary.of(scene.session(), Scenario.BERLIN, scene.now()).whole();
        var few = whole.only(EnumSet.of(Report.Section.ACTIONS));
        assertEquals(whole.actions(), few.actions());
        for (Report.Section section : Report.Section.values()) {
            assertEquals(section == Report.Section.ACTIONS, few.size(section) > 0, section.name());
            assertTrue(whole.size(section) > 0, section.name());
        }
        for (ReportFormat format : Written.formats(few, Messages.of(Locale.UK))) {
            var text = Written.text(format, few, Messages.of(Locale.ENGLISH));
            assertTrue(text.contains("Line-ACTION"), format.name());
            assertFalse(text.contains("Line-NOTE"), format.name());
            assertFalse(text.contains("Amara"), format.name());
        }
    }

    @Test
    void aWorkshopThatWasNeverRunHasAReportToo() {
        var scene = new Scenario(java.time.Instant.parse("2026-01-01T00:00:00Z"));
        for (ReportFormat format : Written.formats(scene.report(), Messages.of(Locale.UK))) {
            assertFalse(Written.text(format, scene.report(), Messages.of(Locale.GERMAN)).isBlank());
        }
    }
}
