package app.plenary.console;

/** A line of something that was brought, before it is taken. */
interface OfferedLine {
    /** Its place among all, from 0. */
    int place();

    /** Where it stands in the file, from 1. */
    int line();

    /** What can be changed about it by hand; may be empty. */
    String title();

    /** What it is, in a few words. */
    String facts();

    /** What there is to say about it; may be empty. */
    String said();

    boolean taken();

    boolean mayBeTaken();

    boolean isToLookAt();
}
