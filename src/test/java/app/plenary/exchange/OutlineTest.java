package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.Outline.Pasted;
import app.plenary.exchange.Outline.Problem;
import app.plenary.exchange.Outline.Reason;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Opening;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Decision;
import app.plenary.session.PlanCommand;
import app.plenary.session.Rules;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

class OutlineTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages GERMAN = Messages.of(Locale.GERMAN);

    /** Title, minutes and kind of each block. */
    static List<String> blocks(Pasted pasted) {
        assertEquals(List.of(), pasted.problems());
        return rough(pasted);
    }

    static List<String> rough(Pasted pasted) {
        return pasted.blocks().stream()
                .map(b -> b.title() + " " + b.minutes() + " " + b.activity().kind())
                .toList();
    }

    private static List<String> sections(Pasted pasted) {
        return pasted.blocks().stream().map(b -> b.opening().section()).toList();
    }

    @Test
    void eachLineIsABlock() {
        var pasted =
                Outline.read(
                        """
                        Check-in 10
                        10 min Input

                        Coffee break 15′
                        Poll: Which topic first? 5
                        Groups of 4, 20 min
                        Closing
                        """);
        assertEquals(
                List.of(
                        "Check-in 10 talk",
                        "Input 10 talk",
                        "Coffee break 15 break",
                        "Which topic first? 5 poll",
                        "Groups of 4 20 breakout-rounds",
                        "Closing 10 talk"),
                blocks(pasted));
        assertEquals(Optional.empty(), pasted.begins());
    }

    @Test
    void bulletsOfEveryKindAreBlocksAndWhatIsNestedIsNotes() {
        var pasted =
                Outline.read(
                        """
                        - 10' Welcome
                          - say hello
                            - smile
                          say who is here
                        * **Check-in** (15 min)
                        \t* one word each
                        3. [ ] Lunch 45 min\r
                        • `Input` 20
                        """);
        assertEquals(
                List.of("Welcome 10 talk", "Check-in 15 talk", "Lunch 45 break", "Input 20 talk"),
                blocks(pasted));
        assertEquals("- say hello\n  - smile\nsay who is here", pasted.blocks().getFirst().notes());
        assertEquals("- one word each", pasted.blocks().get(1).notes());
    }

    @Test
    void headingsAreSectionsInWhateverFormTheyCome() {
        var wanted = List.of("Morning", "", "Afternoon");
        assertEquals(
                wanted,
                sections(
                        Outline.read(
                                "## Morning\nWelcome 10\nInput 20\n\n## Afternoon ##\nWork 30")));
        assertEquals(
                wanted,
                sections(
                        Outline.read(
                                "- Morning\n  - Welcome 10\n  - Input 20\n- Afternoon\n  - Work 30")));
        assertEquals(
                wanted,
                sections(
                        Outline.read("Morning:\n- Welcome 10\n- Input 20\nAfternoon:\n- Work 30")));
    }

    @Test
    void bulletsBelowTimedLinesAreTheirNotes() {
        var pasted = Outline.read("Welcome 10\n- say hello\n- rules\nCheck-in 15\n- one word");
        assertEquals(List.of("Welcome 10 talk", "Check-in 15 talk"), blocks(pasted));
        assertEquals("- say hello\n- rules", pasted.blocks().getFirst().notes());
    }

    @Test
    void timesOfDayGiveTheLengthsAndOnlyAGapBecomesAFixedTime() {
        var pasted =
                Outline.read(
                        """
                        14:00 Welcome (10 min)
                        14:10–14:30 Input
                        14:30 Discussion
                        15:00 Break 15
                        15:30 Closing
                        """);
        assertEquals(
                List.of(
                        "Welcome 10 talk",
                        "Input 20 talk",
                        "Discussion 30 talk",
                        "Break 15 break",
                        "Closing 10 talk"),
                blocks(pasted));
        assertEquals(Optional.of(LocalTime.of(14, 0)), pasted.begins());
        assertEquals(
                List.of(LocalTime.of(15, 30)),
                pasted.blocks().stream().flatMap(b -> b.timing().startsAt().stream()).toList());
    }

    @Test
    void anotherDayBeginsWhereAHeadingSaysSo() {
        var pasted = Outline.read("# Day 1\n9:00 Start 60\n# Day 2\n8:30 Go on 60");
        assertEquals(List.of("Start 60 talk", "Go on 60 talk"), blocks(pasted));
        assertEquals(Optional.empty(), pasted.blocks().getFirst().opening().day());
        assertEquals(
                new Opening("Day 2", Optional.of(new Opening.DayStart(1, LocalTime.of(8, 30)))),
                pasted.blocks().getLast().opening());
    }

    @Test
    void aNumberedListFromAWordProcessorIsNoTable() {
        assertEquals(
                List.of("Welcome 10 talk", "Closing 5 talk"),
                blocks(Outline.read("1.\tWelcome 10\n2.\tClosing 5")));
        assertEquals(
                List.of("Hello, all of you 5 talk", "Questions, answers 10 talk", "End 10 talk"),
                blocks(Outline.read("Hello, all of you, 5\nQuestions, answers 10\nEnd")));
    }

    @Test
    void whatCannotBeTakenIsToldWithItsLineAndNothingIsLost() {
        var pasted =
                Outline.read(
                        """
                        Title;Minutes;Kind;Start
                        Welcome;-5;talk;9:00
                        Nap;20;nap;
                        Input;lots;talk;later
                        ;10;poll;
                        Forever;99999;talk;
                        Early;10;talk;8:00
                        """);
        assertEquals(
                List.of(
                        new Problem(2, Reason.MINUTES_OUT_OF_RANGE, "-5"),
                        new Problem(3, Reason.UNKNOWN_KIND, "nap"),
                        new Problem(4, Reason.NOT_MINUTES, "lots"),
                        new Problem(4, Reason.NOT_A_TIME, "later"),
                        new Problem(5, Reason.NO_TITLE, ""),
                        new Problem(6, Reason.MINUTES_OUT_OF_RANGE, "99999"),
                        new Problem(7, Reason.TIME_IS_OVER, "08:00")),
                pasted.problems());
        assertEquals(
                List.of(
                        "Welcome 10 talk",
                        "Nap 20 talk",
                        "Input 10 talk",
                        "– 10 poll",
                        "Forever 10 talk",
                        "Early 10 talk"),
                rough(pasted));
        assertAccepted(pasted.blocks());
    }

    @Test
    void problemsOfLinesAreTold() {
        assertEquals(
                List.of(
                        new Problem(2, Reason.MINUTES_OUT_OF_RANGE, "-3"),
                        new Problem(3, Reason.MINUTES_OUT_OF_RANGE, "0"),
                        new Problem(4, Reason.NOT_MINUTES, "ten"),
                        new Problem(5, Reason.HEADING_WITHOUT_BLOCKS, "Evening")),
                Outline.read("Fine 5\nWelcome (-3 min)\nNothing 0 min\nTalk (ten min)\n# Evening")
                        .problems());
    }

    @Test
    void aNumberThatIsNoLengthStaysInTheTitle() {
        var pasted = Outline.read("Looking ahead to 2026\nCheck-in 10");
        assertEquals("Looking ahead to 2026", pasted.blocks().getFirst().title());
        assertEquals(
                List.of(new Problem(1, Reason.MINUTES_OUT_OF_RANGE, "2026")), pasted.problems());
    }

    @Test
    void anEveningMayPassMidnight() {
        var pasted = Outline.read("23:30 Walk (30 min)\n0:00 Fire\n0:45 End 5");
        assertEquals(List.of("Walk 30 talk", "Fire 45 talk", "End 5 talk"), blocks(pasted));
        assertTrue(
                pasted.blocks().stream().allMatch(b -> b.timing().startsAt().isEmpty()), "no gap");
    }

    @Test
    void aTitleThatIsTooLongIsShortenedAndKeptWhole() {
        var pasted = Outline.read("word ".repeat(100) + "12");
        assertEquals(Reason.TITLE_IS_TOO_LONG, pasted.problems().getFirst().reason());
        assertEquals(12, pasted.blocks().getFirst().minutes());
        assertTrue(pasted.blocks().getFirst().notes().startsWith("word word"));
        assertAccepted(pasted.blocks());
    }

    @Test
    void emptyTextsAreNoBlocks() {
        for (String text : List.of("", "  \n\t\n", "---\n\n***", "|\n", ",,\n;;")) {
            assertTrue(Outline.read(text).blocks().size() <= 2, text);
        }
        assertEquals(List.of(), Outline.read(" \n\n").blocks());
    }

    @Test
    void aThousandLinesAreReadAtOnceAndNoMoreAreTaken() {
        var text = new StringBuilder();
        for (int i = 1; i <= 1_200; i++) {
            text.append("- Block number ").append(i).append(" of a long day, 5 min\n");
        }
        var pasted = Outline.read(text.toString());
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            pasted = Outline.read(text.toString());
            fastest = Math.min(fastest, (System.nanoTime() - begin) / 1_000_000);
        }
        assertEquals(Agenda.MOST_BLOCKS, pasted.blocks().size());
        assertEquals("Block number 1 of a long day", pasted.blocks().getFirst().title());
        assertEquals(List.of(new Problem(1_001, Reason.TOO_MANY_BLOCKS, "200")), pasted.problems());
        assertTrue(fastest < 2_000, fastest + " ms");
    }

    @Test
    void whateverIsPastedTheRulesTakeIt() {
        var random = new SplittableRandom(11);
        var pieces =
                List.of(
                        "|",
                        "\t",
                        ";",
                        ",",
                        "\n",
                        "\n",
                        "- ",
                        "# ",
                        "10",
                        "min",
                        "(",
                        ")",
                        "14:00",
                        "–",
                        "-5",
                        "Title",
                        "Minutes",
                        "\"",
                        "\\",
                        "<br>",
                        "poll",
                        "Poll: ",
                        "  ",
                        "99999999",
                        "at least",
                        "**",
                        "25:99",
                        "👩🏽‍🔬",
                        "\u202E",
                        "Start",
                        "|--|",
                        "x ".repeat(150));
        for (int i = 0; i < 4_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var pasted = Outline.read(text.toString());
            assertAccepted(pasted.blocks());
            int lines = (int) text.toString().lines().count() + 1;
            for (Problem problem : pasted.problems()) {
                assertTrue(problem.line() >= 1 && problem.line() <= lines);
            }
        }
    }

    private static void assertAccepted(List<Block> blocks) {
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Pasted",
                        Optional.empty(),
                        LocalTime.NOON,
                        new Agenda(new ArrayList<>(blocks)));
        assertInstanceOf(
                Decision.Accepted.class,
                Rules.decide(
                        Session.empty(workshop.id()),
                        Actor.FACILITATOR,
                        new PlanCommand.CreateWorkshop(workshop),
                        Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyProblemIsASentenceWithItsLine(Reason reason) {
        for (Messages messages : List.of(ENGLISH, GERMAN)) {
            var sentence = new Problem(7, reason, "x").sentence(messages);
            assertTrue(sentence.matches("(Line|Zeile) 7: .*\\."), sentence);
            assertFalse(sentence.contains("exchange."), sentence);
        }
    }
}
