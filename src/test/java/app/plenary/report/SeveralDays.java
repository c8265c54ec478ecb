package app.plenary.report;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanEvent;
import app.plenary.session.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A workshop of three days with sections, long titles and long notes; planned only. */
final class SeveralDays {
    private SeveralDays() {}

    static Session session() {
        var scene = new Scenario(Instant.parse("2026-11-22T08:00:00Z"));
        var blocks = new ArrayList<Block>();
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 9; i++) {
                var activity =
                        switch (i % 4) {
                            case 0 -> new Talk();
                            case 1 -> Poll.of("How sure are we?", true, List.of("Yes", "No"));
                            case 2 ->
                                    new BreakoutRounds(
                                            "What would we do with half the time?", 4, 2);
                            default -> new Break();
                        };
                var block =
                        Block.of(
                                        i == 4
                                                ? "What we have learned about working together across three sites, and what to keep"
                                                : "Block " + (i + 1),
                                        i % 4 == 3 ? 15 : 45,
                                        activity)
                                .with(
                                        new Brief(
                                                "Everybody knows what the day is for",
                                                i % 3 == 0 ? "Pens, cards, the long paper" : "",
                                                i % 2 == 0 ? "Mei" : "Lars and Chloé Martin",
                                                "- Begin with the *circle*\n- Two minutes of silence\n\n"
                                                        + "Then ask **who** would like to start. "
                                                                .repeat(i)));
                if (i == 0 || i == 5) {
                    block =
                            block.with(
                                    new Opening(
                                            i == 0
                                                    ? "Morning: where we are"
                                                    : "Afternoon: what next",
                                            i == 0 && day > 0
                                                    ? Optional.of(
                                                            new Opening.DayStart(
                                                                    1, LocalTime.of(9, 30)))
                                                    : Optional.empty()));
                }
                blocks.add(block);
            }
        }
        return scene.happens(
                        new PlanEvent.WorkshopCreated(
                                new Workshop(
                                        scene.session().workshop().id(),
                                        "Three days on the hill",
                                        Optional.of(LocalDate.of(2026, 11, 23)),
                                        LocalTime.of(9, 0),
                                        new Agenda(blocks))))
                .session();
    }
}
