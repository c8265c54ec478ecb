package app.plenary.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An open journal, and what there is to tell about how it was found.
 *
 * @param created whether it is new
 * @param recovery what was restored, when something had to be
 * @param lastAlive when the program that had it open before last showed a sign of life
 * @param closedCleanly false when that program ended without closing the journal
 */
public record Opened(
        H2Journal journal,
        boolean created,
        Optional<Recovery> recovery,
        Optional<Instant> lastAlive,
        boolean closedCleanly) {}
