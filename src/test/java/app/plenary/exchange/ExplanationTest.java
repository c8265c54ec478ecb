package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Account;
import app.plenary.grouping.Conflict;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Solver;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class ExplanationTest {
    private static final NamedPeople FOUR =
            new NamedPeople(
                    List.of("Ada", "Ben", "Carl", "Dörte"),
                    List.of("Age"),
                    List.of(List.of("10"), List.of("20"), List.of("30"), List.of("40")));
    private static final Schedule TWICE_THE_SAME =
            new Schedule(
                    List.of(
                            List.of(List.of(0, 1), List.of(2, 3)),
                            List.of(List.of(0, 1), List.of(2, 3))));

    private static List<String> said(String wishes, Schedule schedule, Locale locale) {
        int rounds = schedule.rounds().size();
        var reading = WishText.read(wishes, FOUR, rounds, 2);
        assertEquals(List.of(), reading.problems());
        var problem =
                new Problem(4, rounds, new Sizing.OfSize(2), reading.wishes(), reading.earlier());
        return new Explanation(problem, FOUR, reading.lines(), Messages.of(locale))
                .of(Account.of(problem, schedule), schedule);
    }

    @Test
    void repeatsWishesAndLimitsAreSaidWithNames() {
        assertEquals(
                List.of(
                        "4 people in 2 groups, 2 rounds.",
                        "2 pairs meet more than once: Ada and Ben (2 times) and Carl and Dörte (2"
                                + " times). At least one repeat is unavoidable, whoever sits where.",
                        "4 pairs do not meet.",
                        "With 4 people in groups of 2, at most 3 rounds can go without a repeat.",
                        "One of 2 wishes kept in full:",
                        "“apart: Ada, Ben (nice)” (line 3) is not kept in 2 of 2 rounds. In the"
                                + " way is what must be: “together: Carl, Dörte” (line 2).",
                        "“balance: Age” (line 4): the means of two groups differ by up to 20;"
                                + " people differ by 11.18 from their mean (standard deviation)."),
                said(
                        "new pairs\ntogether: Carl, Dörte\napart: Ada, Ben (nice)\nbalance: Age",
                        TWICE_THE_SAME,
                        Locale.ENGLISH));
        assertEquals(
                "„zusammen: Ada, Carl“ (Zeile 1) ist in 2 von 2 Runden nicht erfüllt. Andere"
                        + " Wünsche zählten mehr, oder Besseres wurde nicht gefunden.",
                said("together: Ada, Carl", TWICE_THE_SAME, Locale.GERMAN).getLast());
    }

    @Test
    void aWishThatCannotBeKeptNamesWhatIsInTheWay() {
        var said =
                said("together: Ada, Ben\napart: Ada, Ben (nice)", TWICE_THE_SAME, Locale.ENGLISH);
        assertTrue(
                said.getLast()
                        .endsWith("In the way is what must be: “together: Ada, Ben” (line 1)."),
                said.toString());
    }

    @Test
    void earlierMeetingsAreToldApart() {
        var said = said("met: Ada, Ben\nnew pairs", TWICE_THE_SAME, Locale.ENGLISH);
        assertEquals("One pair that met before meets again: Ada and Ben.", said.get(2));
    }

    @Test
    void everyKindOfConflictHasItsSentence() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var messages = Messages.of(locale);
            for (Conflict.Kind kind : Conflict.Kind.values()) {
                var conflict = new Conflict(List.of(0), kind, List.of(), true, List.of());
                var problem = Problem.mixing(4, 2, new Sizing.OfSize(2));
                var sentence =
                        new Explanation(problem, FOUR, List.of(), messages).conflict(conflict);
                assertFalse(sentence.contains("exchange."), sentence);
                assertTrue(sentence.endsWith("1."), sentence);
            }
        }
    }

    @Test
    void aConflictNamesASmallestSetAndWhatToDoWithout() {
        var reading =
                WishText.read(
                        "together: Ada, Ben\nnew pairs\napart: Carl, Dörte (nice)\napart: Ben, Ada",
                        FOUR,
                        2,
                        1);
        var problem = new Problem(4, 2, new Sizing.OfSize(3), reading.wishes(), List.of());
        var conflict = ((Conflict.Impossible) Conflict.in(problem)).conflict();
        var sentence =
                new Explanation(problem, FOUR, reading.lines(), Messages.of(Locale.ENGLISH))
                        .conflict(conflict);
        assertTrue(sentence.contains("(line 4)"), sentence);
        assertFalse(sentence.contains("(line 3)"), sentence);
        assertTrue(sentence.contains("Everything else is possible without"), sentence);
    }

    @Test
    void anyGroupsOfAnyPeopleCanBeExplained() {
        var random = new SplittableRandom(3);
        var texts =
                List.of("spread: Team", "alike: Team", "fair share", "not alone: Team = T1", "");
        for (int i = 0; i < 60; i++) {
            var people = RandomPeople.of(random, 3 + random.nextInt(20));
            int rounds = 1 + random.nextInt(4);
            var sizing = new Sizing.OfSize(1 + random.nextInt(5));
            var wishes =
                    String.join("\n", texts.get(random.nextInt(5)), texts.get(random.nextInt(5)));
            var reading = WishText.read(wishes, people, rounds, 1);
            var problem =
                    new Problem(people.names().size(), rounds, sizing, reading.wishes(), List.of());
            var schedule = Solver.solve(problem, i, 1_000).schedule();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var said =
                        new Explanation(problem, people, reading.lines(), Messages.of(locale))
                                .of(Account.of(problem, schedule), schedule);
                assertTrue(said.size() >= 3, said.toString());
                assertTrue(
                        IntStream.range(0, said.size())
                                .noneMatch(n -> said.get(n).contains("exchange.")),
                        said.toString());
            }
        }
    }
}
