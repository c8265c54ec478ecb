package app.plenary.rehearsal;

import java.time.Duration;

/** A picture that a phone was given: how long it took, and how many bytes it has. */
public record Look(Duration took, long bytes) {}
