package app.plenary.projector;

import app.plenary.live.Album;
import app.plenary.live.Doorway;
import app.plenary.live.WallState;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.ScaledPane;
import app.plenary.ui.Stills;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What is on the wall, at any size and shape: the scene of the newest view or the agenda, and the
 * way to join or a message; or darkness. Frozen, it knows nothing newer, its countdown stands
 * still, and it changes only where it is told to show something else. For the JavaFX thread.
 */
public final class WallView extends StackPane {
    private static final double BOTTOM = 40;

    /** The narrowest shape, 4 to 3; on a narrower screen everything becomes smaller. */
    private static final double WIDTH = 1200;

    private static final double HEIGHT = 900;

    private final Setting setting;
    private final Canvas canvas;
    private final ScaledPane scaled;
    private final WordsPage words;
    private final LobbyPage lobby;
    private final TalkPage talk;
    private final SlidePage slide;
    private final BreakPage pause;
    private final PollPage poll;
    private final QuizPage quiz;
    private final ChoosingPage choosing;
    private final GroupsPage groups;
    private final ComeBackPage comeBack;
    private final ReportPage report;
    private final AgendaPage agenda;
    private final JoinStrip strip;
    private final MessageBand band = new MessageBand();
    private Optional<AudienceView> view = Optional.empty();
    private Optional<AudienceView> drawn = Optional.empty();
    private Doorway doorway = Doorway.CLOSED;
    private Doorway drawnDoorway = Doorway.CLOSED;
    private Page page;
    private WallState.Corner corner = WallState.Corner.WHERE_THERE_IS_ROOM;
    private boolean agendaWanted;
    private boolean striped;
    private boolean frozen;

    /** Without pictures. */
    public WallView(Messages messages, Dates dates, InstantSource clock, Motion motion) {
        this(messages, dates, clock, motion, Album.NONE);
    }

    /** {@code album} has the pictures of questions. */
    public WallView(
            Messages messages, Dates dates, InstantSource clock, Motion motion, Album album) {
        setting =
                new Setting(
                        messages, dates, new WallClock(clock), motion, new Stills(album::bytes));
        words = new WordsPage(setting);
        lobby = new LobbyPage(setting);
        talk = new TalkPage(setting);
        slide = new SlidePage(setting);
        pause = new BreakPage(setting);
        poll = new PollPage(setting);
        quiz = new QuizPage(setting);
        choosing = new ChoosingPage(setting);
        groups = new GroupsPage(setting);
        comeBack = new ComeBackPage(setting);
        report = new ReportPage(setting);
        agenda = new AgendaPage(setting);
        strip = new JoinStrip(setting);
        page = words;
        canvas = new Canvas();
        scaled = new ScaledPane(canvas, WIDTH, HEIGHT);
        getStyleClass().add("wall-ground");
        getChildren().add(scaled);
    }

    /** Shows {@code newest}, or keeps it until the wall is no longer frozen. */
    public void show(AudienceView newest) {
        view = Optional.of(newest);
        renew();
    }

    /** Shows how to join now, or keeps it until the wall is no longer frozen. */
    public void show(Doorway newest) {
        doorway = newest;
        renew();
    }

    /** Shows where the day stands, as long as there is an agenda, or what people do now. */
    public void agenda(boolean wanted) {
        if (wanted != agendaWanted) {
            agendaWanted = wanted;
            drawn.ifPresent(this::render);
        }
    }

    /** Shows the way to join below what people do, or not. */
    public void corner(WallState.Corner wanted) {
        if (wanted != corner) {
            corner = wanted;
            drawn.ifPresent(this::render);
        }
    }

    /** Shows a line to the room, whatever else is on; an empty one takes it away. */
    public void message(String line) {
        band.show(line);
        canvas.requestLayout();
    }

    /** Dark, and nothing else, or what was there. */
    public void blank(boolean dark) {
        scaled.setVisible(!dark);
    }

    public boolean isBlank() {
        return !scaled.isVisible();
    }

    /** Stands still, or goes on with the newest. */
    public void freeze(boolean still) {
        if (still != frozen) {
            frozen = still;
            if (still) {
                setting.clock().stop();
            } else {
                setting.clock().go();
            }
            renew();
        }
    }

    public boolean isFrozen() {
        return frozen;
    }

    /** Draws what moves by itself as it stands now, without waiting for its next tick. */
    void draw() {
        page.draw();
        page.ticked();
    }

    private void renew() {
        if (!frozen) {
            drawn = view;
            drawnDoorway = doorway;
            drawn.ifPresent(this::render);
        }
    }

    private void render(AudienceView newest) {
        setting.place(newest.zone());
        Page next = agendaWanted && AgendaPage.has(newest) ? agenda : activity(newest);
        next.show(newest, drawnDoorway);
        striped = newest.phase().isLive();
        if (striped) {
            boolean alreadyTold = List.of(talk, pause, agenda, comeBack, report).contains(next);
            strip.show(
                    drawnDoorway,
                    next.footnote(),
                    alreadyTold ? "" : TalkPage.next(setting, newest),
                    next.crowded(),
                    corner);
        }
        if (!next.equals(page) || canvas.isEmpty()) {
            page = next;
            canvas.put(next);
        }
        canvas.requestLayout();
    }

    private Page activity(AudienceView newest) {
        return switch (newest.scene()) {
            case Scene.Closed _ -> words;
            case Scene.Ended _ -> words;
            case Scene.Lobby _ -> lobby;
            case Scene.TalkOn on when on.slide().isPresent() -> slide;
            case Scene.TalkOn _ -> talk;
            case Scene.BreakOn _ -> pause;
            case Scene.PollOn _ -> poll;
            case Scene.QuizOn _ -> quiz;
            case Scene.ChoosingOn _ -> choosing;
            case Scene.GroupsOn on when ReportPage.has(on) -> report;
            case Scene.GroupsOn on when on.calledBack() -> comeBack;
            case Scene.GroupsOn _ -> groups;
        };
    }

    /** The page and, below it, the strip or the message. */
    private final class Canvas extends Region {
        boolean isEmpty() {
            return getChildren().isEmpty();
        }

        void put(Node next) {
            getChildren().setAll(next, strip, band);
            if (setting.motion().fade().greaterThan(Duration.ZERO)) {
                var fade = new FadeTransition(setting.motion().fade(), next);
                fade.setFromValue(0);
                fade.setToValue(1);
                fade.play();
            }
        }

        @Override
        protected void layoutChildren() {
            double free = getHeight();
            double width = getWidth() - 2 * Page.SIDE;
            strip.setVisible(striped && !band.isVisible());
            if (band.isVisible()) {
                free = put(band, band.heightAt(width, page == lobby), width);
            } else if (striped) {
                free = put(strip, strip.heightAt(width), width);
            }
            page.resizeRelocate(0, 0, getWidth(), free);
        }

        /** Puts it at the lower edge and gives what is left above. */
        private double put(Region low, double height, double width) {
            double y = getHeight() - BOTTOM - height;
            low.resizeRelocate(Page.SIDE, y, width, height);
            low.requestLayout();
            return y - 12;
        }
    }
}
