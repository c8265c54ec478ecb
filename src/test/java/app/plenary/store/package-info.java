/** Tests of the journal on disk: its format, and every way in which it could be lost. */
@NullMarked
package app.plenary.store;

import org.jspecify.annotations.NullMarked;
