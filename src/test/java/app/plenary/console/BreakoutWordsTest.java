package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupShape;
import app.plenary.plan.RoundPlan;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a block of groups is said to become. */
class BreakoutWordsTest {
    private final BreakoutWords words = new BreakoutWords(Messages.of(Locale.UK));
    private final BreakoutRounds plain = new BreakoutRounds("", 4, 3);

    private String says(BreakoutRounds groups, int people) {
        return words.says(groups, OptionalInt.of(people));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24 people: 6 groups of 4.",
        "23, 23 people: 6 groups of 3 or 4.",
        "4, 4 people: one group of 4.",
        "2, 2 people: one group of 2."
    })
    void mixedGroupsAreCounted(int people, String sentence) {
        assertEquals(sentence, says(plain.inRounds(1), people));
    }

    @Test
    void soManyGroupsWhoeverComes() {
        var five = plain.inRounds(1).with(new Division.OfCount(5));
        assertEquals("12 people: 5 groups of 2 or 3.", says(five, 12));
        assertEquals("3 people: 3 groups of 1.", says(five, 3));
        assertEquals("5 groups.", words.says(five, OptionalInt.empty()));
        assertEquals("Groups of 4.", words.says(plain.inRounds(1), OptionalInt.empty()));
    }

    @Test
    void pairsMeetUntilEverybodyHasMet() {
        var pairs = plain.with(GroupShape.PAIRS);
        assertEquals(
                "8 people: 4 pairs. After 7 rounds everyone has met everyone.", says(pairs, 8));
        assertEquals(
                "9 people: 4 pairs, one of them with a third person. After 9 rounds everyone has"
                        + " met everyone.",
                says(pairs, 9));
    }

    @Test
    void theStepsFollowTheRounds() {
        var shape = plain.with(GroupShape.ONE_TWO_FOUR_ALL);
        assertEquals(
                "Round by round: alone, in pairs, in fours and all together. Pairs stay whole when"
                        + " they become fours.",
                says(shape.inRounds(4), 12));
        assertEquals(
                "Round by round: in pairs and in fours. Pairs stay whole when they become fours.",
                says(shape.inRounds(2), 12));
    }

    @Test
    void topicsThatAreMissingAreAskedFor() {
        var topics = plain.with(GroupShape.TOPICS);
        assertEquals(
                "Write down the topics to choose from. Without any, groups are mixed.",
                says(topics, 12));
        var two = topics.withTopics(List.of("A", "B"));
        assertEquals(
                "Everybody ranks 2 topics on the phone; at most 4 people go to each.",
                says(two, 8));
        assertEquals(
                "Everybody ranks 2 topics on the phone. 2 groups of 4 are too few for 9 people:"
                        + " groups grow as needed.",
                says(two, 9));
    }

    @Test
    void whereOnlySoManyFitItIsSaidWhetherAllDo() {
        var topics = plain.with(GroupShape.TOPICS).withTopics(List.of("A", "B"));
        var limited = topics.withMost(Map.of("A", 3, "B", 4));
        assertEquals(
                "Everybody ranks 2 topics on the phone; as many go to each as fit.",
                says(limited, 7));
        assertEquals(
                "8 people, but only 7 places: raise a number in brackets or leave one out."
                        + " Everybody ranks 2 topics on the phone; as many go to each as fit.",
                says(limited, 8));
        var named =
                plain.inRounds(1)
                        .with(new GroupNames(GroupNames.Theme.OWN, List.of("Oak", "Ash", "Elm")))
                        .withMost(Map.of("Oak", 2));
        assertEquals("10 people: 3 groups of 2 to 4.", says(named, 10));
        assertEquals("6 people: 2 groups of 2 to 4.", says(named, 6));
        assertEquals("24 people: 7 groups of 2 to 4.", says(named, 24));
        var two = named.with(new Division.OfCount(2)).withMost(Map.of("Oak", 2, "Ash", 3));
        assertEquals(
                "6 people, but only 5 places: raise a number in brackets or leave one out.",
                says(two, 6));
    }

    @Test
    void roundsThatTakeTooLongAreSeen() {
        var own = new RoundPlan("", Optional.of(Duration.ofMinutes(6)));
        var groups = plain.withEach(List.of(own, RoundPlan.USUAL, own));
        assertEquals("Rounds of 6, 3 and 6 min.", words.times(Block.of("B", 15, groups), groups));
        assertEquals(
                "The rounds take 13 min, the block has 12.",
                words.times(Block.of("B", 12, groups), groups));
        assertEquals("3 rounds of 5 min each.", words.times(Block.of("B", 15, plain), plain));
        assertEquals("2 are different", words.rounds(groups));
    }
}
