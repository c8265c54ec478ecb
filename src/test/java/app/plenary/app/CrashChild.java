package app.plenary.app;

import app.plenary.live.Answer;
import app.plenary.live.LiveSession;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.session.Phase;
import app.plenary.session.RunCommand;
import app.plenary.web.Reach;
import app.plenary.web.WebServer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The program that is killed: the real store, the real writer and the real server on loopback, with
 * one workshop whose poll is on. It prints {@code READY link} once phones can come, then keeps
 * giving the block a minute and taking it again, and prints each command id once it is
 * acknowledged.
 */
final class CrashChild {
    static final WorkshopId WORKSHOP = new WorkshopId(new UUID(1, 1));
    static final BlockId WELCOME = new BlockId(new UUID(2, 1));
    static final BlockId POLL = new BlockId(new UUID(2, 2));
    static final Duration PLANNED = Duration.ofMinutes(20);

    private CrashChild() {}

    static Workshop workshop() {
        var poll =
                Poll.of(
                        "What most holds us back?",
                        false,
                        List.of("Time", "Fear", "Rules", "Habit"));
        return new Workshop(
                WORKSHOP,
                "Crash",
                Optional.empty(),
                LocalTime.of(9, 0),
                new Agenda(
                        List.of(
                                new Block(
                                        WELCOME, "Welcome", Duration.ofMinutes(5), "", new Talk()),
                                new Block(POLL, "Poll", PLANNED, "", poll))));
    }

    public static void main(String[] args) throws Exception {
        WebServer.prepare();
        var clock = InstantSource.system();
        var backstage = Backstage.open(new DataFolder(Path.of(args[0])), clock);
        var live = Backstage.await(backstage.library().open(WORKSHOP));
        if (!live.now().session().exists()) {
            live = Backstage.await(backstage.library().create(workshop()));
        }
        if (live.now().session().phase() == Phase.PLANNED) {
            acknowledged(live, new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())));
        }
        if (live.now().session().phase() == Phase.LOBBY) {
            acknowledged(live, new RunCommand.StartSession(ZoneOffset.UTC));
        }
        if (live.now().session().isOn(WELCOME)) {
            acknowledged(live, new RunCommand.NextBlock(WELCOME));
        }
        var web = WebServer.start(0, Reach.LOOPBACK, clock);
        web.host(live);
        System.out.println("READY " + Rehearsal.invitation(web).link());
        for (int i = 0; ; i++) {
            acknowledged(
                    live,
                    new RunCommand.ExtendBlock(POLL, Duration.ofMinutes(i % 2 == 0 ? 1 : -1)));
            acknowledged(
                    live,
                    new CaptureCommand.KeepCapture(
                            CaptureId.fresh(), Capture.Kind.NOTE, "Note " + i));
        }
    }

    private static void acknowledged(LiveSession live, Command command) throws IOException {
        var id = CommandId.fresh();
        var answer = Backstage.await(live.send(Actor.FACILITATOR, id, command));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IOException(command + ": " + answer);
        }
        System.out.println("ACK " + id);
    }
}
