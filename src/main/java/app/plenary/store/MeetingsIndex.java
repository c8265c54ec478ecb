package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.live.PastMeetings;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutEvent;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Event;
import app.plenary.session.Group;
import app.plenary.session.PlanEvent;
import app.plenary.session.Roster;
import app.plenary.session.RunEvent;
import app.plenary.session.Session;

import org.jdbi.v3.core.Handle;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who sat with whom in rounds that were held. Written in the same transaction as the entries it
 * comes from: when a round begins or is over, a block or the session ends, and when something is
 * taken back; people who move meanwhile are in with the next of these.
 */
final class MeetingsIndex {
    private static final int LONGEST_NAME = 300;
    private static final int NAMES_AT_ONCE = 500;

    private final Handle handle;

    MeetingsIndex(Handle handle) {
        this.handle = handle;
    }

    /** Two names, the one before the other in the alphabet. */
    private record Pair(String one, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair that) {
            int first = one.compareTo(that.one);
            return first == 0 ? other.compareTo(that.other) : first;
        }
    }

    /** After {@code entries} the workshops are as {@code sessions} says. */
    void put(List<Entry> entries, Map<WorkshopId, Session> sessions) {
        var touched = new HashSet<WorkshopId>();
        for (Entry entry : entries) {
            boolean matters =
                    switch (entry.change()) {
                        case Entry.Happened happened ->
                                happened.events().stream().anyMatch(MeetingsIndex::matters);
                        case Entry.Struck _, Entry.Restored _ -> true;
                    };
            if (matters) {
                touched.add(entry.workshop());
            }
        }
        sessions.forEach((id, session) -> {
            if (touched.contains(id)) {
                put(id, session);
            }
        });
    }

    private static boolean matters(Event event) {
        return event instanceof BreakoutEvent.RoundStarted
                || event instanceof BreakoutEvent.CalledBack
                || event instanceof RunEvent.BlockEnded
                || event instanceof RunEvent.SessionEnded
                || event instanceof PlanEvent.WorkshopDeleted;
    }

    /** Makes the rows of one workshop again. */
    void put(WorkshopId id, Session session) {
        handle.createUpdate("delete from meeting where workshop = :id")
                .bind("id", id.value())
                .execute();
        if (session.deleted() || session.breakouts().isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        """
                        insert into meeting (workshop, one, other, rounds)
                        values (:workshop, :one, :other, :rounds)
                        """);
        met(session)
                .forEach((pair, rounds) ->
                        batch.bind("workshop", id.value())
                                .bind("one", pair.one())
                                .bind("other", pair.other())
                                .bind("rounds", rounds)
                                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Map<Pair, Integer> met(Session session) {
        var met = new TreeMap<Pair, Integer>();
        for (Breakout breakout : session.breakouts().values()) {
            for (int round : breakout.held()) {
                count(session.roster(), breakout.rounds().get(round), met);
            }
        }
        return met;
    }

    private static void count(Roster roster, BreakoutRound round, Map<Pair, Integer> met) {
        for (Group group : round.groups()) {
            var names = new TreeSet<String>();
            group.members().stream()
                    .flatMap(member -> roster.find(member).stream())
                    .map(person -> SummaryFormat.cut(Roster.key(person.name()), LONGEST_NAME))
                    .forEach(names::add);
            var sorted = List.copyOf(names);
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    met.merge(new Pair(sorted.get(i), sorted.get(j)), 1, Integer::sum);
                }
            }
        }
    }

    /** The meetings among these names in all workshops but one. */
    PastMeetings among(Set<String> names, WorkshopId but) {
        var meetings = new ArrayList<PastMeetings.Meeting>();
        var all = List.copyOf(new TreeSet<>(names));
        for (int from = 0; from < all.size(); from += NAMES_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + NAMES_AT_ONCE));
            handle
                    .createQuery(
                            """
                            select m.workshop, m.one, m.other, m.rounds, w.started_at
                            from meeting m join workshop w on w.id = m.workshop
                            where m.one in (<names>) and m.workshop <> :but
                                and w.started_at is not null
                            order by w.started_at, m.workshop, m.one, m.other
                            """)
                    .bindList("names", some)
                    .bind("but", but.value())
                    .map((set, _) ->
                            new PastMeetings.Meeting(
                                    new WorkshopId(set.getObject("workshop", UUID.class)),
                                    set.getObject("started_at", OffsetDateTime.class).toInstant(),
                                    set.getString("one"),
                                    set.getString("other"),
                                    set.getInt("rounds")))
                    .stream()
                    .filter(meeting -> names.contains(meeting.other()))
                    .forEach(meetings::add);
        }
        return new PastMeetings(meetings);
    }
}
