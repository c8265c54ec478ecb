package app.plenary.session;

import app.plenary.plan.BlockId;
import app.plenary.plan.Workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session while one of its parts is being replaced; never leaves {@link Session}. */
final class SessionDraft {
    boolean exists;
    boolean deleted;
    Workshop workshop;
    Phase phase;
    Optional<JoinCode> code;
    Optional<Instant> startedAt;
    Optional<Instant> endedAt;
    Duration planned;
    Optional<Session.Reference> reference;
    Map<BlockId, Duration> allotted;
    Set<BlockId> skipped;
    Roster roster;
    List<BlockRun> runs;
    Map<BlockId, List<PollRun>> polls;
    Quizzes quizzes;
    Map<BlockId, Improvised> improvised;
    Optional<BlockId> up;
    Map<BlockId, Breakout> breakouts;
    Map<BlockId, Map<ParticipantId, GroupChoice>> choices;
    Map<WishId, GroupWish> wishes;
    List<Capture> captures;
    Takeaway takeaway;

    SessionDraft(Session from) {
        exists = from.exists();
        deleted = from.deleted();
        workshop = from.workshop();
        phase = from.phase();
        code = from.code();
        startedAt = from.startedAt();
        endedAt = from.endedAt();
        planned = from.planned();
        reference = from.reference();
        allotted = from.allotted();
        skipped = from.skipped();
        roster = from.roster();
        runs = from.runs();
        polls = from.polls();
        quizzes = from.quizzes();
        improvised = from.improvised();
        up = from.up();
        breakouts = from.breakouts();
        choices = from.choices();
        wishes = from.wishes();
        captures = from.captures();
        takeaway = from.takeaway();
    }

    Session session() {
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                code,
                startedAt,
                endedAt,
                planned,
                reference,
                allotted,
                skipped,
                roster,
                runs,
                polls,
                quizzes,
                improvised,
                up,
                breakouts,
                choices,
                wishes,
                captures,
                takeaway);
    }
}
