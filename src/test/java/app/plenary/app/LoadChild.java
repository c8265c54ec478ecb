package app.plenary.app;

import app.plenary.console.ConsoleWindow;
import app.plenary.console.JoinDetails;
import app.plenary.console.ReviewView;
import app.plenary.console.RunView;
import app.plenary.grouping.Solver;
import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.live.Remotes;
import app.plenary.live.Revision;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.plan.Agenda;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
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
import app.plenary.web.RemoteMeans;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The program under load, in a process of its own: the real store, writer and server, the console
 * on its running page and the wall in its window, both drawn by JavaFX without a display. It prints
 * {@code READY link}, then obeys its input line by line: {@code ask} puts the next question to the
 * room and prints {@code ASKED id question}; {@code quiz} does the same with the next question of a
 * quiz; {@code picture BYTES} gives a picture to each question from then on and prints {@code
 * PICTURED}; {@code memory} prints {@code MEMORY bytes} of the heap after a collection. Whenever
 * the wall has laid out one answer more, it prints {@code WALL answers nanoTime}. The argument is
 * the data folder.
 */
final class LoadChild {
    static final WorkshopId WORKSHOP = new WorkshopId(new UUID(5, 5));

    /** So many questions of the quiz have a picture, when they are to have one. */
    private static final int PICTURED = 6;

    private final LiveSession live;
    private Block quiz = Block.of("", 5, Quiz.plain());
    private final Album album;
    private int pictureBytes;
    private int asked;
    private int onWall;
    private int told;

    private LoadChild(LiveSession live, Album album) {
        this.live = live;
        this.album = album;
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
        var child =
                new LoadChild(
                        Backstage.await(backstage.library().create(workshop)), backstage.album());
        Rehearsal.send(child.live, new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())));
        Rehearsal.send(child.live, new RunCommand.StartSession(ZoneOffset.UTC));
        var web =
                WebServer.start(
                        0,
                        Reach.LOOPBACK,
                        clock,
                        new WayIn(),
                        new RemoteMeans(
                                new Remotes(clock),
                                new Current<>(WallState.HIDDEN),
                                ZoneOffset.UTC,
                                (_, _) -> ""),
                        backstage.album());
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
                    case String order when order.startsWith("picture ") -> {
                        pictureBytes = Integer.parseInt(order.substring(8));
                        System.out.println("PICTURED");
                    }
                    case "memory" -> System.out.println("MEMORY " + heap());
                    default -> throw new IOException("What is " + line + "?");
                }
            }
        }
        System.exit(0);
    }

    private void ask() throws IOException {
        var question = "Question " + ++asked;
        var plain = Poll.of(question, false, List.of("Time", "Fear", "Rules", "Habit"));
        var picture = picture(asked);
        var poll = plain.with(1, each -> each.withPicture(picture));
        System.out.println("ASKED " + begin(Block.of(question, 5, poll)).id() + " 1");
    }

    /** Noise under the head of a picture: the wall would not read it, and phones only fetch it. */
    private Optional<Picture> picture(int seed) throws IOException {
        if (pictureBytes == 0) {
            return Optional.empty();
        }
        var bytes = new byte[pictureBytes];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        return Optional.of(new Picture(album.keep(bytes), 1_600, 1_200, "Noise"));
    }

    private void askInQuiz() throws IOException {
        if (asked++ == 0) {
            var items = new ArrayList<Quiz.Item>();
            for (int id = 1; id <= Quiz.MOST_ITEMS; id++) {
                items.add(item(id));
            }
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

    private Quiz.Item item(int id) throws IOException {
        var picture = id <= PICTURED ? picture(id) : Optional.<Picture>empty();
        var options = Option.of(List.of("Time", "Fear", "Rules"));
        var question = new Question(id, "Question " + id, QuestionKind.Choice.one(options));
        return Quiz.plain().first().with(question.withPicture(picture)).withCorrect(Set.of(2));
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
