package app.plenary.session;

/** Where a session is. */
public enum Phase {
    /** Not open yet: there is a plan, nobody can join. */
    PLANNED,
    /** People can join; no block is on. */
    LOBBY,
    RUNNING,
    PAUSED,
    ENDED;

    /** Whether phones may join and stay. */
    public boolean isOpen() {
        return this == LOBBY || this == RUNNING || this == PAUSED;
    }

    /** Whether a block is on. */
    public boolean isLive() {
        return this == RUNNING || this == PAUSED;
    }
}
