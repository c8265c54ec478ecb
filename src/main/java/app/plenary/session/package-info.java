/**
 * The workshop as it happens: one immutable {@link app.plenary.session.Session}, the commands that
 * ask for a change, the rules that decide, the events that tell what changed, and the views made
 * for the wall and the phones. Imports {@code java.*}, {@code plan}, {@code grouping} and {@code
 * tally}. Must never know the clock, threads, the disk, the network or a screen: the time comes in
 * as a value.
 */
@NullMarked
package app.plenary.session;

import org.jspecify.annotations.NullMarked;
