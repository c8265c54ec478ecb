package app.plenary.plan;

/** How people with a phone are called in a workshop. */
public enum Naming {
    /** As they write themselves. */
    OWN,
    /** By a friendly name of two words that the program makes up. */
    MADE_UP,
    /** As guests with a number; they are asked nothing. */
    NUMBERED
}
