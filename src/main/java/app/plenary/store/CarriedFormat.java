package app.plenary.store;

import app.plenary.live.Carried;
import app.plenary.session.Event;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is taken along, as JSON lines: {@code {"at":time,"by":actor,"events":[events]}}. The events
 * are those of the journal, so that every version that was ever kept can be read.
 */
final class CarriedFormat {
    private CarriedFormat() {}

    static String write(List<Carried> carried) {
        var lines = new StringBuilder();
        for (Carried each : carried) {
            var line =
                    Json.object()
                            .put("at", each.at().toString())
                            .put("by", EntryFormat.actor(each.actor()));
            line.set("events", Json.array(each.events(), EventFormat::write));
            lines.append(Json.write(line)).append('\n');
        }
        return lines.toString();
    }

    static List<Carried> read(String text) throws StoreException {
        var carried = new ArrayList<Carried>();
        for (String line : text.lines().toList()) {
            carried.add(read(line, carried.size() + 1));
        }
        return carried;
    }

    private static Carried read(String line, int number) throws StoreException {
        try {
            var json = Json.read(line);
            var events = new ArrayList<Event>();
            for (JsonNode event : Json.list(json, "events", each -> each)) {
                events.add(EventFormat.read(event));
            }
            return new Carried(
                    Instant.parse(Json.text(json, "at")),
                    EntryFormat.actor(Json.text(json, "by")),
                    events);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new StoreException.Damaged("line " + number, e);
        }
    }
}
