package app.plenary.report;

import java.util.Optional;

/**
 * How summaries of one facilitator look, whichever session they are of.
 *
 * @param accent as chosen; {@link Accent#onPaper} is what to print with
 * @param logo stands above the title
 */
public record Look(Accent accent, Optional<Logo> logo) {
    /** Plenary's own colour and no logo. */
    public static final Look PLAIN = new Look(Accent.USUAL, Optional.empty());
}
