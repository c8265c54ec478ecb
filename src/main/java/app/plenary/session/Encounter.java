package app.plenary.session;

/**
 * Two people sat together in an earlier session.
 *
 * @param one a name, as in {@link Roster#key}
 * @param other another name
 * @param sessionsAgo 1 for the session before this one
 */
public record Encounter(String one, String other, int sessionsAgo) {}
