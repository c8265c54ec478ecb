/**
 * Simulated participants: phones that join and answer over real HTTP, a crowd of them, and a camera
 * for the phone page. Imports {@code java.*}, the JDK's HTTP client and Jackson. Must never know
 * how the session works inside: it sees what a phone sees, so that what it proves holds for phones.
 */
@NullMarked
package app.plenary.rehearsal;

import org.jspecify.annotations.NullMarked;
