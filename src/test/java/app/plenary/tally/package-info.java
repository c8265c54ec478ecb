/** Tests of the room {@code tally}. */
@NullMarked
package app.plenary.tally;

import org.jspecify.annotations.NullMarked;
