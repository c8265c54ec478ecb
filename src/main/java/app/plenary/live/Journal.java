package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Roster;
import app.plenary.session.Session;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where accepted commands are made durable. Every method is called by the session-writer thread and
 * by no other, and that thread is never interrupted.
 */
public interface Journal {

    /** The sequence of the last entry, 0 when there is none. */
    long lastSequence() throws IOException;

    /**
     * Writes all entries in one transaction and returns only when they would survive a power cut.
     * When it throws, nothing of them is kept and the same entries may be given again.
     *
     * @param sessions what each workshop concerned has become, for the overview
     */
    void append(List<Entry> entries, Map<WorkshopId, Session> sessions) throws IOException;

    /** All entries of one workshop, in order; none for an unknown one. */
    List<Entry> entries(WorkshopId workshop) throws IOException;

    /** The overview of all workshops that are not deleted, last changed first. */
    List<WorkshopSummary> workshops() throws IOException;

    /** How long blocks took in the sessions that are over. */
    PastTimes pastTimes() throws IOException;

    /**
     * Who among the people with these names, as in {@link Roster#key}, sat together in rounds that
     * were held, in all workshops but that one.
     */
    PastMeetings pastMeetings(WorkshopId workshop, Set<String> names) throws IOException;

    /**
     * What is taken along to another laptop, as text: a line for each command. For any thread.
     *
     * @see #taken
     */
    String carried(List<Carried> carried);

    /**
     * Reads such a text, which may come from anybody. For any thread.
     *
     * @throws IOException when it is not one, or one of a newer program
     */
    List<Carried> taken(String text) throws IOException;

    /** Called when nothing waits, and at least every five seconds: time for seals and copies. */
    default void rest() throws IOException {}
}
