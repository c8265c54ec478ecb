/**
 * What leaves the room afterwards: one immutable report made from a session, its writers, and the
 * way into a folder. May import {@code plan}, {@code session}, {@code tally} and {@code text}, and
 * Jackson for JSON. Must never know the journal, a screen, or the facilitator's private notes, but
 * for the run sheet, whose own copy says on every page that it has them.
 */
@NullMarked
package app.plenary.report;

import org.jspecify.annotations.NullMarked;
