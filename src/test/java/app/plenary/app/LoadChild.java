package app.plenary.app;

import app.plenary.console.ConsoleWindow;
import app.plenary.console.JoinDetails;
import app.plenary.console.ReviewView;
import app.plenary.console.RunView;
import app.plenary.grouping.Solver;
import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.live.WallState;
import app.plenary.plan.Agenda;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.projector.Displays;
import app.plenary.projector.Wall;
import app.plenary.session.AudienceView;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.JoinCode;
import app.plenary.session.Participant;
import app.plenary.session.PlanCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Scene;
import app.plenary.session.Seats;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.LatestOnFx;
import app.plenary.web.Reach;
import app.plenary.web.WebServer;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The program under load, in a process of its own: the real store, writer and server, the console
 * on its running page and the wall in its window, both drawn by JavaFX without a display. It prints
 * {@code READY link}, then obeys its input line by line: {@code ask} puts the next question to the
 * room and prints {@code ASKED id question}; {@code quiz} does the same with the next question of a
 * quiz; {@code memory} prints {@code MEMORY bytes} of the heap after a collection. Whenever the
 * wall has laid out one answer more, it prints {@code WALL answers nanoTime}. The argument is the
 * data folder.
 */
final class LoadChild {
    static final WorkshopId WORKSHOP = new WorkshopId(new UUID(5, 5));

    private final LiveSession live;
    private Block quiz = Block.of("", 5, Quiz.plain());
    private int asked;
    private int onWall;
    private int told;

    private LoadChild(LiveSession live) {
        this.live = live;
    }

    public static void main(String[] args) throws Exception {
        WebServer.prepare();
        var folder = new DataFolder(Path.of(args[0]));
        var clock = InstantSource.system();
        var backstage = Backstage.open(folder, clock);
        var workshop =
                new Workshop(
                        WORKSHOP,
                        "A full hall",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(Block.of("Welcome", 5, new Talk()))));
        var child = new LoadChild(Backstage.await(backstage.library().create(workshop)));
        Rehearsal.send(child.live, new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())));
        Rehearsal.send(child.live, new RunCommand.StartSession(ZoneOffset.UTC));
        var web = WebServer.start(0, Reach.LOOPBACK, clock);
        web.host(child.live);
        child.show(backstage, web, clock);
        System.out.println("READY " + Rehearsal.invitation(web).link());
        child.obey();
    }

    private void obey() throws IOException {
        try (var in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line) {
                    case "ask" -> ask();
                    case "quiz" -> askInQuiz();
                    case "draw" -> draw();
                    case "memory" -> System.out.println("MEMORY " + heap());
                    default -> throw new IOException("What is " + line + "?");
                }
            }
        }
        System.exit(0);
    }

    private void ask() throws IOException {
        var question = "Question " + ++asked;
        var poll = Poll.of(question, false, List.of("Time", "Fear", "Rules", "Habit"));
        System.out.println("ASKED " + begin(Block.of(question, 5, poll)).id() + " 1");
    }

    private void askInQuiz() throws IOException {
        if (asked++ == 0) {
            var items =
                    IntStream.rangeClosed(1, Quiz.MOST_ITEMS)
                            .mapToObj(id ->
                                    Quiz.plain()
                                            .first()
                                            .with(
                                                    new Question(
                                                            id,
                                                            "Question " + id,
                                                            QuestionKind.Choice.one(
                                                                    Option.of(
                                                                            List.of(
                                                                                    "Time", "Fear",
                                                                                    "Rules")))))
                                            .withCorrect(Set.of(2)))
                            .toList();
            quiz =
                    begin(
                            Block.of(
                                    "What do you know?",
                                    5,
                                    Quiz.plain()
                                            .withItems(items)
                                            .withReading(Duration.ZERO)
                                            .withConfidence(true)));
        } else {
            Rehearsal.send(live, new QuizCommand.RevealItem(quiz.id(), asked - 1));
        }
        Rehearsal.send(live, new QuizCommand.StartItem(quiz.id(), asked));
        System.out.println("ASKED " + quiz.id() + " " + asked);
    }

    private void draw() throws IOException {
        var activity = new BreakoutRounds("When did asking for help go well?", 4, 2);
        var block = begin(Block.of("In groups", 5, activity));
        var people = live.now().session().roster().present().stream().map(Participant::id).toList();
        var seats = Seats.of(people, activity);
        var drawn = Solver.solve(seats.problem(), 11, Solver.STEPS_A_SECOND / 10).schedule();
        var rounds = seats.rounds(drawn, List.of("Group"));
        Rehearsal.send(live, new BreakoutCommand.DrawGroups(block.id(), rounds));
        System.out.println("DRAWN");
    }

    private Block begin(Block block) throws IOException {
        Rehearsal.send(live, PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        Rehearsal.send(
                live, new RunCommand.NextBlock(live.now().session().current().orElseThrow().id()));
        return block;
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            var memory = Runtime.getRuntime();
            least = Math.min(least, memory.totalMemory() - memory.freeMemory());
        }
        return least;
    }

    /** Console and wall, put together as in the program. Returns once both are there. */
    private void show(Backstage backstage, WebServer web, InstantSource clock) {
        var shown = new CompletableFuture<Void>();
        Platform.startup(() -> {
            try {
                windows(backstage, web, clock);
                shown.complete(null);
            } catch (RuntimeException e) {
                shown.completeExceptionally(e);
            }
        });
        shown.join();
    }

    private void windows(Backstage backstage, WebServer web, InstantSource clock) {
        var messages = Messages.of(Locale.ENGLISH);
        var state = new Current<>(WallState.HIDDEN.withShown(true));
        var desk = Pictures.desk(backstage, web, clock, messages, ZoneId.systemDefault());
        var console =
                new ConsoleWindow(
                        desk,
                        (workshop, go) -> new RunView(desk, workshop, go),
                        (workshop, go) -> new ReviewView(desk, workshop, go),
                        workshop -> JoinDetails.open(desk, workshop));
        var stage = new Stage();
        stage.setScene(console.scene(960, 720));
        stage.show();
        console.open(live.id());
        var wall =
                new Wall(
                        messages,
                        new Dates(messages.locale(), ZoneId.systemDefault()),
                        clock,
                        state,
                        Displays.ofSystem(),
                        stage,
                        new Wall.Memory(() -> "", _ -> {}),
                        Album.NONE);
        web.doorway().watch(new LatestOnFx<>(wall::show));
        live.watch(
                new LatestOnFx<Revision>(revision -> {
                    var view = AudienceView.of(revision.session());
                    wall.show(view);
                    onWall =
                            switch (view.scene()) {
                                case Scene.PollOn poll -> poll.answered();
                                case Scene.QuizOn on -> on.answered();
                                default -> 0;
                            };
                }));
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::listen);
                                    }
                                });
    }

    private void listen(Window window) {
        window.getScene().addPostLayoutPulseListener(this::tell);
    }

    private void tell() {
        if (onWall != told) {
            told = onWall;
            System.out.println("WALL " + told + " " + System.nanoTime());
        }
    }
}
