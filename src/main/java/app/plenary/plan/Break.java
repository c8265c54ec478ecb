package app.plenary.plan;

/** Time off. */
public record Break() implements Activity {}
