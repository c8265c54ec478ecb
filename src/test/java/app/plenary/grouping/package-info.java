/** Tests of the room {@code grouping}. */
@NullMarked
package app.plenary.grouping;

import org.jspecify.annotations.NullMarked;
