package app.plenary.projector;

import app.plenary.text.Dates;
import app.plenary.text.Messages;

/** What every part of the wall needs: words, the way times are written, the time, and the pace. */
record Setting(Messages messages, Dates dates, WallClock clock, Motion motion) {}
