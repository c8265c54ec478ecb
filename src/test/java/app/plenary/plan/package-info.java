/** Tests of the room {@code plan}. */
@NullMarked
package app.plenary.plan;

import org.jspecify.annotations.NullMarked;
