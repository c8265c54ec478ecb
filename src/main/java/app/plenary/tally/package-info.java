/**
 * Counting: from marks on ballots to figures one can show. Imports {@code java.*} only. Must never
 * know who gave a ballot.
 */
@NullMarked
package app.plenary.tally;

import org.jspecify.annotations.NullMarked;
