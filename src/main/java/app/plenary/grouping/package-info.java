/**
 * Who sits with whom: draws groups for several rounds so that people meet as many others as
 * possible. Imports {@code java.*} only. Must never know names, screens or the session: people are
 * numbers here.
 */
@NullMarked
package app.plenary.grouping;

import org.jspecify.annotations.NullMarked;
