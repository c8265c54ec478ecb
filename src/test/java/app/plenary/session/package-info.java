/** Tests of the room {@code session}. */
@NullMarked
package app.plenary.session;

import org.jspecify.annotations.NullMarked;
