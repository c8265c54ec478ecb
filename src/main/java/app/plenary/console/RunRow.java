package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.ui.Tone;

/**
 * A line of the run list, ready to be shown.
 *
 * @param clock when it started or is expected to; empty when it never was on
 * @param kind the activity in words, for screen readers
 * @param detail a second line; may be empty
 * @param left what is left of the block that is on; empty for every other
 * @param minutes what it took or is to take, such as {@code 25 ✓ +5}
 */
public record RunRow(
        BlockId id,
        String clock,
        Tone tone,
        String kind,
        String title,
        String detail,
        String left,
        String minutes,
        Standing standing) {}
