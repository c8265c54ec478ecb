package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.Event;
import app.plenary.session.ParticipantId;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Entries as rows. A body is {@code {"happened":[events]}}, {@code {"struck":command}} or {@code
 * {"restored":command}}. The time of an entry is kept in microseconds, which is what both H2 and
 * PostgreSQL hold; times inside events are kept in full.
 */
final class EntryFormat {
    private EntryFormat() {}

    /** The row that carries {@code entry} behind a row with the checksum {@code before}. */
    static Row write(Entry entry, String before) {
        return Row.after(
                before,
                entry.sequence(),
                entry.workshop().value(),
                entry.command().value(),
                actor(entry.actor()),
                entry.at().truncatedTo(ChronoUnit.MICROS),
                Json.write(body(entry.change())));
    }

    static Entry read(Row row) throws StoreException {
        try {
            return new Entry(
                    row.sequence(),
                    new WorkshopId(row.workshop()),
                    new CommandId(row.command()),
                    actor(row.actor()),
                    row.at(),
                    change(Json.read(row.body())));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new StoreException.Damaged("entry " + row.sequence(), e);
        }
    }

    private static JsonNode body(Entry.Change change) {
        return switch (change) {
            case Entry.Happened happened ->
                    Json.object()
                            .set("happened", Json.array(happened.events(), EventFormat::write));
            case Entry.Struck struck -> Json.object().put("struck", struck.undone().toString());
            case Entry.Restored restored ->
                    Json.object().put("restored", restored.redone().toString());
        };
    }

    private static Entry.Change change(JsonNode body) throws StoreException {
        if (body.has("struck")) {
            return new Entry.Struck(new CommandId(Json.uuid(body, "struck")));
        }
        if (body.has("restored")) {
            return new Entry.Restored(new CommandId(Json.uuid(body, "restored")));
        }
        if (!body.has("happened")) {
            throw new StoreException.Newer("a change of another kind");
        }
        var events = new ArrayList<Event>();
        for (JsonNode event : Json.list(body, "happened", json -> json)) {
            events.add(EventFormat.read(event));
        }
        return new Entry.Happened(events);
    }

    static String actor(Actor actor) {
        return switch (actor) {
            case Actor.Facilitator _ -> "facilitator";
            case Actor.Participant participant -> "participant:" + participant.id();
        };
    }

    static Actor actor(String name) {
        if (name.equals("facilitator")) {
            return Actor.FACILITATOR;
        }
        if (name.startsWith("participant:")) {
            var id = UUID.fromString(name.substring("participant:".length()));
            return new Actor.Participant(new ParticipantId(id));
        }
        throw new IllegalArgumentException("an actor called " + name);
    }
}
