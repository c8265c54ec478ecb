package app.plenary.console;

/** The three ways to work on one workshop: before, during and after. */
public enum Mode {
    PLAN,
    RUN,
    REVIEW
}
