/**
 * Every text a person reads, in English and German, and the way times, lengths and lists are
 * written in the chosen locale. May import {@code java..} only. Must never know a domain type, a
 * screen or a file format.
 */
@NullMarked
package app.plenary.text;

import org.jspecify.annotations.NullMarked;
