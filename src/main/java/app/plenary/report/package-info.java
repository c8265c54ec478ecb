/**
 * What leaves the room afterwards: one immutable report made from a session, its writers, and the
 * way into a folder. May import {@code plan}, {@code session}, {@code tally} and {@code text}, and
 * Jackson for JSON. Must never know the journal, a screen, or the facilitator's private notes.
 */
@NullMarked
package app.plenary.report;

import org.jspecify.annotations.NullMarked;
