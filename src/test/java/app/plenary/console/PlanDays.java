package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plans of every size, for pictures. */
final class PlanDays {
    private PlanDays() {}

    /** Two days with sections, fixed times, what may be left out, a room far away, too long. */
    static Workshop twoDays() {
        return Workshops.of(
                        "Onboarding offsite: who can help with what?",
                        Optional.of(LocalDate.of(2026, 11, 23)),
                        LocalTime.of(9, 0),
                        Workshops.block("Arriving and a first round of names", 20, new Talk())
                                .with(new BlockChange.Section("Opening")),
                        Workshops.block("Working agreement", 15, new Talk()),
                        Workshops.block("What we heard in the survey", 40, new Talk()),
                        Workshops.block(
                                "What holds us back?",
                                10,
                                Poll.of(
                                        "What most holds us back?",
                                        false,
                                        List.of("No time", "Not knowing who knows"))),
                        Workshops.block("Offers and asks", 45, new BreakoutRounds("", 4, 2))
                                .with(
                                        new BlockChange.Limits(
                                                Optional.of(Duration.ofMinutes(30)),
                                                Optional.of(Duration.ofMinutes(60)),
                                                false)),
                        Workshops.block("Lunch", 60, new Break())
                                .with(new BlockChange.StartsAt(Optional.of(LocalTime.of(12, 30))))
                                .with(
                                        new BlockChange.Limits(
                                                Optional.empty(), Optional.empty(), true)),
                        Workshops.block("Troika consulting", 60, new BreakoutRounds("", 3, 3))
                                .with(new BlockChange.Section("Practice"))
                                .with(new BlockChange.Droppable(Optional.of(Importance.LOW))),
                        Workshops.block("What we take from today", 20, new Talk())
                                .withNotes("Ask for **one** sentence each."),
                        Workshops.block("Coffee and yesterday in one word", 15, new Talk())
                                .with(
                                        new BlockChange.Day(
                                                Optional.of(
                                                        new Opening.DayStart(
                                                                1, LocalTime.of(9, 30))))),
                        Workshops.block("1-2-4-All", 45, new BreakoutRounds("", 4, 3)),
                        Workshops.block("Break", 15, new Break()),
                        Workshops.block("Commitments and exit ticket", 25, new Talk())
                                .with(new BlockChange.Section("Closing")))
                .withEndsBy(Optional.of(LocalTime.of(14, 30)))
                .withPeople(OptionalInt.of(24))
                .withZone(Optional.of(ZoneId.of("America/Argentina/Buenos_Aires")));
    }

    /** As many blocks as are asked for, of every kind. */
    static Workshop of(int count) {
        var blocks = new Block[count];
        for (int i = 0; i < count; i++) {
            blocks[i] =
                    Block.of(
                                    "Block number " + (i + 1),
                                    2 + i % 13,
                                    switch (i % 5) {
                                        case 1 -> new BreakoutRounds("", 3, 2);
                                        case 3 -> Poll.of("Which?", false, List.of("A", "B"));
                                        case 4 -> new Break();
                                        default -> new Talk();
                                    })
                            .withId(BlockId.fresh());
        }
        return Workshops.of("A day of " + count, Optional.empty(), LocalTime.of(8, 30), blocks);
    }
}
