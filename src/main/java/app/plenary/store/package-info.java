/**
 * The journal on disk: one H2 file with its checksums, seal, index and copies, and what to do when
 * one of them is damaged; and beside it the ballot boxes of anonymous polls that are open, and the
 * pictures of questions. Imports the core rooms, H2, JDBI, Flyway and Jackson. Must never know a
 * screen, the network or which texts people read: what goes wrong is told by key.
 */
@NullMarked
package app.plenary.store;

import org.jspecify.annotations.NullMarked;
