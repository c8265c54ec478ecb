package app.plenary.report;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.Group;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.Response;
import app.plenary.session.RunCommand;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A short session in which every section of a summary has something. Each text in it that can be
 * left out is there once only, so that one can look for it.
 */
final class Harvest {
    static final List<String> NAMES = List.of("Amara-P1", "Børge-P2", "Chidi-P3", "デイジー-P4");
    static final String ANONYMOUS = "Anon-said";

    private static final Picture SLIDE = new Picture("ab".repeat(32), 1600, 900, "Bars that rise");

    final Scenario scene = new Scenario(Instant.parse("2026-11-22T13:00:00Z"));
    final List<Block> blocks;
    final List<ParticipantId> people = new ArrayList<>();

    Harvest() {
        blocks =
                List.of(
                        scene.block("Opening-B1", 5, new Talk(List.of(SLIDE))),
                        scene.block(
                                "Named-B2",
                                5,
                                new Poll(
                                        List.of(
                                                new Question(
                                                        1,
                                                        "Named-Q1?",
                                                        QuestionKind.Choice.one(
                                                                Option.of(List.of("Yes", "No")))),
                                                new Question(
                                                        2,
                                                        "Named-Q2?",
                                                        new QuestionKind.OpenText(1))),
                                        false,
                                        false)),
                        scene.block(
                                "Anonymous-B3",
                                5,
                                Poll.of("Anonymous-Q3?", new QuestionKind.OpenText(1))
                                        .withAnonymous(true)),
                        scene.block("Groups-B4", 5, new BreakoutRounds("Prompt-G4", 2, 1)),
                        scene.block(
                                        "Exit-B5",
                                        5,
                                        Poll.of(
                                                "Exit-Q5?",
                                                QuestionKind.Scale.of(
                                                        Option.of(List.of("Pace", "Room")))))
                                .following(Optional.of("exit-ticket")));
        scene.does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                scene.session().workshop().id(),
                                "Harvest",
                                Optional.empty(),
                                LocalTime.of(14, 0),
                                new Agenda(blocks))));
        scene.does(new RunCommand.OpenRoom(JoinCode.random(new Random(5))));
        NAMES.forEach(name -> people.add(scene.joins(name)));
        scene.does(new RunCommand.StartSession(ZoneOffset.UTC));
        for (Capture.Kind kind : Capture.Kind.values()) {
            scene.minutes(1).keeps(kind, "Line-" + kind + "-1").keeps(kind, "Line-" + kind + "-2");
        }
        scene.next();
        named();
        scene.minutes(2).next();
        anonymous();
        scene.minutes(2).next();
        groups();
        scene.minutes(4).next();
        exit();
        scene.minutes(3).does(new RunCommand.EndSession());
    }

    private void named() {
        var poll = blocks.get(1).id();
        for (int i = 0; i < 3; i++) {
            cast(
                    people.get(i),
                    poll,
                    Map.of(
                            1,
                            new Response.Marks(Set.of(1 + i % 2)),
                            2,
                            new Response.Texts(List.of("Quote-" + i))));
        }
        scene.does(new PollCommand.RevealTally(poll));
    }

    private void cast(
            ParticipantId person, app.plenary.plan.BlockId poll, Map<Integer, Response> responses) {
        scene.as(
                new Actor.Participant(person),
                new PollCommand.CastBallot(poll, new Ballot(responses)));
    }

    private void anonymous() {
        var poll = blocks.get(2).id();
        scene.tries(Actor.FACILITATOR, new PollCommand.OpenPoll(poll));
        scene.does(new PollCommand.ClosePoll(poll));
        var texts = new ArrayList<Response>();
        for (int i = 0; i < 4; i++) {
            texts.add(new Response.Texts(List.of(ANONYMOUS + "-" + i)));
        }
        scene.happens(new PollEvent.BallotsCollected(poll, 1, 4, false, Map.of(1, texts)));
    }

    private void groups() {
        var block = blocks.get(3).id();
        scene.does(
                new BreakoutCommand.DrawGroups(
                        block,
                        List.of(
                                new BreakoutRound(
                                        List.of(
                                                new Group("Door-G1", people.subList(0, 2)),
                                                new Group("Lamp-G2", people.subList(2, 4)))))));
        scene.does(new BreakoutCommand.StartRound(block, 0));
        scene.does(new BreakoutCommand.WriteGroupNote(block, 0, "Note-N1\nsecond line"));
        scene.does(new BreakoutCommand.WriteGroupNote(block, 1, "Note-N2"));
        scene.does(
                new CaptureCommand.KeepCapture(
                        new CaptureId(scene.id()),
                        Capture.Kind.INSIGHT,
                        "Point-of-G2",
                        Optional.of(1)));
    }

    private void exit() {
        var poll = blocks.get(4).id();
        for (int i = 0; i < 4; i++) {
            cast(people.get(i), poll, Map.of(1, new Response.Ratings(Map.of(1, 1 + i, 2, 3))));
        }
        scene.does(new PollCommand.RevealTally(poll));
    }
}
