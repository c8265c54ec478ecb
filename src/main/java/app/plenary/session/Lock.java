package app.plenary.session;

/** What a further draw and moving people by hand leave as it is, in one round from 0. */
public sealed interface Lock {
    int round();

    /**
     * Those who are in this group stay together, and nobody joins them.
     *
     * @param group its place in the round, from 0
     */
    record OfGroup(int round, int group) implements Lock {}

    /** This person stays in the group. */
    record OfPerson(int round, ParticipantId person) implements Lock {}
}
