package app.plenary.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class BreakoutRoundsTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private static RoundPlan minutes(int minutes) {
        return new RoundPlan("", Optional.of(Duration.ofMinutes(minutes)));
    }

    @Test
    void roundsWithoutMinutesOfTheirOwnShareWhatTheOthersLeave() {
        var groups =
                new BreakoutRounds("", 4, 3)
                        .withEach(List.of(minutes(6), RoundPlan.USUAL, RoundPlan.USUAL));
        assertEquals(Duration.ofMinutes(6), groups.time(0, HALF_AN_HOUR));
        assertEquals(Duration.ofMinutes(12), groups.time(1, HALF_AN_HOUR));
        assertEquals(Duration.ofMinutes(12), groups.time(2, HALF_AN_HOUR));
        assertEquals(Duration.ofMinutes(10), new BreakoutRounds("", 4, 3).time(1, HALF_AN_HOUR));
    }

    @Test
    void aRoundHasAMinuteEvenWhenTheOthersTakeAll() {
        var groups = new BreakoutRounds("", 4, 2).withEach(List.of(minutes(40), RoundPlan.USUAL));
        assertEquals(Duration.ofMinutes(1), groups.time(1, HALF_AN_HOUR));
    }

    @Test
    void aRoundAsksItsOwnQuestionOrThatOfTheBlock() {
        var groups =
                new BreakoutRounds("What helps?", 4, 2)
                        .withEach(
                                List.of(
                                        new RoundPlan("What hinders?", Optional.empty()),
                                        minutes(3)));
        assertEquals("What hinders?", groups.prompt(0));
        assertEquals("What helps?", groups.prompt(1));
        assertEquals("What helps?", groups.prompt(7));
    }

    @Test
    void anotherNumberOfRoundsKeepsWhatTheOthersHave() {
        var groups = new BreakoutRounds("", 4, 2).withEach(List.of(minutes(4), minutes(5)));
        assertEquals(List.of(minutes(4), minutes(5), RoundPlan.USUAL), groups.inRounds(3).each());
        assertEquals(List.of(minutes(4)), groups.inRounds(1).each());
    }

    @Test
    void namesGoOnWhenThereAreMoreGroups() {
        var names = new GroupNames(GroupNames.Theme.OWN, List.of("Red", "Blue"));
        var used = names.of(List.of("Door"), List.of("Green"));
        assertEquals("Blue", GroupNames.name(used, 1));
        assertEquals("Red 2", GroupNames.name(used, 2));
        assertEquals(List.of("Door"), GroupNames.PLACES.of(List.of("Door"), List.of("Green")));
    }
}
