/** Tests of the whole program: crashes, rehearsals, the command line. */
@NullMarked
package app.plenary.app;

import org.jspecify.annotations.NullMarked;
