/**
 * The single writer: takes commands in order, has the rules decide, makes the events durable and
 * only then shows the new session to everyone. Imports {@code java.*}, {@code plan} and {@code
 * session}. Must never know how events are stored, sent or drawn.
 */
@NullMarked
package app.plenary.live;

import org.jspecify.annotations.NullMarked;
