package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Encounter;
import app.plenary.session.Group;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.session.Session;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who sits with whom: in the rounds of one block, in the other blocks of the session, in earlier
 * sessions. People are numbers in the order of their names. Never changes once made; for any
 * thread.
 */
final class Meetings {
    /** When two people meet. */
    enum Kind {
        /** In a round of the block that has begun. */
        HERE,
        /** In a round of the block that is still to come. */
        TO_COME,
        /** In another block of this session. */
        SESSION,
        /** In an earlier session. */
        EARLIER
    }

    /**
     * One meeting.
     *
     * @param block title of the block; empty for an earlier session
     * @param round from 0
     * @param group its name
     * @param sessionsAgo 1 for the session before this one; 0 for this one
     */
    record Occasion(Kind kind, String block, int round, String group, int sessionsAgo) {}

    /** Nobody. */
    static final Meetings NONE = new Meetings(List.of(), List.of(), List.of());

    private record Sat(Kind kind, String block, int round, BreakoutRound groups) {}

    private final List<Participant> people;
    private final Map<ParticipantId, Integer> numbers = new HashMap<>();
    private final List<Sat> sat;
    private final Map<Long, List<Integer>> earlier = new HashMap<>();
    private final Map<Kind, byte[]> counts = new EnumMap<>(Kind.class);
    private final byte[] all;

    private Meetings(List<Participant> people, List<Sat> sat, List<Encounter> encounters) {
        this.people = List.copyOf(people);
        this.sat = List.copyOf(sat);
        int size = people.size();
        all = new byte[size * size];
        for (Kind kind : Kind.values()) {
            counts.put(kind, new byte[size * size]);
        }
        var names = new HashMap<String, Integer>();
        for (int i = 0; i < size; i++) {
            numbers.put(people.get(i).id(), i);
            names.put(Roster.key(people.get(i).name()), i);
        }
        sat.forEach(this::count);
        for (Encounter encounter : encounters) {
            var one = names.get(encounter.one());
            var other = names.get(encounter.other());
            if (one != null && other != null && !one.equals(other)) {
                met(Kind.EARLIER, one, other);
                earlier.computeIfAbsent(pair(one, other), _ -> new ArrayList<>())
                        .add(encounter.sessionsAgo());
            }
        }
    }

    /** The meetings of all who are here or have a seat anywhere in the session. */
    static Meetings of(Session session, Block block, List<Encounter> encounters, Locale locale) {
        var sat = new ArrayList<Sat>();
        for (Block each : session.agenda().blocks()) {
            session.breakout(each.id()).ifPresent(breakout -> sat(each, block, breakout, sat));
        }
        var seated = new HashSet<ParticipantId>();
        sat.forEach(
                round -> round.groups().groups().forEach(group -> seated.addAll(group.members())));
        var names = Collator.getInstance(locale);
        var people =
                session.roster().inOrder().stream()
                        .filter(person -> person.present() || seated.contains(person.id()))
                        .sorted(Comparator.comparing(Participant::name, names))
                        .toList();
        return new Meetings(people, sat, encounters);
    }

    private static void sat(Block each, Block block, Breakout breakout, List<Sat> sat) {
        boolean own = each.id().equals(block.id());
        for (int r = 0; r < breakout.rounds().size(); r++) {
            boolean begun = breakout.begun().contains(r);
            if (own || begun) {
                var kind = !own ? Kind.SESSION : begun ? Kind.HERE : Kind.TO_COME;
                sat.add(new Sat(kind, each.title(), r, breakout.rounds().get(r)));
            }
        }
    }

    private void count(Sat round) {
        for (Group group : round.groups().groups()) {
            var members =
                    group.members().stream()
                            .flatMap(id -> Optional.ofNullable(numbers.get(id)).stream())
                            .toList();
            for (int i = 0; i < members.size(); i++) {
                for (int j = 0; j < i; j++) {
                    met(round.kind(), members.get(i), members.get(j));
                }
            }
        }
    }

    private void met(Kind kind, int one, int other) {
        more(of(kind), one, other);
        more(all, one, other);
    }

    private void more(byte[] times, int one, int other) {
        int size = people.size();
        if (times[one * size + other] < Byte.MAX_VALUE) {
            times[one * size + other]++;
            times[other * size + one]++;
        }
    }

    private byte[] of(Kind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    int size() {
        return people.size();
    }

    String name(int person) {
        return people.get(person).name();
    }

    /** The number of that person; empty for somebody who is not among these. */
    Optional<Integer> find(ParticipantId person) {
        return Optional.ofNullable(numbers.get(person));
    }

    ParticipantId id(int person) {
        return people.get(person).id();
    }

    int count(Kind kind, int one, int other) {
        return of(kind)[one * people.size() + other];
    }

    /** How often the two meet, in all. */
    int count(int one, int other) {
        return all[one * people.size() + other];
    }

    /** When and where the two meet: first earlier sessions, then as the agenda goes. */
    List<Occasion> occasions(int one, int other) {
        var occasions = new ArrayList<Occasion>();
        earlier.getOrDefault(pair(one, other), List.of()).stream()
                .sorted(Comparator.reverseOrder())
                .forEach(ago -> occasions.add(new Occasion(Kind.EARLIER, "", 0, "", ago)));
        var first = people.get(one).id();
        var second = people.get(other).id();
        for (Sat round : sat) {
            for (Group group : round.groups().groups()) {
                if (group.members().contains(first) && group.members().contains(second)) {
                    occasions.add(
                            new Occasion(
                                    round.kind(), round.block(), round.round(), group.name(), 0));
                }
            }
        }
        return occasions;
    }

    /** Whom that person does not meet, in the order of names. */
    List<Integer> notMet(int person) {
        var others = new ArrayList<Integer>();
        for (int other = 0; other < people.size(); other++) {
            if (other != person && count(person, other) == 0) {
                others.add(other);
            }
        }
        return others;
    }
}
