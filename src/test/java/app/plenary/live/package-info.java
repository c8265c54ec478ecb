/** Tests of the single writer, and the journal in memory that other rooms' tests use. */
@NullMarked
package app.plenary.live;

import org.jspecify.annotations.NullMarked;
