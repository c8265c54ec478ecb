package app.plenary.report;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.session.Ballot;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.Group;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun;
import app.plenary.session.RunCommand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An afternoon of thirty people with twelve activities, always the same. */
final class UsualSession {
    static final int PEOPLE = 30;

    private UsualSession() {}

    static Scenario held() {
        return held(PEOPLE);
    }

    /** The same with so many people; their names are long from the hundredth on. */
    static Scenario held(int count) {
        var scene = new Scenario(Instant.parse("2026-11-22T12:00:00Z"));
        var options = Option.of(List.of("Time", "Money", "People", "Courage", "A plan"));
        var activities =
                List.<Activity>of(
                        new Talk(),
                        Poll.of("How are you today?", QuestionKind.Scale.mood()),
                        Poll.of("What is missing most?", QuestionKind.Choice.one(options)),
                        new BreakoutRounds("What did you try?", 5, 1),
                        Poll.of("Which helped?", QuestionKind.Choice.several(options)),
                        new Break(),
                        Poll.of("Share a hundred points", new QuestionKind.Points(options)),
                        Poll.of("Which one first?", new QuestionKind.Ranking(options)),
                        Poll.of("How many hours a week?", QuestionKind.Estimate.PLAIN),
                        Poll.of("What should stay?", new QuestionKind.OpenText(2)),
                        Poll.of("In a word?", new QuestionKind.Words(3)),
                        new Talk());
        var blocks = new ArrayList<Block>();
        activities.forEach(
                each -> blocks.add(scene.block("Block " + (blocks.size() + 1), 15, each)));
        scene.does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                scene.session().workshop().id(),
                                "A usual afternoon",
                                Optional.of(LocalDate.of(2026, 11, 22)),
                                LocalTime.of(13, 0),
                                new Agenda(blocks))));
        scene.does(new RunCommand.OpenRoom(JoinCode.random(new Random(7))));
        var people = new ArrayList<ParticipantId>();
        for (int i = 1; i <= count; i++) {
            people.add(
                    scene.joins((i < 100 ? "Person " : "Maximiliane Wilhelmina von Person ") + i));
        }
        scene.does(new RunCommand.StartSession(ZoneOffset.UTC));
        var random = new Random(9);
        for (Block block : blocks) {
            switch (block.activity()) {
                case Poll poll -> answer(scene, block, poll.first(), people, random);
                case BreakoutRounds _ -> groups(scene, block, people);
                default -> {}
            }
            scene.keeps(Capture.Kind.ACTION_ITEM, "Do " + block.title() + " @Person 3 by 5 Dec");
            scene.keeps(Capture.Kind.INSIGHT, "Learned in " + block.title());
            scene.minutes(14);
            if (!block.equals(blocks.getLast())) {
                scene.next();
            }
        }
        return scene.does(new RunCommand.EndSession());
    }

    private static void answer(
            Scenario scene,
            Block block,
            Question question,
            List<ParticipantId> people,
            Random random) {
        if (scene.session().poll(block.id()).stage() == PollRun.Stage.WAITING) {
            scene.does(new PollCommand.OpenPoll(block.id()));
        }
        for (ParticipantId person : people) {
            scene.happens(
                    new PollEvent.BallotCast(
                            block.id(),
                            person,
                            Ballot.of(question.id(), EveryKind.response(question.kind(), random))));
        }
        scene.does(new PollCommand.RevealTally(block.id()));
    }

    private static void groups(Scenario scene, Block block, List<ParticipantId> people) {
        var groups = new ArrayList<Group>();
        if (people.isEmpty()) {
            return;
        }
        for (int i = 0; i < people.size(); i += 5) {
            groups.add(new Group("Table " + (i / 5 + 1), people.subList(i, i + 5), Map.of()));
        }
        scene.does(new BreakoutCommand.DrawGroups(block.id(), List.of(new BreakoutRound(groups))));
        scene.does(new BreakoutCommand.WriteGroupNote(block.id(), 0, "Ask early\nAsk in public"));
    }
}
