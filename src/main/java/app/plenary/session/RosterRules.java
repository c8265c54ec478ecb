package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;

import java.util.ArrayList;
import java.util.List;

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
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        var events = new ArrayList<Event>();
        events.add(new RosterEvent.ParticipantJoined(id, session.roster().unlike(name), seat));
        events.addAll(seated(session, id));
        return accept(events);
    }

    /** A latecomer joins the smallest group of the round that is on and of those to come. */
    private static List<Event> seated(Session session, ParticipantId id) {
        var events = new ArrayList<Event>();
        for (var block : session.agenda().blocks()) {
            var breakout = session.breakout(block.id());
            boolean over =
                    session.runs().stream().anyMatch(run -> run.block().equals(block.id()))
                            && !session.isOn(block.id());
            if (over || breakout.isEmpty() || !(block.activity() instanceof BreakoutRounds)) {
                continue;
            }
            var rounds = breakout.get().rounds();
            int first = session.isOn(block.id()) ? breakout.get().round() : 0;
            for (int i = first; i < rounds.size(); i++) {
                int round = i;
                if (rounds.get(i).groupOf(id).isEmpty()) {
                    rounds.get(i)
                            .smallest()
                            .ifPresent(group ->
                                    events.add(
                                            new BreakoutEvent.PersonMoved(
                                                    block.id(), round, id, group)));
                }
            }
        }
        return events;
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
        if (!present) {
            return accept(new RosterEvent.ParticipantLeft(id));
        }
        var events = new ArrayList<Event>();
        events.add(new RosterEvent.ParticipantReturned(id));
        events.addAll(seated(session, id));
        return accept(events);
    }
}
