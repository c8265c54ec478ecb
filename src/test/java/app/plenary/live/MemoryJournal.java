package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A journal that keeps everything in memory and can be told to fail. Safe to look into from the
 * test's own thread.
 */
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<WorkshopId, WorkshopSummary> summaries = new LinkedHashMap<>();
    private @Nullable IOException failure;
    private @Nullable IOException restFailure;
    private int appends;

    /** From now on every append throws this; {@code null} makes the journal well again. */
    public synchronized void failWith(@Nullable IOException problem) {
        failure = problem;
    }

    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    /** How often a batch was stored. */
    public synchronized int appends() {
        return appends;
    }

    @Override
    public String carried(List<Carried> carried) {
        throw new UnsupportedOperationException("Nothing is taken along from memory");
    }

    @Override
    public List<Carried> taken(String text) {
        throw new UnsupportedOperationException("Nothing is taken along into memory");
    }

    @Override
    public synchronized long lastSequence() {
        return entries.isEmpty() ? 0 : entries.getLast().sequence();
    }

    @Override
    public synchronized void append(List<Entry> batch, Map<WorkshopId, Session> sessions)
            throws IOException {
        if (failure != null) {
            throw failure;
        }
        appends++;
        entries.addAll(batch);
        sessions.forEach((id, session) -> {
            if (session.deleted()) {
                summaries.remove(id);
            } else {
                summaries.put(id, WorkshopSummary.of(session, batch.getLast().at()));
            }
        });
    }

    /** From now on resting throws this; {@code null} makes it well again. */
    public synchronized void failRestWith(@Nullable IOException problem) {
        restFailure = problem;
    }

    @Override
    public synchronized void rest() throws IOException {
        if (restFailure != null) {
            throw restFailure;
        }
    }

    @Override
    public synchronized List<Entry> entries(WorkshopId workshop) {
        return entries.stream().filter(entry -> entry.workshop().equals(workshop)).toList();
    }

    @Override
    public synchronized List<WorkshopSummary> workshops() {
        return summaries.values().stream()
                .sorted(Comparator.comparing(WorkshopSummary::changedAt).reversed())
                .toList();
    }

    /** Nothing: what took how long is the store's to know. */
    @Override
    public PastTimes pastTimes() {
        return PastTimes.NONE;
    }

    /** Nothing: who met whom is the store's to know. */
    @Override
    public PastMeetings pastMeetings(WorkshopId workshop, Set<String> names) {
        return PastMeetings.NONE;
    }
}
