package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The rules of coming and going. */
final class RosterRules {
    /** More people than one laptop and one room are made for. */
    static final int MOST_PEOPLE = Workshop.MOST_PEOPLE;

    private RosterRules() {}

    static Decision byFacilitator(Session session, RosterCommand command) {
        return switch (command) {
            case RosterCommand.AddParticipant c -> admit(session, c.participant(), c.name(), "");
            case RosterCommand.RenameParticipant c -> rename(session, c.participant(), c.name());
            case RosterCommand.MarkAway c -> presence(session, c.participant(), false);
            case RosterCommand.MarkBack c -> presence(session, c.participant(), true);
            case RosterCommand.AddParticipants c -> admit(session, c.people());
            case RosterCommand.TakeList c -> take(session, c);
            case RosterCommand.DescribeParticipant c ->
                    describe(session, c.participant(), c.attributes());
            case RosterCommand.Join _, RosterCommand.ChangeName _, RosterCommand.Leave _ ->
                    refuse(Refusal.NOT_FOR_FACILITATORS);
        };
    }

    static Decision byParticipant(Session session, ParticipantId sender, RosterCommand command) {
        return switch (command) {
            case RosterCommand.Join c -> join(session, sender, c);
            case RosterCommand.ChangeName c -> rename(session, sender, c.name());
            case RosterCommand.Leave _ -> presence(session, sender, false);
            case RosterCommand.AddParticipant _,
                    RosterCommand.AddParticipants _,
                    RosterCommand.TakeList _,
                    RosterCommand.DescribeParticipant _,
                    RosterCommand.RenameParticipant _,
                    RosterCommand.MarkAway _,
                    RosterCommand.MarkBack _ ->
                    refuse(Refusal.NOT_FOR_PARTICIPANTS);
        };
    }

    static Session apply(Session session, RosterEvent event) {
        var roster = session.roster();
        return switch (event) {
            case RosterEvent.ParticipantJoined e ->
                    session.with(
                            roster.with(
                                    new Participant(
                                            e.participant(),
                                            e.name(),
                                            e.seat(),
                                            roster.people().size() + 1,
                                            true)));
            case RosterEvent.ParticipantRenamed e ->
                    roster.find(e.participant())
                            .map(p -> session.with(roster.with(p.withName(e.name()))))
                            .orElse(session);
            case RosterEvent.ParticipantDescribed e ->
                    roster.find(e.participant())
                            .map(p -> session.with(roster.with(p.with(e.attributes()))))
                            .orElse(session);
            case RosterEvent.ParticipantLeft e -> present(session, e.participant(), false);
            case RosterEvent.ParticipantReturned e -> present(session, e.participant(), true);
        };
    }

    private static Session present(Session session, ParticipantId id, boolean present) {
        var roster = session.roster();
        return roster.find(id)
                .map(p -> session.with(roster.with(p.withPresent(present))))
                .orElse(session);
    }

    private static Decision join(Session session, ParticipantId sender, RosterCommand.Join c) {
        var known = session.roster().atSeat(c.seat());
        if (known.isPresent()) {
            return known.get().id().equals(sender)
                    ? presence(session, sender, true)
                    : refuse(Refusal.SEAT_IS_TAKEN);
        }
        return c.seat().isEmpty()
                ? refuse(Refusal.SEAT_IS_TAKEN)
                : admit(session, sender, c.name(), c.seat());
    }

    private static Decision admit(Session session, ParticipantId id, String typed, String seat) {
        return switch (welcome(session, id, typed, seat)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted accepted ->
                    withSeats(session, accepted.events(), List.of(id), SeatRules::seated);
        };
    }

    /** All of them or none, so that a list is one step; each name is made unlike those before. */
    private static Decision admit(Session session, List<RosterCommand.Newcomer> people) {
        var events = new ArrayList<Event>();
        var next = session;
        for (var person : people) {
            var attributes = Attributes.clean(person.attributes());
            var refusal = Attributes.refusal(attributes);
            if (refusal.isPresent()) {
                return refuse(refusal.get());
            }
            switch (welcome(next, person.participant(), person.name(), "")) {
                case Decision.Refused refused -> {
                    return refused;
                }
                case Decision.Accepted accepted -> {
                    var own = new ArrayList<Event>(accepted.events());
                    if (!attributes.isEmpty()) {
                        own.add(
                                new RosterEvent.ParticipantDescribed(
                                        person.participant(), attributes));
                    }
                    next = next.after(own);
                    events.addAll(own);
                }
            }
        }
        return withSeats(
                session,
                events,
                people.stream().map(RosterCommand.Newcomer::participant).toList(),
                SeatRules::seated);
    }

    private static Decision welcome(Session session, ParticipantId id, String typed, String seat) {
        if (session.phase() == Phase.ENDED) {
            return refuse(Refusal.SESSION_HAS_ENDED);
        }
        if (!session.phase().isOpen() && !seat.isEmpty()) {
            return refuse(Refusal.ROOM_IS_NOT_OPEN);
        }
        if (session.roster().find(id).isPresent()) {
            return refuse(Refusal.PERSON_EXISTS);
        }
        if (session.roster().people().size() >= MOST_PEOPLE) {
            return refuse(Refusal.ROOM_IS_FULL);
        }
        var name = Wording.line(typed);
        var refusal = PlanRules.textRefusal(name, Wording.NAME);
        return refusal.isPresent()
                ? refuse(refusal.get())
                : accept(
                        new RosterEvent.ParticipantJoined(id, session.roster().unlike(name), seat));
    }

    /** What happened to people, then what follows from it for the groups. */
    private static <T> Decision withSeats(
            Session session, List<Event> events, T who, BiFunction<Session, T, List<Event>> seats) {
        var all = new ArrayList<>(events);
        all.addAll(seats.apply(session.after(events), who));
        return accept(all);
    }

    private static Decision take(Session session, RosterCommand.TakeList list) {
        var events = new ArrayList<Event>();
        for (var known : list.known()) {
            switch (describe(session, known.participant(), known.attributes())) {
                case Decision.Refused refused -> {
                    return refused;
                }
                case Decision.Accepted accepted -> events.addAll(accepted.events());
            }
        }
        return switch (admit(session, list.newcomers())) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted accepted -> {
                events.addAll(accepted.events());
                yield accept(events);
            }
        };
    }

    private static Decision describe(Session session, ParticipantId id, Map<String, String> typed) {
        var person = session.roster().find(id);
        if (person.isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        var attributes = Attributes.clean(typed);
        return Attributes.refusal(attributes)
                .map(Decision::refuse)
                .orElseGet(() ->
                        List.copyOf(attributes.entrySet())
                                        .equals(List.copyOf(person.get().attributes().entrySet()))
                                ? accept()
                                : accept(new RosterEvent.ParticipantDescribed(id, attributes)));
    }

    private static Decision rename(Session session, ParticipantId id, String typed) {
        var person = session.roster().find(id);
        if (person.isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        var name = Wording.line(typed);
        var refusal = PlanRules.textRefusal(name, Wording.NAME);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        if (name.equals(person.get().name())) {
            return accept();
        }
        var unique =
                name.equalsIgnoreCase(person.get().name()) ? name : session.roster().unlike(name);
        return accept(new RosterEvent.ParticipantRenamed(id, unique));
    }

    private static Decision presence(Session session, ParticipantId id, boolean present) {
        var person = session.roster().find(id);
        if (person.isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        if (person.get().present() == present) {
            return accept();
        }
        return present
                ? withSeats(
                        session,
                        List.of(new RosterEvent.ParticipantReturned(id)),
                        List.of(id),
                        SeatRules::seated)
                : withSeats(
                        session, List.of(new RosterEvent.ParticipantLeft(id)), id, SeatRules::left);
    }
}
