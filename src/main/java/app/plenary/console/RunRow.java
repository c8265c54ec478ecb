package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.session.Urgency;
import app.plenary.ui.Tone;

/**
 * A line of the run list, ready to be shown.
 *
 * @param day the day that begins with it, in words; empty when none does
 * @param section the section that begins with it; empty when none does
 * @param clock when it started or is expected to; empty when it never was on
 * @param planned when it was to begin; empty where that is the same minute
 * @param kind the activity in words, for screen readers
 * @param detail a second line; may be empty
 * @param fixed its fixed time and whether that is kept; empty when it has none
 * @param missed whether its fixed time is not kept
 * @param left what is left of the block that is on; empty for every other
 * @param urgency that of the countdown that is on
 * @param minutes what it took or is to take, such as {@code 25 ✓ +5}
 * @param instead the minutes of the plan where it is to take others; empty otherwise
 */
public record RunRow(
        BlockId id,
        String day,
        String section,
        String clock,
        String planned,
        Tone tone,
        String kind,
        String title,
        String detail,
        String fixed,
        boolean missed,
        String left,
        Urgency urgency,
        String minutes,
        String instead,
        Standing standing) {}
