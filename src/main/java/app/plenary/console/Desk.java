package app.plenary.console;

import app.plenary.exchange.OwnLibrary;
import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.Remotes;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.plan.Workshop;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Chime;
import app.plenary.ui.Remembered;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What lies within reach of every view of the console. Made once by the program and handed down by
 * constructor; nothing in it is ever replaced.
 *
 * @param wall how the wall is wanted; the console sets it, whoever owns the wall follows
 * @param doorway how phones can get in; set by whoever owns the network
 * @param wayIn which network phones come over and what they are told about the Wi-Fi
 * @param remotes the devices from which the facilitator steers too
 * @param remembered small choices that outlive the program
 * @param samples workshops to begin with; asked again each time they are shown
 * @param own where the facilitator's own methods and templates are kept; never to be asked on the
 *     JavaFX thread
 * @param album the pictures of questions; never to be asked on the JavaFX thread
 * @param lastAlive when the program last ran, if it ended without being closed
 * @param opened told on the JavaFX thread which workshop phones and wall are to follow
 * @param closed told on the JavaFX thread that they are to follow none
 */
public record Desk(
        Library library,
        Messages messages,
        InstantSource clock,
        ZoneId zone,
        Current<WallState> wall,
        Current<Doorway> doorway,
        WayIn wayIn,
        Remotes remotes,
        Shell shell,
        Theme theme,
        Chime chime,
        Remembered remembered,
        Background background,
        Outbox outbox,
        Places places,
        Supplier<List<Workshop>> samples,
        OwnLibrary own,
        Album album,
        Optional<Instant> lastAlive,
        Consumer<LiveSession> opened,
        Runnable closed) {

    /** Days and clock times as this person reads them. */
    public Dates dates() {
        return new Dates(messages.locale(), zone);
    }

    /** Lengths of time as this person reads them. */
    public Durations durations() {
        return new Durations(messages);
    }

    /** The day it is in the room. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
