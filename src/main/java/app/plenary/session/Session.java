package app.plenary.session;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Everything known about one workshop and its delivery at one moment. Immutable: {@link #after}
 * gives the next. Applying an event never fails; an event about something that is not there changes
 * nothing, so that taking one command back never stops the rest of the log.
 *
 * @param exists false only before the log has begun
 * @param code the code of the open room; kept after the end
 * @param startedAt when the first block began
 * @param planned what the agenda added up to at that moment
 * @param reference what the plan's times of day mean in this session
 * @param allotted lengths given to blocks for this session, instead of the planned ones
 * @param skipped blocks to be left out
 * @param runs every time a block was on, in order
 * @param polls each time a poll was asked, by block; a poll without entry is waiting
 * @param quizzes every quiz as far as it has come, and who has longer to answer
 * @param improvised polls that were asked on the spot, in the order of asking
 * @param up a poll or quiz that the wall and the phones show instead of the block that is on
 * @param breakouts by block, once groups are drawn
 * @param choices what people chose, by block; nothing chosen is not in it
 * @param wishes about the groups of all blocks, in the order of wishing
 * @param captures in the order of typing
 * @param takeaway what leaves the room, and how
 */
public record Session(
        boolean exists,
        boolean deleted,
        Workshop workshop,
        Phase phase,
        Optional<JoinCode> code,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Duration planned,
        Optional<Reference> reference,
        Map<BlockId, Duration> allotted,
        Set<BlockId> skipped,
        Roster roster,
        List<BlockRun> runs,
        Map<BlockId, List<PollRun>> polls,
        Quizzes quizzes,
        Map<BlockId, Improvised> improvised,
        Optional<BlockId> up,
        Map<BlockId, Breakout> breakouts,
        Map<BlockId, Map<ParticipantId, GroupChoice>> choices,
        Map<WishId, GroupWish> wishes,
        List<Capture> captures,
        Takeaway takeaway) {

    /**
     * The plan a session is measured against.
     *
     * @param plan the workshop as it stood when the session began
     * @param day its first day
     * @param zone the time zone where the plan names none
     * @param shift what is to be added to the plan's times; zero in a session held when planned
     */
    public record Reference(Workshop plan, LocalDate day, ZoneId zone, Duration shift) {}

    /** The state of a workshop whose log is empty. */
    public static Session empty(WorkshopId id) {
        var workshop = new Workshop(id, "", Optional.empty(), LocalTime.of(9, 0), Agenda.EMPTY);
        return new Session(
                false,
                false,
                workshop,
                Phase.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Map.of(),
                Set.of(),
                Roster.EMPTY,
                List.of(),
                Map.of(),
                Quizzes.NONE,
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Takeaway.USUAL);
    }

    /** This session once {@code event} has happened. */
    public Session after(Event event) {
        return switch (event) {
            case PlanEvent e -> PlanRules.apply(this, e);
            case RunEvent e -> RunRules.apply(this, e);
            case RosterEvent e -> RosterRules.apply(this, e);
            case PollEvent e -> PollRules.apply(this, e);
            case QuizEvent e -> QuizRules.apply(this, e);
            case BreakoutEvent e -> BreakoutRules.apply(this, e);
            case WishEvent e -> WishRules.apply(this, e);
            case CaptureEvent e -> CaptureRules.apply(this, e);
            case SummaryEvent e -> SummaryRules.apply(this, e);
        };
    }

    public Session after(Iterable<? extends Event> events) {
        var session = this;
        for (Event event : events) {
            session = session.after(event);
        }
        return session;
    }

    /** The room's time zone: the plan's, or that of the laptop the session was begun on. */
    public Optional<ZoneId> zone() {
        return workshop.zone().or(() -> reference.map(Reference::zone));
    }

    public Agenda agenda() {
        return workshop.agenda();
    }

    /** The run that is on. */
    public Optional<BlockRun> run() {
        return runs.isEmpty() || runs.getLast().endedAt().isPresent()
                ? Optional.empty()
                : Optional.of(runs.getLast());
    }

    /** The block that is on. */
    public Optional<Block> current() {
        return run().flatMap(run -> agenda().find(run.block()));
    }

    public boolean isOn(BlockId block) {
        return run().filter(run -> run.block().equals(block)).isPresent();
    }

    /**
     * The countdown of the block that is on. One with a fixed end counts down to it, also through
     * pauses.
     */
    public Optional<Countdown> countdown() {
        return run().flatMap(run -> agenda().find(run.block()).map(block -> countdown(run, block)));
    }

    private Countdown countdown(BlockRun run, Block block) {
        return block.timing()
                .endsAt()
                .flatMap(_ -> Course.until(this, block.id()))
                .filter(run.startedAt()::isBefore)
                .map(until ->
                        new Countdown(
                                run.startedAt(),
                                Duration.between(run.startedAt(), until).plus(run.extra()),
                                Duration.ZERO,
                                Optional.empty()))
                .orElseGet(() -> run.countdown(allotted(block)));
    }

    /** How long a block is to take in this session. */
    public Duration allotted(Block block) {
        return allotted.getOrDefault(block.id(), block.planned());
    }

    /** The next block that is not to be left out. */
    public Optional<Block> after(BlockId id) {
        var next = agenda().after(id);
        while (next.isPresent() && skipped.contains(next.get().id())) {
            next = agenda().after(next.get().id());
        }
        return next;
    }

    /** The last time that poll was asked, or is to be. */
    public PollRun poll(BlockId block) {
        var all = pollRuns(block);
        return all.isEmpty() ? PollRun.WAITING : all.getLast();
    }

    /** Every time that poll was asked, in order. */
    public List<PollRun> pollRuns(BlockId block) {
        return polls.getOrDefault(block, List.of());
    }

    /** That time, from 1. */
    public Optional<PollRun> pollRun(BlockId block, int number) {
        return pollRuns(block).stream().filter(run -> run.number() == number).findFirst();
    }

    /** The poll of that block, or the one that was asked on the spot. */
    public Optional<Poll> pollOf(BlockId block) {
        return agenda().find(block)
                .flatMap(b ->
                        b.activity() instanceof Poll poll ? Optional.of(poll) : Optional.empty())
                .or(() -> Optional.ofNullable(improvised.get(block)).map(Improvised::poll));
    }

    /** The quiz of that block. */
    public Optional<Quiz> quizOf(BlockId block) {
        return agenda().find(block).flatMap(QuizRules::quiz);
    }

    /** The title of the block, or of what was asked on the spot; empty for neither. */
    public String titleOf(BlockId block) {
        return agenda().find(block)
                .map(Block::title)
                .or(() -> Optional.ofNullable(improvised.get(block)).map(Improvised::title))
                .orElse("");
    }

    /** Whether the room has that poll in front of it: its block is on, or it was brought up. */
    public boolean isInFront(BlockId poll) {
        return isOn(poll) || up.equals(Optional.of(poll));
    }

    public Optional<Breakout> breakout(BlockId block) {
        return Optional.ofNullable(breakouts.get(block));
    }

    /** What people chose in that block, in the order of choosing first; topics all exist. */
    public Map<ParticipantId, GroupChoice> choices(BlockId block) {
        return choices.getOrDefault(block, Map.of());
    }

    /** How many of those present have chosen there. */
    public int chosen(BlockId block) {
        var chosen = choices(block);
        return (int)
                roster.present().stream().filter(person -> chosen.containsKey(person.id())).count();
    }

    Session born(Workshop other) {
        return empty(other.id())
                .changed(next -> {
                    next.exists = true;
                    next.workshop = other;
                });
    }

    Session withDeleted(boolean other) {
        return changed(next -> next.deleted = other);
    }

    Session with(Workshop other) {
        return changed(next -> next.workshop = other);
    }

    Session in(Phase other) {
        return changed(next -> next.phase = other);
    }

    Session with(JoinCode other) {
        return changed(next -> next.code = Optional.of(other));
    }

    Session started(Instant at, Duration plan, Reference other) {
        return changed(next -> {
            next.startedAt = Optional.of(at);
            next.planned = plan;
            next.reference = Optional.of(other);
        });
    }

    Session withAllotted(BlockId block, Duration length) {
        return changed(next -> next.allotted = put(allotted, block, length));
    }

    Session withSkipped(BlockId block, boolean skip) {
        var other = new HashSet<>(skipped);
        if (skip) {
            other.add(block);
        } else {
            other.remove(block);
        }
        return changed(next -> next.skipped = Set.copyOf(other));
    }

    Session ended(Instant at) {
        return changed(next -> {
            next.phase = Phase.ENDED;
            next.endedAt = Optional.of(at);
        });
    }

    Session with(Roster other) {
        return changed(next -> next.roster = other);
    }

    Session withRuns(List<BlockRun> other) {
        return changed(next -> next.runs = List.copyOf(other));
    }

    /** With the run that is on changed; unchanged when none is. */
    Session withRun(UnaryOperator<BlockRun> change) {
        if (run().isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(runs);
        next.set(next.size() - 1, change.apply(runs.getLast()));
        return withRuns(next);
    }

    /** With that time the poll is asked in place of the one of the same number, or as the first. */
    Session with(BlockId block, PollRun poll) {
        var all = new ArrayList<>(pollRuns(block));
        all.replaceAll(run -> run.number() == poll.number() ? poll : run);
        if (all.isEmpty()) {
            all.add(poll);
        }
        return changed(next -> next.polls = put(polls, block, List.copyOf(all)));
    }

    Session withNext(BlockId block, PollRun poll) {
        var all = new ArrayList<>(pollRuns(block));
        all.add(poll);
        return changed(next -> next.polls = put(polls, block, List.copyOf(all)));
    }

    Session with(Quizzes other) {
        return changed(next -> next.quizzes = other);
    }

    Session with(Improvised other) {
        var all = new LinkedHashMap<>(improvised);
        all.put(other.id(), other);
        return changed(next -> next.improvised = Collections.unmodifiableMap(all));
    }

    Session withUp(Optional<BlockId> other) {
        return changed(next -> next.up = other);
    }

    /** With what may be told of an open ballot box; unchanged where the poll is not that far. */
    public Session withBox(BlockId block, int number, Answers.Box box) {
        return pollRun(block, number)
                .filter(run -> run.anonymous() && !run.answers().box().collected())
                .map(run -> with(block, run.with(run.answers().with(box))))
                .orElse(this);
    }

    Session with(BlockId block, Breakout breakout) {
        return changed(next -> next.breakouts = put(breakouts, block, breakout));
    }

    Session with(BlockId block, ParticipantId person, GroupChoice choice) {
        var all = new LinkedHashMap<>(choices(block));
        if (choice.isEmpty()) {
            all.remove(person);
        } else {
            all.put(person, choice);
        }
        return changed(
                next -> next.choices = put(choices, block, Collections.unmodifiableMap(all)));
    }

    Session withWishes(Map<WishId, GroupWish> other) {
        return changed(
                next -> next.wishes = Collections.unmodifiableMap(new LinkedHashMap<>(other)));
    }

    Session withCaptures(List<Capture> other) {
        return changed(next -> next.captures = List.copyOf(other));
    }

    private static <V> Map<BlockId, V> put(Map<BlockId, V> map, BlockId block, V value) {
        var next = new HashMap<>(map);
        next.put(block, value);
        return Map.copyOf(next);
    }

    Session changed(Consumer<SessionDraft> change) {
        var draft = new SessionDraft(this);
        change.accept(draft);
        return draft.session();
    }
}
