package app.plenary.console;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Workshops for tests and pictures. */
final class Workshops {
    private Workshops() {}

    static Workshop ally() {
        return of(
                "Ally learning: onboarding cohort",
                Optional.of(LocalDate.of(2026, 11, 22)),
                LocalTime.of(14, 0),
                block("Check-in round", 10, new Talk()),
                block("Working agreement", 12, new Talk()),
                block(
                        "Recall: last session",
                        8,
                        Poll.of(
                                "What did you try since last time?",
                                true,
                                List.of("Asked for help", "Offered help", "Neither yet"))),
                block("Offers & asks", 20, new BreakoutRounds("One offer, one ask", 3, 1)),
                block(
                        "What holds us back?",
                        8,
                        Poll.of(
                                "What most holds us back from asking a colleague for help?",
                                false,
                                List.of(
                                        "Not knowing who knows",
                                        "Fear of looking unprepared",
                                        "No time in the sprint",
                                        "Different sites and hours",
                                        "Unclear etiquette"))),
                block("1-2-4-All", 30, new BreakoutRounds("What would make it easier?", 4, 3)),
                block("Break", 15, new Break()),
                block("Troika consulting", 30, new BreakoutRounds("One consults two", 3, 1)),
                block("Commitments & exit ticket", 17, new Talk())
                        .withNotes("Ask for **one** sentence each."));
    }

    static Workshop plain(String title, Activity... activities) {
        var blocks = new ArrayList<Block>();
        for (Activity activity : activities) {
            blocks.add(block("Block " + (blocks.size() + 1), 10 + 5 * blocks.size(), activity));
        }
        return of(title, Optional.empty(), LocalTime.of(9, 0), blocks.toArray(Block[]::new));
    }

    static Block block(String title, int minutes, Activity activity) {
        return Block.of(title, minutes, activity);
    }

    static Workshop of(String title, Optional<LocalDate> day, LocalTime startsAt, Block... blocks) {
        return new Workshop(WorkshopId.fresh(), title, day, startsAt, new Agenda(List.of(blocks)));
    }
}
