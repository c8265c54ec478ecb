package app.plenary.web;

/** How far the server can be reached. */
public enum Reach {
    /** From this laptop, and from every device in the same network. */
    ROOM,
    /** From this laptop only: for rehearsals and tests. */
    LOOPBACK
}
