package app.plenary.session;

/**
 * Where a note of a group belongs.
 *
 * @param round from 0; rounds that share their notes share the first, see {@link
 *     app.plenary.plan.BreakoutRounds#noteRound}
 * @param group the place of the group in its round, from 0
 */
public record NotePlace(int round, int group) {}
