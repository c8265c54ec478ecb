package app.plenary.console;

import static javafx.util.Duration.millis;

import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Countdown;
import app.plenary.session.Phase;
import app.plenary.session.Session;
import app.plenary.session.SlideOn;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.LatestOnFx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The workshop that phones and wall follow, and the keys that steer its session from every page and
 * from Home. Where its Run page is not in front, what happens to the session is told in a message,
 * so that nobody moves it on unawares. To be used on the JavaFX thread.
 */
final class Steering {
    private static final double TICK = 250;

    private final Desk desk;
    private final Messages messages;
    private final Durations durations;
    private final ConsoleCommands keys;
    private final Predicate<LiveSession> inFront;
    private @Nullable Hosted hosted;

    /** {@code inFront} tells whether the Run page of a workshop is what the person sees. */
    Steering(Desk desk, ConsoleCommands keys, Predicate<LiveSession> inFront) {
        this.desk = desk;
        this.messages = desk.messages();
        this.durations = desk.durations();
        this.keys = keys;
        this.inFront = inFront;
    }

    /** Phones and wall follow {@code live}, unless the room of another one is open. */
    void host(LiveSession live) {
        if (!isHosted(live) && !isOpen()) {
            rest();
            hosted = new Hosted(live);
            desk.opened().accept(live);
        }
    }

    /** No workshop is in front any more: what is not open is let go. */
    void leave() {
        if (hosted != null && !isOpen()) {
            rest();
            desk.closed().run();
        }
    }

    private void rest() {
        if (hosted != null) {
            hosted.close();
            hosted = null;
        }
    }

    private boolean isHosted(LiveSession live) {
        return hosted != null && hosted.live.equals(live);
    }

    /** Whether a room is open, whatever is in front. */
    boolean isOpen() {
        return hosted != null && hosted.live.now().session().phase().isOpen();
    }

    /** The title of the workshop whose room is open when that is another than {@code live}. */
    Optional<String> openBeside(LiveSession live) {
        return hosted == null || isHosted(live) || !isOpen()
                ? Optional.empty()
                : Optional.of(hosted.live.now().session().workshop().title());
    }

    /** Another page is in front: the keys that its own do not stand for already are put in. */
    void front() {
        keys.steering(hosted == null || inFront.test(hosted.live) ? List.of() : hosted.commands);
    }

    /** One workshop while phones and wall follow it. */
    private final class Hosted {
        private final LiveSession live;
        private final RunViewModel model;
        private final SlideCommands slides;
        private final List<ConsoleCommand> commands;
        private final Current.Watch watch;
        private final RoundViewModel round;
        private final Timeline ticks = new Timeline(new KeyFrame(millis(TICK), _ -> tick()));
        private final Subscription ticking;
        private Session known;

        Hosted(LiveSession live) {
            this.live = live;
            known = live.now().session();
            var sender = new Sender(live, desk.outbox(), () -> {});
            model =
                    new RunViewModel(
                            messages,
                            desk.dates(),
                            desk.clock(),
                            sender,
                            new SecureRandom(),
                            known);
            round = new RoundViewModel(messages, sender, desk.clock());
            var wall = new WallSwitch(desk.wall());
            var run = new RunCommands(messages, model, desk.shell().dialogs(), wall);
            // Before the session F5 is the wall's alone: it must not begin by accident.
            var light =
                    new ConsoleCommand(
                            "run.clicker-start",
                            "console.run.clicker-start",
                            model::isLive,
                            wall::light,
                            new KeyCodeCombination(KeyCode.F5),
                            new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN));
            slides = new SlideCommands(sender);
            var ask = new AskCommands(desk, sender).all();
            commands =
                    List.of(
                            ask.getFirst(),
                            ask.getLast(),
                            slides.next,
                            slides.previous,
                            run.next,
                            run.finish,
                            run.previous,
                            run.pause,
                            run.resume,
                            run.longer,
                            run.shorter,
                            run.muchLonger,
                            run.muchShorter,
                            light,
                            run.clickerStop);
            watch = live.watch(new LatestOnFx<>(this::show));
            ticks.setCycleCount(Animation.INDEFINITE);
            // a timer that runs keeps all that it knows: it ends with the window
            ticking =
                    desk.shell()
                            .sceneProperty()
                            .flatMap(Scene::windowProperty)
                            .flatMap(Window::showingProperty)
                            .orElse(false)
                            .subscribe(shows -> {
                                if (shows) {
                                    ticks.play();
                                } else {
                                    ticks.stop();
                                }
                            });
        }

        void close() {
            ticking.unsubscribe();
            ticks.stop();
            watch.close();
        }

        /** A round of groups rings wherever the person is. */
        private void tick() {
            round.mark()
                    .ifPresent(mark -> {
                        desk.chime().ring();
                        desk.shell().toasts().show(round.words(mark));
                    });
        }

        private void show(Revision revision) {
            if (hosted != this) {
                return;
            }
            var before = known;
            known = revision.session();
            model.show(known);
            slides.show(known);
            var on = known.current();
            if (on.isPresent() && on.get().activity() instanceof BreakoutRounds groups) {
                round.show(known, on.get(), groups);
                tick();
            } else {
                round.rest();
            }
            commands.forEach(ConsoleCommand::refresh);
            if (!inFront.test(live)) {
                said(before, known).ifPresent(desk.shell().toasts()::show);
            }
        }
    }

    /** What the person has to know of a change that the page in front does not show. */
    private Optional<String> said(Session before, Session after) {
        var block = after.current();
        if (before.phase().isLive() && after.phase() == Phase.ENDED) {
            return Optional.of(messages.get("console.steer.ended"));
        }
        if (!after.phase().isLive() || block.isEmpty()) {
            return Optional.empty();
        }
        var title = EventWords.shortened(block.get().title());
        if (!before.current().map(Block::id).equals(block.map(Block::id))) {
            return Optional.of(messages.get("console.steer.on", title, length(after)));
        }
        if (after.up().isPresent() && !before.up().equals(after.up())) {
            return after.up()
                    .map(up ->
                            messages.get(
                                    "console.steer.poll", EventWords.shortened(after.titleOf(up))));
        }
        var slide = SlideOn.of(after);
        if (slide.isPresent() && !slide.equals(SlideOn.of(before))) {
            return slide.map(
                    on -> messages.get("console.steer.slide", on.place(), on.slides(), title));
        }
        if (before.phase() != after.phase()) {
            return Optional.of(
                    after.phase() == Phase.PAUSED
                            ? messages.get("console.steer.paused", title)
                            : messages.get("console.steer.resumed", title));
        }
        return planned(before).equals(planned(after))
                ? Optional.empty()
                : Optional.of(messages.get("console.steer.length", title, length(after)));
    }

    private String length(Session session) {
        return durations.length(planned(session));
    }

    private static Duration planned(Session session) {
        return session.countdown().map(Countdown::planned).orElse(Duration.ZERO);
    }
}
