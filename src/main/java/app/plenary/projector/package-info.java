/**
 * The audience's window, called the wall: its scenes, large enough for the back row, and its place
 * on the second display. May import {@code plan session live ui text} and JavaFX, and of {@code
 * session} only what an audience view is made of. Must never know the fields of a session, the
 * facilitator's view or private notes, so that nothing of them can ever be shown here.
 */
@NullMarked
package app.plenary.projector;

import org.jspecify.annotations.NullMarked;
