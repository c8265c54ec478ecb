package app.plenary.plan;

/** Everyone together: a welcome, an input, a discussion, a closing round. */
public record Talk() implements Activity {}
