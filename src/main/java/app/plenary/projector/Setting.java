package app.plenary.projector;

import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Stills;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What every part of the wall needs: words, the way times are written in the room's time zone, the
 * time, and the pace.
 */
final class Setting {
    private final Messages messages;
    private final Dates laptop;
    private final WallClock clock;
    private final Motion motion;
    private final Stills stills;
    private Dates dates;

    /** Without pictures. */
    Setting(Messages messages, Dates laptop, WallClock clock, Motion motion) {
        this(messages, laptop, clock, motion, new Stills(_ -> Optional.empty()));
    }

    /** {@code laptop} writes times while nobody has said where the room is. */
    Setting(Messages messages, Dates laptop, WallClock clock, Motion motion, Stills stills) {
        this.stills = stills;
        this.messages = messages;
        this.laptop = laptop;
        this.clock = clock;
        this.motion = motion;
        dates = laptop;
    }

    /** From now on times are those in {@code zone}. */
    void place(Optional<ZoneId> zone) {
        if (!zone.orElse(laptop.zone()).equals(dates.zone())) {
            dates = laptop.in(zone);
        }
    }

    Messages messages() {
        return messages;
    }

    Dates dates() {
        return dates;
    }

    WallClock clock() {
        return clock;
    }

    Stills stills() {
        return stills;
    }

    Motion motion() {
        return motion;
    }
}
