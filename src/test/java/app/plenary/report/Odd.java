package app.plenary.report;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Workshop;
import app.plenary.session.Ballot;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureEvent;
import app.plenary.session.CaptureId;
import app.plenary.session.Group;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun;
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

/** A session of texts that try to be more than text, or less. */
final class Odd {
    /** In every one of them is a letter that no format may lose. */
    static final List<String> TEXTS =
            List.of(
                    "=1+1 A",
                    "+cmd|' /C calc'!A0 B",
                    "-2 C",
                    "@SUM(A1) D",
                    "\t=tab E",
                    "<script>alert(1)</script> & \"F\"",
                    "]]> </w:t> G",
                    "👩🏽‍🔬🎲 H",
                    "مرحبا بالعالم I",
                    "שלום עולם J",
                    "田中 太郎 K",
                    "e\u0301a\u0323\u0302 L",
                    "one\ntwo\r\nthree M",
                    "bell\u0007 null\u0000 N",
                    "\ud83d alone O",
                    "\ufffe\uffff P",
                    "a;b,c\"d\"\\e Q",
                    "_x0041_ &#65; R",
                    "http://example.org/?a=1&b=2 S",
                    "'apostrophe' T",
                    "[]:*?/\\ U",
                    "x".repeat(10_000) + " V");

    private Odd() {}

    static Scenario session() {
        var scene = new Scenario(Instant.parse("2026-11-22T13:00:00Z"));
        var blocks = new ArrayList<Block>();
        blocks.add(
                scene.block(
                        TEXTS.get(20),
                        5,
                        Poll.of(TEXTS.get(5), true, TEXTS.subList(0, Poll.MOST_OPTIONS))));
        blocks.add(
                scene.block(TEXTS.get(20), 5, Poll.of(TEXTS.get(8), new QuestionKind.OpenText(1))));
        blocks.add(scene.block(TEXTS.get(21), 5, rounds(TEXTS.get(12))));
        // as if there were no rules for texts, or other ones once
        scene.happens(
                new PlanEvent.WorkshopCreated(
                        new Workshop(
                                scene.session().workshop().id(),
                                String.join(" ", TEXTS.subList(5, 16)),
                                Optional.empty(),
                                LocalTime.of(23, 30),
                                new Agenda(blocks))));
        scene.does(new RunCommand.OpenRoom(JoinCode.random(new Random(7))));
        var people = new ArrayList<ParticipantId>();
        for (int i = 0; i < TEXTS.size(); i++) {
            people.add(scene.joins("P" + i));
        }
        scene.does(new RunCommand.StartSession(ZoneOffset.UTC));
        for (Block block : blocks.subList(0, 2)) {
            var poll = (Poll) block.activity();
            if (scene.session().poll(block.id()).stage() == PollRun.Stage.WAITING) {
                scene.does(new PollCommand.OpenPoll(block.id()));
            }
            for (int i = 0; i < people.size(); i++) {
                scene.happens(
                        new PollEvent.BallotCast(
                                block.id(),
                                people.get(i),
                                Ballot.of(1, response(poll.first(), i))));
            }
            scene.does(new PollCommand.RevealTally(block.id())).next();
        }
        var id = blocks.getLast().id();
        scene.does(
                new BreakoutCommand.DrawGroups(
                        id,
                        List.of(
                                new BreakoutRound(
                                        List.of(
                                                new Group("=G1", people.subList(0, 11), Map.of()),
                                                new Group(
                                                        "<G2>",
                                                        people.subList(11, 22),
                                                        Map.of()))))));
        for (String text : TEXTS) {
            for (Capture.Kind kind : List.of(Capture.Kind.ACTION_ITEM, Capture.Kind.INSIGHT)) {
                scene.happens(
                        new CaptureEvent.CaptureKept(
                                new Capture(
                                        new CaptureId(scene.id()),
                                        kind,
                                        text,
                                        Optional.empty(),
                                        scene.now())));
            }
        }
        return scene.minutes(3).does(new RunCommand.EndSession());
    }

    private static BreakoutRounds rounds(String prompt) {
        return new BreakoutRounds(prompt, 2, 1);
    }

    private static Response response(Question question, int person) {
        return question.kind() instanceof QuestionKind.OpenText
                ? new Response.Texts(List.of(TEXTS.get(person)))
                : new Response.Marks(Set.of(1 + person % question.options().size()));
    }
}
