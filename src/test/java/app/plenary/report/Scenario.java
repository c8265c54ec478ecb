package app.plenary.report;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Poll;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.Command;
import app.plenary.session.Decision;
import app.plenary.session.Event;
import app.plenary.session.Group;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.Rules;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Plays a session through the rules, with a clock of its own. */
final class Scenario {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String PRIVATE = "PRIVATE-do-not-tell";

    private Session session;
    private Instant now;
    private int ids;

    Scenario(Instant begin) {
        this.now = begin;
        this.session = Session.empty(new WorkshopId(id()));
    }

    UUID id() {
        return new UUID(0, ++ids);
    }

    Session session() {
        return session;
    }

    Instant now() {
        return now;
    }

    Scenario minutes(long minutes) {
        return seconds(minutes * 60);
    }

    Scenario seconds(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /** Whether the rules accepted it. */
    boolean tries(Actor actor, Command command) {
        return switch (Rules.decide(session, actor, command, now)) {
            case Decision.Accepted accepted -> {
                session = session.after(accepted.events());
                yield true;
            }
            case Decision.Refused _ -> false;
        };
    }

    Scenario does(Command command) {
        return as(Actor.FACILITATOR, command);
    }

    Scenario as(Actor actor, Command command) {
        var decision = Rules.decide(session, actor, command, now);
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command + ": " + decision);
        }
        session = session.after(accepted.events());
        return this;
    }

    /** What comes from elsewhere than a wish. */
    Scenario happens(Event event) {
        session = session.after(List.of(event));
        return this;
    }

    ParticipantId joins(String name) {
        var person = new ParticipantId(id());
        as(new Actor.Participant(person), new RosterCommand.Join(name, "seat-" + person));
        return person;
    }

    Scenario answers(ParticipantId person, BlockId poll, Integer... options) {
        return as(
                new Actor.Participant(person),
                new PollCommand.CastBallot(poll, Ballot.ofMarks(Set.of(options))));
    }

    Scenario keeps(Capture.Kind kind, String text) {
        return does(new CaptureCommand.KeepCapture(new CaptureId(id()), kind, text));
    }

    Scenario next() {
        return does(new RunCommand.NextBlock(session.current().orElseThrow().id()));
    }

    Report report() {
        return Report.of(session, BERLIN, now);
    }

    /** Who is in the rich session; several names try to be more than text. */
    static final List<String> NAMES =
            List.of(
                    "Mei",
                    "Lars",
                    "Chloé Martin",
                    "Ruth",
                    "يوسف",
                    "田中 太郎",
                    "👩🏽‍🔬 Zoë",
                    "<script>alert(1)</script>",
                    "**Bo** | [x](http://e.vil)",
                    "O'Neil & \"Sons\"",
                    "# 1. `rm -rf`");

    /** A whole afternoon with everything in it, always the same. */
    static Scenario rich() {
        var scene = new Scenario(Instant.parse("2026-11-22T13:00:00Z"));
        var blocks =
                List.of(
                        scene.block("Welcome", 10, new Talk()),
                        scene.block(
                                "What holds us back?",
                                10,
                                Poll.of(
                                        "What most holds us back from asking a colleague for help?",
                                        false,
                                        List.of(
                                                "Not knowing who knows",
                                                "Fear of looking unprepared",
                                                "No time in the sprint",
                                                "<b>Nothing</b> & | nobody"))),
                        scene.block(
                                "Peer consulting",
                                30,
                                new BreakoutRounds("What are you stuck with? *Listen* first.", 3, 3)
                                        .withEach(
                                                List.of(
                                                        RoundPlan.USUAL,
                                                        new RoundPlan(
                                                                "What did you <try>?",
                                                                Optional.empty()),
                                                        RoundPlan.USUAL))),
                        scene.block("Break", 10, new Break()),
                        scene.block(
                                "Ideas",
                                10,
                                Poll.of(
                                        "What should we try? 你想试什么？",
                                        true,
                                        List.of(
                                                "Buddy hours",
                                                "A who-knows-what map",
                                                "لوحة أسئلة",
                                                "🎲 Something else"))),
                        scene.block(
                                "Never opened", 5, Poll.of("Unasked?", false, List.of("a", "b"))),
                        scene.block("1. Harvest | closing", 15, new Talk()));
        scene.does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                scene.session.workshop().id(),
                                "Ally learning: onboarding cohort, session 3",
                                Optional.of(LocalDate.of(2026, 11, 22)),
                                LocalTime.of(14, 0),
                                new Agenda(blocks))));
        scene.does(new RunCommand.OpenRoom(JoinCode.random(new Random(7))));
        var people = new ArrayList<ParticipantId>();
        NAMES.forEach(name -> people.add(scene.joins(name)));
        scene.minutes(2).does(new RunCommand.StartSession(ZoneOffset.UTC));
        scene.minutes(12).keeps(Capture.Kind.NOTE, "Two people are new: **Zoë** and Mei").next();

        var first = blocks.get(1).id();
        int[] choices = {1, 1, 1, 1, 1, 1, 2, 2, 3};
        for (int i = 0; i < choices.length; i++) {
            scene.seconds(20).answers(people.get(i), first, choices[i]);
        }
        scene.minutes(2).does(new PollCommand.RevealTally(first));
        scene.keeps(Capture.Kind.INSIGHT, "Asking is easier in <em>public</em> & in small groups");
        scene.minutes(3).does(new BreakoutCommand.DrawGroups(blocks.get(2).id(), rounds(people)));
        scene.next();
        scene.minutes(11).does(new BreakoutCommand.StartRound(blocks.get(2).id(), 1));
        scene.does(
                new BreakoutCommand.WriteGroupNote(
                        blocks.get(2).id(), 1, "- Pair up *early*\n\n2. Ask <twice>"));
        scene.does(
                new CaptureCommand.KeepCapture(
                        new CaptureId(scene.id()),
                        Capture.Kind.NOTE,
                        "Window: a map of who knows what",
                        Optional.of(2)));
        scene.does(new BreakoutCommand.SetReportBack(blocks.get(2).id(), List.of(2, 1)));
        scene.minutes(5).does(new RunCommand.PauseSession());
        scene.minutes(4).does(new RunCommand.ResumeSession());
        scene.minutes(7).next().minutes(9).next();

        var second = blocks.get(4).id();
        scene.answers(people.get(0), second, 1, 2).answers(people.get(4), second, 3);
        scene.seconds(90).answers(people.get(7), second, 1, 4).answers(people.get(9), second, 2);
        scene.minutes(4).does(new RunCommand.GoToBlock(second, blocks.get(6).id()));
        scene.keeps(Capture.Kind.ACTION_ITEM, "Share the who-knows-what map @Mei by 5 Dec")
                .keeps(
                        Capture.Kind.ACTION_ITEM,
                        "Buddy hours, Tuesdays 10–11 @Ruth @chloé martin, 2027-01-12")
                .keeps(
                        Capture.Kind.ACTION_ITEM,
                        "Ask <img src=x onerror=alert(1)> and [click](javascript:x)")
                .keeps(Capture.Kind.ACTION_ITEM, "لوحة أسئلة في الممر @يوسف")
                .keeps(Capture.Kind.PARKING_LOT, "Who invites the Lyon site?")
                .keeps(Capture.Kind.PARKING_LOT, "- [ ] not a task; ~~kept~~ ``` $x$ ==y==");
        return scene.minutes(14).does(new RunCommand.EndSession()).minutes(30);
    }

    Block block(String title, int minutes, app.plenary.plan.Activity activity) {
        return new Block(
                new BlockId(id()),
                title,
                Duration.ofMinutes(minutes),
                PRIVATE + " " + title,
                activity);
    }

    private static List<BreakoutRound> rounds(List<ParticipantId> people) {
        var names = List.of("Door", "Piano", "Window", "Lamp");
        var rounds = new ArrayList<BreakoutRound>();
        for (int step = 1; step <= 3; step++) {
            var tables = new ArrayList<List<ParticipantId>>();
            names.forEach(_ -> tables.add(new ArrayList<>()));
            for (int i = 0; i < people.size(); i++) {
                tables.get((i * step + i / 4) % names.size()).add(people.get(i));
            }
            var groups = new ArrayList<Group>();
            for (int i = 0; i < names.size(); i++) {
                var first = tables.get(i).getFirst();
                groups.add(new Group(names.get(i), tables.get(i), Map.of(first, GroupRole.SCRIBE)));
            }
            rounds.add(new BreakoutRound(groups));
        }
        return rounds;
    }
}
