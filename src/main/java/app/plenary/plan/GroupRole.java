package app.plenary.plan;

/** The part a person plays in a group. */
public enum GroupRole {
    HOST,
    SCRIBE,
    TIMEKEEPER,
    REPORTER,
    SCEPTIC
}
