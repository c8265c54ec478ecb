/**
 * The program itself: {@code main}, the command line, and the wiring of all rooms by hand. It may
 * import every room. No room may import it or know how it is wired.
 */
@NullMarked
package app.plenary.app;

import org.jspecify.annotations.NullMarked;
