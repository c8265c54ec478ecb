package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.Event;
import app.plenary.session.JoinCode;
import app.plenary.session.PlanEvent;
import app.plenary.session.RosterEvent;
import app.plenary.session.RunEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What one command brought about, as it is taken along to another laptop. What was undone is not
 * taken along, and nothing is that lets a phone in: neither seats nor the codes of rooms.
 */
public record Carried(Instant at, Actor actor, List<Event> events) {
    public Carried {
        events = List.copyOf(events);
    }

    /** What counts of a log, in order. */
    static List<Carried> of(List<Entry> log) {
        var counting = new LinkedHashMap<CommandId, Carried>();
        var struck = new HashSet<CommandId>();
        for (Entry entry : log) {
            switch (entry.change()) {
                case Entry.Happened happened -> {
                    if (!happened.events().isEmpty()) {
                        counting.put(
                                entry.command(),
                                new Carried(
                                        entry.at(),
                                        entry.actor(),
                                        happened.events().stream()
                                                .map(Carried::withoutKeys)
                                                .toList()));
                    }
                }
                case Entry.Struck change -> struck.add(change.undone());
                case Entry.Restored change -> struck.remove(change.redone());
            }
        }
        counting.keySet().removeAll(struck);
        return List.copyOf(counting.values());
    }

    private static Event withoutKeys(Event event) {
        return switch (event) {
            case RosterEvent.ParticipantJoined joined ->
                    new RosterEvent.ParticipantJoined(joined.participant(), joined.name(), "");
            case RunEvent.RoomOpened _ -> new RunEvent.RoomOpened(new JoinCode("", ""));
            default -> event;
        };
    }

    /**
     * The same as entries of another workshop, with command ids of their own, and with new codes
     * for its rooms.
     */
    static List<Entry> asEntries(
            List<Carried> carried, WorkshopId workshop, long after, RandomGenerator random) {
        var entries = new ArrayList<Entry>();
        for (Carried each : carried) {
            var events =
                    each.events.stream().map(event -> settled(event, workshop, random)).toList();
            entries.add(
                    new Entry(
                            after + entries.size() + 1,
                            workshop,
                            CommandId.fresh(),
                            each.actor,
                            each.at,
                            new Entry.Happened(events)));
        }
        return entries;
    }

    private static Event settled(Event event, WorkshopId workshop, RandomGenerator random) {
        return switch (withoutKeys(event)) {
            case PlanEvent.WorkshopCreated made ->
                    new PlanEvent.WorkshopCreated(made.workshop().withId(workshop));
            case RunEvent.RoomOpened _ -> new RunEvent.RoomOpened(JoinCode.random(random));
            case Event other -> other;
        };
    }
}
