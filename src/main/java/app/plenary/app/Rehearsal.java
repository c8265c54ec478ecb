package app.plenary.app;

import app.plenary.exchange.Samples;
import app.plenary.grouping.Solver;
import app.plenary.live.Album;
import app.plenary.live.Answer;
import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.rehearsal.Crowd;
import app.plenary.report.Export;
import app.plenary.report.Look;
import app.plenary.report.ReportFormat;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.Command;
import app.plenary.session.Invitation;
import app.plenary.session.JoinCode;
import app.plenary.session.Participant;
import app.plenary.session.Phase;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizRun;
import app.plenary.session.RunCommand;
import app.plenary.session.Seats;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.web.Reach;
import app.plenary.web.WebServer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Plays a workshop through as it would happen: phones join over HTTP, every block runs, polls are
 * answered and revealed, groups drawn, all of it kept by the real store in a folder of its own.
 * Only the clock is fast. Leaves the summary and pictures of console, wall and phone.
 */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration THINKING = Duration.ofMillis(300);

    /**
     * What is rehearsed.
     *
     * @param pictures those of the workshop that are there, each with its bytes
     */
    record Plan(Workshop workshop, List<byte[]> pictures) {}

    private final Workshop plan;
    private final List<byte[]> shown;
    private final int people;
    private final long seed;
    private final Path out;
    private final Messages messages;
    private final ZoneId zone = ZoneId.systemDefault();
    private final FastClock clock;
    private final List<Path> pictures = new ArrayList<>();

    Rehearsal(Plan planned, int people, long seed, Path out, Messages messages) {
        var plan = planned.workshop();
        this.plan = plan.copy(plan.title());
        this.shown = planned.pictures();
        this.people = people;
        this.seed = seed;
        this.out = out;
        this.messages = messages;
        var day = plan.day().orElse(LocalDate.now(zone));
        this.clock = new FastClock(day.atTime(plan.startsAt()).atZone(zone).toInstant());
    }

    /** The plan that was asked for: from the data folder, or the first sample. Blocks. */
    static Plan plan(Optional<String> words, DataFolder folder, Messages messages)
            throws StartProblem, BadUse, IOException {
        if (words.isEmpty()) {
            return new Plan(Samples.in(messages.locale()).getFirst().workshop(), List.of());
        }
        folder.prepare();
        try (var backstage = Backstage.open(folder, InstantSource.system(), messages)) {
            var workshop = backstage.find(words.get()).now().session().workshop();
            return new Plan(
                    workshop,
                    workshop.pictures().stream()
                            .map(Picture::hash)
                            .distinct()
                            .flatMap(hash -> backstage.album().bytes(hash).stream())
                            .toList());
        }
    }

    /** Plays it and says on the terminal how it goes. */
    void play() throws IOException, InterruptedException, TimeoutException {
        say("app.rehearsal.begins", plan.title(), people);
        Files.createDirectories(out);
        WebServer.prepare();
        var data = Files.createTempDirectory("plenary-rehearsal-data-");
        try (var backstage = Backstage.open(new DataFolder(data), clock);
                var web = WebServer.start(0, Reach.LOOPBACK, clock, backstage.album())) {
            for (byte[] picture : shown) {
                backstage.album().keep(picture);
            }
            var live = Backstage.await(backstage.library().create(plan));
            web.host(live);
            send(live, new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())));
            var invitation = invitation(web);
            var link = URI.create(invitation.link());
            try (var crowd = new Crowd(link, people, seed);
                    var pictures = Pictures.open(backstage, web, live, clock, messages, out)) {
                new Play(live, crowd, pictures, link).run();
                this.pictures.addAll(pictures.taken());
            }
            finish(live, backstage.album());
        } finally {
            Folders.delete(data);
        }
    }

    private void finish(LiveSession live, Album album) throws IOException {
        var session = live.now().session();
        var took =
                Duration.between(
                        session.startedAt().orElseThrow(), session.endedAt().orElseThrow());
        var durations = new Durations(messages);
        say("app.rehearsal.done", durations.length(session.planned()), durations.length(took));
        var files = new ArrayList<Path>();
        files.addAll(
                Formats.write(
                                session,
                                Look.PLAIN,
                                album::small,
                                EnumSet.allOf(ReportFormat.class),
                                out,
                                Export.Packing.FILES,
                                clock.instant(),
                                messages)
                        .files());
        files.addAll(pictures);
        say("app.rehearsal.files", out);
        files.forEach(file -> System.out.println("  " + out.relativize(file)));
    }

    private void say(String key, Object... arguments) {
        System.out.println(messages.get(key, arguments));
    }

    /** How phones get in; waits until they can. */
    static Invitation invitation(WebServer web) throws TimeoutException, InterruptedException {
        var invited = new CompletableFuture<Invitation>();
        try (var _ = web.doorway().watch(door -> door.invitation().ifPresent(invited::complete))) {
            return invited.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until it is done.
     *
     * @throws IOException when it is refused or cannot be stored
     */
    static void send(LiveSession live, Command command) throws IOException {
        var answer = Backstage.await(live.send(command));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IOException(command + ": " + answer);
        }
    }

    /** The part of the facilitator. */
    private final class Play {
        private final LiveSession live;
        private final Crowd crowd;
        private final Pictures pictures;
        private final URI link;

        Play(LiveSession live, Crowd crowd, Pictures pictures, URI link) {
            this.live = live;
            this.crowd = crowd;
            this.pictures = pictures;
            this.link = link;
        }

        void run() throws IOException, InterruptedException, TimeoutException {
            crowd.join();
            say("app.rehearsal.joined", live.now().session().roster().presentCount(), people);
            pictures.console("console-lobby");
            pictures.wall("wall-join");
            crowd.answerEverything(THINKING);
            send(live, new RunCommand.StartSession(ZoneId.systemDefault()));
            keepLines();
            while (live.now().session().phase() != Phase.ENDED) {
                block(live.now().session().current().orElseThrow());
            }
            pictures.console("console-review");
        }

        private void keepLines() throws IOException {
            keep(Capture.Kind.NOTE, messages.get("app.rehearsal.capture-note"));
            keep(Capture.Kind.ACTION_ITEM, messages.get("app.rehearsal.capture-action"));
            keep(Capture.Kind.INSIGHT, messages.get("app.rehearsal.capture-insight"));
            keep(Capture.Kind.PARKING_LOT, messages.get("app.rehearsal.capture-parking"));
        }

        private void keep(Capture.Kind kind, String text) throws IOException {
            send(live, new CaptureCommand.KeepCapture(CaptureId.fresh(), kind, text));
        }

        private void block(Block block) throws IOException, InterruptedException, TimeoutException {
            var time = new Dates(messages.locale(), zone).clock(clock.instant());
            say(
                    "app.rehearsal.block",
                    time,
                    block.title(),
                    new Durations(messages).length(block.planned()));
            var name =
                    "%02d-%s"
                            .formatted(live.now().session().runs().size(), block.activity().kind());
            switch (block.activity()) {
                case Talk _, Break _ -> {
                    clock.advance(block.planned().dividedBy(3));
                    pictures.wall("wall-" + name);
                    slides(block, name);
                }
                case Poll _ -> poll(block, name);
                case Quiz quiz -> quiz(block, quiz, name);
                case BreakoutRounds rounds -> breakout(block, rounds, name);
            }
            var left = live.now().session().countdown().orElseThrow().remaining(clock.instant());
            if (!left.isNegative()) {
                clock.advance(left);
            }
            send(live, new RunCommand.NextBlock(block.id()));
        }

        /** Goes through them to the last, where there are any. */
        private void slides(Block block, String name)
                throws IOException, TimeoutException, InterruptedException {
            int slides = block.activity().pictures().size();
            for (int slide = 2; slide <= slides; slide++) {
                send(live, new RunCommand.ShowSlide(block.id(), slide));
            }
            if (slides > 0) {
                pictures.console("console-" + name);
                pictures.wall("wall-" + name + "-last");
                phone("phone-" + name);
            }
        }

        private void poll(Block block, String name)
                throws IOException, InterruptedException, TimeoutException {
            if (live.now().session().poll(block.id()).stage()
                    != app.plenary.session.PollRun.Stage.OPEN) {
                return;
            }
            crowd.awaitAnswers(block.id().toString(), PATIENCE);
            say("app.rehearsal.answered", live.now().session().poll(block.id()).answered(), people);
            clock.advance(block.planned().dividedBy(2));
            pictures.console("console-" + name);
            pictures.wall("wall-" + name);
            phone("phone-" + name);
            send(live, new PollCommand.RevealTally(block.id()));
            pictures.wall("wall-" + name + "-revealed");
            phone("phone-" + name + "-revealed");
        }

        /** Every question, until all have answered; the standings at the end. */
        private void quiz(Block block, Quiz quiz, String name)
                throws IOException, InterruptedException, TimeoutException {
            for (Quiz.Item item : quiz.items()) {
                int place = quiz.place(item.id());
                send(live, new QuizCommand.StartItem(block.id(), item.id()));
                pictures.wall("wall-%s-%d".formatted(name, place));
                clock.advance(quiz.reading().dividedBy(2));
                if (live.now().session().quizzes().last(block.id()).stage()
                        == QuizRun.Stage.READING) {
                    send(live, new QuizCommand.BeginAnswering(block.id(), item.id()));
                }
                crowd.awaitQuestion(block.id().toString(), item.id(), PATIENCE);
                say(
                        "app.rehearsal.answered",
                        live.now().session().quizzes().last(block.id()).answered(),
                        people);
                phone("phone-%s-%d".formatted(name, place));
                send(live, new QuizCommand.RevealItem(block.id(), item.id()));
                pictures.console("console-%s-%d".formatted(name, place));
                pictures.wall("wall-%s-%d-revealed".formatted(name, place));
                phone("phone-%s-%d-revealed".formatted(name, place));
            }
            send(live, new QuizCommand.ShowStandings(block.id()));
            pictures.wall("wall-" + name + "-standings");
            phone("phone-" + name + "-own");
        }

        private void breakout(Block block, BreakoutRounds activity, String name)
                throws IOException, InterruptedException, TimeoutException {
            var session = live.now().session();
            var seats =
                    Seats.of(
                            session,
                            block,
                            activity,
                            session.roster().present().stream().map(Participant::id).toList(),
                            List.of());
            var drawn = Solver.solve(seats.problem(), seed, Solver.STEPS_A_SECOND).schedule();
            var places = List.of(messages.get("app.rehearsal.places").split(", ", -1));
            send(live, new BreakoutCommand.DrawGroups(block.id(), seats.rounds(drawn, places)));
            say("app.rehearsal.groups", activity.rounds(), drawn.repeats());
            for (int round = 0; round < activity.rounds(); round++) {
                send(live, new BreakoutCommand.StartRound(block.id(), round));
                clock.advance(activity.time(round, block.planned()).dividedBy(2));
                if (round == 0) {
                    pictures.console("console-" + name);
                    pictures.wall("wall-" + name);
                    phone("phone-" + name);
                }
                clock.advance(activity.time(round, block.planned()).dividedBy(2));
            }
        }

        private void phone(String name) throws IOException {
            pictures.phone(name, link, crowd.phones().getFirst().cookie());
        }
    }
}
