package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.ScaledPane;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.time.InstantSource;
import java.util.Optional;

/**
 * What is on the wall, at any size and shape: the scene of the newest view and the way to join, or
 * darkness. Frozen, it stays exactly as it is, its countdown too, until it is let go and shows the
 * newest. For the JavaFX thread.
 */
public final class WallView extends StackPane {
    private static final double BOTTOM = 40;

    private final Setting setting;
    private final Canvas canvas;
    private final ScaledPane scaled;
    private final WordsPage words;
    private final LobbyPage lobby;
    private final TalkPage talk;
    private final BreakPage pause;
    private final PollPage poll;
    private final GroupsPage groups;
    private final JoinStrip strip;
    private Optional<AudienceView> view = Optional.empty();
    private Doorway doorway = Doorway.CLOSED;
    private Page page;
    private boolean frozen;

    public WallView(Messages messages, Dates dates, InstantSource clock, Motion motion) {
        setting = new Setting(messages, dates, new WallClock(clock), motion);
        words = new WordsPage(setting);
        lobby = new LobbyPage(setting);
        talk = new TalkPage(setting);
        pause = new BreakPage(setting);
        poll = new PollPage(setting);
        groups = new GroupsPage(setting);
        strip = new JoinStrip(setting);
        page = words;
        canvas = new Canvas();
        scaled = new ScaledPane(canvas, 1600, 900);
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

    private void renew() {
        if (!frozen) {
            view.ifPresent(this::render);
        }
    }

    private void render(AudienceView newest) {
        Page next =
                switch (newest.scene()) {
                    case Scene.Closed _ -> words;
                    case Scene.Ended _ -> words;
                    case Scene.Lobby _ -> lobby;
                    case Scene.TalkOn _ -> talk;
                    case Scene.BreakOn _ -> pause;
                    case Scene.PollOn _ -> poll;
                    case Scene.GroupsOn _ -> groups;
                };
        next.show(newest, doorway);
        boolean striped = newest.phase().isLive();
        strip.setVisible(striped);
        if (striped) {
            strip.show(doorway, next.footnote(), next.crowded());
        }
        if (!next.equals(page) || canvas.isEmpty()) {
            page = next;
            canvas.put(next);
        }
        canvas.requestLayout();
    }

    /** The page and, below it, the strip. */
    private final class Canvas extends Region {
        boolean isEmpty() {
            return getChildren().isEmpty();
        }

        void put(Node next) {
            getChildren().setAll(next, strip);
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
            if (strip.isVisible()) {
                double height = strip.height();
                double y = free - BOTTOM - height;
                strip.resizeRelocate(Page.SIDE, y, getWidth() - 2 * Page.SIDE, height);
                strip.requestLayout();
                free = y - 12;
            }
            page.resizeRelocate(0, 0, getWidth(), free);
        }
    }
}
