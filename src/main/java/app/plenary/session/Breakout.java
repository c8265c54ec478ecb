package app.plenary.session;

import app.plenary.plan.BreakoutRounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The groups drawn for one breakout block.
 *
 * @param run the round that is on or comes first
 * @param begun the rounds that have begun, from 0
 * @param locks what a further draw leaves as it is
 * @param notes what groups wrote
 */
public record Breakout(
        List<BreakoutRound> rounds,
        RoundRun run,
        Set<Integer> begun,
        Set<Lock> locks,
        Map<NotePlace, GroupNote> notes,
        ReportBack reportBack) {
    public Breakout {
        rounds = List.copyOf(rounds);
        begun = Set.copyOf(begun);
        locks = Set.copyOf(locks);
        notes = Map.copyOf(notes);
    }

    static Breakout drawn(List<BreakoutRound> rounds) {
        return new Breakout(rounds, RoundRun.FIRST, Set.of(), Set.of(), Map.of(), ReportBack.NONE);
    }

    /** The round that is on or comes first, from 0. */
    public int round() {
        return run.round();
    }

    /** When that round began; empty before the block is on. */
    public Optional<Instant> roundStartedAt() {
        return run.startedAt();
    }

    /** Whether the room was called back from the round that is on. */
    public boolean isCalledBack() {
        return run.calledBackAt().isPresent();
    }

    /** The rounds in which people really sat together, with their number from 0, in order. */
    public List<Integer> held() {
        return IntStream.range(0, rounds.size()).filter(begun::contains).boxed().toList();
    }

    public boolean isLocked(int round, int group) {
        return locks.contains(new Lock.OfGroup(round, group));
    }

    public boolean isLocked(int round, ParticipantId person) {
        return locks.contains(new Lock.OfPerson(round, person));
    }

    /** The most groups that a round has. */
    public int groups() {
        return rounds.stream().mapToInt(round -> round.groups().size()).max().orElse(0);
    }

    Breakout at(int next, Instant since, Duration pausedSoFar) {
        var other = new HashSet<>(begun);
        other.add(next);
        return new Breakout(
                rounds,
                RoundRun.of(next, since, pausedSoFar),
                other,
                locks,
                notes,
                next == round() ? reportBack : reportBack.anew());
    }

    Breakout withRounds(List<BreakoutRound> other) {
        int last = Math.max(0, other.size() - 1);
        return new Breakout(
                other, run.at(Math.min(round(), last)), begun, locks, notes, reportBack);
    }

    Breakout with(RoundRun other) {
        return new Breakout(rounds, other, begun, locks, notes, reportBack);
    }

    Breakout with(ReportBack other) {
        return new Breakout(rounds, run, begun, locks, notes, other);
    }

    Breakout withLock(Lock lock, boolean on) {
        var other = new HashSet<>(locks);
        if (on) {
            other.add(lock);
        } else {
            other.remove(lock);
        }
        return new Breakout(rounds, run, begun, other, notes, reportBack);
    }

    Breakout withNote(NotePlace place, String text, Optional<ParticipantId> by, Instant at) {
        var other = new HashMap<>(notes);
        int revision = Optional.ofNullable(notes.get(place)).map(GroupNote::revision).orElse(0) + 1;
        other.put(place, new GroupNote(text, revision, by, at));
        return new Breakout(rounds, run, begun, locks, other, reportBack);
    }

    Breakout moved(int inRound, ParticipantId person, int group) {
        if (inRound < 0 || inRound >= rounds.size()) {
            return this;
        }
        var next = new ArrayList<>(rounds);
        next.set(inRound, next.get(inRound).moved(person, group));
        return withRounds(next);
    }

    /**
     * The countdown of the round that is on: its own minutes, or its share of the block's. None
     * once the room is called back.
     *
     * @param of the run of the block it belongs to
     */
    public Optional<Countdown> countdown(BlockRun of, BreakoutRounds activity, Duration planned) {
        return isCalledBack()
                ? Optional.empty()
                : run.startedAt()
                        .map(since ->
                                new Countdown(
                                        since,
                                        time(of, activity, planned).plus(run.extra()),
                                        notNegative(of.paused().minus(run.pausedBefore())),
                                        of.pausedSince()
                                                .map(at -> at.isBefore(since) ? since : at)));
    }

    /** What is drawn counts; a plan changed since then speaks only for the rounds it still has. */
    private Duration time(BlockRun of, BreakoutRounds activity, Duration planned) {
        var as = activity.rounds() == rounds.size() ? activity : activity.inRounds(rounds.size());
        return as.time(round(), planned.plus(of.extra()));
    }

    /** While a pause lasts in which the round began, the finished pauses fall short of it. */
    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    public Optional<BreakoutRound> current() {
        return round() < rounds.size() ? Optional.of(rounds.get(round())) : Optional.empty();
    }

    /** What that group wrote in that round; an emptied note has an empty text. */
    public Optional<GroupNote> note(BreakoutRounds activity, int inRound, int group) {
        return Optional.ofNullable(notes.get(new NotePlace(activity.noteRound(inRound), group)));
    }

    /** What that group of the current round wrote. */
    Optional<GroupNote> note(BreakoutRounds activity, int group) {
        return note(activity, round(), group);
    }
}
