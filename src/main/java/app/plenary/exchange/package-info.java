/**
 * Bringing plans, questions with their pictures, lists of people and wishes for groups in and
 * taking them out as files and text that people and other programs can read, exchange and keep, and
 * the workshops, templates and methods that come with the program or are the facilitator's own. May
 * import {@code plan}, {@code grouping}, {@code session} and {@code text}, Jackson, and what reads
 * CSV, XLSX, calendars, address cards and pictures. Must never know the database, a screen, or who
 * was in the room.
 */
@NullMarked
package app.plenary.exchange;

import org.jspecify.annotations.NullMarked;
