package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.live.Surroundings;
import app.plenary.live.Wifi;
import app.plenary.plan.BlockId;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.session.PlanCommand;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Rail;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Steering a session: where we are at the left, what is on in the middle, the people and what is
 * worth keeping at the right. Times move by themselves while the window shows.
 */
public final class RunView implements WorkshopPage {
    private static final Duration TICK = Duration.millis(250);

    private final Desk desk;
    private final Go go;
    private final RunViewModel model;
    private final Progress progress;
    private final RunCommands run;
    private final ComingCommands coming;
    private final AskCommands asking;
    private final SlideCommands slides;
    private final PollPane poll;
    private final QuizPane quiz;
    private final ActivityPane groups;
    private final RunRail rail;
    private final LivePane livePane;
    private final DoorPane door;
    private final PeoplePane people;
    private final CapturePane capture;
    private final BorderPane region = new BorderPane();
    private final List<ConsoleCommand> commands = new ArrayList<>();
    private List<Current.Watch> doorway = List.of();
    private @Nullable Phase phase;

    /** {@code go} brings another page to the front. */
    public RunView(Desk desk, LiveSession live, Go go) {
        this(desk, live, go, new SecureRandom(), Patience.USUAL);
    }

    /** With the source of join codes and draws, and the patience with these, given, for tests. */
    RunView(Desk desk, LiveSession live, Go go, RandomGenerator random, Patience patience) {
        this.desk = desk;
        this.go = go;
        var messages = desk.messages();
        var shell = desk.shell();
        var sender = Sender.of(live, desk);
        model =
                new RunViewModel(
                        messages, desk.dates(), desk.clock(), sender, random, live.now().session());
        progress = new Progress(messages, desk.dates());
        run = new RunCommands(messages, model, shell.dialogs(), new WallSwitch(desk.wall()));
        var stay = new StayCommands(sender);
        coming =
                new ComingCommands(
                        messages, desk.dates(), model, shell.dialogs(), run, go::inPlan, stay);
        asking = new AskCommands(desk, sender);
        slides = new SlideCommands(sender);
        poll = new PollPane(desk, sender, new PollViewModel(messages, sender));
        quiz = new QuizPane(desk, new QuizViewModel(messages, sender));
        var drawn =
                new GroupsPane(
                        desk,
                        sender,
                        new GroupsViewModel(messages, sender),
                        new DrawViewModel(messages, sender, desk.library(), patience),
                        new RoundViewModel(messages, sender, desk.clock()),
                        random,
                        go::wishes);
        groups = new ChoicePane(desk, sender, drawn);
        people =
                new PeoplePane(
                        messages, new PeopleViewModel(messages, sender), shell.dialogs(), go);
        capture =
                new CapturePane(
                        messages, desk.dates(), new CaptureViewModel(messages, sender), shell);
        rail =
                new RunRail(
                        messages,
                        desk.dates(),
                        run::goTo,
                        coming::menu,
                        catchUp(messages),
                        asking.ask().buttonWithKey(Buttons::quiet, messages),
                        coming.insert.button(Buttons::quiet, messages),
                        run.end.button(Buttons::quiet, messages));
        coming.follow(rail::chosen);
        rail.onChosen(coming::refresh);
        livePane =
                new LivePane(
                        messages,
                        model,
                        run,
                        new TalkPane(desk, slides),
                        new BreakPane(messages, model),
                        poll,
                        quiz,
                        groups);
        door =
                new DoorPane(
                        desk,
                        run.open,
                        run.start,
                        naming -> sender.send(new PlanCommand.NamePeople(naming)),
                        () -> go.accept(Mode.PLAN),
                        () -> go.accept(Mode.REVIEW));
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox.setVgrow(capture, Priority.ALWAYS);
        var right = new Rail(Rail.Side.RIGHT, 276, people, capture);
        right.getStyleClass().add("run-right");
        region.getStyleClass().add("run-view");
        RunStyles.on(region);
        region.setLeft(rail.region());
        region.setCenter(new StackPane(livePane, door));
        region.setRight(right);
        commands.addAll(slides.all());
        commands.addAll(run.all());
        commands.addAll(coming.all());
        commands.addAll(stay.all());
        commands.addAll(poll.commands());
        commands.addAll(quiz.commands());
        commands.addAll(asking.all());
        commands.addAll(groups.commands());
        commands.addAll(capture.commands());
        commands.addAll(people.commands());
        moveByItself();
    }

    private Region catchUp(Messages messages) {
        var button = coming.catchUp.buttonWithKey(Buttons::plain, messages);
        button.icon(Material2RoundAL.FAST_FORWARD);
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(coming.catchUp.enabledProperty());
        return button;
    }

    private void moveByItself() {
        var ticks = new Timeline(new KeyFrame(TICK, _ -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ObservableValue<Boolean> showing =
                region.sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::showingProperty)
                        .orElse(false);
        showing.subscribe(shows -> {
            doorway.forEach(Current.Watch::close);
            doorway = List.of();
            if (shows) {
                var wayIn = desk.wayIn();
                doorway =
                        List.of(
                                desk.doorway().watch(new LatestOnFx<Doorway>(_ -> door())),
                                wayIn.surroundings()
                                        .watch(new LatestOnFx<Surroundings>(_ -> door())),
                                wayIn.wifis()
                                        .watch(new LatestOnFx<Map<String, Wifi>>(_ -> door())));
                ticks.play();
            } else {
                ticks.stop();
            }
        });
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands;
    }

    @Override
    public void show(Revision revision) {
        var session = revision.session();
        model.show(session);
        run.refresh();
        slides.show(session);
        coming.refresh();
        asking.refresh();
        boolean live = model.current().isPresent();
        if (live != livePane.isVisible()) {
            keepKeysFree();
        }
        livePane.setVisible(live);
        door.setVisible(!live);
        model.current().ifPresent(livePane::show);
        if (!live) {
            door();
            livePane.rest();
        }
        people.show(session);
        capture.show(session);
        rail(session);
        boolean justEnded = phase != null && phase != Phase.ENDED && session.phase() == Phase.ENDED;
        phase = session.phase();
        if (justEnded && region.getScene() != null) {
            go.accept(Mode.REVIEW);
        }
    }

    // The button that began or ended it goes away, and the focus must not fall on the next one,
    // where
    // Space would press it instead of pausing.
    private void keepKeysFree() {
        if (region.getScene() != null
                && !(region.getScene().getFocusOwner() instanceof TextInputControl)) {
            region.requestFocus();
        }
    }

    private void door() {
        door.show(model.session(), desk.doorway().get(), model.ended());
    }

    private void rail(Session session) {
        var now = model.now();
        rail.show(
                progress.offset(session, now),
                progress.zone(session, now),
                progress.rows(session, now));
    }

    private void tick() {
        var session = model.session();
        rail(session);
        coming.tick();
        model.current().ifPresent(livePane::tick);
    }

    /** On to a block, with a question first where it is not the next. */
    @Override
    public void reveal(BlockId block) {
        rail.choose(block);
        run.goTo(block);
    }

    @Override
    public void reveal(ParticipantId person) {
        people.choose(person);
    }

    /** Nothing in particular has the focus, so that every key of the session works at once. */
    @Override
    public void entered() {
        region.requestFocus();
    }
}
