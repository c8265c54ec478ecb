package app.plenary.plan;

import java.util.List;

/** The part a person plays in a group. */
public enum GroupRole {
    HOST,
    SCRIBE,
    TIMEKEEPER,
    REPORTER,
    SCEPTIC,
    /** Whom the others consult; given out by the shape of a block only, never by its plan. */
    CLIENT;

    /** Those that a plan may give out, the most needed first. */
    public static final List<GroupRole> PLANNED =
            List.of(HOST, SCRIBE, TIMEKEEPER, REPORTER, SCEPTIC);
}
