package app.plenary.app;

import app.plenary.exchange.Samples;
import app.plenary.grouping.Solver;
import app.plenary.live.LiveSession;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.JoinCode;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Seats;
import app.plenary.web.Reach;
import app.plenary.web.WebServer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The program during a rehearsed workshop, told line by line what the facilitator does, so that it
 * can be killed and started again anywhere in between. Each line is answered once it is durable.
 * The arguments: the data folder, and the seconds that have passed since {@link #START}.
 */
final class RehearsalChild {
    static final WorkshopId WORKSHOP = new WorkshopId(new UUID(3, 3));
    static final Instant START = Instant.parse("2026-11-22T13:00:00Z");

    private RehearsalChild() {}

    static Workshop workshop() {
        var sample = Samples.in(Locale.ENGLISH).getFirst().workshop();
        var blocks = new ArrayList<>(sample.agenda().blocks());
        blocks.add(Block.of("What do you know?", 5, quiz()));
        return new Workshop(
                WORKSHOP, sample.title(), sample.day(), sample.startsAt(), new Agenda(blocks));
    }

    private static Quiz quiz() {
        return Quiz.plain()
                .withItems(List.of(item(1, "Which came first?"), item(2, "Which weighs more?")))
                .withReading(Duration.ZERO)
                .withConfidence(true);
    }

    private static Quiz.Item item(int id, String text) {
        var options = Option.of(List.of("The egg", "The hen", "Neither"));
        return Quiz.plain()
                .first()
                .with(new Question(id, text, QuestionKind.Choice.one(options)))
                .withCorrect(Set.of(id))
                .withTime(Optional.empty());
    }

    public static void main(String[] args) throws Exception {
        WebServer.prepare();
        var clock = new FastClock(START);
        var backstage = Backstage.open(new DataFolder(Path.of(args[0])), clock);
        var log = Backstage.await(backstage.library().log(WORKSHOP));
        clock.advance(Duration.ofSeconds(Long.parseLong(args[1])));
        var live =
                log.isEmpty()
                        ? Backstage.await(backstage.library().create(workshop()))
                        : Backstage.await(backstage.library().open(WORKSHOP));
        var web = WebServer.start(0, Reach.LOOPBACK, clock);
        web.host(live);
        if (log.isEmpty()) {
            Rehearsal.send(live, new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())));
        }
        System.out.println("READY " + Rehearsal.invitation(web).link());
        try (var in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", 2);
                obey(live, clock, words[0], words.length > 1 ? words[1] : "");
                System.out.println("DONE " + live.now().session().phase());
            }
        }
        web.close();
        backstage.close();
    }

    private static void obey(LiveSession live, FastClock clock, String verb, String rest)
            throws IOException {
        var session = live.now().session();
        switch (verb) {
            case "advance" -> clock.advance(Duration.ofSeconds(Long.parseLong(rest)));
            case "start" -> Rehearsal.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
            case "next" ->
                    Rehearsal.send(
                            live, new RunCommand.NextBlock(session.current().orElseThrow().id()));
            case "reveal" ->
                    Rehearsal.send(
                            live,
                            new PollCommand.RevealTally(session.current().orElseThrow().id()));
            case "item" -> {
                var quiz = session.current().orElseThrow().id();
                int item = Integer.parseInt(rest);
                Rehearsal.send(live, new QuizCommand.StartItem(quiz, item));
            }
            case "right" ->
                    Rehearsal.send(
                            live,
                            new QuizCommand.RevealItem(
                                    session.current().orElseThrow().id(), Integer.parseInt(rest)));
            case "standings" ->
                    Rehearsal.send(
                            live,
                            new QuizCommand.ShowStandings(session.current().orElseThrow().id()));
            case "keep" ->
                    Rehearsal.send(
                            live,
                            new CaptureCommand.KeepCapture(
                                    CaptureId.fresh(), Capture.Kind.ACTION_ITEM, rest));
            case "draw" -> {
                var block = session.current().orElseThrow();
                var activity = (BreakoutRounds) block.activity();
                var present = session.roster().present().stream().map(p -> p.id()).toList();
                var seats = Seats.of(present, activity);
                var drawn = Solver.solve(seats.problem(), 11, Solver.STEPS_A_SECOND).schedule();
                var rounds = seats.rounds(drawn, List.of("Group"));
                Rehearsal.send(live, new BreakoutCommand.DrawGroups(block.id(), rounds));
            }
            case "round" ->
                    Rehearsal.send(
                            live,
                            new BreakoutCommand.StartRound(
                                    session.current().orElseThrow().id(), Integer.parseInt(rest)));
            default -> throw new IOException("What is " + verb + "?");
        }
    }
}
