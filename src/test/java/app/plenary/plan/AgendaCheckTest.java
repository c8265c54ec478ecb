package app.plenary.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Finding.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

class AgendaCheckTest {
    private static final AgendaCheck.Titles TITLES =
            new AgendaCheck.Titles(
                    "Break",
                    "What did you take from it?",
                    "Think in silence",
                    "One sentence each",
                    "Closing round");
    private static final Poll VOTE = Poll.of("Which?", false, List.of("A", "B"));
    private static final Method ROUND =
            new Method(
                    "check-in-round",
                    "Check-in",
                    "Everyone arrives",
                    List.of(),
                    new Method.Need(2, 45),
                    new Method.People(3, 20),
                    "",
                    "",
                    List.of("opening", "round"),
                    List.of());

    private static Workshop workshop(Block... blocks) {
        return new Workshop(
                WorkshopId.fresh(),
                "W",
                Optional.empty(),
                LocalTime.of(14, 0),
                new Agenda(List.of(blocks)));
    }

    private static List<Finding> findings(Workshop workshop, int people) {
        return AgendaCheck.findings(
                workshop,
                LocalDate.of(2026, 11, 21),
                ZoneOffset.UTC,
                people == 0 ? OptionalInt.empty() : OptionalInt.of(people),
                id -> id.equals(ROUND.id()) ? Optional.of(ROUND) : Optional.empty(),
                TITLES);
    }

    private static List<Kind> kinds(Workshop workshop) {
        return findings(workshop, 0).stream().map(Finding::kind).toList();
    }

    private static Workshop after(Workshop workshop, Finding finding) {
        var next = workshop;
        for (AgendaEdit edit : finding.remedy()) {
            next = next.withAgenda(agenda -> agenda.after(edit));
        }
        return next;
    }

    private static Block block(String title, int minutes) {
        return Block.of(title, minutes, new Talk());
    }

    private static Block groups(int minutes) {
        return Block.of("In groups", minutes, new BreakoutRounds("", 4, 1));
    }

    @Test
    void aGoodAgendaIsLeftInPeace() {
        var good =
                workshop(
                        block("Check-in round", 10),
                        block("Input", 15),
                        groups(40),
                        Block.of("Vote", 5, VOTE),
                        Block.of("Break", 15, new Break()),
                        block("Think in silence", 3),
                        block("Discussion", 25),
                        block("Closing round", 10));
        assertEquals(List.of(), kinds(good));
        assertEquals(List.of(), kinds(workshop()));
    }

    @Test
    void whatDoesNotFitIsTrimmedAsGentlyAsCanBe() {
        var tight =
                workshop(groups(60), block("Closing", 10))
                        .withEndsBy(Optional.of(LocalTime.of(15, 0)));
        var found = findings(tight, 0);
        assertEquals(List.of(Kind.DOES_NOT_FIT), found.stream().map(Finding::kind).toList());
        assertEquals(Duration.ofMinutes(10), found.getFirst().by());
        var mended = after(tight, found.getFirst());
        assertEquals(List.of(), kinds(mended));
        assertEquals(50, mended.agenda().blocks().getFirst().minutes());
        var hopeless = tight.withEndsBy(Optional.of(LocalTime.of(14, 20)));
        assertEquals(List.of(), findings(hopeless, 0).getFirst().remedy());
    }

    @Test
    void aFixedTimeThatCannotBeMetIsSaid() {
        var lunch =
                Block.of("Lunch", 30, new Break())
                        .with(new BlockChange.StartsAt(Optional.of(LocalTime.of(14, 30))));
        var late = workshop(groups(40), lunch, block("Closing", 10));
        var found = findings(late, 0).getFirst();
        assertEquals(Kind.FIXED_TIME_IS_MISSED, found.kind());
        assertEquals(Optional.of(lunch.id()), found.block());
        assertEquals(Duration.ofMinutes(10), found.by());
        assertEquals(List.of(), kinds(after(late, found)));
    }

    @Test
    void ninetyMinutesNeedABreak() {
        var long1 = workshop(groups(50), groups(40), groups(20), block("Closing", 5));
        var found = findings(long1, 0);
        assertEquals(List.of(Kind.NO_BREAK), found.stream().map(Finding::kind).toList());
        var mended = after(long1, found.getFirst());
        assertTrue(mended.agenda().blocks().get(2).activity() instanceof Break);
        assertEquals(List.of(), kinds(mended));
        var one = workshop(groups(120), block("Closing", 5));
        var halves = after(one, findings(one, 0).getFirst());
        assertEquals(List.of(60L, 10L, 60L, 5L), minutes(halves));
        assertEquals(List.of(), kinds(halves));
    }

    private static List<Long> minutes(Workshop workshop) {
        return workshop.agenda().blocks().stream().map(Block::minutes).toList();
    }

    @Test
    void twentyMinutesOfListeningAreEnough() {
        var lecture = workshop(block("Input", 30), block("Closing", 5));
        var found = findings(lecture, 0);
        assertEquals(List.of(Kind.LONG_LISTENING), found.stream().map(Finding::kind).toList());
        assertEquals(List.of(15L, 5L, 15L, 5L), minutes(after(lecture, found.getFirst())));
        assertEquals(List.of(), kinds(after(lecture, found.getFirst())));
        var two = workshop(block("Input", 12), block("More input", 12), block("Closing", 5));
        assertEquals(List.of(12L, 5L, 12L, 5L), minutes(after(two, findings(two, 0).getFirst())));
        assertEquals(List.of(), kinds(workshop(block("Input", 20), block("Closing", 5))));
    }

    @Test
    void thinkingComesBeforeTalkingAndTalkingBeforeVoting() {
        var rash = workshop(Block.of("Vote", 5, VOTE), block("Diskussion", 15), block("Ende", 5));
        assertEquals(List.of(Kind.EARLY_VOTE, Kind.NO_CLOSING), kinds(rash));
        var talk = workshop(groups(5), block("Debate", 15), block("Feedback", 5));
        var found = findings(talk, 0).getFirst();
        assertEquals(Kind.NO_SILENT_THINKING, found.kind());
        assertEquals(List.of(), kinds(after(talk, found)));
        var opening = Block.of("Mood", 3, VOTE).following(Optional.of(ROUND.id()));
        assertEquals(List.of(), kinds(workshop(opening, block("Closing", 5))));
    }

    @Test
    void aMethodNeedsTimeForEveryone() {
        var short1 =
                workshop(
                        block("Arrive", 5)
                                .with(
                                        new BlockChange.Limits(
                                                Optional.empty(),
                                                Optional.of(Duration.ofMinutes(6)),
                                                false))
                                .following(Optional.of(ROUND.id())),
                        block("Closing", 5));
        assertEquals(List.of(), findings(short1, 3));
        var found = findings(short1, 12).getFirst();
        assertEquals(Kind.TOO_SHORT, found.kind());
        assertEquals(Duration.ofMinutes(11), found.by());
        assertEquals(List.of(), findings(after(short1, found), 12));
        assertEquals(List.of(), findings(short1, 0));
    }

    @Test
    void everyRemedyMendsWhatItIsFor() {
        var random = new SplittableRandom(5);
        int mended = 0;
        for (int i = 0; i < 3_000; i++) {
            var workshop = random(random);
            for (Finding finding : findings(workshop, 12)) {
                var next = after(workshop, finding);
                if (finding.remedy().isEmpty()) {
                    assertTrue(
                            finding.kind() == Kind.DOES_NOT_FIT
                                    || finding.kind() == Kind.FIXED_TIME_IS_MISSED
                                    || finding.kind() == Kind.PICTURE_WITHOUT_WORDS);
                    continue;
                }
                mended++;
                assertFalse(next.equals(workshop));
                boolean still =
                        findings(next, 12).stream()
                                .anyMatch(other ->
                                        other.kind() == finding.kind()
                                                && other.block().equals(finding.block())
                                                && other.by().compareTo(finding.by()) >= 0);
                assertFalse(still, finding + " in " + workshop);
            }
        }
        assertTrue(mended > 3_000, "remedies tried: " + mended);
    }

    private static Workshop random(SplittableRandom random) {
        var titles =
                List.of("Input", "Discussion", "Think", "Check-in round", "Closing", "Something");
        var blocks = new ArrayList<Block>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            Activity activity =
                    switch (random.nextInt(6)) {
                        case 0 -> new Break();
                        case 1 -> new BreakoutRounds("", 3, 1);
                        case 2 -> random.nextInt(4) == 0 ? picturedVote("") : VOTE;
                        default -> new Talk();
                    };
            var block =
                    Block.of(
                            titles.get(random.nextInt(titles.size())),
                            random.nextInt(1, 70),
                            activity);
            if (random.nextInt(6) == 0) {
                var time = LocalTime.of(14, 0).plusMinutes(random.nextInt(120));
                block = block.with(new BlockChange.StartsAt(Optional.of(time)));
            }
            if (random.nextInt(4) == 0) {
                block = block.following(Optional.of(ROUND.id()));
            }
            if (random.nextInt(8) == 0) {
                var next = new Opening.DayStart(1, LocalTime.of(9, 0));
                block = block.with(new BlockChange.Day(Optional.of(next)));
            }
            blocks.add(block);
        }
        var workshop = workshop(blocks.toArray(Block[]::new));
        return random.nextBoolean()
                ? workshop
                : workshop.withEndsBy(
                        Optional.of(LocalTime.of(14, 0).plusMinutes(random.nextInt(20, 240))));
    }

    private static Poll picturedVote(String alt) {
        var picture = new Picture("5".repeat(64), 640, 480, alt);
        return VOTE.with(1, question -> question.withPicture(Optional.of(picture)));
    }

    @Test
    void aPictureWithoutWordsIsFoundOnceAndOnlyAPersonCanDescribeIt() {
        var block = Block.of("Look", 5, picturedVote(""));
        var found =
                findings(workshop(block), 0).stream()
                        .filter(each -> each.kind() == Kind.PICTURE_WITHOUT_WORDS)
                        .toList();
        assertEquals(1, found.size());
        assertEquals(Optional.of(block.id()), found.getFirst().block());
        assertEquals(List.of(), found.getFirst().remedy());
        var described = Block.of("Look", 5, picturedVote("A crane"));
        assertFalse(kinds(workshop(described)).contains(Kind.PICTURE_WITHOUT_WORDS));
    }

    @Test
    void everyKindCanBeFound() {
        var random = new SplittableRandom(6);
        var seen = new java.util.TreeSet<Kind>();
        for (int i = 0; i < 2_000; i++) {
            findings(random(random), 12).forEach(finding -> seen.add(finding.kind()));
        }
        assertEquals(Arrays.asList(Kind.values()), List.copyOf(seen));
    }
}
