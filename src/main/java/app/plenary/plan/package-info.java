/**
 * The workshop as designed: its agenda of timed blocks, what people do in each, and the arithmetic
 * of planned time. Imports {@code java.*} only. Must never know the clock, the disk, the network or
 * a screen.
 */
@NullMarked
package app.plenary.plan;

import org.jspecify.annotations.NullMarked;
