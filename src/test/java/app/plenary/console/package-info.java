/** Tests of the facilitator's window, with a journal in memory. */
@NullMarked
package app.plenary.console;

import org.jspecify.annotations.NullMarked;
