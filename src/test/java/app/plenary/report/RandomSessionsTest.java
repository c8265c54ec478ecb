package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.Command;
import app.plenary.session.Group;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.Response;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.text.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Sessions of random wishes; a count kept beside them must agree with the report. */
class RandomSessionsTest {
    private static final List<String> TEXTS =
            List.of(
                    "plain",
                    "<b>x</b>",
                    "**x** | y",
                    "田中",
                    "مرحبا",
                    "👩🏽‍🔬",
                    "a & b; \"c\"",
                    "1. one",
                    "@p3 by 5 Dec",
                    "`code` $x$");

    private static final List<Capture.Kind> KINDS = List.of(Capture.Kind.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theReportAgreesWithACountOfItsOwnAndKeepsPrivateNotes(long seed) {
        for (int i = 0; i < 15; i++) {
            var play = new Play(new Random(seed * 1_000 + i));
            play.run(150);
            play.check();
        }
    }

    private static final class Play {
        private final Random random;
        private final Scenario scene = new Scenario(Instant.parse("2026-03-28T21:00:00Z"));
        private final List<ParticipantId> people = new ArrayList<>();
        private final PollLedger ledger = new PollLedger();
        private final Map<CaptureId, Capture.Kind> captures = new HashMap<>();

        Play(Random random) {
            this.random = random;
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < 2 + random.nextInt(7); i++) {
                blocks.add(block(i));
            }
            scene.does(
                    new PlanCommand.CreateWorkshop(
                            new Workshop(
                                    scene.session().workshop().id(),
                                    text(),
                                    Optional.empty(),
                                    LocalTime.of(22, 0),
                                    new Agenda(blocks))));
        }

        private Block block(int i) {
            Activity activity =
                    switch (random.nextInt(5)) {
                        case 0 -> new Talk();
                        case 1 -> new Break();
                        case 2 ->
                                new BreakoutRounds(
                                        text(), 2 + random.nextInt(3), 1 + random.nextInt(3));
                        case 3 ->
                                Poll.of(
                                        text() + "?",
                                        random.nextBoolean(),
                                        List.of("a" + i, text() + " b", "c"));
                        default -> EveryKind.poll(random);
                    };
            return new Block(
                    new BlockId(scene.id()),
                    text() + " " + i,
                    Duration.ofMinutes(1 + random.nextInt(40)),
                    secret(),
                    activity);
        }

        private String secret() {
            return Scenario.PRIVATE + random.nextInt(1_000_000);
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }

        void run(int steps) {
            for (int i = 0; i < steps; i++) {
                scene.seconds(random.nextInt(90));
                step();
            }
        }

        private void step() {
            var blocks = scene.session().agenda().blocks();
            var any = blocks.get(random.nextInt(blocks.size())).id();
            var on = scene.session().current().map(Block::id).orElse(any);
            switch (random.nextInt(26)) {
                case 0, 1, 2 -> joins();
                case 3 -> tries(new RunCommand.OpenRoom(JoinCode.random(random)));
                case 4 -> tries(new RunCommand.StartSession(ZoneOffset.UTC));
                case 5 -> tries(new RunCommand.NextBlock(on));
                case 6 ->
                        tries(
                                random.nextBoolean()
                                        ? new RunCommand.PauseSession()
                                        : new RunCommand.ResumeSession());
                case 7 -> tries(new RunCommand.GoToBlock(on, any));
                case 8 ->
                        tries(
                                random.nextBoolean()
                                        ? new PollCommand.OpenPoll(on)
                                        : new PollCommand.ClosePoll(on));
                case 9 -> tries(new PollCommand.RevealTally(on));
                case 10 -> tries(PlanCommand.change(any, new BlockChange.Notes(secret())));
                case 11 -> draws(any);
                case 12 -> tries(new BreakoutCommand.StartRound(on, random.nextInt(3)));
                case 13 -> captures();
                case 14 -> leavesOrReturns();
                case 15 -> {
                    if (random.nextInt(25) == 0) {
                        tries(new RunCommand.EndSession());
                    }
                }
                case 16 -> tries(new PollCommand.AskAgain(on));
                case 17 -> countsHands(on);
                case 18 -> handsIn(on);
                case 19 -> {
                    if (random.nextInt(3) == 0) {
                        var asked = EveryKind.poll(random);
                        tries(new PollCommand.AskNow(new BlockId(scene.id()), text(), asked));
                    } else {
                        scene.session().up().ifPresent(up -> tries(new PollCommand.PutAway(up)));
                    }
                }
                default -> votes(scene.session().up().orElse(on));
            }
        }

        private void joins() {
            var person = new ParticipantId(scene.id());
            if (scene.tries(
                    new Actor.Participant(person),
                    new RosterCommand.Join("p" + people.size() + " " + text(), "seat" + person))) {
                people.add(person);
            }
        }

        private void votes(BlockId on) {
            if (people.isEmpty()) {
                return;
            }
            var person = people.get(random.nextInt(people.size()));
            int number = scene.session().poll(on).number();
            var ballot = ballot(on);
            if (scene.tries(
                    new Actor.Participant(person),
                    new PollCommand.CastBallot(on, number, ballot, Optional.empty()))) {
                ledger.cast(on, number, person, ballot);
            }
        }

        /** Answers to some of the questions. */
        private Ballot ballot(BlockId on) {
            var responses = new HashMap<Integer, Response>();
            scene.session().pollOf(on).stream()
                    .flatMap(poll -> poll.questions().stream())
                    .filter(_ -> random.nextInt(6) > 0)
                    .forEach(question ->
                            responses.put(
                                    question.id(), EveryKind.response(question.kind(), random)));
            return new Ballot(responses);
        }

        private void handsIn(BlockId on) {
            int number = scene.session().poll(on).number();
            var ballot = ballot(on);
            if (scene.tries(Actor.FACILITATOR, new PollCommand.HandIn(on, number, ballot, true))) {
                ledger.handIn(on, number, ballot);
            }
        }

        private void countsHands(BlockId on) {
            var counts = Map.of(1, random.nextInt(5), 2, 1 + random.nextInt(5));
            if (scene.tries(Actor.FACILITATOR, new PollCommand.CountHands(on, 1, counts, true))) {
                ledger.raise(on, scene.session().poll(on).number(), counts);
            }
        }

        private void draws(BlockId block) {
            if (people.size() < 2) {
                return;
            }
            var rounds = new ArrayList<BreakoutRound>();
            for (int r = 0; r < 3; r++) {
                var left = new ArrayList<ParticipantId>();
                var right = new ArrayList<ParticipantId>();
                people.forEach(person -> (random.nextBoolean() ? left : right).add(person));
                rounds.add(
                        new BreakoutRound(List.of(new Group(text(), left), new Group("R", right))));
            }
            tries(new BreakoutCommand.DrawGroups(block, rounds));
        }

        private void captures() {
            var id = new CaptureId(scene.id());
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            if (scene.tries(
                    Actor.FACILITATOR,
                    new CaptureCommand.KeepCapture(id, kind, "kept " + text()))) {
                captures.put(id, kind);
            }
        }

        private void leavesOrReturns() {
            if (!people.isEmpty()) {
                var person = people.get(random.nextInt(people.size()));
                tries(
                        random.nextBoolean()
                                ? new RosterCommand.MarkAway(person)
                                : new RosterCommand.MarkBack(person));
            }
        }

        private void tries(Command command) {
            scene.tries(Actor.FACILITATOR, command);
        }

        void check() {
            var report = scene.report();
            assertEquals(people.size(), report.people().size());
            assertEquals(people.size(), report.participation().people());
            ledger.check(scene.session(), report);
            lines(report);
            times(report);
            formats(report);
        }

        private void lines(Report report) {
            for (Capture.Kind kind : Capture.Kind.values()) {
                long kept = captures.values().stream().filter(k -> k == kind).count();
                assertEquals(
                        kept,
                        switch (kind) {
                            case NOTE -> report.notes().size();
                            case ACTION_ITEM -> report.actions().size();
                            case INSIGHT -> report.insights().size();
                            case PARKING_LOT -> report.parkingLot().size();
                            case DECISION -> report.decisions().size();
                            case COMMITMENT -> report.commitments().size();
                        });
            }
        }

        private void times(Report report) {
            assertEquals(scene.session().agenda().blocks().size(), report.agenda().size());
            var onBlocks =
                    report.agenda().stream()
                            .map(line -> line.took().orElse(Duration.ZERO))
                            .reduce(Duration.ZERO, Duration::plus);
            var took = report.times().took().orElse(Duration.ZERO);
            assertTrue(onBlocks.compareTo(took) <= 0, onBlocks + " of " + took);
            for (Report.AgendaLine line : report.agenda()) {
                assertEquals(line.startedAt().isPresent(), line.took().isPresent());
            }
        }

        private static void formats(Report report) {
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                for (ReportFormat format : Written.formats(report, Messages.of(Locale.UK))) {
                    var text = Written.text(format, report, Messages.of(locale));
                    assertFalse(text.contains(Scenario.PRIVATE), text);
                    assertFalse(text.contains("seat"), text);
                    assertFalse(text.contains("report."), text);
                }
            }
            var page =
                    HtmlWriterTest.parse(
                            Written.text(ReportFormat.HTML, report, Messages.of(Locale.UK)));
            int options =
                    report.polls().stream()
                            .mapToInt(poll -> ReportTest.bars(poll, Locale.UK).size())
                            .sum();
            var spans = page.getElementsByTagName("span");
            int shown = 0;
            for (int i = 0; i < spans.getLength(); i++) {
                if (((Element) spans.item(i)).getAttribute("class").equals("option")) {
                    shown++;
                }
            }
            assertEquals(options, shown);
            var json =
                    JsonMapper.shared()
                            .readTree(
                                    Written.text(
                                            ReportFormat.JSON, report, Messages.of(Locale.UK)));
            ReportSchema.check(json);
            assertEquals(report.polls().size(), json.get("polls").size());
            assertEquals(report.people().size(), json.get("people").size());
        }
    }
}
