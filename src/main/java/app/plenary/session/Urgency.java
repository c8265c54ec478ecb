package app.plenary.session;

/** How urgent a countdown is, least first; see {@link Countdown#urgency}. */
public enum Urgency {
    CALM,
    WARNING,
    /** Its last moments. */
    CLOSE,
    /** Nothing is left. */
    OVER
}
